import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import type { EvidenceEvent } from '../evidence/events.ts'
import { evidence } from '../evidence/state.ts'
import { projectP1 } from '../project/example.ts'
import { aLineIsEnteredOnce, aLineIsLinkedWithinItsProject, aListSpeaksOfTheOfficialsAudited, listsAreKeptWhileTheAuditIsUnderWay, onlyALineThatStandsChanges } from '../rules/four-lists.ts'
import { correctDecision } from './correct-decision.ts'
import type { DecisionEvent } from './events.ts'
import { decisionD1, decisionListed } from './example.ts'
import { listDecision } from './list-decision.ts'
import { takeOffDecision } from './take-off-decision.ts'

const { line } = decisionListed.data
const offList: DecisionEvent = { type: 'DecisionTakenOff', data: { projectId: 'P-1', reason: '与本项目无关' } }

test('a major decision is listed with its procedure, what the audited said, and evidence of the project', () => {
  const lists = (input: object, id = 'DE-1') => given(projectP1.inFieldwork(), minutes()).when(listDecision, { id, input: { ...decisionListed.data, line: { ...line, ...input } }, by: auditor })
  lists({}).then(decisionListed)
  lists({ opinions: [{ officialId: 'O-9', opinion: 'objected' }] }).thenRefused(aListSpeaksOfTheOfficialsAudited)
  lists({ evidenceIds: ['E-1', 'E-9'] }).thenRefused(aLineIsLinkedWithinItsProject)
  lists({ opinions: [] }).thenInvalid('line.opinions')
  given(projectP1.inFieldwork(), minutes({ type: 'EvidenceWithdrawn', data: { projectId: 'P-1', reason: '误收' } })).when(listDecision, { id: 'DE-1', input: decisionListed.data, by: auditor }).thenRefused(aLineIsLinkedWithinItsProject)
  given(projectP1.reported(), minutes()).when(listDecision, { id: 'DE-1', input: decisionListed.data, by: auditor }).thenRefused(listsAreKeptWhileTheAuditIsUnderWay)
  given(projectP1.inFieldwork(), minutes(), decisionD1()).when(listDecision, { id: 'DE-1', input: { ...decisionListed.data, line: { ...line, says: '另一项' } }, by: auditor }).thenRefused(aLineIsEnteredOnce)
})

test('a correction keeps what the line said before; a line that was taken off changes no more', () => {
  const corrected = { ...line, procedure: 'none' as const }
  given(projectP1.inFieldwork(), minutes(), decisionD1()).when(correctDecision, { id: 'DE-1', input: { line: corrected, reason: '会议记录无此议题' }, by: auditor })
    .then({ type: 'DecisionCorrected', data: { projectId: 'P-1', line: corrected, before: line, reason: '会议记录无此议题' } })
  given(projectP1.inFieldwork(), minutes(), decisionD1(offList)).when(correctDecision, { id: 'DE-1', input: { line: corrected, reason: '更正' }, by: auditor }).thenRefused(onlyALineThatStandsChanges)
  given(projectP1.inFieldwork(), minutes(), decisionD1()).when(takeOffDecision, { id: 'DE-1', input: { reason: '与本项目无关' }, by: auditor }).then(offList)
})

const auditor = actor('sun', ['auditor'], { project: ['P-1'] })
const minutes = (...more: EvidenceEvent[]) => history(evidence, 'E-1', { type: 'EvidenceCollected', data: {
  projectId: 'P-1', kind: 'document', title: '会议记录', fileHash: 'c'.repeat(64), fileName: '记录.pdf', bytes: 100, mediaType: 'application/pdf', original: true, providerUnit: '示例市建设局', outsideParty: false, collectors: ['sun'],
  provesFrom: '2024-03-12', provesTo: '2024-03-12', unsignedReason: '复印件', secrecy: 'workSecret', obtainedOn: '2026-03-12',
} } as EvidenceEvent, ...more)
