import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { LEADER, LEAD_AUDITOR, MEMBER, projectP1 } from '../project/example.ts'
import {
  aFieldworkTaskCarriesOutAnItemOfThePlan, aFieldworkTaskIsAssignedOnce, aTaskNumberIsUsedOnceInAProject, onlyACompletedTaskIsReviewed, onlyAnOpenTaskChanges, onlyAReviewedTaskIsRechecked,
  tasksAreAssignedUntilFieldworkFinishes, tasksAreCarriedOutBetweenFieldworkAndReport, theLeaderReviewsTheTasks, thePapersOfATaskExamineItsItem, theResponsibleReportOnTheirTask, theTeamCarriesOutItsTasks,
  thoseWhoLeadTheTeamAssign, whatATaskFoundRestsOnPapers, whoeverReviewedATaskDoesNotRecheckIt,
} from '../rules/fieldwork-tasks.ts'
import { nothingIsDatedBeforeWhatItBuildsOn } from '../rules/days.ts'
import { workingPapers } from '../working-paper/state.ts'
import { adjustFieldworkTask } from './adjust-fieldwork-task.ts'
import { assignFieldworkTask } from './assign-fieldwork-task.ts'
import { completeFieldworkTask } from './complete-fieldwork-task.ts'
import { adjusted, assigned, completed, foundNothing, foundSomething, progressed, task, taskK1, taskOff, taskRechecked, taskReviewed } from './example.ts'
import { recheckFieldworkTask } from './recheck-fieldwork-task.ts'
import { recordFieldworkTaskProgress } from './record-fieldwork-task-progress.ts'
import { reviewFieldworkTask } from './review-fieldwork-task.ts'
import { takeOffFieldworkTask } from './take-off-fieldwork-task.ts'

const today = '2026-03-24'
const within = { project: ['P-1'] }
const leader = actor(LEADER, ['teamLeader'], within)
const leadAuditor = actor(LEAD_AUDITOR, ['auditor'], within)
const member = actor(MEMBER, ['auditor'], within)
const head = actor('li', ['divisionHead'], within)
const paper = (id: string, auditItemId = 'A-1', projectId = 'P-1') =>
  history(workingPapers, id, { type: 'WorkingPaperDrafted', data: { projectId, indexNo: id, auditItemId, title: '专项资金', procedure: '抽查', summary: '滞留', conclusion: '拨付滞后', evidenceIds: ['E-1'] } })
const assigns = (input: object, by = leader, ...tales: Parameters<typeof given>) => given(projectP1.inFieldwork(), ...tales).when(assignFieldworkTask, { id: 'K-1', input: { ...assigned.data, ...input } as never, by, today })

test('those who lead the team put tasks on items of the plan on the list, for members of the team', () => {
  assigns({}).then(assigned)
  assigns({}, leadAuditor).then(assigned)
  assigns({}, member).thenRefused(thoseWhoLeadTheTeamAssign)
  assigns({ task: { ...task, auditItemId: 'A-9' } }).thenRefused(aFieldworkTaskCarriesOutAnItemOfThePlan)
  assigns({ task: { ...task, responsible: ['sun', 'stranger'] } }).thenRefused(theTeamCarriesOutItsTasks)
  assigns({ task: { ...task, plannedTo: '2026-03-09' } }).thenInvalid('task.plannedTo')
  assigns({}, actor(LEADER, ['teamLeader'], { project: ['P-2'] })).thenForbidden()
})

test('the list is made once the plan is approved, until fieldwork finishes', () => {
  given(projectP1.prepared()).when(assignFieldworkTask, { id: 'K-1', input: assigned.data, by: leader, today }).then(assigned)
  given(projectP1.established()).when(assignFieldworkTask, { id: 'K-1', input: assigned.data, by: leader, today }).thenRefused(aFieldworkTaskCarriesOutAnItemOfThePlan, theTeamCarriesOutItsTasks, thoseWhoLeadTheTeamAssign)
  given(projectP1.reporting()).when(assignFieldworkTask, { id: 'K-1', input: assigned.data, by: leader, today }).thenRefused(tasksAreAssignedUntilFieldworkFinishes)
})

test('a task is assigned once, and its number is used once in the project', () => {
  given(projectP1.inFieldwork(), taskK1()).when(assignFieldworkTask, { id: 'K-1', input: { ...assigned.data, no: 'RW-2' }, by: leader, today }).thenRefused(aFieldworkTaskIsAssignedOnce)
  given(projectP1.inFieldwork(), taskK1()).when(assignFieldworkTask, { id: 'K-2', input: assigned.data, by: leader, today }).thenRefused(aTaskNumberIsUsedOnceInAProject)
})

test('a task is adjusted with a reason while it is open', () => {
  const input = { task: adjusted.data.task, reason: '等待银行流水' }
  given(projectP1.inFieldwork(), taskK1()).when(adjustFieldworkTask, { id: 'K-1', input, by: leader, today }).then(adjusted)
  given(projectP1.inFieldwork(), taskK1()).when(adjustFieldworkTask, { id: 'K-1', input: { task, reason: '无变化' }, by: leader, today }).thenNothing()
  given(projectP1.inFieldwork(), taskK1(completed)).when(adjustFieldworkTask, { id: 'K-1', input, by: leader, today }).thenRefused(onlyAnOpenTaskChanges)
  given(projectP1.inFieldwork(), taskK1()).when(adjustFieldworkTask, { id: 'K-1', input: { ...input, task: { ...task, responsible: ['stranger'] } }, by: member, today }).thenRefused(theTeamCarriesOutItsTasks, thoseWhoLeadTheTeamAssign)
})

test('how far it has come is told by those responsible, or those who lead', () => {
  const input = { says: progressed.data.says }
  given(projectP1.inFieldwork(), taskK1()).when(recordFieldworkTaskProgress, { id: 'K-1', input, by: member, today }).then(progressed)
  given(projectP1.inFieldwork(), taskK1({ ...adjusted, data: { ...adjusted.data, task: { ...task, responsible: [LEADER] } } })).when(recordFieldworkTaskProgress, { id: 'K-1', input, by: member, today }).thenRefused(theResponsibleReportOnTheirTask)
  given(projectP1.prepared(), taskK1()).when(recordFieldworkTaskProgress, { id: 'K-1', input, by: member, today }).thenRefused(tasksAreCarriedOutBetweenFieldworkAndReport)
})

test('a task that is complete says what it found, on papers of its item, or why it found nothing', () => {
  const completes = (result: typeof foundNothing | typeof foundSomething, ...tales: Parameters<typeof given>) => given(projectP1.inFieldwork(), taskK1(), ...tales).when(completeFieldworkTask, { id: 'K-1', input: { result }, by: member, today })
  completes(foundSomething, paper('W-1')).then({ type: 'FieldworkTaskCompleted', data: { projectId: 'P-1', ...foundSomething } })
  completes(foundNothing).then({ type: 'FieldworkTaskCompleted', data: { projectId: 'P-1', ...foundNothing } })
  completes({ ...foundSomething, paperIds: [] as never }).thenRefused(whatATaskFoundRestsOnPapers)
  completes(foundSomething, paper('W-1', 'A-2')).thenRefused(thePapersOfATaskExamineItsItem)
  completes(foundSomething, paper('W-1', 'A-1', 'P-2')).thenRefused(thePapersOfATaskExamineItsItem)
  completes(foundSomething).thenRefused(thePapersOfATaskExamineItsItem)
})

test('what is complete is not completed anew, and not dated before it was assigned', () => {
  given(projectP1.inFieldwork(), paper('W-1'), taskK1(completed)).when(completeFieldworkTask, { id: 'K-1', input: { result: foundNothing }, by: member, today }).thenRefused(onlyAnOpenTaskChanges)
  given(projectP1.inFieldwork(), taskK1(completed, taskReviewed('returned'))).when(completeFieldworkTask, { id: 'K-1', input: { result: foundNothing }, by: member, today, occurredOn: '2026-03-20' }).thenRefused(nothingIsDatedBeforeWhatItBuildsOn)
})

test('the leader reviews what was completed, and what is returned is open again', () => {
  const input = { outcome: 'agreed' as const, opinion: '执行到位' }
  given(projectP1.inFieldwork(), taskK1(completed)).when(reviewFieldworkTask, { id: 'K-1', input, by: leader, today }).then({ type: 'FieldworkTaskReviewed', data: { projectId: 'P-1', ...input } })
  given(projectP1.inFieldwork(), taskK1()).when(reviewFieldworkTask, { id: 'K-1', input, by: leader, today }).thenRefused(onlyACompletedTaskIsReviewed)
  given(projectP1.inFieldwork(), taskK1(completed)).when(reviewFieldworkTask, { id: 'K-1', input, by: leadAuditor, today }).thenRefused(theLeaderReviewsTheTasks)
  given(projectP1.inFieldwork(), paper('W-1'), taskK1(completed, taskReviewed('returned'))).when(completeFieldworkTask, { id: 'K-1', input: { result: foundSomething }, by: member, today })
    .then({ type: 'FieldworkTaskCompleted', data: { projectId: 'P-1', ...foundSomething } })
})

test('the division head re-checks what the leader has agreed to', () => {
  const input = { outcome: 'agreed' as const, opinion: '同意' }
  given(projectP1.inFieldwork(), taskK1(completed, taskReviewed('agreed'))).when(recheckFieldworkTask, { id: 'K-1', input, by: head, today }).then({ type: 'FieldworkTaskRechecked', data: { projectId: 'P-1', ...input } })
  given(projectP1.inFieldwork(), taskK1(completed)).when(recheckFieldworkTask, { id: 'K-1', input, by: head, today }).thenRefused(onlyAReviewedTaskIsRechecked)
  given(projectP1.inFieldwork(), taskK1(completed, taskReviewed('agreed'))).when(recheckFieldworkTask, { id: 'K-1', input, by: actor(LEADER, ['divisionHead'], within), today }).thenRefused(whoeverReviewedATaskDoesNotRecheckIt)
  given(projectP1.inFieldwork(), taskK1(completed, taskReviewed('agreed'))).when(recheckFieldworkTask, { id: 'K-1', input, by: leader, today }).thenForbidden()
  given(projectP1.inFieldwork(), taskK1(completed, taskReviewed('agreed'), taskRechecked('returned'))).when(completeFieldworkTask, { id: 'K-1', input: { result: foundNothing }, by: member, today })
    .then({ type: 'FieldworkTaskCompleted', data: { projectId: 'P-1', ...foundNothing } })
})

test('an open task is taken off with a reason; one that is done stays', () => {
  given(projectP1.inFieldwork(), taskK1()).when(takeOffFieldworkTask, { id: 'K-1', input: { reason: '与RW-2合并' }, by: leader, today }).then(taskOff)
  given(projectP1.inFieldwork(), taskK1(completed)).when(takeOffFieldworkTask, { id: 'K-1', input: { reason: '与RW-2合并' }, by: leader, today }).thenRefused(onlyAnOpenTaskChanges)
})
