// What is written and said while a report is made is in no answer to those who appoint and discipline, nor to other members and the audited: they learn of a report once it is issued.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allAgreed, deliberated, evaluated, fieldworkFinished, OFFICIAL, officialAsked, projectP1, reportIssued, unitAsked, UNIT } from '../../packages/audit/project/example.ts'
import type { ProjectEvent } from '../../packages/audit/project/events.ts'
import { ROLES, type Role } from '../../packages/audit/roles.ts'
import { startTestApi, type TestApi } from './api-for-tests.ts'
import { everythingFor, pathsOf, record, withoutPositions } from './whole-answers.ts'

const IDS = { unit: 'U-1', official: 'O-1', project: 'P-1', planItem: 'PI-1' }
/** None of these is in any project. */
const OUTSIDE: readonly Role[] = ['organizationOfficer', 'disciplineOfficer', 'conferenceMember', 'unitOfficer', 'bureauOffice', 'researcher', 'systemAdmin', 'securityAdmin', 'auditAdmin', 'auditor', 'teamLeader', 'divisionHead']

let api: TestApi
const people = new Map<Role, string>()

beforeAll(async () => {
  api = await startTestApi()
  for (const role of (Object.keys(ROLES) as Role[]).filter((each) => each !== 'machine'))
    people.set(role, await api.as(`of-${role}`, [role], { unitId: 'U-1', within: { body: ['staffing'], ...(OUTSIDE.includes(role) ? {} : { project: ['P-1'] }) } }))
  const office = people.get('committeeOffice')!
  for (const [name, body] of [['RegisterUnit', { id: 'U-1', input: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } }], ['RegisterOfficial', { id: 'O-1', input: { name: '张某', rank: 'countyDivisionPrincipal' } }]] as const)
    expect((await api.call('POST', `/api/commands/${name}`, { cookie: office, body })).status, name).toBe(200)
  await record(api, tale())
})
afterAll(() => api?.stop())

test('no word of a draft, a comment, an evaluation, a review, an answer or a meeting is told outside the audit side', async () => {
  await record(api, tale(...work))
  const told = await everythingFor(api, outside(), paths())
  expect(Object.entries(told).filter(([, text]) => text.includes(SECRET)).map(([path]) => path)).toEqual([])
  expect(Object.entries(told).filter(([, text]) => /"(ReportDrafted|CommentReceived|CommentResolved|EvaluationGiven|ReportReviewed|ReviewPointAnswered|ReportDeliberated)"/.test(text)).map(([path]) => path).filter((path) => path.includes('/api/history/') || path.includes('/api/queries/'))).toEqual([])
  const inside = await everythingFor(api, new Map([['inspector', people.get('inspector')!]]), paths())
  const readable = Object.entries(inside).filter(([, text]) => text.includes(SECRET)).map(([path]) => path.replace(/^inspector /, ''))
  expect(readable).toEqual(expect.arrayContaining(['/api/queries/ListReportSteps?', '/api/queries/ListReviewPoints?', '/api/history/project/P-1']))
})

test('a draft sent back, evaluated anew and reviewed again moves the board, and changes nothing else outside', async () => {
  const before = withoutPositions(await everythingFor(api, outside(), paths()))
  await record(api, tale(...work, { ...evaluated, data: { ...evaluated.data, grade: 'poor', text: SECRET } }, meeting('returned'), drafted(2), ...agreed(2)))
  const after = withoutPositions(await everythingFor(api, outside(), paths()))
  // how far it has come is on the board and in the lists of tasks
  expect(Object.keys(before).filter((path) => after[path] !== before[path] && !/ListProjects|ListTasks/.test(path))).toEqual([])
  const columns = Object.entries(after).filter(([path]) => /^(organizationOfficer|disciplineOfficer|unitOfficer) .*ListProjects/.test(path)).map(([, text]) => /reviewedLayers|meetingNo|deliberatedOn|meetingOutcome/.test(text))
  expect(columns).toEqual(columns.map(() => false))
  expect(columns.length).toBeGreaterThan(0)
})

test('once issued, the report and its evaluation are in the portrait, and the work on it still is not told', async () => {
  const portrait = async (role: Role) => ((await api.call('GET', '/api/queries/ShowPortrait?officialId=O-1', { cookie: people.get(role)! })).body as { rows: { audits: object[] }[] }).rows[0]!.audits
  for (const role of ['organizationOfficer', 'director'] as const) expect(await portrait(role), role).toMatchObject([{ evaluation: null, grade: null, evaluatedOn: null }])
  await record(api, tale(...work, { ...evaluated, data: { ...evaluated.data, grade: 'poor', text: SECRET } }, meeting('returned'), drafted(2), ...agreed(2), reportIssued))
  for (const role of ['organizationOfficer', 'director'] as const) expect(await portrait(role), role).toMatchObject([{ evaluation: SECRET, grade: 'poor' }])
  const { text } = await api.call('GET', '/api/history/project/P-1', { cookie: people.get('organizationOfficer')! })
  expect([text.includes('ReportIssued'), text.includes('ReportReviewed'), text.includes(SECRET)]).toEqual([true, false, false])
})

const outside = (): ReadonlyMap<string, string> => new Map(OUTSIDE.map((role) => [role, people.get(role)!]))
const paths = () => pathsOf(api, IDS, ['tenure', 'file'])
const SECRET = '评价用语偏重密语'

const drafted = (draftNo: number): ProjectEvent => ({ type: 'ReportDrafted', data: { draftNo, summary: SECRET, drafters: ['zhao'], fileHash: 'a'.repeat(64), unreported: [{ problem: SECRET, reason: SECRET }] } })
const agreed = (draftNo: number): readonly ProjectEvent[] => allAgreed.map((each) => ({ ...each, data: { ...(each.data as object), draftNo, opinion: SECRET } }) as ProjectEvent)
const meeting = (outcome: 'approved' | 'returned'): ProjectEvent => ({ ...deliberated, data: { ...deliberated.data, outcome, decisions: [SECRET], opinions: [{ by: '某副局长', says: SECRET, adoption: 'adopted' }] } })
const work: readonly ProjectEvent[] = [
  drafted(1), { type: 'CommentReceived', data: { round: 1, addressee: OFFICIAL, receivedOn: '2026-04-15', position: 'noObjection', text: SECRET, late: false } }, { type: 'CommentReceived', data: { round: 1, addressee: UNIT, receivedOn: '2026-04-15', position: 'objects', text: SECRET, late: false } },
  { type: 'CommentResolved', data: { round: 1, addressee: UNIT, adoption: 'partlyAdopted', reason: SECRET } }, { ...evaluated, data: { ...evaluated.data, text: SECRET } }, ...agreed(1).slice(0, 3),
  { type: 'ReportReviewed', data: { draftNo: 1, layer: 'legal', outcome: 'agreed', opinion: SECRET, points: [{ pointId: 'L-1', says: SECRET }] } }, { type: 'ReviewPointAnswered', data: { pointId: 'L-1', layer: 'legal', adoption: 'notAdopted', reason: SECRET } }, meeting('approved'),
]
const tale = (...more: readonly ProjectEvent[]) => projectP1.established(fieldworkFinished, officialAsked, unitAsked, ...more)
