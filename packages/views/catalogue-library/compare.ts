// Compares two versions of a catalogue entry by entry: what was added, changed, taken off and what stayed.
import type { CatalogueEntry } from '../../audit/catalogue/events.ts'

export type Difference = {
  readonly entryId: string
  readonly is: 'added' | 'changed' | 'takenOff' | 'same'
  readonly before: CatalogueEntry | undefined
  readonly after: CatalogueEntry | undefined
}

const alike = (one: CatalogueEntry, other: CatalogueEntry): boolean =>
  one.says === other.says && one.group === other.group && one.step === other.step && one.proofNeeded === other.proofNeeded

/** In: the entries of the earlier and of the later version. Out: one line for each entry of either, in the order of the later; what was taken off comes last. */
export const differencesOf = (before: readonly CatalogueEntry[], after: readonly CatalogueEntry[]): readonly Difference[] => {
  const former = new Map(before.map((entry) => [entry.entryId, entry]))
  const later = new Set(after.map(({ entryId }) => entryId))
  return [
    ...after.map((entry): Difference => {
      const was = former.get(entry.entryId)
      return { entryId: entry.entryId, is: was === undefined ? 'added' : alike(was, entry) ? 'same' : 'changed', before: was, after: entry }
    }),
    ...before.filter(({ entryId }) => !later.has(entryId)).map((entry): Difference => ({ entryId: entry.entryId, is: 'takenOff', before: entry, after: undefined })),
  ]
}
