// A bureau's year over HTTP: sixty candidates, the plan from recommendation to adjustment, then two audits to their signed reports, and everything counted again from the raw events.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringIn, CANDIDATES, EXCLUDED, LOCKED, type Candidate } from './candidates.ts'
import { peopleOf, type People } from './people.ts'
import type { Told } from './person.ts'
import { startProduct, type Product } from './product.ts'
import { ADVISED, asking, BECAUSE, consult, decide, draft, MOVED, propose, recommend, REMOVED, type Line, type YearPlan } from './year-plan.ts'
import { ofPlan, proposedIn, repliesOf, repliesShown } from './year-recount.ts'

let product: Product
let people: People
let candidates: readonly Candidate[]
let planId: string
let recommended: Told
let year: YearPlan

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
    const { rows } = await people.member.asks('ListPlanItems', { planItemId: year.rest[ADVISED]!.planItemId })
    expect(rows).toMatchObject([{ organizationReply: 'agree', disciplineReply: 'agree', memberReplies: [{ body: 'finance', reply: 'unsuitable', text: '资金规模小' }], recommendationId: 'first' }])
  })
  test('the committee decides, adjusts by the same route, and gives one audit up', async () => {
    const instead = lines().find(({ is, standing, kind }) => is === 'out' && standing === 'open' && kind === 'inOffice')!
    await decide(people, year, instead)
    const row = async (planItemId: string) => (await people.office.asks('ListPlanItems', { planItemId })).rows[0]
    expect(await row(year.rest[MOVED]!.planItemId)).toMatchObject({ standing: 'approved', quarter: 4, organizationReply: 'adjust' })
    expect(await row(year.rest[REMOVED]!.planItemId)).toMatchObject({ standing: 'removed', meeting: '示例市委审计委员会2025年第1次会议' })
    expect(await row('item-2025-a')).toMatchObject({ standing: 'approved', tenureIds: [instead.tenureId], memberReplies: [] })
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
    expect(repliesOf(told)).toMatchObject({ organization: { adjust: 1 }, discipline: { unsuitable: 1 }, member: { adjust: 1, unsuitable: 1 } })
    expect(repliesShown(rows)).toEqual(repliesOf(told))
  })
})
