import { test } from 'vitest'
import { evidenceE1, withdrawn } from '../../audit/evidence/example.ts'
import { checklistOfP1, meetingHeld } from '../../audit/field-checklist/example.ts'
import type { FieldChecklistEvent } from '../../audit/field-checklist/events.ts'
import { projectP1 } from '../../audit/project/example.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listFieldChecklists } from './query.ts'
import { fieldChecklist } from './view.ts'

const skipped: FieldChecklistEvent = { type: 'ChecklistProofRecorded', data: { projectId: 'P-1', entryId: 'team-meetings', outcome: 'notApplicable', says: '一周内完成', evidenceIds: [] } }

test('every entry of the pinned version is open until it is done or does not apply', () => {
  shows(fieldChecklist).given(checklistOfP1()).thenRow('P-1', { version: 1, confirmed: false, cites: '示例', open: 2, done: 0, notApplicable: 0, entries: [{ entryId: 'entry-meeting', standing: 'open', proofNeeded: true, step: 'HoldEntryMeeting' }, { entryId: 'team-meetings', standing: 'open', step: null }] })
  shows(fieldChecklist).given(checklistOfP1(meetingHeld, skipped)).thenRow('P-1', {
    open: 0, done: 1, notApplicable: 1, entries: [{ standing: 'done', evidenceIds: ['E-1'], by: 'someone', on: '2026-01-05' }, { standing: 'notApplicable', remark: '一周内完成' }],
  })
})

test('an entry whose only proof is withdrawn is open again and says so; other withdrawals change nothing', () => {
  shows(fieldChecklist).given(checklistOfP1(meetingHeld), evidenceE1(withdrawn)).thenRow('P-1', { open: 2, done: 0, entries: [{ standing: 'open', evidenceIds: [], proofWithdrawn: true }, {}] })
  shows(fieldChecklist).given(checklistOfP1({ ...meetingHeld, data: { ...meetingHeld.data, evidenceIds: ['E-1', 'E-2'] } }), evidenceE1(withdrawn)).thenRow('P-1', { done: 1, entries: [{ standing: 'done', evidenceIds: ['E-2'], proofWithdrawn: false }, {}] })
  shows(fieldChecklist).given(evidenceE1(withdrawn)).then({})
})

test('checklists are listed with what is open first', () => {
  asks(listFieldChecklists, { projectId: 'P-1' }).given(projectP1.established(), checklistOfP1(meetingHeld)).then({ projectTitle: '示例市建设局局长任期经济责任审计', open: 1 })
  asks(listFieldChecklists, { openAtLeast: 1 }).given(checklistOfP1(meetingHeld, skipped)).then()
  asks(listFieldChecklists, {}).given(checklistOfP1(meetingHeld, skipped)).thenSums({ done: 1, notApplicable: 1, open: 0 })
})
