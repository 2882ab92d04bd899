// The whole audit of one official, from the plan to closed rectification, walked over HTTP by everybody who has a part in it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLUE_EVENTS, everythingAnswered, OUTSIDERS, SECRET, walkTheClue } from './clue.ts'
import { collect, determine, raise, repeatsSafely, writePaper, type Found } from './fieldwork.ts'
import { caughtUp, peopleOf, type Front, type People } from './people.ts'
import { enter, establish, plan, register, type Registered, type Planned, type Project } from './planning.ts'
import { startProduct, type Product } from './product.ts'
import { ofLedger, ofOfficial, ofProject } from './recount.ts'
import { accept, order, putRight, serve, TO_RECTIFY_FEN } from './rectifying.ts'
import { hear, issue, review } from './reporting.ts'
import { pages, still, type Still } from './stills.ts'

let product: Product
let front: Front
let people: People
let found: Found
let clueId: string
const stills: Still[] = []

beforeAll(async () => { product = await startProduct('--empty') })
afterAll(() => product?.stop())

// What was done cannot be done again: a step that fails is not tried a second time.
describe('one audit', { retry: 0 }, () => {
  let [object, planned, project]: [Registered?, Planned?, Project?] = []
  const keepStill = async (after: string) => { stills.push(await still(people.inspector, found ?? project ?? planned ?? object!, after)) }

  test('accounts are opened by the security administrator, and open nothing before a password is chosen', async () => {
    front = await peopleOf(product.url)
    const both = await front.tries({ account: 'both', name: '兼任', roles: ['securityAdmin', 'auditor'] })
    expect([both.status, (both.body as { flaws: { path: string }[] }).flaws[0]?.path]).toEqual([400, 'roles'])
  })
  test('units, the official and the post held are registered', async () => {
    object = await register(front.people)
    people = { ...front.people, officer: await front.openOfficer('officer', object.unitId), otherOfficer: await front.openOfficer('otherOfficer', object.otherUnitId) }
    await keepStill('registered')
  })
  test('the plan goes from draft over both bodies to approval', async () => { planned = await plan(people, object!); await keepStill('planned') })
  test('the project is established, with team, survey and implementation plan', async () => { project = await establish(people, planned!); await keepStill('established') })
  test('the notice is refused when it comes too late, and served in good time', async () => { await enter(people, project!); await keepStill('entered') })
  test('a file becomes evidence, papers and findings, and each finding says who answers for it', async () => {
    const { evidenceId, fileHash } = await collect(people, project!)
    const paperId = await writePaper(people, project!, evidenceId)
    const findings = await raise(people, project!, paperId)
    found = { ...project!, evidenceId, fileHash, paperId, findings }
    await keepStill('raised')
    await determine(people, project!, findings, evidenceId)
    await repeatsSafely(people.leader, project!)
    await keepStill('determined')
  })
  test('the audited are heard, one in writing and one by silence', async () => { await hear(people, found); await keepStill('heard') })
  test('four layers review in their order', async () => { await review(people, found); await keepStill('confirmed') })
  test('the report is issued, rectification ordered, and serving starts its clock', async () => {
    await issue(people, found)
    await order(people, found)
    await serve(people, found)
    await keepStill('served')
  })
  test('the unit puts it right and submits', async () => { await putRight(people, found); await keepStill('submitted') })
  test('whoever entered it does not accept it; it is returned, supplemented, accepted', async () => { await accept(people, found); await keepStill('accepted') })
})

describe('after it', () => {
  const portrait = async () => (await people.inspector.asks('ShowPortrait', { officialId: found.officialId })).rows[0]!

  test('the portrait shows what was audited, found and put right, in the numbers of the events', async () => {
    const recounted = ofOfficial(await people.inspector.hears('official', found.officialId), found.officialId)
    expect(recounted).toMatchObject({ auditCount: 1, confirmedFindings: 2, directFindings: 1, leadershipFindings: 1, notAttributedFindings: 1, openRectifications: 1, acceptedRectifications: 1, amountFen: 90_000_000, rectificationRate: 0.5 })
    const row = await portrait()
    expect(row).toMatchObject(recounted)
    expect(row).toMatchObject({ name: '钟明远', currentUnitName: '示例市水务局', audits: [{ projectId: found.projectId, grade: 'fairlyGood', reportNo: '示例审（委）办经责报〔2025〕1号' }] })
    expect((await people.inspector.asks('ListOfficials', { words: '明远' })).rows[0]).toMatchObject({ officialId: found.officialId, confirmedFindings: recounted.confirmedFindings, auditCount: recounted.auditCount, openRectifications: recounted.openRectifications })
  })
  test('the board and the registers agree with the events of the project', async () => {
    const events = await people.inspector.hears('project', found.projectId)
    const { rows: [row], sums } = await people.inspector.asks('ListProjects', { year: 2025 })
    expect(ofProject(events)).toEqual({ findings: 3, confirmedFindings: 3, amountTotalFen: 97_345_678, rectifications: 2, acceptedRectifications: 1 })
    expect(row).toMatchObject({ ...ofProject(events), phase: 'rectification', holder: 'audited' })
    expect(sums).toEqual(ofProject(events))
    expect((await people.inspector.asks('ListFindings', { projectId: found.projectId })).sums['amountTotalFen']).toBe(97_345_678)
  })
  test('the ledger agrees with what was ordered and reported', async () => {
    const answer = await people.inspector.asks('ListRectifications', { projectId: found.projectId })
    const recounted = ofLedger(await people.inspector.hears('project', found.projectId))
    expect(recounted).toEqual({ amountToRectifyFen: TO_RECTIFY_FEN, rectifiedFen: TO_RECTIFY_FEN, accountablePersons: 2, rulesMade: 1 })
    expect(answer.sums).toEqual(recounted)
    expect(answer.counts['standing']).toEqual({ accepted: 1, running: 1 })
  })
  test('the histories across audits count the same, of the official what the official answers for', async () => {
    const { inspector } = people
    const counted = { projectId: found.projectId, findings: 3, direct: 1, leadership: 1, notAttributed: 1, rectifications: 2, accepted: 1 }
    const lines = { official: [found.officialId, { ...counted, confirmed: 2, amountFen: 90_000_000 }], unit: [found.unitId, { ...counted, confirmed: 3, amountFen: 97_345_678 }], category: ['C4', { findings: 1, confirmed: 1, direct: 0, leadership: 1, notAttributed: 0, rectifications: 1, accepted: 1, amountFen: TO_RECTIFY_FEN }] } as const
    for (const [objectType, [objectId, expected]] of Object.entries(lines)) expect((await inspector.asks('ShowHistory', { objectType, objectId })).rows, objectType).toMatchObject([expected])
    expect((await inspector.asks('ShowHistory', { objectType: 'category' })).sums).toMatchObject({ findings: 3, confirmed: 3, amountFen: 97_345_678 })
  })
  test('nothing waits but what has not been done', async () => {
    const { rows } = await people.inspector.asks('ListTasks', { pageSize: 200 })
    expect(rows.map(({ step, subjectId }) => [step, subjectId]).toSorted()).toEqual([['OrderRectification', found.findings.nobody], ['PlanMeasures', found.findings.direct]])
  })
  test('the unit’s officer sees its own and nothing else', async () => {
    const seen = async (query: string, who: 'officer' | 'otherOfficer') => (await people[who].asks(query)).total
    expect(await Promise.all(['ListProjects', 'ListRectifications', 'ListTasks', 'ListUnits'].map((query) => seen(query, 'officer')))).toEqual([1, 2, 1, 1])
    expect(await Promise.all(['ListProjects', 'ListRectifications', 'ListTasks', 'ListUnits'].map((query) => seen(query, 'otherOfficer')))).toEqual([0, 0, 0, 1])
    for (const query of ['ListFindings', 'ListOfficials', 'ListEvidence', 'ListWorkingPapers', 'ListTenures', 'ListPlanItems', `ShowPortrait?officialId=${found.officialId}`]) expect((await people.officer.gets(`/api/queries/${query}`)).status, query).toBe(403)
    expect((await people.officer.gets(`/api/files/${found.fileHash}`)).status).toBe(404)
    const story = (await people.officer.gets(`/api/history/project/${found.projectId}`)).text
    expect([story.includes('RectificationOrdered'), story.includes('ReportDrafted'), story.includes('ReportReviewed')], 'what was said inside the audit is not told').toEqual([true, false, false])
    for (const [type, id] of [['official', found.officialId], ['finding', found.findings.direct]]) expect((await people.officer.gets(`/api/history/${type}/${id}`)).text).not.toContain('grounds')
  })
  test('an auditor of no team sees no audit', async () => {
    for (const query of ['ListProjects', 'ListFindings', 'ListEvidence', 'ListWorkingPapers', 'ListRectifications', 'ListOfficials', 'ListTasks']) expect((await people.stranger.asks(query)).total, query).toBe(0)
  })
})

describe('the past', () => {
  test('the day before shows nothing of it', async () => {
    const yesterday = new Date(Date.parse(stills[0]!.day) - 86_400_000).toISOString().slice(0, 10)
    for (const page of pages(found)) expect((await people.inspector.asks(page.query, { ...page.parameters, asOf: yesterday })).total, page.query).toBe(0)
    expect((await people.inspector.gets(`/api/history/official/${found.officialId}?asOf=${yesterday}`)).status).toBe(404)
  })
  test('every page is shown as it stood at each act', async () => {
    expect(new Set(stills.map(({ shown }) => JSON.stringify(shown))).size, 'each act changed something').toBe(stills.length)
    for (const { after, position, shown } of stills) expect((await still(people.inspector, found, after, position)).shown, after).toEqual(shown)
  })
  test('and today is what the last act left, asked for as today or as a day', async () => {
    const { shown, day } = stills.at(-1)!
    expect((await still(people.inspector, found, 'now')).shown).toEqual(shown)
    expect((await still(people.inspector, found, 'now', day)).shown).toEqual(shown)
  })
})

describe('a clue', { retry: 0 }, () => {
  test('goes all its way, and whoever is not on its list is answered as if there were none', async () => {
    await caughtUp(people)
    const unknown = 'f'.repeat(32)
    const before = new Map<string, readonly string[]>()
    for (const name of OUTSIDERS) before.set(name, await everythingAnswered(people[name], found, unknown))
    clueId = await walkTheClue(people, found)
    for (const name of OUTSIDERS) {
      const after = await everythingAnswered(people[name], found, clueId)
      expect(after.filter((text) => / 200 /.test(text)).length, `${name} is answered at all`).toBeGreaterThan(5)
      expect(after.filter((text) => / (429|5\d\d) /.test(text)), name).toEqual([])
      expect(after.map((text) => text.replaceAll(clueId, unknown)), name).toEqual(before.get(name))
      expect(after.join(), name).not.toContain(SECRET)
    }
  })
  test('is whole to those on its list, its words to readers of the desk only', async () => {
    for (const name of ['leader', 'lawyer', 'otherDirector', 'discipline'] as const) {
      const { rows: [row], total } = await people[name].asks('ListClues')
      expect([name, total, row]).toMatchObject([name, 1, { clueId, standing: 'fedBack', summary: expect.stringContaining(SECRET) }])
    }
    const told = await people.lawyer.hears('clue', clueId)
    expect(told.map(({ type }) => type)).toEqual(CLUE_EVENTS)
    expect(JSON.stringify(told)).not.toContain(SECRET)
  })
  test('changed no number of the audit', async () => {
    expect((await still(people.inspector, found, 'now')).shown).toEqual(stills.at(-1)!.shown)
  })
})
