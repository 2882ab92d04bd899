import { expect, test } from 'vitest'
import { appealA1, appealAccepted, reexamined, REEXAMINER } from '../../audit/appeal/example.ts'
import { COMMANDS } from '../../audit/contents.ts'
import { assigned, completed, taskK1, taskReviewed } from '../../audit/fieldwork-task/example.ts'
import { findingF1 } from '../../audit/finding/example.ts'
import { established, LEADER, MEMBER, projectP1, servedOnOfficial, servedOnUnit, teamFormed } from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { rectificationF1 } from '../../audit/rectification/example.ts'
import { units } from '../../audit/unit/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history, told, type Tale } from '../../kernel/testing/history.ts'
import { STEPS } from '../steps.ts'
import { asks } from '../testing/questions.ts'
import { listTasks } from './query.ts'

test('every step that the list can show is a command, and the role that it names may do it', () => {
  // its type lets no matter show another step
  const wrong = Object.entries(STEPS).flatMap(([step, roles]) => roles.map((role) => [step, role])).filter(([step, role]) => !COMMANDS.some(({ name, who }) => name === step && who.some((grant) => grant.role === role)))
  expect(wrong).toEqual([])
})

test('tasks are those of a role, soonest due first, with the days they have waited up to the day that is asked about', () => {
  const asking = (input: object, day: string) => asks(listTasks, input, { day }).given(unit, projectP1.established(told<ProjectEvent>(teamFormed, { occurredOn: '2026-03-02' })), { ...findingF1.raised(), id: 'F-2' }, rectificationF1.ordered())
  asking({ role: 'teamLeader' }, '2026-03-09').then({ taskId: 'finding-F-2' }, { taskId: 'project-P-1', waitedDays: 5, unitName: '示例市建设局', light: 'grey', remaining: null })
  asking({ role: ['teamLeader', 'unitOfficer'] }, '2026-06-29').then({ taskId: 'rectification-F-1', light: 'yellow', remaining: 0 }, { taskId: 'finding-F-2' }, { taskId: 'project-P-1' })
  asking({ subjectType: 'project' }, '2026-03-01').then({ waitedDays: 0 })
  asking({}, '2026-03-09').thenCounts({ step: { DetermineResponsibility: 1, PlanMeasures: 1, RecordPreAuditSurvey: 1 }, role: { teamLeader: 2, unitOfficer: 1 } })
})

test('what is done waits no more, and is found when asked for', () => {
  asks(listTasks, {}).given(rectificationF1.accepted()).then()
  asks(listTasks, { open: 'false', subjectType: 'rectification' }).given(rectificationF1.accepted()).then({ taskId: 'rectification-F-1', light: 'grey' })
})

test('findings of a project that was terminated wait for nobody; its file and a rectification still do', () =>
  asks(listTasks, {}, { sort: 'subjectType' }).given(projectP1.established(terminated), findingF1.raised(), { ...rectificationF1.ordered(), id: 'F-9' }).then({ taskId: 'project-P-1', step: 'ArchiveProject' }, { taskId: 'rectification-F-9' }))

test('a line of the task list waits from the start of fieldwork until the report is issued', () => {
  const at = (project: Tale) => asks(listTasks, { subjectType: 'fieldworkTask' }).given(project, taskK1())
  at(projectP1.prepared()).then()
  at(projectP1.inFieldwork()).then({ taskId: 'fieldworkTask-K-1' })
  at(projectP1.heard()).then({ taskId: 'fieldworkTask-K-1' })
  at(projectP1.reported(servedOnOfficial, servedOnUnit)).then()
  at(projectP1.inFieldwork(terminated)).then()
})

test('a task waits for those who are named, whatever their role, and for nobody else of the role', () => {
  const mine = (person: string, role: string, ...tales: Tale[]) => asks(listTasks, { person, role, subjectType: ['appeal', 'fieldworkTask'] }).given(...tales)
  const [reported, accepted] = [projectP1.reported(servedOnOfficial, servedOnUnit), appealA1(appealAccepted)]
  mine(REEXAMINER, 'erReviewer', reported, accepted).then({ taskId: 'appeal-A-1', step: 'ReexamineAppeal', people: [REEXAMINER] })
  mine('gu', 'committeeOffice', reported, accepted).then()
  mine('gu', 'committeeOffice', reported, appealA1(appealAccepted, reexamined)).then({ step: 'DecideAppeal', people: [] })
  mine(REEXAMINER, 'erReviewer', reported, appealA1(appealAccepted, reexamined)).then()
  asks(listTasks, { role: 'committeeOffice', subjectType: 'appeal' }).given(reported, accepted).then({ taskId: 'appeal-A-1' })
  mine(MEMBER, 'auditor', projectP1.inFieldwork(), taskK1()).then({ taskId: 'fieldworkTask-K-1', people: [MEMBER] })
  mine('another', 'auditor', projectP1.inFieldwork(), taskK1()).then()
  mine(LEADER, 'teamLeader', projectP1.inFieldwork(), taskK1(completed)).then({ taskId: 'fieldworkTask-K-1', step: 'ReviewFieldworkTask', people: [] })
  mine(MEMBER, 'auditor', projectP1.inFieldwork(), taskK1(completed, taskReviewed('returned'))).then({ step: 'CompleteFieldworkTask', people: [MEMBER], dueOn: assigned.data.task.plannedTo })
})

test('an officer of a unit sees what the unit must do, and nothing of what waits inside the audit', () => {
  const officer = actor('wei', ['unitOfficer'], { unit: ['U-1'] })
  asks(listTasks, {}, { by: officer }).given(unit, projectP1.established(), rectificationF1.ordered()).then({ taskId: 'rectification-F-1', role: 'unitOfficer' })
  asks(listTasks, {}, { by: officer }).given(unit, projectP1.established(), rectificationF1.submitted()).then()
  asks(listTasks, {}, { by: actor('sun', ['auditor'], { project: ['P-1'] }) }).given(projectP1.established()).then({ taskId: 'project-P-1', title: established.data.title })
})

const unit = history(units, 'U-1', { type: 'UnitRegistered', data: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } })
const terminated: ProjectEvent = { type: 'ProjectTerminated', data: { on: '2026-03-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } }
