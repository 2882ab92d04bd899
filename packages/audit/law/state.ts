// Where one version of a law stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { LawEvent } from './events.ts'

export type Law = {
  readonly is: 'unknown' | 'recorded' | 'superseded'
  readonly title: string
  readonly effectiveFrom: string
  readonly effectiveTo: string | undefined
  readonly articles: readonly string[]
  readonly byLawId?: string | undefined
}

export const initial: Law = { is: 'unknown', title: '', effectiveFrom: '', effectiveTo: undefined, articles: [] }

export const laws = stream<Law, LawEvent>({
  name: 'law',
  events: LawEvent,
  initial,
  evolve: {
    LawRecorded: (_, { data }) => ({
      is: data.effectiveTo === undefined ? 'recorded' : 'superseded', title: data.title,
      effectiveFrom: data.effectiveFrom, effectiveTo: data.effectiveTo, articles: data.articles.map(({ no }) => no),
    }),
    LawSuperseded: (law, { data }) => ({ ...law, is: 'superseded', effectiveTo: data.effectiveTo, byLawId: data.byLawId }),
  },
  about: (law, event) => [
    { type: 'lawTitle', id: law.title, qualifier: 'versionOf' },
    ...(event.type === 'LawSuperseded' && event.data.byLawId ? [{ type: 'law', id: event.data.byLawId, qualifier: 'successor' }] : []),
  ],
})
