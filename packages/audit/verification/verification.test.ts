import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { decisionD1 } from '../decision/example.ts'
import { dutyD1 } from '../duty/example.ts'
import { findingF1 } from '../finding/example.ts'
import { projectP1 } from '../project/example.ts'
import { aLineIsEnteredOnce, aLineIsLinkedWithinItsProject, aResultRestsOnPapers, aVerificationExaminesAnAuditItem, listsAreKeptWhileTheAuditIsUnderWay, onlyALineThatStandsChanges } from '../rules/four-lists.ts'
import type { WorkingPaperEvent } from '../working-paper/events.ts'
import { workingPapers } from '../working-paper/state.ts'
import { concludeVerification } from './conclude-verification.ts'
import type { VerificationEvent } from './events.ts'
import { concluded, verificationListed, verificationV1 } from './example.ts'
import { listVerification } from './list-verification.ts'
import { takeOffVerification } from './take-off-verification.ts'

const { line } = verificationListed.data
const { result } = concluded.data
const offList: VerificationEvent = { type: 'VerificationTakenOff', data: { projectId: 'P-1', reason: '并入另一事项' } }

test('a verification names an audit item of the plan, and duties and decisions that stand', () => {
  const lists = (input: object, ...tales: Parameters<typeof given>) => given(projectP1.inFieldwork(), dutyD1(), decisionD1(), ...tales).when(listVerification, { id: 'V-1', input: { ...verificationListed.data, line: { ...line, ...input } }, by: auditor })
  lists({}).then(verificationListed)
  lists({ auditItemId: 'A-9' }).thenRefused(aVerificationExaminesAnAuditItem)
  lists({ dutyIds: ['DU-9'] }).thenRefused(aLineIsLinkedWithinItsProject)
  lists({ decisionIds: ['DE-9'] }).thenRefused(aLineIsLinkedWithinItsProject)
  lists({ says: '另一项' }, verificationV1()).thenRefused(aLineIsEnteredOnce)
  given(projectP1.inFieldwork(), dutyD1({ type: 'DutyTakenOff', data: { projectId: 'P-1', officialId: 'O-1', reason: '误列' } }), decisionD1()).when(listVerification, { id: 'V-1', input: verificationListed.data, by: auditor }).thenRefused(aLineIsLinkedWithinItsProject)
  given(projectP1.reported(), dutyD1(), decisionD1()).when(listVerification, { id: 'V-1', input: verificationListed.data, by: auditor }).thenRefused(listsAreKeptWhileTheAuditIsUnderWay)
})

test('a result names its papers, and its findings when something was found; it may be concluded anew', () => {
  const concludes = (input: object, ...before: VerificationEvent[]) =>
    given(projectP1.inFieldwork(), verificationV1(...before), paper, findingF1.raised()).when(concludeVerification, { id: 'V-1', input: { result: { ...result, ...input } }, by: auditor })
  concludes({}).then(concluded)
  concludes({ outcome: 'nothingFound', findingIds: [] }, concluded).then({ type: 'VerificationConcluded', data: { projectId: 'P-1', result: { ...result, outcome: 'nothingFound', findingIds: [] } } })
  concludes({ outcome: 'nothingFound' }).thenRefused(aResultRestsOnPapers)
  concludes({ paperIds: [] }).thenRefused(aResultRestsOnPapers)
  concludes({ paperIds: ['W-9'] }).thenRefused(aLineIsLinkedWithinItsProject)
  concludes({ findingIds: ['F-9'] }).thenRefused(aLineIsLinkedWithinItsProject)
  concludes({}, offList).thenRefused(onlyALineThatStandsChanges)
})

test('a verification is taken off with a reason, once', () =>
  given(projectP1.inFieldwork(), verificationV1()).when(takeOffVerification, { id: 'V-1', input: { reason: '并入另一事项' }, by: auditor }).then(offList))

const auditor = actor('sun', ['auditor'], { project: ['P-1'] })
const paper = history(workingPapers, 'W-1', { type: 'WorkingPaperDrafted', data: { title: '出借资金', procedure: '抽查', summary: '逾期', conclusion: '未收回', evidenceIds: ['E-1'], projectId: 'P-1', indexNo: '1', auditItemId: 'A-1' } } as WorkingPaperEvent)
