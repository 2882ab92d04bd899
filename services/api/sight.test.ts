import { expect, test } from 'vitest'
import { memoryEventStore } from '../../packages/adapters/event-store.memory.ts'
import { STREAMS } from '../../packages/audit/contents.ts'
import type { Role } from '../../packages/audit/roles.ts'
import { actor } from '../../packages/kernel/testing/commands.ts'
import { QUERIES } from '../../packages/views/contents.ts'
import { readersOf, sight } from './sight.ts'

const readers = readersOf({ streams: STREAMS, queries: QUERIES })
const sees = (role: Role) => (stream: string, type: string): Promise<boolean> => sight({ world: { store: memoryEventStore() } } as never, readers, actor('someone', [role]))({ stream, type })
const all = (role: Role, stream: string, ...types: string[]) => Promise.all(types.map((type) => sees(role)(stream, type)))

test('scores of people, and who is locked in or left out before anything is proposed, are told to those only who may ask about them', async () => {
  const scores = ['PlanRecommended', 'PlanYardstickMeasured', 'PlanYardstickUnmeasured', 'CandidateLocked', 'CandidateExcluded', 'CandidateReleased']
  for (const planner of ['committeeOffice', 'director', 'organizationOfficer', 'disciplineOfficer'] as const) expect(await all(planner, 'plan-PL-1', ...scores), planner).toEqual(scores.map(() => true))
  for (const reader of ['conferenceMember', 'divisionHead', 'teamLeader', 'auditor'] as const) expect(await all(reader, 'plan-PL-1', ...scores), reader).toEqual(scores.map(() => false))
})

test('the route of the plan is told to the whole conference, what a body says of it to that body and to those who make the plan', async () => {
  const [route, organization, discipline, member, settled] = [['PlanDrafted', 'PlanItemProposed', 'PlanItemOutcomeStated', 'PlanSubmitted', 'PlanApproved', 'PlanAdjustmentProposed'], ['OrganizationConsulted', 'PlanAdjustmentConsulted'], ['DisciplineOpinionGiven', 'PlanAdjustmentOpinionGiven'], ['MemberOpinionGiven'], ['PlanItemDisagreementSettled']]
  const told = async (role: Role) => (await Promise.all([route, organization, discipline, member, settled].map((types) => all(role, 'plan-PL-1', ...types!)))).map((each) => [...new Set(each)].join())
  for (const maker of ['committeeOffice', 'director', 'deputyDirector', 'chiefAuditor'] as const) expect(await told(maker), maker).toEqual(['true', 'true', 'true', 'true', 'true'])
  expect(await told('organizationOfficer')).toEqual(['true', 'true', 'false', 'false', 'false'])
  expect(await told('disciplineOfficer')).toEqual(['true', 'false', 'true', 'false', 'false'])
  for (const other of ['conferenceMember', 'divisionHead', 'teamLeader', 'auditor', 'inspector', 'erReviewer', 'legalReviewer'] as const) expect(await told(other), other).toEqual(['true', 'false', 'false', 'false', 'false'])
})

test('who has read a document is told to the audit side, not to those who may only know of the project', async () => {
  expect(await all('organizationOfficer', 'project-P-1', 'ProjectEstablished', 'DocumentRead')).toEqual([true, false])
  expect(await all('director', 'project-P-1', 'ProjectEstablished', 'DocumentRead')).toEqual([true, true])
})

test('how a report comes about is told to the audit side, that it is issued to those who appoint and discipline too', async () => {
  const [work, issued] = [['ReportDrafted', 'CommentReceived', 'CommentResolved', 'EvaluationGiven', 'ReportReviewed', 'ReviewPointAnswered', 'ReportDeliberated'], ['ProjectEstablished', 'CommentsRequested', 'ReportIssued', 'ReportServed', 'ProjectClosed']]
  for (const member of ['organizationOfficer', 'disciplineOfficer'] as const) expect([await all(member, 'project-P-1', ...work), await all(member, 'project-P-1', ...issued)], member).toEqual([work.map(() => false), issued.map(() => true)])
  for (const reader of ['committeeOffice', 'director', 'deputyDirector', 'chiefAuditor', 'erReviewer', 'legalReviewer', 'inspector'] as const) expect(await all(reader, 'project-P-1', ...work, ...issued), reader).toEqual([...work, ...issued].map(() => true))
  for (const stranger of ['conferenceMember', 'unitOfficer', 'bureauOffice', 'researcher'] as const) expect(await all(stranger, 'project-P-1', ...work, ...issued), stranger).toEqual([...work, ...issued].map(() => false))
})

test('what is asked about by something else only is told to those who may ask that', async () => {
  expect(await all('conferenceMember', 'catalogue-duties', 'CataloguePublished')).toEqual([true])
  expect(await all('director', 'fieldChecklist-P-1', 'ChecklistPinned')).toEqual([true])
  for (const stranger of ['unitOfficer', 'researcher', 'systemAdmin'] as const) expect([...await all(stranger, 'catalogue-duties', 'CataloguePublished'), ...await all(stranger, 'fieldChecklist-P-1', 'ChecklistPinned')], stranger).toEqual([false, false])
})

test('nobody is told of a clue by role alone, and nobody of an event that no stream has', async () => {
  for (const role of ['director', 'legalReviewer', 'disciplineOfficer'] as const) expect(await all(role, 'clue-C-1', 'ClueRecorded', 'ClueTransferred')).toEqual([false, false])
  expect(await sees('director')('nothing-1', 'PlanDrafted')).toBe(false)
})
