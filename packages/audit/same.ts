// Tells whether two pieces of plain data say the same, so that asking twice decides once.

/** Equal in every field, whatever their order; an absent field equals an undefined one. In: plain JSON values. */
export const same = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const fields = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...fields].every((field) => same((one as Record<string, unknown>)[field], (other as Record<string, unknown>)[field]))
}
