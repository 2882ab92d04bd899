// What stands in the cells of an exported list: a value found in the row, in the words of the screen, money in the unit shown there.
export type Column = { readonly title: string; readonly take: string; readonly words?: Readonly<Record<string, string>> | undefined; readonly fen?: 'yuan' | 'wan' | undefined; readonly sum?: boolean | undefined }

const FEN: Readonly<Record<NonNullable<Column['fen']>, number>> = { yuan: 100, wan: 1_000_000 }
const ERASED = '—'

/** The values at a path; a list on the way gives those of all its members. */
const valuesAt = (from: unknown, path: readonly string[]): readonly unknown[] => {
  if (Array.isArray(from)) return from.flatMap((each) => valuesAt(each, path))
  const [name, ...rest] = path
  if (name === undefined) return from === null || from === undefined ? [] : [from]
  return typeof from === 'object' && from !== null && Object.hasOwn(from, name) ? valuesAt((from as Readonly<Record<string, unknown>>)[name], rest) : []
}

const inUnit = (value: number, fen: Column['fen']): number => (fen === undefined ? value : value / FEN[fen])

/** One value as it is, several with commas between them; nothing where there is none. What is sealed and can no longer be opened is a dash. */
export const cellAt = (row: unknown, { take, words = {}, fen }: Column): string | number | undefined => {
  const said = valuesAt(row, take.split('.')).map((value) => {
    if (Object.hasOwn(words, String(value))) return words[String(value)]!
    return typeof value === 'number' ? inUnit(value, fen) : typeof value === 'object' ? ERASED : String(value)
  })
  return said.length > 1 ? said.join('、') : said[0]
}

/** The total over all rows that match, where the query adds this column up. */
export const totalOf = ({ take, fen, sum }: Column, sums: Readonly<Record<string, number>>): number | undefined =>
  sum === true && Object.hasOwn(sums, take) ? inUnit(sums[take]!, fen) : undefined
