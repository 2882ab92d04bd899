// One row per version of a catalogue (业务目录): its entries, its source, and from when until when it is in force.
import { z } from 'zod'
import { addDays } from '../../audit/calendar/days.ts'
import { CatalogueEntry, CatalogueKind, type CatalogueEvent } from '../../audit/catalogue/events.ts'
import { viewOf } from '../../kernel/view.ts'

export const CatalogueRow = z.strictObject({
  /** kind and version */
  catalogueVersionId: z.string(),
  kind: CatalogueKind,
  version: z.int(),
  title: z.string(),
  entries: z.array(CatalogueEntry),
  entryCount: z.int(),
  /** the steps at which one of its entries is shown */
  steps: z.array(z.string()),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  confirmed: z.boolean(),
  cites: z.string(),
  publishedBy: z.string(),
  publishedOn: z.string(),
  /** why the former version was replaced */
  reason: z.string().nullable(),
})
type CatalogueRow = z.infer<typeof CatalogueRow>

const keyOf = (kind: string, version: number): string => `${kind}/${version}`

export const catalogueLibrary = viewOf<CatalogueRow, CatalogueEvent>(CatalogueRow, {
  name: 'catalogue_library',
  version: 2,
  of: ({ data: { kind, version } }) => [keyOf(kind, version), ...(version > 1 ? [keyOf(kind, version - 1)] : [])],
  indexed: ['kind', 'effectiveFrom', 'steps'],
  initial: (key) => ({
    catalogueVersionId: key, kind: 'fieldChecklist', version: 0, title: '', entries: [], entryCount: 0, steps: [], effectiveFrom: '', effectiveTo: null, confirmed: false, cites: '', publishedBy: '', publishedOn: '', reason: null,
  }),
  on: {
    // the version before it ends on the eve
    CataloguePublished: (row, { data, actor, occurredOn }, key) => (key !== keyOf(data.kind, data.version) ? { ...row, effectiveTo: addDays(data.effectiveFrom, -1) } : {
      ...row, kind: data.kind, version: data.version, title: data.title, entries: data.entries, entryCount: data.entries.length, steps: [...new Set(data.entries.flatMap(({ step }) => step ?? []))],
      effectiveFrom: data.effectiveFrom, confirmed: data.source.confirmed, cites: data.source.cites, publishedBy: actor, publishedOn: occurredOn, reason: data.reason ?? null,
    }),
  },
})
