// A bureau's year over HTTP: sixty candidates, the plan from recommendation to adjustment, then two audits to their signed reports, and everything counted again from the raw events.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ofOfficial } from './recount.ts'
import { bringIn, CANDIDATES, EXCLUDED, LOCKED, type Candidate } from './candidates.ts'
import { peopleOf, type People } from './people.ts'
import type { Told } from './person.ts'
import { startProduct, type Product } from './product.ts'
import { ADVISED, asking, BECAUSE, consult, decide, draft, MOVED, propose, recommend, REMOVED, type Line, type YearPlan } from './year-plan.ts'
import { departureAudit, enter, hear, jointAudit, work, type UnderWay } from './year-projects.ts'
import { answeredFor, answeredForShown, pointsOf, signaturesOf, signaturesShown, turnOf, waitingIn } from './year-recount-projects.ts'
import { ofPlan, proposedIn, repliesOf, repliesShown, tally } from './year-recount.ts'
import { confirm, editAfterTwo, issue, returnAtLegal, review, reviewAgain, serve, sign, signAgain, startSigning, type Document } from './year-signing.ts'

let product: Product
let people: People
let candidates: readonly Candidate[]
let planId: string
let recommended: Told
let year: YearPlan
let [joint, departure]: [UnderWay?, UnderWay?] = []
let edited: Document
let short: Document

beforeAll(async () => { product = await startProduct('--empty') })
afterAll(() => product?.stop())

const lines = () => recommended.data['lines'] as readonly Line[]

// What was done cannot be done again: a step that fails is not tried a second time.
describe('the plan of a year', { retry: 0 }, () => {
  test('sixty candidates come in from a workbook', async () => {
    const front = await peopleOf(product.url)
    people = front.people as People
    candidates = await bringIn(front.people)
  })
  test('the recommendation keeps to a lock and an exclusion and says why, and asked again is the same byte for byte', async () => {
    planId = await draft(people, candidates)
    const from = asking(candidates)
    recommended = await recommend(people, planId, 'first', from)
    const { recommendationId: _, ...again } = (await recommend(people, planId, 'second', { ...from, candidates: from.candidates.toReversed(), divisions: from.divisions.toReversed() })).data
    const { recommendationId: __, ...first } = recommended.data
    expect(JSON.stringify(again)).toBe(JSON.stringify(first))
    expect(lines().length).toBe(CANDIDATES)
    const line = (n: number) => lines().find(({ tenureId }) => tenureId === candidates[n]!.tenureId)!
    expect(line(LOCKED)).toMatchObject({ is: 'in', standing: 'locked', why: { zh: expect.stringContaining(BECAUSE.lock) } })
    expect(line(EXCLUDED)).toMatchObject({ is: 'out', standing: 'barred', why: { zh: expect.stringContaining(BECAUSE.exclusion) }, bringsIn: expect.arrayContaining([expect.objectContaining({ change: 'liftExclusion' })]) })
    expect((await people.member.gets('/api/queries/ListPlanCandidates')).status, 'scores of people are not for every member').toBe(403)
    const shown = async (n: number) => (await people.organization.asks('ListPlanCandidates', { planId, tenureId: candidates[n]!.tenureId })).rows[0]
    expect(await shown(LOCKED)).toMatchObject({ decision: 'locked', decidedBecause: BECAUSE.lock, outcome: 'in', recommendationId: 'second', change: 'same', whyZh: line(LOCKED).why.zh })
    expect(await shown(EXCLUDED)).toMatchObject({ decision: 'excluded', decidedBecause: BECAUSE.exclusion, outcome: 'out', standing: 'barred', whyZh: line(EXCLUDED).why.zh })
    const { counts } = await people.office.asks('ListPlanCandidates', { planId })
    expect(counts['outcome']).toEqual({ in: lines().filter(({ is }) => is === 'in').length, out: lines().filter(({ is }) => is === 'out').length })
  })
  test('its audits are proposed, and three bodies answer row by row', async () => {
    year = await propose(people, planId, 'first', candidates, lines())
    expect([year.joint, year.leaving]).toMatchObject([{ divisionId: 'er-1', subjects: [{}, {}], kind: 'inOffice' }, { divisionId: 'er-1', kind: 'departure' }])
    await consult(people, year)
    const { planItemId } = year.rest[ADVISED]!
    expect((await people.member.asks('ListPlanItems', { planItemId })).rows).toMatchObject([{ organizationAnswered: true, disciplineAnswered: true, recommendationId: 'first' }])
    expect((await people.member.asks('ListMemberOpinions', { planItemId })).rows).toMatchObject([{ body: 'finance', reply: 'unsuitable', text: '资金规模小' }])
    expect((await people.organization.asks('ListOrganizationOpinions', { planItemId })).rows).toMatchObject([{ reply: 'agree' }])
    for (const query of ['ListOrganizationOpinions', 'ListDisciplineOpinions']) expect((await people.member.gets(`/api/queries/${query}`)).status, query).toBe(403)
  })
  test('the committee decides, adjusts by the same route, and gives one audit up', async () => {
    const instead = lines().find(({ is, standing, kind }) => is === 'out' && standing === 'open' && kind === 'inOffice')!
    await decide(people, year, instead)
    const row = async (planItemId: string) => (await people.office.asks('ListPlanItems', { planItemId })).rows[0]
    expect(await row(year.rest[MOVED]!.planItemId)).toMatchObject({ standing: 'approved', quarter: 4, organizationAnswered: true, outcome: '列入第四季度' })
    expect(await row(year.rest[REMOVED]!.planItemId)).toMatchObject({ standing: 'removed', meeting: '示例市委审计委员会2025年第1次会议' })
    expect(await row('item-2025-a')).toMatchObject({ standing: 'approved', tenureIds: [instead.tenureId], outcome: null })
  })
  test('the plan library shows what the events of the plan come to', async () => {
    const told = await people.inspector.hears('plan', planId)
    const { rows, total, counts } = await people.inspector.asks('ListPlanItems', { planId, pageSize: 200 })
    expect(rows.map(({ planItemId }) => planItemId).toSorted()).toEqual(proposedIn(told).toSorted())
    expect(total).toBe(year.rest.length + 3)
    const recounted = ofPlan(told)
    expect(recounted.standing).toMatchObject({ leftOut: 1, removed: 1, terminated: 1, withdrawn: 1 })
    expect(counts['standing']).toEqual(recounted.standing)
    expect((await people.inspector.asks('ListPlanItems', { planId, standing: 'approved' })).sums['personDays']).toBe(recounted.personDays)
    const all = async (query: string) => (await people.office.asks(query, { planId, pageSize: 200 })).rows
    const [events, organization, discipline, member] = [await people.office.hears('plan', planId), await all('ListOrganizationOpinions'), await all('ListDisciplineOpinions'), await all('ListMemberOpinions')]
    expect(repliesOf(told), 'an inspector hears of no opinion').toEqual({ organization: {}, discipline: {}, member: {} })
    expect(repliesOf(events)).toMatchObject({ organization: { adjust: 1 }, discipline: { unsuitable: 1 }, member: { adjust: 1, unsuitable: 1 } })
    expect(repliesShown({ organization, discipline, member })).toEqual(repliesOf(events))
  })
})

describe('two audits of it', { retry: 0 }, () => {
  const both = () => [joint!, departure!]
  const told = (audit: UnderWay) => people.inspector.hears('project', audit.projectId)
  const board = async () => {
    const turns = await Promise.all(both().map(async (each) => turnOf(await told(each))))
    const { counts, rows } = await people.inspector.asks('ListProjects', { year: 2025 })
    expect([counts['phase'], counts['holder']]).toEqual([tally(turns.map(({ phase }) => phase)), tally(turns.map(({ holder }) => holder))])
    expect(rows.map(({ projectId, phase, holder }) => [projectId, phase, holder]).toSorted()).toEqual(both().map(({ projectId }, n) => [projectId, turns[n]!.phase, turns[n]!.holder]).toSorted())
    return turns
  }

  test('both go from the project over notice and entry to findings that say who answers for what', async () => {
    for (const audit of [jointAudit(year.joint), departureAudit(year.leaving)]) {
      const underWay = await work(people, audit, await enter(people, audit))
      if (audit.kind === 'departure') departure = underWay
      else joint = underWay
    }
    expect(both().map(({ subjects, kind }) => [subjects.length, kind])).toEqual([[2, 'inOffice'], [1, 'departure']])
  })
  test('everybody audited is heard and every official evaluated', async () => { for (const audit of both()) await hear(people, audit) })
  test('the legal review returns one report with its points; the other passes', async () => {
    await review(people, departure!)
    await returnAtLegal(people, joint!)
    expect(await board()).toEqual([{ phase: 'review', holder: 'team', step: 'DraftReport' }, { phase: 'issuing', holder: 'team', step: 'StartSigning' }])
    expect((await people.leader.asks('ListReviewPoints', { projectId: joint!.projectId })).counts['adoption']).toEqual({ open: 2 })
    expect(await waits(joint!)).toEqual(waitingIn(await told(joint!)))
  })
  test('the points are answered, the draft is written anew, and all layers agree to it', async () => {
    await reviewAgain(people, joint!)
    for (const audit of both()) await confirm(people, audit)
  })
  test('an edit after two signatures voids them for everybody to see', async () => {
    edited = await editAfterTwo(people, joint!)
    const { rows: [row] } = await people.inspector.asks('ListSignings', { signingId: edited.signingId })
    expect(row).toMatchObject({ versionNo: 2, nodeId: 'office', standing: 'signing', contentHash: edited.contentHash })
    const taken = ['division', 'economicResponsibility', 'legal']
    expect(signaturesShown(row!)).toEqual({ counting: taken, voided: [...taken, 'office', 'chiefAuditor'] })
    expect((row!['voided'] as readonly object[]).map((each) => ({ ...each }))).toMatchObject(Array.from({ length: 5 }, () => ({ because: 'revised', versionNo: 1, voidedOn: '2025-05-22' })))
    expect((await board())[0]).toEqual({ phase: 'issuing', holder: 'bureauOffice', step: 'SignDocument' })
  })
  test('all sign again, and both reports are issued', async () => {
    await signAgain(people, edited)
    await issue(people, joint!)
    await serve(people, joint!)
    await sign(people, await startSigning(people, departure!))
    short = await startSigning(people, departure!, 'resultReport')
    await people.head.does('SignDocument', { id: short.signingId, on: '2025-05-22', input: { nodeId: 'division', contentHash: short.contentHash } })
    await issue(people, departure!)
  })

  const waits = async ({ projectId }: UnderWay) => (await people.inspector.asks('ListTasks', { projectId, pageSize: 200 })).rows.map(({ step, subjectId }) => `${String(step)} ${String(subjectId)}`).toSorted()

  test('the board and the task list show what the events come to', async () => {
    expect(await board()).toEqual([{ phase: 'rectification', holder: 'team', step: undefined }, { phase: 'issuing', holder: 'office', step: 'ServeReport' }])
    for (const audit of both()) expect(await waits(audit), audit.title).toEqual(waitingIn(await told(audit)))
    const all = await people.inspector.asks('ListTasks', { pageSize: 200 })
    expect(all.rows.filter(({ projectId }) => projectId === null), 'the plan waits for nothing').toEqual([])
    expect(all.counts['step']).toEqual({ OrderRectification: 5, ServeReport: 1, SignDocument: 1 })
  })
  test('the registers show who answers for how much', async () => {
    for (const audit of both()) {
      const recounted = answeredFor(await told(audit))
      expect(answeredForShown((await people.inspector.asks('ListFindings', { projectId: audit.projectId })).rows)).toEqual(recounted)
      for (const { officialId } of audit.subjects) {
        const own = ofOfficial(await people.inspector.hears('official', officialId), officialId)
        expect((await people.inspector.asks('ShowPortrait', { officialId })).rows[0]).toMatchObject(own)
        expect(own.amountFen).toBe((recounted[officialId]!['direct']?.amountFen ?? 0) + (recounted[officialId]!['leadership']?.amountFen ?? 0))
      }
    }
    const [first, second] = joint!.subjects.map(({ officialId }) => officialId)
    expect(answeredFor(await told(joint!))).toEqual({
      [first!]: { leadership: { findings: 1, amountFen: 12_345_678 }, direct: { findings: 1, amountFen: 80_000_000 }, notAttributed: { findings: 1, amountFen: 5_000_001 } },
      [second!]: { leadership: { findings: 1, amountFen: 12_345_678 }, notAttributed: { findings: 2, amountFen: 85_000_001 } },
    })
  })
  test('points, answers and signatures are those of the events', async () => {
    for (const audit of both()) {
      const events = await told(audit)
      const { projectId } = audit
      expect((await people.inspector.asks('ListReviewPoints', { projectId })).counts['adoption']).toEqual(pointsOf(events))
      const { rows } = await people.inspector.asks('ListSignings', { projectId })
      expect(rows.map((row) => [row['signingId'], signaturesShown(row)]).toSorted()).toEqual(rows.map(({ signingId }) => [signingId, signaturesOf(events, String(signingId))]).toSorted())
    }
    expect(pointsOf(await told(joint!))).toEqual({ adopted: 1, notAdopted: 1 })
    expect(signaturesOf(await told(joint!), edited.signingId)).toMatchObject({ counting: { length: 7 }, voided: { length: 5 } })
    expect(signaturesOf(await told(departure!), short.signingId)).toEqual({ counting: ['division'], voided: [] })
  })
})
