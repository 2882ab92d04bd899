import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history, told, type Tale } from '../../kernel/testing/history.ts'
import { evolveOne } from '../../kernel/stream.ts'
import { laws } from '../law/state.ts'
import { projectP1 } from '../project/example.ts'
import { accountingResponsibilityIsSaidWhy } from '../rules/accountability.ts'
import {
  aFindingBelongsToAnAuditUnderWay, aFindingIsRaisedOnce, aFindingRestsOnReviewedPapersOfItsProject, aRestrictedMatterIsRecordedAsAClue, onlyAnOpenFindingChanges,
  theAmountInTenureIsPartOfTheTotal, theArticleCitedIsInTheLaw, theCategoryIsInTheCatalogue, theConductRunsForward, theWordingCitedWasInForceDuringTheConduct,
} from '../rules/findings.ts'
import { amountsStatedByPeriodAddUpToTheTotal } from '../rules/tenure-alignment.ts'
import type { WorkingPaperEvent } from '../working-paper/events.ts'
import { workingPapers } from '../working-paper/state.ts'
import type { FindingEvent } from './events.ts'
import { agreedBy, findingF1, raised } from './example.ts'
import { raiseFinding } from './raise-finding.ts'
import { reviseFinding } from './revise-finding.ts'
import { findings, judged } from './state.ts'

test('a finding is raised on a reviewed working paper, with category, basis, amounts and period', () =>
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: raised.data, by: auditor }).then(raisedAs(raised.data)))

test('a finding is not raised twice, nor its number given to another', () => {
  given(...fieldwork, findingF1.raised()).when(raiseFinding, { id: 'F-1', input: { ...raised.data, no: '2' }, by: auditor }).thenRefused(aFindingIsRaisedOnce)
  given(...fieldwork, findingF1.raised()).when(raiseFinding, { id: 'F-2', input: raised.data, by: auditor }).thenRefused(aFindingIsRaisedOnce)
})

test('a paper that is unreviewed, unknown or of another project carries no finding', () => {
  for (const paperId of ['W-draft', 'W-unknown', 'W-elsewhere'])
    given(...fieldwork).when(raiseFinding, { id: 'F-1', input: { ...raised.data, paperIds: ['W-1', paperId] }, by: auditor }).thenRefused(aFindingRestsOnReviewedPapersOfItsProject)
})

test('findings wait for fieldwork', () =>
  given(projectP1.prepared(), paper('W-1', 'P-1', approval)).when(raiseFinding, { id: 'F-1', input: raised.data, by: auditor }).thenRefused(aFindingBelongsToAnAuditUnderWay))

test('the amount within the tenure is part of the total', () => {
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: { ...raised.data, amountInTenureFen: 800_000_001 }, by: auditor }).thenRefused(theAmountInTenureIsPartOfTheTotal)
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: { ...raised.data, amountInTenureFen: 800_000_000 }, by: auditor })
    .then(raisedAs({ ...raised.data, amountInTenureFen: 800_000_000 }))
})

test('amounts stated by period add up to the total, within the time of the conduct', () => {
  const stated = (amountFen: number, to: string) => ({ ...raised.data, amountsByPeriod: [{ from: '2024-03-01', to: '2024-06-30', amountFen: 300_000_000 }, { from: '2024-07-01', to, amountFen }] })
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: stated(500_000_000, '2024-12-31'), by: auditor }).then(raisedAs(stated(500_000_000, '2024-12-31')))
  for (const wrong of [stated(499_999_999, '2024-12-31'), stated(500_000_000, '2025-01-01')])
    given(...fieldwork).when(raiseFinding, { id: 'F-1', input: wrong, by: auditor }).thenRefused(amountsStatedByPeriodAddUpToTheTotal)
})

test('a category outside the catalogue is refused, and a restricted one belongs to a clue', () => {
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: { ...raised.data, categoryCode: 'Z9' }, by: auditor }).thenRefused(theCategoryIsInTheCatalogue)
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: { ...raised.data, categoryCode: 'I3' }, by: auditor }).thenRefused(aRestrictedMatterIsRecordedAsAClue)
})

test('conduct of one day is conduct', () => {
  const oneDay = { ...raised.data, conductTo: raised.data.conductFrom }
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: oneDay, by: auditor }).then(raisedAs(oneDay))
})

test('conduct that ends before it begins is invalid input', () =>
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: { ...raised.data, conductTo: '2024-02-29' }, by: auditor }).thenInvalid('conductTo'))

test('an auditor of another project raises nothing here', () =>
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: raised.data, by: stranger }).thenForbidden())

test('a basis from the library is cited with an article of the wording that was in force', () => {
  const cited = citing('L-2018', '第五十七条第一款')
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: cited, by: auditor }).then(raisedAs(cited))
})

test('an article that the version does not have, and a title that is not its own, are refused', () => {
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: citing('L-2018', '第五十八条'), by: auditor }).thenRefused(theArticleCitedIsInTheLaw)
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: citing('L-2018', '第五十七条之一'), by: auditor }).thenRefused(theArticleCitedIsInTheLaw)
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: citing('L-2018', '第五十七条', '中华人民共和国会计法'), by: auditor }).thenRefused(theArticleCitedIsInTheLaw)
})

test('a wording that had ended before the conduct, or began after it, is refused', () => {
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: citing('L-1994', '第五十七条'), by: auditor }).thenRefused(theWordingCitedWasInForceDuringTheConduct)
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: { ...citing('L-2018', '第五十七条'), conductFrom: '2018-01-01', conductTo: '2018-12-28' }, by: auditor })
    .thenRefused(theWordingCitedWasInForceDuringTheConduct)
})

test('a revision keeps the former value of what it changes, and of nothing else', () =>
  given(...fieldwork, findingF1.raised()).when(reviseFinding, { id: 'F-1', input: { changed: { amountTotalFen: 700_000_000, title: raised.data.title }, reason: '核实后扣减' }, by: auditor })
    .then({ type: 'FindingRevised', data: { changed: { amountTotalFen: 700_000_000 }, before: { amountTotalFen: 800_000_000 }, reason: '核实后扣减' } }))

test('a field that was empty has no former value', () =>
  given(...fieldwork, findingF1.raised()).when(reviseFinding, { id: 'F-1', input: { changed: { consequence: '资金使用效益低' }, reason: '补充' }, by: auditor })
    .then({ type: 'FindingRevised', data: { changed: { consequence: '资金使用效益低' }, before: {}, reason: '补充' } }))

test('a revision that changes nothing is no event', () =>
  given(...fieldwork, findingF1.raised()).when(reviseFinding, { id: 'F-1', input: { changed: { title: raised.data.title, paperIds: ['W-1'] }, reason: '无' }, by: auditor }).thenNothing())

test('a revised finding obeys the rules of a raised one', () => {
  const tries: [Partial<typeof raised.data>, { id: string }][] = [
    [{ conductFrom: '2025-01-01' }, theConductRunsForward], [{ amountInTenureFen: 900_000_000 }, theAmountInTenureIsPartOfTheTotal], [{ categoryCode: 'Z9' }, theCategoryIsInTheCatalogue],
    [{ categoryCode: 'I3' }, aRestrictedMatterIsRecordedAsAClue], [{ paperIds: ['W-draft'] }, aFindingRestsOnReviewedPapersOfItsProject],
    [{ legalBases: citing('L-1994', '第五十七条').legalBases }, theWordingCitedWasInForceDuringTheConduct], [{ legalBases: citing('L-2018', '第九十条').legalBases }, theArticleCitedIsInTheLaw],
  ]
  for (const [changed, rule] of tries) given(...fieldwork, findingF1.raised()).when(reviseFinding, { id: 'F-1', input: { changed, reason: '更正' }, by: auditor }).thenRefused(rule)
})

test('accounting responsibility is told apart with its grounds, when the finding is raised or later; whoever judges it then says so', () => {
  const accounting = { accountability: 'accounting', accountabilityGrounds: '原始凭证要素不全，由会计机构更正' } as const
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: { ...raised.data, accountability: 'accounting' }, by: auditor }).thenRefused(accountingResponsibilityIsSaidWhy)
  given(...fieldwork).when(raiseFinding, { id: 'F-1', input: { ...raised.data, ...accounting }, by: auditor }).then(raisedAs({ ...raised.data, ...accounting }))
  given(...fieldwork, findingF1.raised()).when(reviseFinding, { id: 'F-1', input: { changed: { accountability: 'accounting' }, reason: '区分' }, by: auditor }).thenRefused(accountingResponsibilityIsSaidWhy)
  given(...fieldwork, findingF1.raised()).when(reviseFinding, { id: 'F-1', input: { changed: accounting, reason: '区分' }, by: auditor }).then({ type: 'FindingRevised', data: { changed: accounting, before: {}, reason: '区分' } })
  given(...fieldwork, findingF1.raised()).when(reviseFinding, { id: 'F-1', input: { changed: { accountability: 'economic', focusArea: 'pastRectification' }, reason: '区分' }, by: auditor })
    .then({ type: 'FindingRevised', data: { changed: { accountability: 'economic', focusArea: 'pastRectification' }, before: { focusArea: 'livelihood' }, reason: '区分' } })
  const told = factsOf([findingF1.raised({ type: 'FindingRevised', data: { changed: accounting, before: {}, reason: '区分' } })])
  expect(judged(told.reduce((state, event) => evolveOne(findings.evolve, state, event as never, 'F-1'), findings.initial))).toMatchObject({ accountability: 'accounting' })
})

test('once the report is out, findings are no longer revised', () =>
  given(projectP1.reported(), paper('W-1', 'P-1', approval), findingF1.raised()).when(reviseFinding, { id: 'F-1', input: { changed: { title: '另一标题' }, reason: '更正' }, by: auditor })
    .thenRefused(aFindingBelongsToAnAuditUnderWay))

test('a confirmed finding is not revised', () =>
  given(...fieldwork, findingF1.confirmed()).when(reviseFinding, { id: 'F-1', input: { changed: { title: '另一标题' }, reason: '更正' }, by: auditor }).thenRefused(onlyAnOpenFindingChanges))

test('a category that was corrected away still hears of it', () => {
  const revised: FindingEvent = { type: 'FindingRevised', data: { changed: { categoryCode: 'C6' }, before: { categoryCode: 'C7' }, reason: '更正' } }
  expect(factsOf([findingF1.raised(revised)]).at(-1)!.objects.filter(({ type }) => type === 'category'))
    .toEqual([{ type: 'category', id: 'C6', qualifier: 'of' }, { type: 'category', id: 'C7', qualifier: 'formerlyOf' }])
})

test('a finding concerns the recorded wordings that it cites', () => {
  const cited = history(findings, 'F-1', { type: 'FindingRaised', data: { ...raised.data, legalBases: [...raised.data.legalBases, ...citing('L-2018', '第五十七条').legalBases] } })
  expect(factsOf([cited])[0]!.objects.filter(({ type }) => type === 'law')).toEqual([{ type: 'law', id: 'L-2018', qualifier: 'cites' }])
})

test('what is said of a finding concerns the officials judged on it', () =>
  expect(factsOf([findingF1.determined(agreedBy('team', 'zhao'))]).map(({ objects }) => objects.filter(({ type }) => type === 'official')))
    .toEqual([[], [{ type: 'official', id: 'O-1', qualifier: 'determines' }], [{ type: 'official', id: 'O-1', qualifier: 'concerns' }]]))

const auditor = actor('qian', ['auditor'], { project: ['P-1'] })
const stranger = actor('zhu', ['auditor'], { project: ['P-2'] })

/** As told: with whom the project audits. */
const raisedAs = (data: typeof raised.data): FindingEvent => ({ type: 'FindingRaised', data: { ...data, audited: { unitId: 'U-1', tenures: [{ officialId: 'O-1', tenureId: 'T-1' }] } } })

const paper = (id: string, projectId = 'P-1', ...more: WorkingPaperEvent[]): Tale => history(workingPapers, id,
  { type: 'WorkingPaperDrafted', data: { projectId, indexNo: id, auditItemId: 'A-1', title: '专项资金拨付', procedure: '抽查', summary: '滞留', conclusion: '滞后', evidenceIds: ['E-1'] } }, ...more)
const approval = told<WorkingPaperEvent>({ type: 'WorkingPaperReviewed', data: { projectId: 'P-1', outcome: 'approved', opinion: '予以认可' } }, { actor: 'zhao' })
const version = (id: string, day: string, effectiveTo?: string): Tale => history(laws, id, { type: 'LawRecorded', data: {
  title: '中华人民共和国预算法', version: day, effectiveFrom: day, ...(effectiveTo === undefined ? {} : { effectiveTo }), source: '示例', articles: [{ no: '第五十七条', text: '各级政府财政部门必须依照规定及时、足额地拨付预算支出资金。' }],
} })
const citing = (lawId: string, article: string, lawTitle = '中华人民共和国预算法') => ({ ...raised.data, legalBases: [{ lawId, lawTitle, article }] })
const fieldwork = [
  projectP1.inFieldwork(), paper('W-1', 'P-1', approval), paper('W-draft'), paper('W-elsewhere', 'P-2', approval), version('L-1994', '1995-01-01', '2014-12-31'), version('L-2018', '2018-12-29'),
]
