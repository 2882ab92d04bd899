// An example finding (示例) of project P-1, from the working paper it rests on to its confirmation: for the tests of all that depend on one.
import { history, told, type Tale } from '../../kernel/testing/history.ts'
import type { FindingEvent } from './events.ts'
import { findings } from './state.ts'

type Happened<Type extends FindingEvent['type']> = Extract<FindingEvent, { type: Type }>
type Data<Type extends FindingEvent['type']> = Happened<Type>['data']

export const DETERMINER = 'qian'

export const described = {
  title: '专项资金拨付滞后并长期闲置', categoryCode: 'C7', focusArea: 'livelihood', facts: '2024年3月至12月，某专项资金800万元滞留未拨。',
  legalBases: [{ lawTitle: '中华人民共和国预算法', article: '第五十七条' }], paperIds: ['W-1'], unitId: 'U-1', conductFrom: '2024-03-01', conductTo: '2024-12-31',
  amountTotalFen: 800_000_000, amountNature: 'irregular', recommendation: '及时拨付，盘活存量资金',
} satisfies Omit<Data<'FindingRaised'>, 'projectId' | 'no'>

export const raised: Happened<'FindingRaised'> = { type: 'FindingRaised', data: { ...described, projectId: 'P-1', no: '1' } }

const { legalBases: _, paperIds: __, facts: ___, recommendation: ____, ...short } = raised.data
export const judgedF1: Data<'ResponsibilityDetermined'>['finding'] = short

export const grounds = {
  officialId: 'O-1', tenureId: 'T-1', type: 'leadership', code: 'LR4', grounds: '分管财务，未及时发现和督促拨付', consequence: 'lossOrWaste', evidenceIds: ['E-1'], responsibleUnitIds: ['U-1'],
} satisfies Omit<Data<'ResponsibilityDetermined'>, 'finding' | 'version'>

export const determined: FindingEvent = told<Happened<'ResponsibilityDetermined'>>(
  { type: 'ResponsibilityDetermined', data: { ...grounds, finding: judgedF1, version: 1 } }, { actor: DETERMINER })

export const notAttributed: FindingEvent = told<Happened<'ResponsibilityDetermined'>>({
  type: 'ResponsibilityDetermined',
  data: { officialId: 'O-1', tenureId: 'T-1', type: 'notAttributed', grounds: '任前形成，与履职无直接关系', evidenceIds: [], finding: judgedF1, version: 1 },
}, { actor: DETERMINER })

export const agreedBy = (layer: Data<'FindingReviewed'>['layer'], by: string): FindingEvent =>
  told<Happened<'FindingReviewed'>>({ type: 'FindingReviewed', data: { layer, opinion: '定性定责恰当', outcome: 'agreed' } }, { actor: by })
export const allAgreed = [agreedBy('team', 'zhao'), agreedBy('division', 'li'), agreedBy('economicResponsibility', 'zhou'), agreedBy('legal', 'wu')]

export const conclusions: Data<'FindingConfirmed'>['conclusions'] = [{ officialId: 'O-1', tenureId: 'T-1', type: 'leadership', code: 'LR4' }]
export const confirmed: FindingEvent = { type: 'FindingConfirmed', data: { disposition: 'reportBody', finding: judgedF1, conclusions } }
export const overturned: Happened<'FindingOverturned'> = { type: 'FindingOverturned', data: { decisionNo: '示例复查决定〔2026〕1号', reason: '事实认定有误', finding: judgedF1, conclusions } }

/** Finding F-1 up to a milestone, followed by what a test adds. */
export const findingF1 = {
  raised: (...more: FindingEvent[]): Tale => history(findings, 'F-1', raised, ...more),
  determined: (...more: FindingEvent[]): Tale => history(findings, 'F-1', raised, determined, ...more),
  reviewed: (...more: FindingEvent[]): Tale => history(findings, 'F-1', raised, determined, ...allAgreed, ...more),
  confirmed: (...more: FindingEvent[]): Tale => history(findings, 'F-1', raised, determined, ...allAgreed, confirmed, ...more),
}
