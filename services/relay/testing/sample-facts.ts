// One true history in which every published fact happens, with things in it that must never leave the house, all marked SECRET.
import { findings } from '../../../packages/audit/finding/state.ts'
import { laws } from '../../../packages/audit/law/state.ts'
import { plans } from '../../../packages/audit/plan/state.ts'
import { projects } from '../../../packages/audit/project/state.ts'
import { rectifications } from '../../../packages/audit/rectification/state.ts'
import { units } from '../../../packages/audit/unit/state.ts'
import type { Fact } from '../../../packages/kernel/event.ts'
import { factsOf, history, type Tale } from '../../../packages/kernel/testing/history.ts'

export const SECRET = '张不可外传'
const OFFICIAL = { officialId: `O-${SECRET}`, tenureId: `T-${SECRET}` }
const RESTS_ON = { limitId: 'limit', limitVersion: '2026', calendarVersion: '2026' }
const COUNTED_ON = { ...RESTS_ON, provisional: false }
const WHOSE = { findingId: 'F-1', projectId: 'P-1', unitId: 'U-1' }
const TO_OFFICIAL = { kind: 'official', id: OFFICIAL.officialId } as const

const unit = history(units, 'U-1',
  { type: 'UnitRegistered', data: { name: '市水务局', level: 'municipalDepartment', budgetLevel: 'municipal' } },
  { type: 'UnitRenamed', data: { name: '市水利局', formerName: '市水务局' } },
  { type: 'UnitRecordCorrected', data: { description: { name: '市水利局', level: 'municipalDepartment', budgetLevel: 'municipal' }, formerly: { name: '市水利局', level: 'district', budgetLevel: 'municipal' }, because: SECRET } })
const otherUnits = [history(units, 'U-2', { type: 'UnitMerged', data: { intoUnitId: 'U-1' } }), history(units, 'U-3', { type: 'UnitDissolved', data: {} })]

const law = history(laws, 'L-1',
  { type: 'LawRecorded', data: { title: '中华人民共和国审计法', version: '2021-10-23', effectiveFrom: '2022-01-01', source: '示例', articles: [{ no: '第一条', text: '示例' }] } },
  { type: 'LawSuperseded', data: { effectiveTo: '2030-01-01', byLawId: 'L-2' } })

const plan = history(plans, 'PL-1',
  { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: SECRET } },
  { type: 'PlanApproved', data: { meeting: '委员会第3次会议', year: 2026, items: [{ planItemId: 'PI-1', unitId: 'U-1', subjects: [OFFICIAL], kind: 'departure', reasons: [SECRET] }], leftOutPlanItemIds: [] } },
  { type: 'PlanClosed', data: { year: 2026 } })

const project = history(projects, 'P-1',
  { type: 'ProjectEstablished', data: {
    projectNo: '2026-01', title: SECRET, planId: 'PL-1', planItemId: 'PI-1', year: 2026, unitId: 'U-1', officials: [OFFICIAL], kind: 'departure', divisionId: 'D-1',
    periodFrom: '2022-01-01', periodTo: '2025-12-31', pinned: { limitsOn: '2026-01-05', calendarVersion: '2026' },
  } },
  { type: 'TeamFormed', data: { members: [{ userId: SECRET, name: SECRET, role: 'leader' }], recusals: [], from: '2026-01-05' } },
  { type: 'NoticeServed', data: { documentNo: '审通〔2026〕1号', servedOn: '2026-01-05', startsOn: '2026-01-12', to: [TO_OFFICIAL, { kind: 'unit', id: 'U-1' }], leadDays: 4, requiredDays: 3, restsOn: COUNTED_ON } },
  { type: 'FieldworkStarted', data: { on: '2026-01-12' } },
  { type: 'FieldworkFinished', data: { on: '2026-03-02' } },
  { type: 'ReportIssued', data: { kind: 'erReport', documentNo: '审报〔2026〕1号', on: '2026-04-01', draftNo: 1 } },
  { type: 'ReportServed', data: { kind: 'erReport', documentNo: '审报〔2026〕1号', on: '2026-04-02', to: TO_OFFICIAL, receivedBy: SECRET } },
  { type: 'ProjectClosed', data: { on: '2026-05-01', archiveDueOn: '2026-07-31', restsOn: COUNTED_ON } },
  { type: 'ProjectArchived', data: { on: '2026-06-01', fileNo: 'A-2026-1', retention: 'permanent' } })
const terminated = history(projects, 'P-2', { type: 'ProjectTerminated', data: { on: '2026-05-01', ground: 'deceased', reason: SECRET, committeeMeetingNo: '4' } })

const judged = {
  projectId: 'P-1', no: '1', title: SECRET, categoryCode: '01', focusArea: 'economicDecisions', unitId: 'U-1', conductFrom: '2024-01-01', conductTo: '2024-12-31', amountTotalFen: 1_200_000, amountNature: 'violation',
} as const
const conclusions = [{ ...OFFICIAL, type: 'direct', code: 'DR1' } as const]
const finding = history(findings, 'F-1',
  { type: 'FindingRaised', data: { ...judged, facts: SECRET, legalBases: [{ lawTitle: '示例', article: '第一条' }], paperIds: ['W-1'] } },
  { type: 'FindingConfirmed', data: { disposition: 'reportBody', finding: judged, conclusions } },
  { type: 'FindingOverturned', data: { decisionNo: '复〔2026〕1号', reason: SECRET, finding: judged, conclusions } })

const rectification = history(rectifications, 'R-1',
  { type: 'RectificationOrdered', data: {
    ...WHOSE, officials: [OFFICIAL], categoryCode: '01', class: 'immediate', demand: SECRET, amountToRectifyFen: 1_200_000,
    term: { limitsOn: '2026-01-05', limitId: 'limit', limitVersion: '2026', value: 60 }, criteria: [{ criterionId: 'C-1', says: SECRET, requiredProof: 'voucher' }],
  } },
  { type: 'RectificationClockStarted', data: { ...WHOSE, receivedOn: '2026-04-02', dueOn: '2026-06-01', restsOn: RESTS_ON, firstReportDueOn: '2026-06-01', firstReportRestsOn: RESTS_ON, provisional: false } },
  { type: 'ExtensionGranted', data: { ...WHOSE, dueOn: '2026-07-01', formerDueOn: '2026-06-01', reason: SECRET } },
  { type: 'RectificationUrged', data: { ...WHOSE, by: 'letter', documentNo: '督〔2026〕1号', text: SECRET } },
  { type: 'RectificationSubmitted', data: { ...WHOSE, statement: SECRET, rectifiedFen: 1_200_000 } },
  { type: 'RectificationReturned', data: { ...WHOSE, reason: SECRET, criterionIds: ['C-1'] } },
  { type: 'RectificationAccepted', data: { ...WHOSE, decisions: [{ criterionId: 'C-1', decision: 'met', evidenceHashes: [] }], rectifiedFen: 1_200_000, result: 'rectified', opinion: SECRET, accountablePersons: 0, rulesMade: 1, dueOn: '2026-07-01' } },
  { type: 'RectificationReopened', data: { ...WHOSE, cause: 'spotCheckFailed', reason: SECRET, dueOn: '2026-09-01' } },
  { type: 'RectificationWithdrawn', data: { ...WHOSE, reason: SECRET } })

export const tales: readonly Tale[] = [unit, ...otherUnits, law, plan, project, terminated, finding, rectification]

/** The facts of all of it, in order. */
export const sampleFacts: readonly Fact[] = factsOf(tales)
