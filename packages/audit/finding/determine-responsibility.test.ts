import { expect, test } from 'vitest'
import { evolveOne } from '../../kernel/stream.ts'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history, told, type Tale } from '../../kernel/testing/history.ts'
import { evidence } from '../evidence/state.ts'
import type { OfficialEvent } from '../official/events.ts'
import { officials } from '../official/state.ts'
import { established, projectP1 } from '../project/example.ts'
import { projects } from '../project/state.ts'
import { onlyAnOpenFindingChanges, theAssessedOfficialHasAConclusion } from '../rules/findings.ts'
import {
  aCircumstanceThatNeedsAConsequenceHasOne, aConclusionRestsOnEvidenceOfTheProject, aConfirmedConclusionChangesOnlyOnAppeal, aLaterConclusionSaysWhyItReplacesTheFormer,
  anAmountBeyondTheTenureIsSetApart, anEffectFollowsFromAToleranceThatApplies, anotherUnitsProblemNeedsTheOfficialsOwnPart, leadershipResponsibilityNamesTheUnitsResponsible,
  theCodeFitsTheTypeOfResponsibility, theOfficialIsAuditedInTheProject, theTenureOverlapsTheConduct,
} from '../rules/responsibility.ts'
import { assessTolerance } from './assess-tolerance.ts'
import { determineResponsibility } from './determine-responsibility.ts'
import type { FindingEvent } from './events.ts'
import { findingF1, grounds, judgedF1, raised } from './example.ts'
import { findings } from './state.ts'

test('leadership responsibility is determined with its circumstance, consequence, units and evidence', () =>
  given(...world, findingF1.raised()).when(determineResponsibility, { id: 'F-1', input: grounds, by: auditor })
    .then({ type: 'ResponsibilityDetermined', data: { ...grounds, finding: judgedF1, version: 1 } }))

test('direct responsibility for a breach needs no consequence', () =>
  given(...world, findingF1.raised()).when(determineResponsibility, { id: 'F-1', input: direct, by: auditor })
    .then({ type: 'ResponsibilityDetermined', data: { ...direct, finding: judgedF1, version: 1 } }))

test('a circumstance of the other type, and one beside no attribution, are refused', () => {
  given(...world, findingF1.raised()).when(determineResponsibility, { id: 'F-1', input: { ...direct, code: 'LR1', consequence: 'lossOrWaste' }, by: auditor }).thenRefused(theCodeFitsTheTypeOfResponsibility)
  given(...world, findingF1.raised()).when(determineResponsibility, { id: 'F-1', input: { ...direct, type: 'notAttributed' }, by: auditor }).thenRefused(theCodeFitsTheTypeOfResponsibility)
})

test('a circumstance that depends on a consequence is refused without one', () => {
  const { consequence: _, ...without } = grounds
  given(...world, findingF1.raised()).when(determineResponsibility, { id: 'F-1', input: without, by: auditor }).thenRefused(aCircumstanceThatNeedsAConsequenceHasOne)
})

test('silence in a decision (LR3) needs a breach or a consequence', () => {
  const { consequence: _, ...silent } = { ...grounds, code: 'LR3' }
  given(...world, findingF1.raised()).when(determineResponsibility, { id: 'F-1', input: silent, by: auditor }).thenRefused(aCircumstanceThatNeedsAConsequenceHasOne)
  given(...world, history(findings, 'F-1', violation)).when(determineResponsibility, { id: 'F-1', input: silent, by: auditor })
    .then({ type: 'ResponsibilityDetermined', data: { ...silent, finding: { ...judgedF1, amountNature: 'violation' }, version: 1 } })
})

test('leadership responsibility without the units responsible is refused', () =>
  given(...world, findingF1.raised()).when(determineResponsibility, { id: 'F-1', input: { ...grounds, responsibleUnitIds: [] }, by: auditor }).thenRefused(leadershipResponsibilityNamesTheUnitsResponsible))

test('a subordinate unit’s problem needs the official’s own part', () => {
  const elsewhere = history(findings, 'F-1', { type: 'FindingRaised', data: { ...raised.data, unitId: 'U-2' } })
  given(...world, elsewhere).when(determineResponsibility, { id: 'F-1', input: grounds, by: auditor }).thenRefused(anotherUnitsProblemNeedsTheOfficialsOwnPart)
  const stated = { ...grounds, ownPart: '两次收到滞留报告均未批示处理' }
  given(...world, elsewhere).when(determineResponsibility, { id: 'F-1', input: stated, by: auditor })
    .then({ type: 'ResponsibilityDetermined', data: { ...stated, finding: { ...judgedF1, unitId: 'U-2' }, version: 1 } })
})

test('only those audited are judged, each in the tenure audited', () => {
  for (const who of [{ officialId: 'O-2', tenureId: 'T-2' }, { officialId: 'O-2', tenureId: 'T-1' }])
    given(...world, findingF1.raised()).when(determineResponsibility, { id: 'F-1', input: { ...grounds, ...who }, by: auditor }).thenRefused(theOfficialIsAuditedInTheProject)
})

test('conduct before the tenure is not attributed', () => {
  const before = history(findings, 'F-1', { type: 'FindingRaised', data: { ...raised.data, conductFrom: '2022-03-01', conductTo: '2022-12-31', amountInTenureFen: 0 } })
  given(...world, before).when(determineResponsibility, { id: 'F-1', input: grounds, by: auditor }).thenRefused(theTenureOverlapsTheConduct)
})

test('conduct after a tenure that has ended is not attributed', () =>
  given(...world, ended('2024-02-29'), history(findings, 'F-1', { type: 'FindingRaised', data: { ...raised.data, amountInTenureFen: 0 } }))
    .when(determineResponsibility, { id: 'F-1', input: grounds, by: auditor }).thenRefused(theTenureOverlapsTheConduct))

test('when the problem runs beyond the tenure, the amount within it must be stated', () =>
  given(...world, ended('2024-06-30'), findingF1.raised()).when(determineResponsibility, { id: 'F-1', input: grounds, by: auditor }).thenRefused(anAmountBeyondTheTenureIsSetApart))

test('conduct from the first to the last day of the tenure lies within it', () => {
  const whole = { conductFrom: '2023-01-01', conductTo: '2024-06-30' }
  given(...world, ended('2024-06-30'), history(findings, 'F-1', { type: 'FindingRaised', data: { ...raised.data, ...whole } })).when(determineResponsibility, { id: 'F-1', input: grounds, by: auditor })
    .then({ type: 'ResponsibilityDetermined', data: { ...grounds, finding: { ...judgedF1, ...whole }, version: 1 } })
})

test('a conclusion concerns the evidence it rests on and the units it names, an assessment whom it assesses', () => {
  const assessed: FindingEvent = { type: 'ToleranceAssessed', data: { ...tolerance, officialId: 'O-3' } }
  const [, determination, assessment] = factsOf([findingF1.determined(assessed)])
  expect(determination!.objects).toEqual(expect.arrayContaining([{ type: 'evidence', id: 'E-1', qualifier: 'restsOn' }]))
  expect(determination!.objects.filter(({ qualifier }) => qualifier === 'assesses')).toEqual([])
  expect(assessment!.objects).toContainEqual({ type: 'official', id: 'O-3', qualifier: 'assesses' })
  expect(assessment!.objects.filter(({ type }) => type === 'evidence')).toEqual([])
})

test('where several are audited together, a conclusion names those who have none yet', () => {
  const joint = [history(projects, 'P-1', { ...established, data: { ...established.data, officials: [...established.data.officials, { officialId: 'O-2', tenureId: 'T-2' }] } }), ...world.slice(1)]
  const one: Determined = { type: 'ResponsibilityDetermined', data: { ...grounds, finding: judgedF1, version: 1, undetermined: ['O-2'] } }
  given(...joint, findingF1.raised()).when(determineResponsibility, { id: 'F-1', input: grounds, by: auditor }).then(one)
  given(...joint, history(findings, 'F-1', raised, one)).when(determineResponsibility, { id: 'F-1', input: grounds, by: auditor }).thenNothing()
  const both = history(findings, 'F-1', raised, one, { type: 'ResponsibilityDetermined', data: { ...grounds, officialId: 'O-2', tenureId: 'T-2', finding: judgedF1, version: 1 } })
  given(...joint, both).when(determineResponsibility, { id: 'F-1', input: { ...direct, change }, by: auditor })
    .then({ type: 'ResponsibilityDetermined', data: { ...direct, finding: judgedF1, version: 2, supersedes: { version: 1, type: 'leadership', code: 'LR4', ...change } } })
})

test('a conclusion determines the one it is about and concerns the others', () => {
  const other: FindingEvent = { type: 'ResponsibilityDetermined', data: { ...direct, officialId: 'O-2', tenureId: 'T-2', finding: judgedF1, version: 1 } }
  expect(factsOf([findingF1.determined(other)]).at(-1)!.objects.filter(({ type }) => type === 'official'))
    .toEqual([{ type: 'official', id: 'O-1', qualifier: 'concerns' }, { type: 'official', id: 'O-2', qualifier: 'determines' }])
})

test('a conclusion rests on evidence that is held in the same project', () => {
  for (const evidenceIds of [[], ['E-1', 'E-unknown'], ['E-elsewhere'], ['E-withdrawn']])
    given(...world, findingF1.raised()).when(determineResponsibility, { id: 'F-1', input: { ...grounds, evidenceIds }, by: auditor }).thenRefused(aConclusionRestsOnEvidenceOfTheProject)
})

test('a later conclusion says why, and what it replaces', () => {
  given(...world, findingF1.determined()).when(determineResponsibility, { id: 'F-1', input: direct, by: auditor }).thenRefused(aLaterConclusionSaysWhyItReplacesTheFormer)
  given(...world, findingF1.determined()).when(determineResponsibility, { id: 'F-1', input: { ...direct, change }, by: auditor })
    .then({ type: 'ResponsibilityDetermined', data: { ...direct, finding: judgedF1, version: 2, supersedes: { version: 1, type: 'leadership', code: 'LR4', ...change } } })
})

test('after confirmation only an appeal changes a conclusion', () => {
  given(...world, findingF1.confirmed()).when(determineResponsibility, { id: 'F-1', input: { ...direct, change }, by: auditor }).thenRefused(aConfirmedConclusionChangesOnlyOnAppeal)
  const appeal = { ground: 'appeal', reason: '复查决定改变责任类型' } as const
  given(...world, findingF1.confirmed()).when(determineResponsibility, { id: 'F-1', input: { ...direct, change: appeal }, by: office })
    .then({ type: 'ResponsibilityDetermined', data: { ...direct, finding: judgedF1, version: 2, supersedes: { version: 1, type: 'leadership', code: 'LR4', ...appeal } } })
})

test('a new conclusion asks the layers of review again', () => {
  const facts = factsOf([findingF1.reviewed(told<FindingEvent>({ type: 'ResponsibilityDetermined', data: { ...direct, finding: judgedF1, version: 2 } }, { actor: 'qian' }))])
  const state = facts.reduce((at, fact) => evolveOne(findings.evolve, at, fact as never, 'F-1'), findings.initial)
  expect(state.agreed).toEqual([])
})

test('tolerance is assessed for an official who has a conclusion', () => {
  given(...world, findingF1.determined()).when(assessTolerance, { id: 'F-1', input: tolerance, by: leader }).then({ type: 'ToleranceAssessed', data: tolerance })
  given(...world, findingF1.raised()).when(assessTolerance, { id: 'F-1', input: tolerance, by: leader }).thenRefused(theAssessedOfficialHasAConclusion)
  given(...world, findingF1.determined()).when(assessTolerance, { id: 'F-1', input: { ...tolerance, evidenceIds: ['E-elsewhere'] }, by: leader }).thenRefused(theAssessedOfficialHasAConclusion)
})

test('a distinction that does not apply has no effect', () =>
  given(...world, findingF1.determined()).when(assessTolerance, { id: 'F-1', input: { ...tolerance, applies: false }, by: leader }).thenRefused(anEffectFollowsFromAToleranceThatApplies))

test('a confirmed finding is not assessed', () =>
  given(...world, findingF1.confirmed()).when(assessTolerance, { id: 'F-1', input: tolerance, by: leader }).thenRefused(onlyAnOpenFindingChanges))

const auditor = actor('qian', ['auditor'], { project: ['P-1'] })
const leader = actor('zhao', ['teamLeader'], { project: ['P-1'] })
const office = actor('hu', ['committeeOffice'])

type Determined = Extract<FindingEvent, { type: 'ResponsibilityDetermined' }>
type Assessed = Extract<FindingEvent, { type: 'ToleranceAssessed' }>
const direct = { officialId: 'O-1', tenureId: 'T-1', type: 'direct', code: 'DR1', grounds: '直接批准违规支出', evidenceIds: ['E-1'] } satisfies Omit<Determined['data'], 'finding' | 'version'>
const change = { ground: 'newEvidence', reason: '补充取得批示件' } as const
const tolerance = { officialId: 'O-1', distinction: 1, applies: true, reasoning: '先行先试中的失误', evidenceIds: ['E-1'], effect: 'lighter' } satisfies Assessed['data']
const violation: FindingEvent = { type: 'FindingRaised', data: { ...raised.data, amountNature: 'violation' } }

const began = (tenureId: string): OfficialEvent => ({ type: 'TenureBegan', data: { tenureId, unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'neither', managedBy: 'municipal', from: '2023-01-01' } })
const ended = (on: string): Tale => history(officials, 'O-1', { type: 'TenureEnded', data: { tenureId: 'T-1', unitId: 'U-1', post: '局长', on, reason: 'transferred' } })
const piece = (id: string, projectId = 'P-1') => history(evidence, id, { type: 'EvidenceCollected', data: {
  projectId, kind: 'document', title: '拨付凭证', fileHash: 'b'.repeat(64), fileName: '凭证.pdf', bytes: 1024, mediaType: 'application/pdf', original: false, providerUnit: '示例市建设局',
  outsideParty: false, collectors: ['sun'], provesFrom: '2024-01-01', provesTo: '2024-12-31', signature: { by: '财务科', on: '2026-03-12' }, secrecy: 'none', obtainedOn: '2026-03-12',
} })
const world = [
  projectP1.inFieldwork(), history(officials, 'O-1', began('T-1')), history(officials, 'O-2', began('T-2')), piece('E-1'), piece('E-elsewhere', 'P-2'), piece('E-withdrawn'),
  history(evidence, 'E-withdrawn', { type: 'EvidenceWithdrawn', data: { projectId: 'P-1', reason: '误传' } }),
]
