import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { decisionListed } from '../decision/example.ts'
import type { DecisionDescribed, DecisionEvent } from '../decision/events.ts'
import { decisions } from '../decision/state.ts'
import { dutyListed } from '../duty/example.ts'
import type { DutyDescribed, DutyEvent } from '../duty/events.ts'
import { duties } from '../duty/state.ts'
import { evidence } from '../evidence/state.ts'
import type { OfficialEvent } from '../official/events.ts'
import { officials } from '../official/state.ts'
import { projectP1 } from '../project/example.ts'
import {
  directDecisionsWentAroundOrAgainstTheMajority, mistakenDecisionsWereTakenByTheMajority, theLinesReliedOnStandInTheProject, whoAnswersInTheFirstPlaceIsListedSo, whoObjectedDidNotStaySilent,
} from '../rules/responsibility-and-lists.ts'
import { determineResponsibility } from './determine-responsibility.ts'
import { findingF1, grounds, judgedF1 } from './example.ts'

test('a decision without procedure supports DR5; one by the majority does not', () => {
  concludes({ type: 'direct', code: 'DR5' }, decided({ procedure: 'none' })).then(determined({ type: 'direct', code: 'DR5', decisionIds: ['DE-1'] }))
  concludes({ type: 'direct', code: 'DR5' }, decided({ procedure: 'majorityAgreed' })).thenRefused(directDecisionsWentAroundOrAgainstTheMajority)
})

test('a mistaken decision of the majority supports LR1; one without procedure does not', () => {
  concludes({ code: 'LR1' }, decided({ procedure: 'majorityAgreed' })).then(determined({ code: 'LR1', decisionIds: ['DE-1'] }))
  concludes({ code: 'LR1' }, decided({ procedure: 'none' })).thenRefused(mistakenDecisionsWereTakenByTheMajority)
})

test('whoever clearly objected, or was not there, did not stay silent (LR3)', () => {
  concludes({ code: 'LR3' }, decided({ opinions: [{ officialId: 'O-1', opinion: 'silent' }] })).then(determined({ code: 'LR3', decisionIds: ['DE-1'] }))
  for (const opinion of ['objected', 'absent'] as const) concludes({ code: 'LR3' }, decided({ opinions: [{ officialId: 'O-1', opinion }] })).thenRefused(whoObjectedDidNotStaySilent)
})

test('DR4 rests on a duty for which the official answers in the first place', () => {
  const on = (line: Partial<DutyDescribed>) => concludes({ type: 'direct', code: 'DR4', decisionIds: undefined, dutyIds: ['DU-1'] }, owed(line))
  on({}).then(determined({ type: 'direct', code: 'DR4', dutyIds: ['DU-1'] }))
  on({ firstResponsible: false }).thenRefused(whoAnswersInTheFirstPlaceIsListedSo)
  on({ officialId: 'O-9' }).thenRefused(theLinesReliedOnStandInTheProject)
})

test('a conclusion rests on lines that stand in its project and say what the official said', () => {
  concludes({ code: 'LR1' }).thenRefused(theLinesReliedOnStandInTheProject)
  concludes({ code: 'LR1' }, decided({}, { type: 'DecisionTakenOff', data: { projectId: 'P-1', reason: '误列' } })).thenRefused(theLinesReliedOnStandInTheProject)
  concludes({ code: 'LR1' }, decided({ opinions: [{ officialId: 'O-9', opinion: 'agreed' }] })).thenRefused(theLinesReliedOnStandInTheProject)
  concludes({ code: 'LR1' }, history(decisions, 'DE-1', { ...decisionListed, data: { ...decisionListed.data, projectId: 'P-2' } })).thenRefused(theLinesReliedOnStandInTheProject)
})

const decided = (line: Partial<DecisionDescribed>, ...more: DecisionEvent[]) => history(decisions, 'DE-1', { ...decisionListed, data: { projectId: 'P-1', line: { ...decisionListed.data.line, ...line } } }, ...more)
const owed = (line: Partial<DutyDescribed>, ...more: DutyEvent[]) => history(duties, 'DU-1', { ...dutyListed, data: { projectId: 'P-1', line: { ...dutyListed.data.line, ...line } } }, ...more)
const concludes = (said: object, ...tales: Parameters<typeof given>) =>
  given(projectP1.inFieldwork(), inOffice, voucher, findingF1.raised(), ...tales).when(determineResponsibility, { id: 'F-1', input: { ...grounds, decisionIds: ['DE-1'], ...said }, by: actor('sun', ['auditor'], { project: ['P-1'] }) })
const determined = (said: object) => ({ type: 'ResponsibilityDetermined', data: { ...grounds, ...said, finding: judgedF1, version: 1 } })
const inOffice = history(officials, 'O-1', { type: 'TenureBegan', data: { tenureId: 'T-1', unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'neither', managedBy: 'municipal', from: '2023-01-01' } } as OfficialEvent)
const voucher = history(evidence, 'E-1', { type: 'EvidenceCollected', data: {
  projectId: 'P-1', kind: 'document', title: '拨付凭证', fileHash: 'b'.repeat(64), fileName: '凭证.pdf', bytes: 1024, mediaType: 'application/pdf', original: false, providerUnit: '示例市建设局', outsideParty: false, collectors: ['sun'],
  provesFrom: '2024-01-01', provesTo: '2024-12-31', signature: { by: '财务科', on: '2026-03-12' }, secrecy: 'none', obtainedOn: '2026-03-12',
} })
