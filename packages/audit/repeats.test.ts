// What is asked again in other words is not answered as done: for every command that says why, or gives a number, when it ends, gives up or corrects something.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AnyCommand, Ask } from '../kernel/command.ts'
import { evolveOne } from '../kernel/stream.ts'
import { COMMANDS } from './contents.ts'

type Data = Readonly<Record<string, never>>
/** In: the event that the command led to. Out: what it had been asked with. */
type Row = { readonly told: readonly (string | { readonly type: string; readonly data: object })[]; readonly asked?: (data: Data) => object; readonly said: readonly string[] }

const folder = join(import.meta.dirname, 'recorded')
const recorded = (type: string) => JSON.parse(readFileSync(join(folder, `${type}.v1.json`), 'utf8')) as { readonly type: string; readonly data: Data }
const ended = (by: string, opened: string, ...said: string[]): Row => ({ told: [opened, by], said: said.length > 0 ? said : ['reason'], asked: (data) => Object.fromEntries((said.length > 0 ? said : ['reason']).map((field) => [field, data[field]])) })
const corrected = (by: string, opened: string, content: string, said = 'reason'): Row => ({ told: [opened, by], said: [said], asked: (data) => ({ [content]: data[content], [said]: data[said] }) })
const as = (type: string, change: object): { readonly type: string; readonly data: object } => ({ type, data: { ...recorded(type).data, ...change } })
const inPost = (by: string, said: readonly string[], asked?: Row['asked']): Row => {
  const { data } = recorded(by)
  const began = recorded('TenureBegan')
  return { told: ['OfficialRegistered', { type: 'TenureBegan', data: { ...began.data, tenureId: data['tenureId'] } }, by], said, ...(asked === undefined ? {} : { asked }) }
}
const pick = (...fields: string[]) => (data: Data) => Object.fromEntries(fields.filter((field) => data[field] !== undefined).map((field) => [field, data[field]]))

const ROWS: Readonly<Record<string, Row>> = {
  AbandonSigning: ended('SigningAbandoned', 'SigningStarted'),
  TakeOffAuditStrand: ended('AuditStrandTakenOff', 'AuditStrandAdded'),
  TakeOffFieldworkTask: ended('FieldworkTaskTakenOff', 'FieldworkTaskAssigned'),
  TakeOffDecision: ended('DecisionTakenOff', 'DecisionListed'),
  TakeOffDuty: ended('DutyTakenOff', 'DutyListed'),
  TakeOffVerification: ended('VerificationTakenOff', 'VerificationListed'),
  TakeOffDataRequest: ended('DataRequestTakenOff', 'DataRequested'),
  TakeOffIndicatorValue: ended('IndicatorValueTakenOff', 'IndicatorValueRecorded'),
  TakeOffInterview: ended('InterviewTakenOff', 'InterviewRecorded'),
  TakeOffResultUse: ended('ResultUseTakenOff', 'ResultUseRecorded'),
  DropDeliverable: ended('DeliverableDropped', 'DeliverablePlanned'),
  WithdrawEvidence: ended('EvidenceWithdrawn', 'EvidenceCollected'),
  WithdrawOfficial: ended('OfficialWithdrawn', 'OfficialRegistered', 'because'),
  WithdrawRectification: ended('RectificationWithdrawn', 'RectificationOrdered'),
  LeaveFindingUnreported: ended('FindingLeftUnreported', 'FindingRaised'),
  OverturnFinding: ended('FindingOverturned', 'FindingRaised', 'decisionNo', 'reason'),
  TerminateProject: ended('ProjectTerminated', 'ProjectEstablished', 'ground', 'reason', 'committeeMeetingNo'),
  RefuseAppeal: ended('AppealRefused', 'AppealFiled', 'ground', 'reason'),
  WithdrawAppeal: ended('AppealWithdrawn', 'AppealFiled'),
  ReexamineAppeal: ended('AppealReexamined', 'AppealFiled', 'opinion', 'proposes'),
  ServeAppealDecision: ended('AppealDecisionServed', 'AppealFiled', 'receivedBy'),
  CloseCohort: ended('CohortClosed', 'CohortOpened', 'conclusion'),
  CallOffInspection: ended('InspectionCalledOff', 'InspectionScheduled', 'because'),
  ReleaseAuditor: ended('AuditorLeft', 'AuditorEnrolled', 'on', 'because'),
  ReturnRectification: ended('RectificationReturned', 'RectificationOrdered', 'reason', 'criterionIds'),
  HandOverRectification: { told: ['RectificationOrdered', as('RectificationHandedOver', { to: { officialId: 'official-2', tenureId: 'tenure-2' } })], said: ['reason'], asked: pick('from', 'to', 'reason') },
  GrantExtension: ended('ExtensionGranted', 'RectificationOrdered', 'dueOn', 'reason'),
  ServeReport: { told: ['ProjectEstablished', 'ReportServed'], said: ['receivedBy'], asked: pick('kind', 'to', 'receivedBy') },
  HoldResultFeedbackMeeting: { told: ['ProjectEstablished', 'ResultFeedbackMeetingHeld'], said: ['place', 'statement'], asked: ({ on: _, ...data }) => data },
  ApproveImplementationPlan: { told: ['ProjectEstablished', 'ImplementationPlanApproved'], said: ['meetingNo', 'opinion'], asked: pick('draftNo', 'meetingNo', 'opinion') },
  ChangeAuditStrand: corrected('AuditStrandChanged', 'AuditStrandAdded', 'strand'),
  AdjustFieldworkTask: corrected('FieldworkTaskAdjusted', 'FieldworkTaskAssigned', 'task'),
  ChangeDeliverable: corrected('DeliverableChanged', 'DeliverablePlanned', 'plan'),
  CorrectAssessment: corrected('AssessmentCorrected', 'AssessmentRecorded', 'counted'),
  CorrectDecision: corrected('DecisionCorrected', 'DecisionListed', 'line'),
  CorrectDuty: corrected('DutyCorrected', 'DutyListed', 'line'),
  CorrectIndicatorValue: corrected('IndicatorValueCorrected', 'IndicatorValueRecorded', 'measured'),
  CorrectInspection: corrected('InspectionCorrected', 'InspectionScheduled', 'terms', 'because'),
  CorrectUnitRecord: corrected('UnitRecordCorrected', 'UnitRegistered', 'description', 'because'),
  CorrectOfficialRecord: { told: ['OfficialRegistered', 'OfficialRecordCorrected'], said: ['because'], asked: ({ description, because }: Data) => ({ ...(description as unknown as object), because }) },
  ReplaceMaterial: corrected('MaterialReplaced', 'MaterialHandedIn', 'content'),
  ReviseDocument: { told: ['SigningStarted', as('DocumentRevised', { draftNo: undefined })], said: ['reason'], asked: pick('contentHash', 'reason') },
  ReviseFinding: corrected('FindingRevised', 'FindingRaised', 'changed'),
  SetCohortIndicators: corrected('CohortIndicatorsSet', 'CohortOpened', 'indicators'),
  CorrectTenureRecord: inPost('TenureRecordCorrected', ['because'], pick('tenureId', 'tenure', 'until', 'because')),
  WithdrawTenure: inPost('TenureWithdrawn', ['because'], pick('tenureId', 'because')),
  EndTenure: inPost('TenureEnded', ['reason', 'documentNo', 'note'], pick('tenureId', 'on', 'reason', 'note', 'documentNo')),
  RejectPlanAdjustment: { told: ['PlanDrafted', as('PlanAdjustmentProposed', { adjustmentId: 'adjustment-1' }), 'PlanAdjustmentRejected'], said: ['because'], asked: pick('adjustmentId', 'because') },
  WithdrawPlanItem: { told: ['PlanDrafted', as('PlanItemProposed', { planItemId: 'planItem-1' }), 'PlanItemWithdrawn'], said: ['because'] },
  TerminatePlanItem: { told: ['PlanDrafted', as('PlanItemProposed', { planItemId: recorded('PlanItemTerminated').data['planItemId'] }), 'PlanItemTerminated'], said: ['explanation', 'meeting'], asked: pick('planItemId', 'reason', 'explanation', 'meeting') },
  ProposePlanAdjustment: { told: ['PlanDrafted', 'PlanAdjustmentProposed'], said: ['explanation'], asked: pick('adjustmentId', 'reason', 'explanation', 'changes') },
  ResolveSheetObjection: { told: ['EvidenceCollected', 'EvidenceSheetObjectionResolved'], said: ['adoption', 'reason'], asked: pick('adoption', 'reason') },
  ExtendSealing: ended('SealingExtended', 'SealingApproved', 'workingDays', 'reason'),
  LiftSealing: ended('SealingLifted', 'SealingApproved', 'receivedBy'),
  ReleaseCandidate: { told: ['PlanDrafted', 'CandidateReleased'], said: ['because'] },
  CallOffAuditorAbsence: { told: ['AuditorEnrolled', as('AuditorAbsenceRecorded', { absenceId: recorded('AuditorAbsenceCalledOff').data['absenceId'] }), 'AuditorAbsenceCalledOff'], said: ['because'] },
  LiftAuditorRecusal: { told: ['AuditorEnrolled', as('AuditorRecusalDeclared', { recusalId: recorded('AuditorRecusalLifted').data['recusalId'] }), 'AuditorRecusalLifted'], said: ['because'] },
  GiveDeliverable: { told: ['DeliverableIssued', 'DeliverableGiven'], said: ['receivedBy'], asked: pick('to', 'way', 'receivedBy') },
  ReviseWorkingPaper: { told: ['WorkingPaperDrafted', 'WorkingPaperRevised'], said: ['followUp'], asked: ({ projectId: _, droppedEvidenceIds: __, ...data }) => data },
}

/** Those that say why, or under which number, without a row, and why: their repeat is judged by the whole of what was said, is never answered as done, or cannot be compared. */
const TAKEN = 'told anew, or refused because the step has been taken'
const OTHERWISE: Readonly<Record<string, string>> = {
  LockCandidate: 'compared whole', ExcludeCandidate: 'compared whole', RequestExtension: 'compared whole', DecideAppeal: 'compared whole', PublishCatalogue: 'compared whole',
  ReportUnmeasuredYardstick: 'the machine alone says it', GrantClueAccess: 'sealed', RevokeClueAccess: 'sealed', ReturnClue: 'sealed',
  ApproveSealing: 'compared whole', ReturnPlan: TAKEN, ChangeTeam: TAKEN, ResolveComment: TAKEN, AnswerReviewPoint: TAKEN, DraftWorkingPaper: TAKEN, LeaveCohort: TAKEN, RefuseExtension: TAKEN, ReopenRectification: TAKEN,
}

const commandOf = (name: string): AnyCommand => COMMANDS.find((each) => each.name === name)!

const decide = (command: AnyCommand, row: Row, input: object): unknown => {
  const events = row.told.map((each) => (typeof each === 'string' ? recorded(each) : each)).map((each) => ({ ...each, actor: 'someone', occurredOn: '2026-03-02', recordedAt: '' }))
  const state = events.reduce<unknown>((at, event) => evolveOne(command.stream.evolve as never, at, event as never, 'T-1'), command.stream.initial)
  const asked = Object.fromEntries(Object.entries((command.asks ?? {}) as Record<string, Ask<unknown, unknown, unknown>>).map(([name, ask]) => [
    name, events.filter(({ type }) => ask.own === true && type in ask.on).reduce<unknown>((at, event) => evolveOne(ask.on as never, at, event as never, 'T-1'), ask.initial),
  ]))
  return command.decide(input, state, { today: '2026-03-02', occurredOn: (input as { occurredOn?: string }).occurredOn ?? dayOf(events.at(-1)!.data), actor: { id: 'someone', roles: ['committeeOffice'], within: {} }, id: 'T-1', asked: asked as never })
}

const dayOf = (data: object): string => (data as { on?: string }).on ?? '2026-03-02'

test.each(Object.entries(ROWS))('%s: the same words get the same answer, other words a refusal', (name, row) => {
  const command = commandOf(name)
  const by = row.told.at(-1)!
  const data = (typeof by === 'string' ? recorded(by).data : by.data) as Data
  const input = command.input.parse(row.asked?.(data) ?? data) as Readonly<Record<string, unknown>>
  expect(decide(command, row, input)).toEqual([])
  for (const field of row.said.filter((each) => typeof input[each] === 'string' || input[each] === undefined)) {
    const other = [`${String(input[field])}（另一说法）`, '2026-03-03', ...valuesOf(command, field)].map((text) => command.input.safeParse({ ...input, [field]: text })).find((parsed) => parsed.success && (parsed.data as typeof input)[field] !== input[field])
    expect(other, `${field} can be said otherwise`).toBeDefined()
    expect(decide(command, row, other!.data as object), `${field} said otherwise`).toHaveProperty('refused')
  }
})

/** The words that a field takes, where it takes only some. */
const valuesOf = (command: AnyCommand, field: string): readonly string[] => {
  const shape = (command.input as unknown as { readonly shape?: Readonly<Record<string, { readonly options?: readonly string[] }>> }).shape
  return shape?.[field]?.options ?? []
}

const SAYS_WHY = ['reason', 'because', 'explanation', 'conclusion', 'receivedBy']
test('whoever ends or corrects something with words of their own is in the list', () => {
  const open = COMMANDS.filter(({ name, input }) => !(name in ROWS) && !(name in OTHERWISE) && SAYS_WHY.some((field) => field in ((input as unknown as { readonly shape?: object }).shape ?? {}))).map(({ name }) => name)
  expect(open).toEqual([])
})

test('every row names what was recorded', () => expect(Object.values(ROWS).flatMap(({ told }) => told).filter((each) => typeof each === 'string' && !readdirSync(folder).includes(`${each}.v1.json`))).toEqual([]))
