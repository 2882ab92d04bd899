// The columns of the rectification ledger.
import { z } from 'zod'

const ProgressLine = z.strictObject({
  progressId: z.string(), on: z.string(), by: z.string(), text: z.string(), rectifiedFen: z.int(), accountablePersons: z.int(), rulesMade: z.int(), proofs: z.int(), stageId: z.string().nullable(),
  /** reported falsely, so that it counts no longer; it stays to be seen */
  struck: z.boolean(),
})
const CriterionLine = z.strictObject({ criterionId: z.string(), says: z.string(), requiredProof: z.string(), decision: z.string().nullable(), proofs: z.int() })
const StageLine = z.strictObject({ stageId: z.string(), target: z.string(), dueOn: z.string(), acceptedOn: z.string().nullable() })

export const RectificationRow = z.strictObject({
  rectificationId: z.string(),
  findingId: z.string(),
  projectId: z.string(),
  unitId: z.string(),
  officialIds: z.array(z.string()),
  categoryCode: z.string(),
  class: z.string(),
  demand: z.string(),
  amountToRectifyFen: z.int(),
  rectifiedFen: z.int(),
  standing: z.enum(['ordered', 'running', 'submitted', 'accepted', 'cannotRectify', 'withdrawn']),
  /** something is left to do, so that the clock runs; the few open ones are found among the many closed by it */
  open: z.boolean(),
  orderedOn: z.string(),
  receivedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  provisional: z.boolean(),
  firstReportDueOn: z.string().nullable(),
  submittedOn: z.string().nullable(),
  /** the stage that was submitted; null when the whole was */
  submittedStageId: z.string().nullable(),
  closedOn: z.string().nullable(),
  /** who must act now, and since when */
  holder: z.enum(['audit', 'unit', 'nobody']),
  heldSince: z.string(),
  stages: z.array(StageLine),
  criteria: z.array(CriterionLine),
  measures: z.array(z.strictObject({ measureId: z.string(), text: z.string(), responsiblePerson: z.string(), dueOn: z.string() })),
  progress: z.array(ProgressLine),
  proofHashes: z.array(z.string()),
  returns: z.int(),
  extensions: z.int(),
  extensionAskedTo: z.string().nullable(),
  reopened: z.int(),
  urged: z.int(),
  accountablePersons: z.int(),
  rulesMade: z.int(),
  lastReason: z.string().nullable(),
})
export type RectificationRow = z.infer<typeof RectificationRow>

/** Standings in which nothing is left to do, so that no clock runs. */
export const CLOSED: readonly string[] = ['accepted', 'cannotRectify', 'withdrawn']

const holderOf = (row: RectificationRow): RectificationRow['holder'] => {
  if (CLOSED.includes(row.standing)) return 'nobody'
  // a submission and a request for more time wait for the audit side, as does an order until the unit has the report
  return row.standing === 'submitted' || row.extensionAskedTo !== null || (row.standing === 'ordered' && row.receivedOn === null) ? 'audit' : 'unit'
}

/** The row with whether it runs, and whoever must act now, held since the day on which that changed. */
export const settled = (row: RectificationRow, on: string): RectificationRow => {
  const holder = holderOf(row)
  return { ...row, open: !CLOSED.includes(row.standing), holder, heldSince: holder === row.holder && row.heldSince !== '' ? row.heldSince : on }
}

/** The sums over what was reported and still counts. */
export const summed = (row: RectificationRow): RectificationRow => {
  const counting = row.progress.filter(({ struck }) => !struck)
  const sum = (of: (line: (typeof counting)[number]) => number) => counting.reduce((all, line) => all + of(line), 0)
  return { ...row, rectifiedFen: sum(({ rectifiedFen }) => rectifiedFen), accountablePersons: sum((line) => line.accountablePersons), rulesMade: sum((line) => line.rulesMade) }
}
