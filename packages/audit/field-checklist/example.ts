// An example of an on-site checklist (示例), for the tests of all that depend on one.
import { history, type Tale } from '../../kernel/testing/history.ts'
import type { FieldChecklistEvent } from './events.ts'
import { fieldChecklists } from './state.ts'

type Happened<Type extends FieldChecklistEvent['type']> = Extract<FieldChecklistEvent, { type: Type }>

export const checklistPinned: Happened<'ChecklistPinned'> = { type: 'ChecklistPinned', data: { 
  projectId: 'P-1', version: 1, title: '十个一（示例）', source: { confirmed: false, cites: '示例' },
  entries: [{ entryId: 'entry-meeting', says: '一次进点会', step: 'HoldEntryMeeting', proofNeeded: true }, { entryId: 'team-meetings', says: '一次审计组碰头会', proofNeeded: false }],
} }
export const meetingHeld: Happened<'ChecklistProofRecorded'> = { type: 'ChecklistProofRecorded', data: { projectId: 'P-1', entryId: 'entry-meeting', outcome: 'done', evidenceIds: ['E-1'] } }

/** The checklist of project P-1, followed by what a test adds. */
export const checklistOfP1 = (...more: FieldChecklistEvent[]): Tale => history(fieldChecklists, 'P-1', checklistPinned, ...more)
