// Act five, seen by few: a clue is recorded under restriction, reviewed, approved, transferred, received, investigated, handled and fed back.
import { expect } from 'vitest'
import type { Found } from './fieldwork.ts'
import { caughtUp, type Name, type People } from './people.ts'
import type { Person, Reply } from './person.ts'

/** A word that only the clue says: where it turns up, the clue has leaked. */
export const SECRET = '鹭岛往来款'
/** those who come to know of it, beside the one who records it */
const LIST = ['lawyer', 'otherDirector', 'discipline'] as const satisfies readonly Name[]

export const walkTheClue = async (people: People, { projectId, officialId, findings }: Found): Promise<string> => {
  const { leader, lawyer, otherDirector, discipline } = people
  const { id } = await leader.does('RecordClue', { on: '2025-03-20', input: { no: '示例线索〔2025〕1', projectId, findingId: findings.direct, officialIds: [officialId], kind: 'suspicion', level: 'municipal', concernsIntegrity: true, summary: `${SECRET}存在疑点（示例）。`, attachmentHashes: [] } })
  expect(await leader.asks('ListClues'), 'who recorded it reads it at once, with the position of that act').toMatchObject({ total: 1, rows: [{ clueId: id }] })
  await caughtUp(people)
  const review = { id, on: '2025-03-24', input: { outcome: 'agreed', opinion: `${SECRET}事实基本清楚。` } }
  expect((await lawyer.sends('ReviewClue', review)).status, 'not on the list yet').toBe(404)
  for (const name of LIST) await leader.does('GrantClueAccess', { id, on: '2025-03-21', input: { userId: people[name].id, reason: `${SECRET}按职责知悉。` } })
  await caughtUp(people)
  await lawyer.does('ReviewClue', review)
  expect(await lawyer.isRefused('TransferClue', { id, on: '2025-03-25', input: { receiverType: 'disciplineSupervision', route: [{ bodyId: 'municipal-discipline', role: 'handle' }] } })).toEqual(['only-an-approved-clue-is-transferred'])
  await otherDirector.does('ApproveClue', { id, on: '2025-03-26', input: {} })
  await lawyer.does('TransferClue', { id, on: '2025-03-28', input: { receiverType: 'disciplineSupervision', documentNo: '示例审移〔2025〕1号', route: [{ bodyId: 'municipal-discipline', role: 'handle' }] } })
  await discipline.does('ReceiveClue', { id, on: '2025-03-31', input: { hop: 1, receiptNo: '回执1' } })
  expect(await discipline.isRefused('HandleClue', { id, on: '2025-04-01', input: { hop: 1, outcome: 'closed', detail: '了结。' } })).toEqual(['handling-follows-investigation'])
  await discipline.does('OpenInvestigation', { id, on: '2025-04-10', input: { hop: 1 } })
  await discipline.does('HandleClue', { id, on: '2025-06-20', input: { hop: 1, outcome: 'sanction', detail: `${SECRET}已作处理。`, personsHandled: 1 } })
  await discipline.does('FeedBackClue', { id, on: '2025-06-27', input: { hop: 1, feedback: `${SECRET}处理结果已反馈。`, documentNo: '示例纪函〔2025〕1号' } })
  await caughtUp(people)
  return id
}

export const CLUE_EVENTS = ['ClueRecorded', 'ClueAccessGranted', 'ClueAccessGranted', 'ClueAccessGranted', 'ClueReviewed', 'ClueApproved', 'ClueTransferred', 'ClueReceived', 'InvestigationOpened', 'ClueHandled', 'ClueFedBack']

/** Everybody who is not on the list, with roles of every kind, also in the team that the clue came from. */
export const OUTSIDERS = ['inspector', 'office', 'director', 'reviewer', 'head', 'drafter', 'auditor', 'organization', 'stranger', 'officer', 'otherOfficer'] as const satisfies readonly Name[]

const LISTS = ['ListTasks', 'ListUnits', 'ListTenures', 'ListOfficials', 'ListPlanItems', 'ListProjects', 'ListEvidence', 'ListWorkingPapers', 'ListFindings', 'ListRectifications', 'ListClues', 'ListClues?standing=fedBack', 'ListClues?level=municipal', 'ListLaws']

/** Whatever may speak of the clue: every list with its counts and sums, portrait, histories, what may be done, and the clue by its id. */
export const everythingAnswered = async (person: Person, { officialId, unitId, projectId, findings }: Found, clueId: string): Promise<readonly string[]> => {
  const paths = [
    ...LISTS.map((list) => `/api/queries/${list}${list.includes('?') ? '&' : '?'}pageSize=200`), '/api/contents', `/api/queries/ShowPortrait?officialId=${officialId}`,
    ...[['official', officialId], ['unit', unitId], ['category', 'B1']].map(([type, id]) => `/api/queries/ShowHistory?objectType=${type}&objectId=${id}`),
    ...[['official', officialId], ['unit', unitId], ['project', projectId], ['finding', findings.direct], ['clue', clueId], ['clueOfficial', officialId], ['clueProject', projectId], ['clueFinding', findings.direct], ['clueReader', person.id]].map(([type, id]) => `/api/history/${type}/${id}?pageSize=200`),
    ...['ListClues?clueId=', 'ListTasks?subjectType=clue&projectId='].map((path) => `/api/queries/${path}${clueId}`), `/api/queries/ListClues?officialId=${officialId}`,
  ]
  const read = await Promise.all(paths.map(async (path) => `${path} ${asToldOf(await person.gets(path))}`))
  for (const command of ['ApproveClue', 'ReviewClue', 'UrgeClue', 'GrantClueAccess', 'RevokeClueAccess', 'SupplementClue']) {
    const input = { ApproveClue: {}, ReviewClue: { outcome: 'agreed', opinion: 'x' }, UrgeClue: { hop: 1, letter: 'x' }, SupplementClue: { supplement: 'x', attachmentHashes: [] } }[command] ?? { userId: 'x', reason: 'x' }
    read.push(`${command} ${asToldOf(await person.sends(command, { id: clueId, input }))}`)
  }
  return read
}

/** Byte for byte; only the date and the number of the request are each answer's own. */
const asToldOf = ({ status, text, headers }: Reply): string =>
  `${status} ${[...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id').map(([name, value]) => `${name}: ${value}`).join(', ')} ${text}`
