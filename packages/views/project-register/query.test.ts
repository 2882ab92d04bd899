import { expect, test } from 'vitest'
import { findingF1 } from '../../audit/finding/example.ts'
import { established, noticeServed, officialAsked, projectP1, reportDrafted, surveyed, teamFormed, unitAsked } from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { projects } from '../../audit/project/state.ts'
import { rectificationF1 } from '../../audit/rectification/example.ts'
import { units } from '../../audit/unit/state.ts'
import { settle } from '../../history/question.ts'
import type { AnyQuery } from '../../kernel/query.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history, told } from '../../kernel/testing/history.ts'
import { asks } from '../testing/questions.ts'
import { listProjects } from './query.ts'

test('the days for which a project has been held are working days up to the day that is asked about', () => {
  const held = (day: string) => asks(listProjects, { projectId: 'P-1' }, { day }).given(unit, history(projects, 'P-1', established, told<ProjectEvent>(teamFormed, { occurredOn: '2026-03-02' })))
  held('2026-03-02').then({ holder: 'team', heldDays: 0, unitName: '示例市建设局' })
  held('2026-03-09').then({ heldDays: 5 })
  held('2026-03-01').then({ heldDays: 0 })
})

test('nobody holds what is archived', () =>
  asks(listProjects, {}, { day: '2026-12-31' }).given(history(projects, 'P-1', established, terminated, archived)).then({ holder: 'nobody', heldDays: 0, light: 'grey' }))

test('the light is that of what is due next on the day that is asked about', () => {
  const light = (day: string) => asks(listProjects, {}, { day }).given(history(projects, 'P-1', established, teamFormed, surveyed, noticeServed))
  light('2026-03-09').then({ dueOn: '2026-03-10', light: 'yellow', remaining: 1 })
  light('2026-03-11').then({ light: 'red', remaining: -1 })
})

test('projects are found by number or title, year, official, team and holder', () => {
  const asking = (input: object) => asks(listProjects, input, { sort: 'projectNo' }).given(unit, projectP1.established(teamFormed), other)
  asking({ words: '经责-02' }).then({ projectId: 'P-2' })
  asking({ words: '建设局' }).then({ projectId: 'P-1' }, { projectId: 'P-2' })
  asking({ year: 2027 }).then({ projectId: 'P-2' })
  asking({ officialId: 'O-2' }).then({ projectId: 'P-2' })
  asking({ teamUserId: 'zhao' }).then({ projectId: 'P-1' })
  asking({ holder: 'division' }).then({ projectId: 'P-2' })
  asking({}).thenCounts({ phase: { preparing: 2 }, year: { 2026: 1, 2027: 1 }, holder: { team: 1, division: 1 } })
})

test('an auditor sees own projects, and an officer of a unit those of the unit', () => {
  asks(listProjects, {}, { by: actor('sun', ['auditor'], { project: ['P-2'] }) }).given(projectP1.established(), other).then({ projectId: 'P-2' })
  asks(listProjects, {}, { by: actor('wei', ['unitOfficer'], { unit: ['U-2'] }) }).given(projectP1.established(), other).then({ projectId: 'P-2' })
  asks(listProjects, {}, { by: actor('he', ['researcher']) }).given(projectP1.established()).thenForbidden()
})

test('the unit’s officers know how much was found once the draft has been sent to the unit, and not before', () => {
  const [office, officer] = [undefined, actor('wei', ['unitOfficer'], { unit: ['U-1'] })]
  const found = [findingF1.confirmed(), rectificationF1.ordered()]
  const asking = (by: typeof officer | undefined, ...events: ProjectEvent[]) => asks(listProjects, {}, by ? { by } : {}).given(projectP1.reporting(reportDrafted, ...events), ...found)
  const all = { findings: 1, confirmedFindings: 1, amountTotalFen: 800_000_000, rectifications: 1, acceptedRectifications: 0 }
  asking(office).then(all)
  asking(officer).then({ draftToUnitOn: null, findings: null, confirmedFindings: null, amountTotalFen: null, rectifications: null, acceptedRectifications: null })
  asking(officer).thenSums({ findings: 0, confirmedFindings: 0, amountTotalFen: 0, rectifications: 0, acceptedRectifications: 0 })
  asking(officer, officialAsked).then({ findings: null })
  asking(officer, officialAsked, unitAsked).then({ ...all, draftToUnitOn: '2026-04-08' })
  asking(officer, officialAsked, unitAsked).thenSums({ findings: 1, amountTotalFen: 800_000_000 })
})

test('nor do they learn it from the order of a list, or by another right', () => {
  const by = actor('wei', ['unitOfficer', 'auditor'], { unit: ['U-1'], project: ['P-1'] })
  expect(settle(listProjects as unknown as AnyQuery, { input: {}, actor: by, day: '2026-03-02', sort: '-amountTotalFen' })).toMatchObject({ is: 'invalid', flaws: [{ path: 'sort' }] })
  asks(listProjects, {}, { by }).given(projectP1.reporting(), findingF1.confirmed()).then({ findings: null })
})

const unit = history(units, 'U-1', { type: 'UnitRegistered', data: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } })
const other = history(projects, 'P-2', { ...established, data: { ...established.data, projectNo: '2027-经责-02', year: 2027, unitId: 'U-2', officials: [{ officialId: 'O-2', tenureId: 'T-2' }] } })
const terminated: ProjectEvent = { type: 'ProjectTerminated', data: { on: '2026-03-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } }
const archived: ProjectEvent = { type: 'ProjectArchived', data: { on: '2026-06-30', fileNo: '2026-JZ-01', retention: 'years30' } }
