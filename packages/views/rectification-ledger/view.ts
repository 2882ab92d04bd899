// One row per finding that must be put right (整改台账): class, deadline, what the unit reported and what the audit side ruled.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'

const ProgressLine = z.strictObject({
  progressId: z.string(), on: z.string(), by: z.string(), text: z.string(), rectifiedFen: z.int(), proofs: z.int(), stageId: z.string().nullable(),
})
const CriterionLine = z.strictObject({ criterionId: z.string(), says: z.string(), requiredProof: z.string(), decision: z.string().nullable(), proofs: z.int() })

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
  standing: z.enum(['ordered', 'running', 'submitted', 'accepted', 'cannotRectify']),
  orderedOn: z.string(),
  receivedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  provisional: z.boolean(),
  firstReportDueOn: z.string().nullable(),
  submittedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  /** who must act now, and since when */
  holder: z.enum(['audit', 'unit', 'nobody']),
  heldSince: z.string(),
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
type RectificationRow = z.infer<typeof RectificationRow>

const held = (row: RectificationRow, holder: RectificationRow['holder'], on: string): RectificationRow => ({ ...row, holder, heldSince: row.holder === holder ? row.heldSince : on })

export const rectificationLedger = viewOf<RectificationRow, RectificationEvent>(RectificationRow, {
  name: 'rectification_ledger',
  version: 1,
  of: 'rectification',
  indexed: ['projectId', 'unitId', 'standing', 'class', 'dueOn', 'categoryCode', 'holder', 'findingId'],
  initial: (rectificationId) => ({
    rectificationId, findingId: '', projectId: '', unitId: '', officialIds: [], categoryCode: '', class: 'immediate', demand: '', amountToRectifyFen: 0, rectifiedFen: 0, standing: 'ordered', orderedOn: '',
    receivedOn: null, dueOn: null, provisional: false, firstReportDueOn: null, submittedOn: null, closedOn: null, holder: 'audit', heldSince: '', criteria: [], measures: [], progress: [], proofHashes: [],
    returns: 0, extensions: 0, extensionAskedTo: null, reopened: 0, urged: 0, accountablePersons: 0, rulesMade: 0, lastReason: null,
  }),
  on: {
    RectificationOrdered: (row, { data, occurredOn }) => ({
      ...row, findingId: data.findingId, projectId: data.projectId, unitId: data.unitId, officialIds: data.officials.map(({ officialId }) => officialId), categoryCode: data.categoryCode, class: data.class,
      demand: data.demand, amountToRectifyFen: data.amountToRectifyFen, orderedOn: occurredOn, heldSince: occurredOn,
      criteria: data.criteria.map(({ criterionId, says, requiredProof }) => ({ criterionId, says, requiredProof, decision: null, proofs: 0 })),
    }),
    RectificationClockStarted: (row, { data, occurredOn }) => ({
      ...held(row, 'unit', occurredOn), standing: row.standing === 'ordered' ? 'running' : row.standing, receivedOn: data.receivedOn, dueOn: data.dueOn, firstReportDueOn: data.firstReportDueOn, provisional: data.provisional,
    }),
    MeasuresPlanned: (row, { data, occurredOn }) => ({ ...held(row, 'unit', occurredOn), measures: data.measures }),
    ProgressReported: (row, { data, actor, occurredOn }) => ({
      ...held(row, 'unit', occurredOn),
      rectifiedFen: row.rectifiedFen + data.rectifiedFen,
      progress: [...row.progress, { progressId: data.progressId, on: occurredOn, by: actor, text: data.text, rectifiedFen: data.rectifiedFen, proofs: data.evidence.length, stageId: data.stageId ?? null }],
      proofHashes: [...new Set([...row.proofHashes, ...data.evidence.map(({ evidenceHash }) => evidenceHash)])],
      criteria: row.criteria.map((line) => ({ ...line, proofs: line.proofs + data.evidence.filter(({ criterionId }) => criterionId === line.criterionId).length })),
    }),
    RectificationSubmitted: (row, { occurredOn }) => ({ ...held(row, 'audit', occurredOn), standing: 'submitted', submittedOn: occurredOn }),
    StageAccepted: (row, { occurredOn }) => ({ ...held(row, 'unit', occurredOn), standing: 'running', submittedOn: null }),
    RectificationAccepted: (row, { data, occurredOn }) => ({
      ...held(row, 'nobody', occurredOn), standing: data.result === 'rectified' ? 'accepted' : 'cannotRectify', closedOn: occurredOn, rectifiedFen: data.rectifiedFen,
      accountablePersons: data.accountablePersons, rulesMade: data.rulesMade,
      criteria: row.criteria.map((line) => ({ ...line, decision: data.decisions.find(({ criterionId }) => criterionId === line.criterionId)?.decision ?? line.decision })),
    }),
    RectificationReturned: (row, { data, occurredOn }) => ({ ...held(row, 'unit', occurredOn), standing: 'running', submittedOn: null, returns: row.returns + 1, lastReason: data.reason }),
    ExtensionRequested: (row, { data, occurredOn }) => ({ ...held(row, 'audit', occurredOn), extensionAskedTo: data.dueOn }),
    ExtensionGranted: (row, { data, occurredOn }) => ({ ...held(row, 'unit', occurredOn), dueOn: data.dueOn, extensions: row.extensions + 1, extensionAskedTo: null }),
    ExtensionRefused: (row, { data, occurredOn }) => ({ ...held(row, 'unit', occurredOn), extensionAskedTo: null, lastReason: data.reason }),
    RectificationUrged: (row) => ({ ...row, urged: row.urged + 1 }),
    RectificationHandedOver: (row, { data }) => ({ ...row, officialIds: [...new Set([...row.officialIds.filter((id) => id !== data.from.officialId), data.to.officialId])] }),
    RectificationReopened: (row, { data, occurredOn }) => ({ ...held(row, 'unit', occurredOn), standing: 'running', closedOn: null, submittedOn: null, dueOn: data.dueOn, reopened: row.reopened + 1, lastReason: data.reason }),
  },
})
