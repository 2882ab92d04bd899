// One row per unit and category, and per official and category: what was confirmed there before, so that a later audit sees what comes back (屡审屡犯).
import { z } from 'zod'
import type { FindingEvent } from '../../audit/finding/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { viewOf } from '../../kernel/view.ts'
import { put } from '../folding.ts'

export const EarlierFinding = z.strictObject({ findingId: z.string(), projectId: z.string(), title: z.string(), confirmedOn: z.string() })
export type EarlierFinding = z.infer<typeof EarlierFinding>

export const EarlierFindingsRow = z.strictObject({ findings: z.array(EarlierFinding) })
type EarlierFindingsRow = z.infer<typeof EarlierFindingsRow>

type Confirming = Extract<FindingEvent, { type: 'FindingConfirmed' | 'FindingOverturned' }>

/** The rows that a finding belongs to. In: its category, the unit in which it happened, and the officials concerned. */
export const earlierKeys = (categoryCode: string, unitId: string, officialIds: readonly string[]): string[] =>
  [...(unitId === '' ? [] : [`unit-${unitId}`]), ...officialIds.map((id) => `official-${id}`)].map((whose) => `${whose}/${categoryCode}`)

export const earlierFindings = viewOf<EarlierFindingsRow, Confirming>(EarlierFindingsRow, {
  name: 'earlier_findings',
  version: 2,
  of: ({ data: { finding, conclusions } }) => earlierKeys(finding.categoryCode, finding.unitId, conclusions.map(({ officialId }) => officialId)),
  initial: () => ({ findings: [] }),
  on: {
    FindingConfirmed: (row, { data: { finding }, stream, occurredOn }) =>
      ({ findings: put(row.findings, 'findingId', { findingId: idOf(stream), projectId: finding.projectId, title: finding.title, confirmedOn: occurredOn }) }),
    FindingOverturned: (row, { stream }) => ({ findings: row.findings.filter(({ findingId }) => findingId !== idOf(stream)) }),
  },
})
