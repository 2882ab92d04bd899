import { expect, test } from 'vitest'
import type { ClueEvent } from '../../audit/clue/events.ts'
import { clues } from '../../audit/clue/state.ts'
import { STREAMS } from '../../audit/contents.ts'
import type { EvidenceEvent } from '../../audit/evidence/events.ts'
import { collected } from '../../audit/evidence/example.ts'
import { evidence } from '../../audit/evidence/state.ts'
import { findingF1 } from '../../audit/finding/example.ts'
import { projectP1, surveyed, teamFormed } from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { reminderR1 } from '../../audit/reminder/example.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history, told, type Tale } from '../../kernel/testing/history.ts'
import { asks } from '../testing/questions.ts'
import { listDone } from './query.ts'
import { doneList } from './view.ts'

test('what a person did is one line for each thing and day, newest first, with what it is called', () => {
  const by = (who: string, on: string, event: ProjectEvent) => told<ProjectEvent>(event, { actor: who, occurredOn: on })
  const tale = projectP1.established(by('li', '2026-03-02', teamFormed), by('zhao', '2026-03-03', surveyed), by('zhao', '2026-03-03', { type: 'ImplementationPlanDrafted', data: { draftNo: 1, goal: 'a', scope: 'b', items: [{ auditItemId: 'A-1', title: 'c' }] } }), by('zhao', '2026-03-05', surveyed))
  const asking = (who: string, input: object = {}) => asks(listDone, input, { by: actor(who, ['auditor'], { person: [who] }) }).given(tale, findingF1.raised())
  asking('zhao').then(
    { on: '2026-03-05', subject: 'project-P-1', types: ['PreAuditSurveyRecorded'], acts: 1, title: '示例市建设局局长任期经济责任审计' },
    { on: '2026-03-03', subjectType: 'project', subjectId: 'P-1', projectId: 'P-1', types: ['PreAuditSurveyRecorded', 'ImplementationPlanDrafted'], acts: 2 },
  )
  asking('zhao', { from: '2026-03-04' }).then({ on: '2026-03-05' })
  asking('li').then({ types: ['TeamFormed'] })
  asking('someone', { subjectType: 'finding' }).then({ subjectId: 'F-1', projectId: 'P-1', title: '专项资金拨付滞后并长期闲置' })
})

test('several things of a kind in one project are one line of a day', () => {
  const on = (id: string) => history(evidence, id, told<EvidenceEvent>(collected, { actor: 'sun', occurredOn: '2026-03-12' }))
  const asking = (...tales: readonly Tale[]) => asks(listDone, {}, { by: actor('sun', ['auditor'], { person: ['sun'] }) }).given(projectP1.established(), ...tales)
  asking(on('E-1')).then({ subject: 'evidence-E-1', subjectId: 'E-1', projectId: 'P-1', acts: 1 })
  asking(on('E-1'), on('E-2')).then({ subject: null, subjectId: null, subjectType: 'evidence', projectId: 'P-1', types: ['EvidenceCollected'], acts: 2, title: '示例市建设局局长任期经济责任审计' })
})

test('what the machine does is nobody’s work, and what is done about a clue is not told here', () => {
  const recorded: ClueEvent = told<ClueEvent>({ type: 'ClueRecorded', data: { no: '1', projectId: 'P-1', officialIds: [], kind: 'suspicion', level: 'municipal', concernsIntegrity: false, summary: { $enc: { k: 'k', n: 'n', c: 'c', t: 't' } }, attachmentHashes: [] } }, { actor: 'li' })
  asks(listDone, {}, { by: actor('li', ['legalReviewer'], { person: ['li'] }) }).given(history(clues, 'C-1', recorded)).then()
  asks(listDone, {}, { by: actor('jingze', ['auditor'], { person: ['jingze'] }) }).given(reminderR1()).then()
})

test('it hears of every stream but clues', () => {
  const of = STREAMS.filter(({ name }) => name !== 'clue').flatMap(({ events }) => (events as unknown as { options: { shape: { type: { value: string } } }[] }).options.map(({ shape }) => shape.type.value))
  expect(Object.keys(doneList.on).toSorted()).toEqual(of.toSorted())
})
