// One row per finding that must be put right (整改台账): class, deadline, what the unit reported and what the audit side ruled.
import { viewOf } from '../../kernel/view.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { changed, including } from '../folding.ts'
import { RectificationRow, settled, summed } from './row.ts'

export const rectificationLedger = viewOf<RectificationRow, RectificationEvent>(RectificationRow, {
  name: 'rectification_ledger',
  version: 1,
  of: 'rectification',
  indexed: ['projectId', 'unitId', 'standing', 'class', 'dueOn', 'categoryCode', 'holder', 'findingId', 'officialIds'],
  together: [['open', 'dueOn', 'standing', 'holder', 'class', 'categoryCode', 'amountToRectifyFen', 'rectifiedFen', 'accountablePersons', 'rulesMade']],
  initial: (rectificationId) => ({
    rectificationId, findingId: '', projectId: '', unitId: '', officialIds: [], categoryCode: '', class: 'immediate', demand: '', amountToRectifyFen: 0, rectifiedFen: 0, standing: 'ordered', open: true, orderedOn: '',
    receivedOn: null, dueOn: null, provisional: false, firstReportDueOn: null, submittedOn: null, submittedStageId: null, closedOn: null, holder: 'audit', heldSince: '', stages: [], criteria: [], measures: [], progress: [],
    proofHashes: [], returns: 0, extensions: 0, extensionAskedTo: null, reopened: 0, urged: 0, accountablePersons: 0, rulesMade: 0, lastReason: null,
  }),
  on: {
    RectificationOrdered: (row, { data, occurredOn }) => settled({
      ...row, findingId: data.findingId, projectId: data.projectId, unitId: data.unitId, officialIds: [...new Set(data.officials.map(({ officialId }) => officialId))], categoryCode: data.categoryCode, class: data.class,
      demand: data.demand, amountToRectifyFen: data.amountToRectifyFen, orderedOn: occurredOn, stages: (data.stages ?? []).map((stage) => ({ ...stage, acceptedOn: null })),
      criteria: data.criteria.map(({ criterionId, says, requiredProof }) => ({ criterionId, says, requiredProof, decision: null, proofs: 0 })),
    }, occurredOn),
    RectificationClockStarted: (row, { data, occurredOn }) => settled({
      ...row, standing: row.standing === 'ordered' ? 'running' : row.standing, receivedOn: data.receivedOn, dueOn: data.dueOn, firstReportDueOn: data.firstReportDueOn, provisional: data.provisional,
    }, occurredOn),
    MeasuresPlanned: (row, { data, occurredOn }) => settled({ ...row, standing: 'running', measures: data.measures }, occurredOn),
    ProgressReported: (row, { data, actor, occurredOn }) => settled(summed({
      ...row, standing: 'running',
      progress: [...row.progress, {
        progressId: data.progressId, on: occurredOn, by: actor, text: data.text, rectifiedFen: data.rectifiedFen, accountablePersons: data.accountablePersons ?? 0, rulesMade: data.rulesMade ?? 0, proofs: data.evidence.length,
        stageId: data.stageId ?? null, struck: false,
      }],
      proofHashes: data.evidence.reduce<string[]>((all, { evidenceHash }) => including(all, evidenceHash), row.proofHashes),
      criteria: row.criteria.map((line) => ({ ...line, proofs: line.proofs + data.evidence.filter(({ criterionId }) => criterionId === line.criterionId).length })),
    }), occurredOn),
    RectificationSubmitted: (row, { data, occurredOn }) => settled({ ...row, standing: 'submitted', submittedOn: occurredOn, submittedStageId: data.stageId ?? null }, occurredOn),
    StageAccepted: (row, { data, occurredOn }) => settled({
      ...row, standing: 'running', submittedOn: null, submittedStageId: null, stages: changed(row.stages, ({ stageId }) => stageId === data.stageId, { acceptedOn: occurredOn }),
    }, occurredOn),
    RectificationAccepted: (row, { data, occurredOn }) => settled({
      ...row, standing: data.result === 'rectified' ? 'accepted' : 'cannotRectify', closedOn: occurredOn, rectifiedFen: data.rectifiedFen, accountablePersons: data.accountablePersons, rulesMade: data.rulesMade, extensionAskedTo: null,
      criteria: row.criteria.map((line) => ({ ...line, decision: data.decisions.find(({ criterionId }) => criterionId === line.criterionId)?.decision ?? line.decision })),
    }, occurredOn),
    RectificationReturned: (row, { data, occurredOn }) => settled({ ...row, standing: 'running', submittedOn: null, submittedStageId: null, returns: row.returns + 1, lastReason: data.reason }, occurredOn),
    ExtensionRequested: (row, { data, occurredOn }) => settled({ ...row, extensionAskedTo: data.dueOn }, occurredOn),
    // A day that somebody set depends on no holiday.
    ExtensionGranted: (row, { data, occurredOn }) => settled({ ...row, dueOn: data.dueOn, provisional: false, extensions: row.extensions + 1, extensionAskedTo: null }, occurredOn),
    ExtensionRefused: (row, { data, occurredOn }) => settled({ ...row, extensionAskedTo: null, lastReason: data.reason }, occurredOn),
    RectificationUrged: (row) => ({ ...row, urged: row.urged + 1 }),
    RectificationHandedOver: (row, { data }) => ({ ...row, officialIds: including(row.officialIds.filter((id) => id !== data.from.officialId), data.to.officialId) }),
    // What was reported falsely counts no longer; what was true and later relapsed does. Every criterion is decided again.
    RectificationReopened: (row, { data, occurredOn }) => {
      const falsely = data.cause === 'falseReport'
      return settled(summed({
        ...row, standing: 'running', closedOn: null, submittedOn: null, submittedStageId: null, dueOn: data.dueOn, provisional: false, reopened: row.reopened + 1, lastReason: data.reason,
        progress: row.progress.map((line) => ({ ...line, struck: line.struck || falsely })), stages: row.stages.map((stage) => (falsely ? { ...stage, acceptedOn: null } : stage)),
        criteria: row.criteria.map((line) => ({ ...line, decision: null, proofs: falsely ? 0 : line.proofs })), proofHashes: falsely ? [] : row.proofHashes,
      }), occurredOn)
    },
    RectificationWithdrawn: (row, { data, occurredOn }) => settled({ ...row, standing: 'withdrawn', closedOn: occurredOn, extensionAskedTo: null, lastReason: data.reason }, occurredOn),
  },
})
