// Where a catalogue stands: all its versions, and which of them is in force on a day.
import { stream } from '../../kernel/stream.ts'
import { CatalogueEvent } from './events.ts'

export type CatalogueVersion = Extract<CatalogueEvent, { type: 'CataloguePublished' }>['data']
export type Catalogue = { readonly versions: readonly CatalogueVersion[] }

export const catalogues = stream<Catalogue, CatalogueEvent>({
  name: 'catalogue',
  events: CatalogueEvent,
  initial: { versions: [] },
  evolve: { CataloguePublished: ({ versions }, { data }) => ({ versions: [...versions, data] }) },
  about: () => [],
})

/** The version in force on a day; before the first took effect the first is given, so that an old project has one too. Nothing where none was published. */
export const versionOn = ({ versions }: Catalogue, day: string): CatalogueVersion | undefined =>
  versions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? versions[0]
