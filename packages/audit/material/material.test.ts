import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { projectP1 } from '../project/example.ts'
import { aMaterialIsAFileOrSaysThatThereIsNone, aRecordIsEnteredOnce, materialsComeFromTheAudited, materialsFollowTheNotice } from '../rules/fieldwork-records.ts'
import { whatAUnitReportsIsDatedToday } from '../rules/days.ts'
import type { MaterialDescribed } from './events.ts'
import { handedIn, materialM1, replaced } from './example.ts'
import { handInMaterial } from './hand-in-material.ts'
import { replaceMaterial } from './replace-material.ts'

const officer = actor('wei', ['unitOfficer'], { unit: ['U-1'] })
const { unitId: _, ...report } = handedIn.data
const handsIn = (input: Partial<MaterialDescribed>, by = officer, ...tales: Parameters<typeof given>) => given(projectP1.prepared(), ...tales).when(handInMaterial, { id: 'M-1', input: { ...report, ...input }, by })

test('the unit, or the team, hands in the official’s duty report once the notice was served', () => {
  handsIn({}).then(handedIn)
  handsIn({}, actor('sun', ['auditor'], { project: ['P-1'] })).then(handedIn)
  given(projectP1.prepared()).when(handInMaterial, { id: 'M-1', input: report, by: officer, occurredOn: '2026-03-01' }).thenRefused(whatAUnitReportsIsDatedToday)
  given(projectP1.prepared()).when(handInMaterial, { id: 'M-1', input: report, by: actor('sun', ['auditor'], { project: ['P-1'] }), occurredOn: '2026-03-01' }).then(handedIn)
  handsIn({}, actor('wei', ['unitOfficer'], { unit: ['U-2'] })).thenForbidden()
  handsIn({ by: { kind: 'unit', id: 'U-1' } }).thenRefused(materialsComeFromTheAudited)
  handsIn({ by: { kind: 'official', id: 'O-9' } }).thenRefused(materialsComeFromTheAudited)
  handsIn({ kind: 'commitment', by: { kind: 'unit', id: 'U-1' } }).then({ ...handedIn, data: { ...handedIn.data, kind: 'commitment', by: { kind: 'unit', id: 'U-1' } } })
  handsIn({ title: '另一份' }, officer, materialM1()).thenRefused(aRecordIsEnteredOnce)
  given(projectP1.established()).when(handInMaterial, { id: 'M-1', input: report, by: officer }).thenRefused(materialsFollowTheNotice)
  given(projectP1.reported()).when(handInMaterial, { id: 'M-1', input: report, by: officer }).thenRefused(materialsFollowTheNotice)
})

test('a material is a file, or says that there is none and why', () => {
  handsIn({ content: { noneBecause: '任期内未编制' } }).then({ ...handedIn, data: { ...handedIn.data, content: { noneBecause: '任期内未编制' } } })
  handsIn({ content: {} }).thenRefused(aMaterialIsAFileOrSaysThatThereIsNone)
  handsIn({ content: { ...report.content, noneBecause: '无' } }).thenRefused(aMaterialIsAFileOrSaysThatThereIsNone)
  handsIn({ content: { fileHash: 'a'.repeat(64) } }).thenInvalid('content.fileName')
})

test('a later file replaces the former, which stays in the history', () => {
  const { content, reason } = replaced.data
  given(projectP1.prepared(), materialM1()).when(replaceMaterial, { id: 'M-1', input: { content, reason }, by: officer }).then(replaced)
  given(projectP1.prepared(), materialM1()).when(replaceMaterial, { id: 'M-1', input: { content, reason }, by: officer, occurredOn: '2026-03-01' }).thenRefused(whatAUnitReportsIsDatedToday)
  given(projectP1.prepared(), materialM1()).when(replaceMaterial, { id: 'M-1', input: { content: {}, reason }, by: officer }).thenRefused(aMaterialIsAFileOrSaysThatThereIsNone)
  given(projectP1.reported(), materialM1()).when(replaceMaterial, { id: 'M-1', input: { content, reason }, by: officer }).thenRefused(materialsFollowTheNotice)
  given(projectP1.prepared(), materialM1()).when(replaceMaterial, { id: 'M-1', input: { content, reason }, by: actor('wei', ['unitOfficer'], { unit: ['U-2'] }) }).thenForbidden()
})
