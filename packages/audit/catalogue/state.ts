// Where a catalogue stands: all its versions, told by its events alone.
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
