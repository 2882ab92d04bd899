import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history, told } from '../../kernel/testing/history.ts'
import { onlyASubmittedRectificationIsDecided } from '../rules/acceptance.ts'
import {
  anExtensionIsDecidedByAnother, anExtensionIsLaterThanTheDeadline, aStageOfTheOrderIsSubmitted, measuresFallWithinTheTerm, noMoreIsReportedThanWasToBeRectified, onlyAnOpenRectificationMoves, onlyAnUnfinishedRectificationIsFollowed,
  progressIsEnteredOnce, somethingIsReportedBeforeItIsSubmitted,
} from '../rules/rectification.ts'
import { ordered, phased, progress, rectificationF1, reportedBy, UNIT_OFFICER, VOUCHER, whose, type Happened } from './example.ts'
import { grantExtension } from './grant-extension.ts'
import { planMeasures } from './plan-measures.ts'
import { refuseExtension } from './refuse-extension.ts'
import { reportProgress } from './report-progress.ts'
import { requestExtension } from './request-extension.ts'
import { returnRectification } from './return-rectification.ts'
import { rectifications } from './state.ts'
import { submitRectification } from './submit-rectification.ts'
import { urgeRectification } from './urge-rectification.ts'

test('the unit plans its measures within the term', () => {
  given(rectificationF1.ordered()).when(planMeasures, { id: 'F-1', input: { measures: [measure] }, by: unit }).then({ type: 'MeasuresPlanned', data: { ...whose, measures: [measure] } })
  given(rectificationF1.ordered()).when(planMeasures, { id: 'F-1', input: { measures: [measure, { ...measure, measureId: 'M-2', dueOn: '2026-06-30' }] }, by: unit }).thenRefused(measuresFallWithinTheTerm)
  given(rectificationF1.submitted()).when(planMeasures, { id: 'F-1', input: { measures: [measure] }, by: unit }).thenRefused(onlyAnOpenRectificationMoves)
})

test('the unit reports progress with evidence', () =>
  given(rectificationF1.ordered()).when(reportProgress, { id: 'F-1', input: progress, by: unit }).then({ type: 'ProgressReported', data: { ...progress, ...whose } }))

test('another unit does not, and neither does an auditor of another project', () => {
  for (const by of [actor('bo', ['unitOfficer'], { unit: ['U-2'] }), actor('zhu', ['auditor'], { project: ['P-2'] })])
    given(rectificationF1.ordered()).when(reportProgress, { id: 'F-1', input: progress, by }).thenForbidden()
})

test('no more is reported, in one report or in several, than was to be rectified', () => {
  const more = { ...progress, progressId: 'G-2' }
  given(rectificationF1.ordered()).when(reportProgress, { id: 'F-1', input: { ...progress, rectifiedFen: 800_000_001 }, by: unit }).thenRefused(noMoreIsReportedThanWasToBeRectified)
  given(rectificationF1.reported()).when(reportProgress, { id: 'F-1', input: { ...more, rectifiedFen: 1 }, by: unit }).thenRefused(noMoreIsReportedThanWasToBeRectified)
  given(rectificationF1.reported()).when(reportProgress, { id: 'F-1', input: { ...more, rectifiedFen: 0 }, by: unit }).then({ type: 'ProgressReported', data: { ...more, rectifiedFen: 0, ...whose } })
  given(history(rectifications, 'F-1', { ...ordered, data: { ...ordered.data, amountToRectifyFen: 0 } })).when(reportProgress, { id: 'F-1', input: { ...progress, rectifiedFen: 1 }, by: unit }).thenRefused(noMoreIsReportedThanWasToBeRectified)
})

test('one report is entered once', () =>
  given(rectificationF1.reported(reportedBy(UNIT_OFFICER, { progressId: 'G-2', rectifiedFen: 0 }))).when(reportProgress, { id: 'F-1', input: { ...progress, rectifiedFen: 1 }, by: unit }).thenRefused(progressIsEnteredOnce))

test('progress names criteria and stages of the order', () => {
  given(rectificationF1.ordered()).when(reportProgress, { id: 'F-1', input: { ...progress, evidence: [{ ...progress.evidence[0]!, criterionId: 'K-9' }] }, by: unit }).thenRefused(progressIsEnteredOnce)
  given(rectificationF1.ordered()).when(reportProgress, { id: 'F-1', input: { ...progress, stageId: 'S-1' }, by: unit }).thenRefused(progressIsEnteredOnce)
  given(history(rectifications, 'F-1', phased)).when(reportProgress, { id: 'F-1', input: { ...progress, stageId: 'S-9' }, by: unit }).thenRefused(progressIsEnteredOnce)
  given(history(rectifications, 'F-1', phased)).when(reportProgress, { id: 'F-1', input: { ...progress, stageId: 'S-1' }, by: unit })
    .then({ type: 'ProgressReported', data: { ...progress, stageId: 'S-1', ...whose } })
})

test('a period that runs backwards is invalid input', () =>
  given(rectificationF1.ordered()).when(reportProgress, { id: 'F-1', input: { ...progress, period: { from: '2026-06-30', to: '2026-06-01' } }, by: unit }).thenInvalid('period.to'))

test('nothing is entered while a decision is awaited or after acceptance', () => {
  for (const tale of [rectificationF1.submitted(), rectificationF1.accepted()])
    given(tale).when(reportProgress, { id: 'F-1', input: { ...progress, progressId: 'G-2', rectifiedFen: 0 }, by: unit }).thenRefused(onlyAnOpenRectificationMoves)
})

test('each file that is shown concerns that file, so that its use elsewhere is found', () =>
  expect(factsOf([rectificationF1.reported()]).at(-1)!.objects).toContainEqual({ type: 'file', id: VOUCHER, qualifier: 'proves' }))

test('what was reported is submitted, with its sum', () => {
  given(rectificationF1.reported(reportedBy(UNIT_OFFICER, { progressId: 'G-2', rectifiedFen: 5 }))).when(submitRectification, { id: 'F-1', input: { statement: '整改完成' }, by: unit })
    .then({ type: 'RectificationSubmitted', data: { ...whose, statement: '整改完成', rectifiedFen: 800_000_005 } })
  given(rectificationF1.ordered()).when(submitRectification, { id: 'F-1', input: { statement: '整改完成' }, by: unit }).thenRefused(somethingIsReportedBeforeItIsSubmitted)
  given(rectificationF1.accepted()).when(submitRectification, { id: 'F-1', input: { statement: '整改完成' }, by: unit }).thenRefused(onlyAnOpenRectificationMoves)
})

test('a stage is submitted that the order names and nobody has accepted', () => {
  const tale = (...more: Happened<'StageAccepted'>[]) => history(rectifications, 'F-1', phased, reportedBy(UNIT_OFFICER), ...more)
  given(tale()).when(submitRectification, { id: 'F-1', input: { statement: '第一阶段', stageId: 'S-1' }, by: unit })
    .then({ type: 'RectificationSubmitted', data: { ...whose, statement: '第一阶段', stageId: 'S-1', rectifiedFen: 800_000_000 } })
  given(tale()).when(submitRectification, { id: 'F-1', input: { statement: '第九阶段', stageId: 'S-9' }, by: unit }).thenRefused(aStageOfTheOrderIsSubmitted)
  given(tale({ type: 'StageAccepted', data: { ...whose, stageId: 'S-1', opinion: '同意', evidenceHashes: [VOUCHER] } }))
    .when(submitRectification, { id: 'F-1', input: { statement: '第一阶段', stageId: 'S-1' }, by: unit }).thenRefused(aStageOfTheOrderIsSubmitted)
})

test('a submitted rectification is returned, and then goes on', () => {
  given(rectificationF1.submitted()).when(returnRectification, { id: 'F-1', input: { reason: '凭证不全', criterionIds: ['K-1'] }, by: auditor }).then(returned)
  given(rectificationF1.reported()).when(returnRectification, { id: 'F-1', input: { reason: '凭证不全', criterionIds: [] }, by: auditor }).thenRefused(onlyASubmittedRectificationIsDecided)
  given(rectificationF1.submitted(returned)).when(reportProgress, { id: 'F-1', input: { ...progress, progressId: 'G-2', rectifiedFen: 0 }, by: unit }).then({ type: 'ProgressReported', data: { ...progress, progressId: 'G-2', rectifiedFen: 0, ...whose } })
})

test('an extension is asked for beyond a deadline that exists', () => {
  given(rectificationF1.ordered()).when(requestExtension, { id: 'F-1', input: { dueOn: '2026-08-31', reason: '诉讼未结' }, by: unit }).then(requested)
  given(rectificationF1.ordered()).when(requestExtension, { id: 'F-1', input: { dueOn: '2026-06-29', reason: '诉讼未结' }, by: unit }).thenRefused(anExtensionIsLaterThanTheDeadline)
  given(history(rectifications, 'F-1', ordered)).when(requestExtension, { id: 'F-1', input: { dueOn: '2026-08-31', reason: '诉讼未结' }, by: unit }).thenRefused(anExtensionIsLaterThanTheDeadline)
  given(rectificationF1.accepted()).when(requestExtension, { id: 'F-1', input: { dueOn: '2026-08-31', reason: '诉讼未结' }, by: unit }).thenRefused(onlyAnUnfinishedRectificationIsFollowed)
})

test('another person grants it, up to the day asked for', () => {
  given(rectificationF1.ordered(asked)).when(grantExtension, { id: 'F-1', input: { dueOn: '2026-07-31', reason: '同意部分延期' }, by: head })
    .then({ type: 'ExtensionGranted', data: { ...whose, dueOn: '2026-07-31', formerDueOn: '2026-06-29', reason: '同意部分延期' } })
  given(rectificationF1.ordered(asked)).when(grantExtension, { id: 'F-1', input: { dueOn: '2026-09-01', reason: '同意' }, by: head }).thenRefused(anExtensionIsDecidedByAnother)
  given(rectificationF1.ordered()).when(grantExtension, { id: 'F-1', input: { dueOn: '2026-07-31', reason: '同意' }, by: head }).thenRefused(anExtensionIsDecidedByAnother)
  given(rectificationF1.ordered(asked)).when(grantExtension, { id: 'F-1', input: { dueOn: '2026-07-31', reason: '同意' }, by: actor(UNIT_OFFICER, ['director']) }).thenRefused(anExtensionIsDecidedByAnother)
  given(rectificationF1.ordered(asked)).when(grantExtension, { id: 'F-1', input: { dueOn: '2026-06-01', reason: '同意' }, by: head }).thenRefused(anExtensionIsLaterThanTheDeadline)
  given(rectificationF1.accepted(asked)).when(grantExtension, { id: 'F-1', input: { dueOn: '2026-07-31', reason: '同意' }, by: head }).thenRefused(onlyAnUnfinishedRectificationIsFollowed)
})

test('or refuses it', () => {
  given(rectificationF1.ordered(asked)).when(refuseExtension, { id: 'F-1', input: { reason: '理由不充分' }, by: head }).then({ type: 'ExtensionRefused', data: { ...whose, reason: '理由不充分' } })
  given(rectificationF1.ordered()).when(refuseExtension, { id: 'F-1', input: { reason: '理由不充分' }, by: head }).thenRefused(anExtensionIsDecidedByAnother)
})

test('what has been told already is told once, and other words are other words', () => {
  given(rectificationF1.reported(reportedBy(UNIT_OFFICER, { progressId: 'G-2' }))).when(reportProgress, { id: 'F-1', input: progress, by: unit }).thenNothing()
  given(rectificationF1.reported()).when(reportProgress, { id: 'F-1', input: { ...progress, progressId: 'G-2', rectifiedFen: 0 }, by: unit }).then({ type: 'ProgressReported', data: { ...progress, progressId: 'G-2', rectifiedFen: 0, ...whose } })
  given(rectificationF1.submitted()).when(submitRectification, { id: 'F-1', input: { statement: '整改完成' }, by: unit }).thenNothing()
  given(rectificationF1.submitted()).when(submitRectification, { id: 'F-1', input: { statement: '另一说明' }, by: unit }).thenRefused(onlyAnOpenRectificationMoves)
  given(rectificationF1.submitted(returned)).when(returnRectification, { id: 'F-1', input: { reason: '凭证不全', criterionIds: ['K-1'] }, by: auditor }).thenNothing()
  given(rectificationF1.submitted(returned)).when(returnRectification, { id: 'F-1', input: { reason: '另一理由', criterionIds: [] }, by: auditor }).thenRefused(onlyASubmittedRectificationIsDecided)
  given(rectificationF1.ordered(asked, granted)).when(grantExtension, { id: 'F-1', input: { dueOn: '2026-07-31', reason: '同意' }, by: head }).thenNothing()
})

test('a granted extension is the new deadline, beyond which the next is asked for', () => {
  given(rectificationF1.ordered(asked, granted)).when(requestExtension, { id: 'F-1', input: { dueOn: '2026-07-31', reason: '诉讼未结' }, by: unit }).thenRefused(anExtensionIsLaterThanTheDeadline)
  given(rectificationF1.ordered(asked, granted)).when(grantExtension, { id: 'F-1', input: { dueOn: '2026-08-31', reason: '同意' }, by: head }).thenRefused(anExtensionIsDecidedByAnother)
})

test('a period of one day is a period', () => {
  const report = { ...progress, period: { from: '2026-06-30', to: '2026-06-30' } }
  given(rectificationF1.ordered()).when(reportProgress, { id: 'F-1', input: report, by: unit }).then({ type: 'ProgressReported', data: { ...report, ...whose } })
})

test('the unit is urged as often as needed until it is done', () => {
  const letter = { by: 'letter' as const, documentNo: '督促函1号', text: '请抓紧整改' }
  given(rectificationF1.reported()).when(urgeRectification, { id: 'F-1', input: letter, by: head }).thenEachTime({ type: 'RectificationUrged', data: { ...letter, ...whose } })
  given(rectificationF1.accepted()).when(urgeRectification, { id: 'F-1', input: letter, by: head }).thenRefused(onlyAnUnfinishedRectificationIsFollowed)
})

const unit = actor(UNIT_OFFICER, ['unitOfficer'], { unit: ['U-1'] })
const auditor = actor('sun', ['auditor'], { project: ['P-1'] })
const head = actor('li', ['divisionHead'], { project: ['P-1'] })

const measure = { measureId: 'M-1', text: '拨付滞留资金', responsiblePerson: '财务科科长', dueOn: '2026-06-29' }
const requested: Happened<'ExtensionRequested'> = { type: 'ExtensionRequested', data: { ...whose, dueOn: '2026-08-31', reason: '诉讼未结' } }
const asked = told(requested, { actor: UNIT_OFFICER })
const returned: Happened<'RectificationReturned'> = { type: 'RectificationReturned', data: { ...whose, reason: '凭证不全', criterionIds: ['K-1'] } }
const granted: Happened<'ExtensionGranted'> = { type: 'ExtensionGranted', data: { ...whose, dueOn: '2026-07-31', formerDueOn: '2026-06-29', reason: '同意' } }
