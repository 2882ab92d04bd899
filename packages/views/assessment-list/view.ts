// One row per democratic assessment (民主测评): the ballots of one official, level by level.
import { z } from 'zod'
import type { AssessmentCounted, AssessmentEvent } from '../../audit/assessment/events.ts'
import { viewOf } from '../../kernel/view.ts'

export const AssessmentRow = z.strictObject({
  assessmentId: z.string(),
  projectId: z.string(),
  officialId: z.string(),
  heldOn: z.string(),
  handedOut: z.int(),
  ballots: z.int(),
  good: z.int(),
  fairlyGood: z.int(),
  average: z.int(),
  poor: z.int(),
  unknown: z.int(),
  evidenceIds: z.array(z.string()),
  corrections: z.int(),
})
type AssessmentRow = z.infer<typeof AssessmentRow>

const counts = ({ levels, ...counted }: AssessmentCounted) => ({ ...counted, ...levels })

export const assessmentList = viewOf<AssessmentRow, AssessmentEvent>(AssessmentRow, {
  name: 'assessment_list',
  version: 1,
  of: 'assessment',
  indexed: ['projectId', 'officialId'],
  initial: (assessmentId) => ({ assessmentId, projectId: '', officialId: '', heldOn: '', handedOut: 0, ballots: 0, good: 0, fairlyGood: 0, average: 0, poor: 0, unknown: 0, evidenceIds: [], corrections: 0 }),
  on: {
    AssessmentRecorded: (row, { data }) => ({ ...row, projectId: data.projectId, officialId: data.officialId, ...counts(data.counted) }),
    AssessmentCorrected: (row, { data }) => ({ ...row, ...counts(data.counted), corrections: row.corrections + 1 }),
  },
})
