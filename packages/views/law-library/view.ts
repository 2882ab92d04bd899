// One row per wording of a law, with the days on which it was in force and its articles.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import type { LawEvent } from '../../audit/law/events.ts'
import { tells } from '../folding.ts'

export const LawRow = z.strictObject({
  lawId: z.string(),
  title: z.string().meta({ sorts: 'pinyin' }),
  version: z.string(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  source: z.string(),
  supersededByLawId: z.string().nullable(),
  articleCount: z.int(),
  articles: z.array(z.strictObject({ no: z.string(), text: z.string() })),
})
type LawRow = z.infer<typeof LawRow>

export const lawLibrary = viewOf<LawRow, LawEvent>(LawRow, {
  name: 'law_library',
  version: 1,
  of: 'law',
  indexed: ['title', 'effectiveFrom'],
  initial: (lawId) => ({ lawId, title: '', version: '', effectiveFrom: '', effectiveTo: null, source: '', supersededByLawId: null, articleCount: 0, articles: [] }),
  on: {
    LawRecorded: (row, { data }) => ({
      ...row, title: data.title, version: data.version, effectiveFrom: data.effectiveFrom, effectiveTo: data.effectiveTo ?? null, source: data.source, articleCount: data.articles.length, articles: data.articles,
    }),
    // The wording that takes over is concerned too; only the replaced one ends, and being named alone makes no row.
    LawSuperseded: (row, event, key) => {
      if (tells(event, 'law', key)) return { ...row, effectiveTo: event.data.effectiveTo, supersededByLawId: event.data.byLawId ?? null }
      return row.title === '' ? null : row
    },
  },
})
