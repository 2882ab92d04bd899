// A finding that began under a predecessor: what the tenures give is shown with its arithmetic, overridden with a reason, goes out of date when the record of a tenure is put right, and is accepted anew.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collect, writePaper } from './fieldwork.ts'
import { peopleOf, type People } from './people.ts'
import { enter, establish, plan, register, type Project } from './planning.ts'
import type { Answer, Row } from './person.ts'
import { startProduct, type Product } from './product.ts'

let product: Product
let people: People
let project: Project
let findingId: string

beforeAll(async () => { product = await startProduct('--empty') })
afterAll(() => product?.stop())

type Parts = { readonly officialId: string; readonly own: Part; readonly inherited: Part; readonly unremedied: Part; readonly beyond: Part; readonly reason?: string }
type Part = { readonly days: number; readonly amountFen: number }
type Shown = {
  readonly standing: string; readonly outdatedBy: readonly string[]; readonly gap: { readonly severity: string } | null; readonly amountInTenureFen: number | null
  readonly tenures: readonly { readonly tenureId: string; readonly version: number }[]
  readonly proposal: { readonly parts: readonly Parts[]; readonly inWords: readonly { readonly zh: string; readonly en: string }[] }
}

/** What the finding page shows, and that as the input of the act. */
const look = async (): Promise<Shown> => (await people.auditor.asks('ShowTenureAlignment', { findingId })).rows[0] as unknown as Shown
const accepting = ({ tenures, proposal }: Shown, parts: readonly Parts[] = proposal.parts) => ({ tenures: tenures.map(({ tenureId, version }) => ({ tenureId, version })), parts })
const days = ({ proposal }: Shown) => proposal.parts.map(({ inherited, unremedied }) => [inherited.days, unremedied.days, inherited.amountFen, unremedied.amountFen])

describe('tenure alignment', { retry: 0 }, () => {
  test('an audit is under way of someone who had a predecessor', async () => {
    const front = await peopleOf(product.url)
    const object = await register(front.people)
    people = { ...front.people, officer: await front.openOfficer('officer', object.unitId), otherOfficer: await front.openOfficer('otherOfficer', object.otherUnitId) }
    const { id } = await people.office.does('RegisterOfficial', { on: '2024-11-04', input: { name: '示例前任', rank: 'countyDivisionPrincipal' } })
    // The predecessor was first recorded in another unit; the record put right is the one that counts.
    const tenure = { unitId: object.unitId, post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2018-01-01' }
    await people.office.does('BeginTenure', { id, on: '2024-11-04', input: { ...tenure, tenureId: 'tenure-0', unitId: object.otherUnitId } })
    await people.office.does('CorrectTenureRecord', { id, on: '2024-11-05', input: { tenureId: 'tenure-0', tenure, until: '2021-03-01', because: '登记单位有误' } })
    project = await establish(people, await plan(people, object))
    await enter(people, project)
  })

  test('what the tenures give is shown in days and money, in sentences', async () => {
    const { evidenceId } = await collect(people, project)
    const paperId = await writePaper(people, project, evidenceId)
    ;({ id: findingId } = await people.drafter.does('RaiseFinding', { on: '2025-03-07', input: {
      projectId: project.projectId, unitId: project.unitId, no: '1', title: '专项资金长期闲置', categoryCode: 'C4', focusArea: 'economicDecisions', facts: '专项资金未拨付（示例）。', legalBases: [{ lawTitle: '预算法', article: '第五十六条' }], paperIds: [paperId],
      conductFrom: '2021-02-22', conductTo: '2021-03-10', conductGoesOn: true, amountTotalFen: 1_700, amountNature: 'irregular', recommendation: '及时拨付。',
    } }))
    const shown = await look()
    // 22 to 28 February before him, 1 to 10 March in his tenure: the day of handing over is his
    expect(days(shown)).toEqual([[7, 10, 700, 1_000]])
    expect([shown.standing, shown.gap?.severity, shown.amountInTenureFen]).toEqual(['none', 'advice', null])
    expect(shown.proposal.inWords.map(({ zh }) => zh)).toContain('钟明远：问题起于其任职之前；前任遗留7天、7.00元（天数占41.2%），接续未改10天、10.00元（天数占58.8%）。')
  })

  test('other parts need a reason; then the amount in tenure follows, and stays with the alignment', async () => {
    const shown = await look()
    const [parts] = shown.proposal.parts
    const others = { ...parts!, inherited: { days: 7, amountFen: 900 }, unremedied: { days: 10, amountFen: 800 } }
    expect(await people.auditor.isRefused('AlignTenure', { id: findingId, on: '2025-03-10', input: accepting(shown, [others]) })).toEqual(['a-part-that-departs-from-the-proposal-has-its-reason'])
    expect(await people.auditor.isRefused('AlignTenure', { id: findingId, on: '2025-03-10', input: accepting(shown, [{ ...others, unremedied: { days: 10, amountFen: 799 }, reason: '漏计' }]) })).toEqual(['the-parts-of-an-alignment-make-up-the-whole'])
    const done = await people.auditor.does('AlignTenure', { id: findingId, on: '2025-03-10', input: accepting(shown, [{ ...others, reason: '两元于任前支付' }]) })
    expect(done.events).toEqual(['TenureAligned', 'FindingRevised'])
    expect(await look()).toMatchObject({ standing: 'overridden', gap: null, amountInTenureFen: 800, accepted: { by: people.auditor.id, on: '2025-03-10', proposedInTenuresFen: 1_000 } })
    expect((await listed()).rows[0]).toMatchObject({ alignment: 'overridden', amountInTenureFen: 800, alignedParts: [{ reason: '两元于任前支付' }] })
    expect(await people.auditor.isRefused('ReviseFinding', { id: findingId, on: '2025-03-11', input: { changed: { amountInTenureFen: 1_000 }, reason: '复核' } })).toEqual(['the-amount-in-tenure-agrees-with-the-alignment'])
  })

  test('when the record of a tenure is put right it is out of date, what was seen before is not accepted, and it is accepted anew', async () => {
    const before = await look()
    const tenure = { unitId: project.unitId, post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2021-03-04' }
    await people.office.does('CorrectTenureRecord', { id: project.officialId, on: '2025-03-12', input: { tenureId: project.tenureId, tenure, because: '以任命文件为准' } })
    const now = await look()
    expect([now.standing, now.outdatedBy, now.gap?.severity, days(now)]).toEqual(['outdated', ['tenures'], 'advice', [[10, 7, 1_000, 700]]])
    expect(await people.auditor.isRefused('AlignTenure', { id: findingId, on: '2025-03-13', input: accepting(before) })).toContain('an-alignment-rests-on-the-tenures-as-recorded')
    await people.auditor.does('AlignTenure', { id: findingId, on: '2025-03-13', input: accepting(now) })
    expect(await look()).toMatchObject({ standing: 'accepted', outdatedBy: [], amountInTenureFen: 700 })
    expect((await people.auditor.hears('finding', findingId)).map(({ type }) => type)).toEqual(['FindingRaised', 'TenureAligned', 'FindingRevised', 'TenureAligned', 'FindingRevised'])
  })
})

const listed = (): Promise<Answer & { readonly rows: readonly Row[] }> => people.leader.asks('ListFindings', { findingId })
