import { test } from 'vitest'
import { collected } from '../../audit/evidence/example.ts'
import { evidence } from '../../audit/evidence/state.ts'
import { adjusted, assigned, completed, foundSomething, progressed, task, taskK1, taskOff, taskRechecked, taskReviewed } from '../../audit/fieldwork-task/example.ts'
import { fieldworkTasks } from '../../audit/fieldwork-task/state.ts'
import { workingPapers } from '../../audit/working-paper/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listFieldworkTasks } from './query.ts'
import { fieldworkTaskList } from './view.ts'

const reviewer = actor('zhou', ['erReviewer'])
const paper = history(workingPapers, 'W-2', { type: 'WorkingPaperDrafted', data: { projectId: 'P-1', indexNo: 'A-1-02', auditItemId: 'A-1', taskId: 'K-1', title: '专项资金', procedure: '抽查', summary: '滞留', conclusion: '拨付滞后', evidenceIds: ['E-1'] } })
const sheet = history(evidence, 'E-1', { ...collected, data: { ...collected.data, auditItemIds: ['A-1'], taskIds: ['K-1'] } })
const none = { soFar: null, soFarOn: null, adjustments: 0, adjustedBecause: null, outcome: null, execution: null, result: null, completedBy: null, completedOn: null, paperIds: [], evidenceIds: [] }
const unseen = { review: null, reviewOpinion: null, reviewedBy: null, reviewedOn: null, recheck: null, recheckOpinion: null, recheckedBy: null, recheckedOn: null }

test('a task says what was planned, and who put it on the list', () =>
  shows(fieldworkTaskList).given(taskK1(), history(fieldworkTasks, 'K-2', { ...assigned, data: { ...assigned.data, no: 'RW-2' } })).then({
    'K-1': { taskId: 'K-1', projectId: 'P-1', no: 'RW-1', ...task, assignedBy: 'someone', assignedOn: '2026-01-05', standing: 'open', ...none, ...unseen },
    'K-2': { taskId: 'K-2', projectId: 'P-1', no: 'RW-2', ...task, assignedBy: 'someone', assignedOn: '2026-01-05', standing: 'open', ...none, ...unseen },
  }))

test('it follows adjustments, progress, completion and both opinions', () => {
  shows(fieldworkTaskList).given(taskK1(adjusted, progressed)).thenRow('K-1', { plannedTo: '2026-03-27', adjustments: 1, adjustedBecause: '等待银行流水', soFar: '已抽查三个年度' })
  shows(fieldworkTaskList).given(taskK1(completed)).thenRow('K-1', { standing: 'completed', ...foundSomething, completedBy: 'sun', completedOn: '2026-03-20' })
  shows(fieldworkTaskList).given(taskK1(completed, taskReviewed('agreed'), taskRechecked('agreed'))).thenRow('K-1', { standing: 'rechecked', review: 'agreed', reviewedBy: 'zhao', recheck: 'agreed', recheckedBy: 'li', recheckOpinion: '同意' })
  shows(fieldworkTaskList).given(taskK1(completed, taskReviewed('returned'))).thenRow('K-1', { standing: 'open', review: 'returned', outcome: 'found' })
  shows(fieldworkTaskList).given(taskK1(completed, taskReviewed('returned'), completed)).thenRow('K-1', { standing: 'completed', review: null, paperIds: ['W-1'] })
  shows(fieldworkTaskList).given(taskK1(taskOff)).thenRow('K-1', { standing: 'takenOff', adjustedBecause: '与RW-2合并' })
})

test('it names the evidence and the papers that name it, beside those of its result', () =>
  shows(fieldworkTaskList).given(taskK1(), sheet, paper, history(fieldworkTasks, 'K-1', completed)).thenRow('K-1', { evidenceIds: ['E-1'], paperIds: ['W-2', 'W-1'] }))

test('an open task has the light of its last day; those of the project and the reviewers read it', () => {
  const asked = (input: object, ...tales: Parameters<ReturnType<typeof asks>['given']>) => asks(listFieldworkTasks, input, { by: reviewer, day: '2026-03-24' }).given(...tales)
  asked({}, taskK1()).then({ taskId: 'K-1', light: 'red', remaining: -2 })
  asked({}, taskK1(completed)).then({ taskId: 'K-1', light: 'grey', remaining: null })
  asked({ responsible: 'sun', standing: 'open' }, taskK1()).then({ taskId: 'K-1' })
  asked({ responsible: 'qian' }, taskK1()).then()
  asked({}, taskK1(taskOff)).then()
  asked({ standing: 'takenOff' }, taskK1(taskOff)).then({ taskId: 'K-1' })
  asks(listFieldworkTasks, {}, { by: actor('sun', ['auditor'], { project: ['P-2'] }) }).given(taskK1()).then()
  asks(listFieldworkTasks, {}, { by: actor('wei', ['unitOfficer'], { unit: ['U-1'] }) }).given(taskK1()).thenForbidden()
})
