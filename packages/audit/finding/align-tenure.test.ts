import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history, told, type Tale } from '../../kernel/testing/history.ts'
import type { OfficialEvent } from '../official/events.ts'
import { officials } from '../official/state.ts'
import { established, projectP1 } from '../project/example.ts'
import { projects } from '../project/state.ts'
import { aFindingBelongsToAnAuditUnderWay, aFindingIsConfirmedAfterAllReviews, onlyAnOpenFindingChanges } from '../rules/findings.ts'
import {
  amountsStatedByPeriodAddUpToTheTotal, anAlignmentRestsOnTheTenuresAsRecorded, anAlignmentSpeaksOfEachOfficialAudited, aPartThatDepartsFromTheProposalHasItsReason,
  theAmountInTenureAgreesWithTheAlignment, theAmountInTenuresCoversEachOfficialsPart, thePartsOfAnAlignmentMakeUpTheWhole,
} from '../rules/tenure-alignment.ts'
import type { UnitEvent } from '../unit/events.ts'
import { units } from '../unit/state.ts'
import type { WorkingPaperEvent } from '../working-paper/events.ts'
import { workingPapers } from '../working-paper/state.ts'
import { alignTenure } from './align-tenure.ts'
import { confirmFinding } from './confirm-finding.ts'
import type { FindingEvent } from './events.ts'
import { allAgreed, determined, findingF1, raised } from './example.ts'
import { reviseFinding } from './revise-finding.ts'
import { findings } from './state.ts'

test('what the tenures give is accepted, and the amount in tenure follows', () =>
  given(...world, finding()).when(alignTenure, { id: 'F-1', input: asProposed, by: auditor }).then(aligned, inTenure(600)))

test('nothing is revised where the amount in tenure is already so', () =>
  given(...world, finding({ amountInTenureFen: 600 })).when(alignTenure, { id: 'F-1', input: asProposed, by: auditor }).then(aligned))

test('other parts are accepted with a reason, and not without', () => {
  const override = { ...parts, inherited: part(4, 600), unremedied: part(6, 400) }
  const input = { ...asProposed, parts: [{ ...override, reason: '其中 200 元于任前支付' }] }
  given(...world, finding()).when(alignTenure, { id: 'F-1', input: { ...asProposed, parts: [override] }, by: auditor }).thenRefused(aPartThatDepartsFromTheProposalHasItsReason)
  given(...world, finding()).when(alignTenure, { id: 'F-1', input, by: auditor }).then(alignedAs({ accepted: input.parts, amountInTenuresFen: 400 }), inTenure(400))
  given(...world, finding()).when(alignTenure, { id: 'F-1', input: { ...asProposed, parts: [{ ...parts, reason: '同意' }] }, by: auditor }).then(aligned, inTenure(600))
})

test('parts that do not make up the whole, or leave somebody out, are refused', () => {
  const short = { ...parts, inherited: part(4, 399), reason: '扣减' }
  given(...world, finding()).when(alignTenure, { id: 'F-1', input: { ...asProposed, parts: [short] }, by: auditor }).thenRefused(thePartsOfAnAlignmentMakeUpTheWhole)
  given(...world, finding()).when(alignTenure, { id: 'F-1', input: { ...asProposed, parts: [{ ...parts, officialId: 'O-9' }] }, by: auditor }).thenRefused(anAlignmentSpeaksOfEachOfficialAudited)
})

test('the amount in tenure is what the parts say', () => {
  given(...world, finding()).when(alignTenure, { id: 'F-1', input: { ...asProposed, amountInTenuresFen: 700 }, by: auditor }).thenRefused(theAmountInTenuresCoversEachOfficialsPart, aPartThatDepartsFromTheProposalHasItsReason)
})

test('a tenure record that has changed since it was looked at is looked at again', () => {
  const corrected = told<OfficialEvent>({ type: 'TenureRecordCorrected', data: { tenureId: 'T-1', tenure: { ...began('T-1', '2021-01-04'), from: '2021-01-04' }, formerly: began('T-1', '2021-01-05'), because: '任命文件' } }, {})
  const changed = [...world, history(officials, 'O-1', corrected)]
  given(...changed, finding()).when(alignTenure, { id: 'F-1', input: asProposed, by: auditor }).thenRefused(anAlignmentRestsOnTheTenuresAsRecorded, aPartThatDepartsFromTheProposalHasItsReason)
  const now = { ...parts, inherited: part(3, 300), unremedied: part(7, 700) }
  given(...changed, finding({ amountInTenureFen: 600 }, aligned)).when(alignTenure, { id: 'F-1', input: { tenures: [{ tenureId: 'T-0', version: 2 }, { tenureId: 'T-1', version: 2 }], parts: [now] }, by: auditor })
    .then(alignedAs({ basis: { ...basis, tenures: [basis.tenures[0]!, { ...basis.tenures[1]!, from: '2021-01-04', version: 2 }] }, proposed: [now], accepted: [now], proposedInTenuresFen: 700, amountInTenuresFen: 700, version: 2 }), inTenure(700, 600))
})

test('a tenure that is not found in the units of the finding cannot be aligned', () =>
  given(project, history(officials, 'O-0', ...li), finding()).when(alignTenure, { id: 'F-1', input: { tenures: [{ tenureId: 'T-0', version: 2 }], parts: [{ officialId: 'O-1', own: none, inherited: none, unremedied: none, beyond: part(10, 1_000) }] }, by: auditor })
    .thenRefused(anAlignmentRestsOnTheTenuresAsRecorded))

test('a merger gives the line to the unit that took over: in its units, not by name', () => {
  const merged = history(units, 'U-0', told<UnitEvent>({ type: 'UnitRegistered', data: { name: '示例市房产局', level: 'municipalDepartment', budgetLevel: 'municipal' } }, {}), told<UnitEvent>({ type: 'UnitMerged', data: { intoUnitId: 'U-1' } }, { occurredOn: '2021-01-08' }))
  const fromThen = { ...parts, inherited: part(7, 700), unremedied: part(3, 300) }
  given(...world, merged, finding({ unitId: 'U-0' })).when(alignTenure, { id: 'F-1', input: { ...asProposed, parts: [fromThen] }, by: auditor })
    .then(alignedAs({ basis: { ...basis, unitId: 'U-0', mergers: [{ unitId: 'U-0', intoUnitId: 'U-1', on: '2021-01-08' }] }, proposed: [fromThen], accepted: [fromThen], proposedInTenuresFen: 300, amountInTenuresFen: 300 }), inTenure(300))
})

test('amounts stated by period come before days, and must add up', () => {
  const amountsByPeriod = [{ from: '2021-01-01', to: '2021-01-04', amountFen: 100 }, { from: '2021-01-05', to: '2021-01-10', amountFen: 900 }]
  const stated = { ...parts, inherited: part(4, 100), unremedied: part(6, 900) }
  given(...world, finding({ amountsByPeriod })).when(alignTenure, { id: 'F-1', input: { ...asProposed, parts: [stated] }, by: auditor })
    .then(alignedAs({ basis: { ...basis, amountsByPeriod }, money: 'stated', proposed: [stated], accepted: [stated], proposedInTenuresFen: 900, amountInTenuresFen: 900 }), inTenure(900))
  given(...world, paper, finding({ amountsByPeriod })).when(reviseFinding, { id: 'F-1', input: { changed: { amountTotalFen: 1_001 }, reason: '核实' }, by: auditor }).thenRefused(amountsStatedByPeriodAddUpToTheTotal)
})

test('two officials: each his parts, together counted once; an override of both says what is common', () => {
  const both = [history(projects, 'P-1', { ...established, data: { ...established.data, officials: [{ officialId: 'O-1', tenureId: 'T-1' }, { officialId: 'O-2', tenureId: 'T-2' }] } }, ...underWay), history(officials, 'O-0', ...li), history(officials, 'O-1', wang), history(officials, 'O-2', zhang)]
  const tenures = [{ tenureId: 'T-0', version: 2 }, { tenureId: 'T-2', version: 1 }, { tenureId: 'T-1', version: 1 }]
  const zhangsParts = { officialId: 'O-2', own: part(10, 1_000), inherited: none, unremedied: none, beyond: none }
  const together = { basis: { ...basis, tenures: [basis.tenures[0]!, held('T-2', 'O-2', '2020-01-01', 'party'), basis.tenures[1]!] }, proposed: [parts, zhangsParts], proposedInTenuresFen: 1_000, amountInTenuresFen: 1_000 }
  given(...both, finding()).when(alignTenure, { id: 'F-1', input: { tenures, parts: [parts, zhangsParts] }, by: auditor }).then(alignedAs({ ...together, accepted: [parts, zhangsParts] }))
  const less = { ...zhangsParts, own: part(10, 700), beyond: part(0, 300), reason: '300 元由上级直接拨付' }
  given(...both, finding()).when(alignTenure, { id: 'F-1', input: { tenures, parts: [parts, less] }, by: auditor }).then(alignedAs({ ...together, accepted: [parts, less] }))
  given(...both, finding()).when(alignTenure, { id: 'F-1', input: { tenures, parts: [parts, less], amountInTenuresFen: 699 }, by: auditor }).thenRefused(theAmountInTenuresCoversEachOfficialsPart)
})

test('after that the amount in tenure is not revised by itself, but with what the alignment rests on', () => {
  const open = finding({ amountInTenureFen: 600 }, aligned)
  given(...world, paper, open).when(reviseFinding, { id: 'F-1', input: { changed: { amountInTenureFen: 500 }, reason: '核实' }, by: auditor }).thenRefused(theAmountInTenureAgreesWithTheAlignment)
  given(...world, paper, open).when(reviseFinding, { id: 'F-1', input: { changed: { amountInTenureFen: 500, conductTo: '2021-01-09' }, reason: '核实' }, by: auditor })
    .then({ type: 'FindingRevised', data: { changed: { amountInTenureFen: 500, conductTo: '2021-01-09' }, before: { amountInTenureFen: 600, conductTo: '2021-01-10' }, reason: '核实' } })
  given(...world, paper, open).when(reviseFinding, { id: 'F-1', input: { changed: { title: '改标题' }, reason: '核实' }, by: auditor })
    .then({ type: 'FindingRevised', data: { changed: { title: '改标题' }, before: { title: raised.data.title }, reason: '核实' } })
})

test('who had agreed is asked again, and a finding that is confirmed is aligned no more', () => {
  given(project, history(findings, 'F-1', raised, determined, ...allAgreed, aligned)).when(confirmFinding, { id: 'F-1', input: { disposition: 'reportBody' }, by: actor('he', ['director']) }).thenRefused(aFindingIsConfirmedAfterAllReviews)
  given(...world, findingF1.confirmed()).when(alignTenure, { id: 'F-1', input: asProposed, by: auditor }).thenRefused(onlyAnOpenFindingChanges, aPartThatDepartsFromTheProposalHasItsReason, thePartsOfAnAlignmentMakeUpTheWhole)
})

test('it belongs to an audit under way, and to those who carry it out', () => {
  given(projectP1.prepared(), ...world.slice(1), finding()).when(alignTenure, { id: 'F-1', input: asProposed, by: auditor }).thenRefused(aFindingBelongsToAnAuditUnderWay)
  given(...world, finding()).when(alignTenure, { id: 'F-1', input: asProposed, by: actor('wu', ['legalReviewer']) }).thenForbidden()
})

test('an alignment concerns the officials it speaks of', () =>
  expect(factsOf([finding({}, aligned)])[1]!.objects).toContainEqual({ type: 'official', id: 'O-1', qualifier: 'aligns' }))

type Aligned = Extract<FindingEvent, { type: 'TenureAligned' }>
const auditor = actor('qian', ['auditor'], { project: ['P-1'] })
const part = (days: number, amountFen: number) => ({ days, amountFen })
const none = part(0, 0)
const began = (tenureId: string, from: string, unitId = 'U-1', side: 'party' | 'government' = 'government') => ({ tenureId, unitId, post: side === 'party' ? '党组书记' : '局长', category: 'department', capacity: 'principal', side, managedBy: 'municipal', from }) as const
const li: OfficialEvent[] = [{ type: 'TenureBegan', data: began('T-0', '2018-01-01') }, { type: 'TenureEnded', data: { tenureId: 'T-0', unitId: 'U-1', post: '局长', on: '2021-01-04', reason: 'transferred' } }]
const wang: OfficialEvent = { type: 'TenureBegan', data: began('T-1', '2021-01-05') }
const zhang: OfficialEvent = { type: 'TenureBegan', data: began('T-2', '2020-01-01', 'U-1', 'party') }
const project = projectP1.inFieldwork()
const underWay = project.events.slice(1) as never[]
const paper = history(workingPapers, 'W-1',
  { type: 'WorkingPaperDrafted', data: { projectId: 'P-1', indexNo: 'W-1', auditItemId: 'A-1', title: '专项资金拨付', procedure: '抽查', summary: '滞留', conclusion: '滞后', evidenceIds: ['E-1'] } },
  told<WorkingPaperEvent>({ type: 'WorkingPaperReviewed', data: { projectId: 'P-1', outcome: 'approved', opinion: '予以认可' } }, { actor: 'zhao' }))
const world: Tale[] = [project, history(officials, 'O-0', ...li), history(officials, 'O-1', wang)]

// Ten days, ten yuan; Wang took office on the fifth.
const finding = (over: object = {}, ...more: FindingEvent[]): Tale => history(findings, 'F-1', {
  type: 'FindingRaised', data: { ...raised.data, conductFrom: '2021-01-01', conductTo: '2021-01-10', amountTotalFen: 1_000, ...over, audited: { unitId: 'U-1', tenures: [{ officialId: 'O-1', tenureId: 'T-1' }] } },
}, ...more)
const parts = { officialId: 'O-1', own: none, inherited: part(4, 400), unremedied: part(6, 600), beyond: none }
const asProposed = { tenures: [{ tenureId: 'T-0', version: 2 }, { tenureId: 'T-1', version: 1 }], parts: [parts] }
const held = (tenureId: string, officialId: string, from: string, side: 'party' | 'government' = 'government') =>
  ({ tenureId, officialId, unitId: 'U-1', post: side === 'party' ? '党组书记' : '局长', side, capacity: 'principal', from, version: 1 })
const basis: Aligned['data']['basis'] = {
  unitId: 'U-1', conductFrom: '2021-01-01', conductTo: '2021-01-10', amountTotalFen: 1_000, mergers: [], actingMonths: 12, limitVersion: '2019-07-07',
  tenures: [{ ...held('T-0', 'O-0', '2018-01-01'), until: '2021-01-04', version: 2 }, held('T-1', 'O-1', '2021-01-05')],
}
const alignedAs = (over: Partial<Aligned['data']>): Aligned =>
  ({ type: 'TenureAligned', data: { basis, money: 'apportioned', days: 10, proposed: [parts], proposedInTenuresFen: 600, accepted: [parts], amountInTenuresFen: 600, version: 1, ...over } })
const aligned = alignedAs({})
const inTenure = (fen: number, before?: number): FindingEvent =>
  ({ type: 'FindingRevised', data: { changed: { amountInTenureFen: fen }, before: before === undefined ? {} : { amountInTenureFen: before }, reason: '任期对齐' } })
