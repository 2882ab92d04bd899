// Tells a full disk from every other trouble, whoever met it: a file that was being written, or PostgreSQL.

/** ENOSPC and EDQUOT of the operating system; 53100 (disk_full) of PostgreSQL, which says so in words where it has no code left to give. */
const CODES: readonly unknown[] = ['ENOSPC', 'EDQUOT', '53100']
const WORDS = /no space left on device|disk quota exceeded/i

/** In: whatever was thrown. Out: whether it, or what caused it, is a full disk. */
export const isDiskFull = (error: unknown): boolean => {
  for (let [at, depth] = [error, 0]; typeof at === 'object' && at !== null && depth < 10; [at, depth] = [(at as { readonly cause?: unknown }).cause, depth + 1]) {
    const { code, message } = at as { readonly code?: unknown; readonly message?: unknown }
    if (CODES.includes(code) || (typeof message === 'string' && WORDS.test(message))) return true
  }
  return false
}
