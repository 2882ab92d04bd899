// An example rectification (示例) of finding F-1, from its order to its submission: for the tests of all that depend on one.
import { history, told, type Tale } from '../../kernel/testing/history.ts'
import type { RectificationEvent } from './events.ts'
import { rectifications } from './state.ts'

export type Happened<Type extends RectificationEvent['type']> = Extract<RectificationEvent, { type: Type }>

export const UNIT_OFFICER = 'wei'
export const VOUCHER = 'c'.repeat(64)
export const RULE_TEXT = 'd'.repeat(64)

export const whose = { findingId: 'F-1', projectId: 'P-1', unitId: 'U-1' }
export const usualTerm = { limitsOn: '2026-03-02', limitId: 'immediate-rectification', limitVersion: '2019-07-07', value: 60 }

export const ordered: Happened<'RectificationOrdered'> = { type: 'RectificationOrdered', data: {
  ...whose, officials: [{ officialId: 'O-1', tenureId: 'T-1' }], categoryCode: 'C7', class: 'immediate', demand: '及时拨付滞留资金，健全拨付制度', amountToRectifyFen: 800_000_000, term: usualTerm,
  criteria: [{ criterionId: 'K-1', says: '滞留资金全部拨付', requiredProof: 'voucher' }, { criterionId: 'K-2', says: '拨付制度已建立', requiredProof: 'ruleText' }],
} }
export const stages = [{ stageId: 'S-1', target: '拨付滞留资金', dueOn: '2026-06-30' }, { stageId: 'S-2', target: '建立制度', dueOn: '2026-12-31' }]
export const phased: Happened<'RectificationOrdered'> = { type: 'RectificationOrdered', data: { ...ordered.data, class: 'phased', stages, term: { ...usualTerm, limitId: 'phased-rectification', value: 12 } } }
export const continuous: Happened<'RectificationOrdered'> = { type: 'RectificationOrdered', data: { ...ordered.data, class: 'continuous', term: { ...usualTerm, limitId: 'continuous-rectification', value: 60 } } }

const firstReport = { limitId: 'first-rectification-report', limitVersion: '2019-07-07', calendarVersion: '2021–2026' }
export const clockStarted: Happened<'RectificationClockStarted'> = { type: 'RectificationClockStarted', data: {
  ...whose, receivedOn: '2026-04-29', dueOn: '2026-06-29', restsOn: { ...firstReport, limitId: 'immediate-rectification' }, firstReportDueOn: '2026-06-29', firstReportRestsOn: firstReport, provisional: false,
} }

export const progress = {
  progressId: 'G-1', text: '已拨付全部滞留资金，印发拨付办法', rectifiedFen: 800_000_000, accountablePersons: 1, rulesMade: 1,
  evidence: [{ evidenceHash: VOUCHER, fileName: '拨付凭证.pdf', kind: 'voucher', criterionId: 'K-1' }, { evidenceHash: RULE_TEXT, fileName: '拨付办法.pdf', kind: 'ruleText', criterionId: 'K-2' }],
} satisfies Partial<Happened<'ProgressReported'>['data']>
export const reportedBy = (by: string, change: Partial<Happened<'ProgressReported'>['data']> = {}): RectificationEvent =>
  told<Happened<'ProgressReported'>>({ type: 'ProgressReported', data: { ...progress, ...change, ...whose } }, { actor: by })
export const submittedBy = (by: string, stageId?: string): RectificationEvent => told<Happened<'RectificationSubmitted'>>(
  { type: 'RectificationSubmitted', data: { ...whose, statement: '整改完成', rectifiedFen: 800_000_000, ...(stageId === undefined ? {} : { stageId }) } }, { actor: by })

export const acceptance = {
  decisions: [{ criterionId: 'K-1', decision: 'met', evidenceHashes: [VOUCHER] }, { criterionId: 'K-2', decision: 'met', evidenceHashes: [RULE_TEXT] }],
  rectifiedFen: 800_000_000, result: 'rectified', opinion: '已整改',
} satisfies Partial<Happened<'RectificationAccepted'>['data']>
export const accepted: Happened<'RectificationAccepted'> = { type: 'RectificationAccepted', data: { ...acceptance, ...whose, accountablePersons: 1, rulesMade: 1, dueOn: '2026-06-29' } }

/** The rectification of F-1 up to a milestone, followed by what a test adds. */
export const rectificationF1 = {
  ordered: (...more: RectificationEvent[]): Tale => history(rectifications, 'F-1', ordered, clockStarted, ...more),
  reported: (...more: RectificationEvent[]): Tale => history(rectifications, 'F-1', ordered, clockStarted, reportedBy(UNIT_OFFICER), ...more),
  submitted: (...more: RectificationEvent[]): Tale => history(rectifications, 'F-1', ordered, clockStarted, reportedBy(UNIT_OFFICER), submittedBy(UNIT_OFFICER), ...more),
  accepted: (...more: RectificationEvent[]): Tale => history(rectifications, 'F-1', ordered, clockStarted, reportedBy(UNIT_OFFICER), submittedBy(UNIT_OFFICER), accepted, ...more),
}
