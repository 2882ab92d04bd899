import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { checklistC1, checklistPublished, checklistPublishedAgain } from '../catalogue/example.ts'
import { catalogues } from '../catalogue/state.ts'
import { collected, evidenceE1, withdrawn } from '../evidence/example.ts'
import { established, projectP1 } from '../project/example.ts'
import { anEntryIsOneOfThePinnedChecklist, theChecklistIsKeptWhileTheAuditIsUnderWay, whatDoesNotApplySaysWhy, whatNeedsProofIsProved } from '../rules/field-checklist.ts'
import type { ChecklistProof } from './events.ts'
import { checklistOfP1, checklistPinned, meetingHeld } from './example.ts'
import { pinChecklist } from './pin-checklist.ts'
import { recordChecklistProof } from './record-checklist-proof.ts'

const auditor = actor('sun', ['auditor'], { project: ['P-1'] })
const machine = actor('jingze', ['machine'])
const { projectId: _, ...held } = meetingHeld.data

test('the version in force when the project was established is pinned, once, and a later one changes nothing', () => {
  given(projectP1.established(), checklistC1(checklistPublishedAgain)).when(pinChecklist, { id: 'P-1', input: {}, by: machine }).then(checklistPinned)
  given({ ...projectP1.established(), events: [{ ...projectP1.established().events[0]!, data: { ...established.data, pinned: { ...established.data.pinned, limitsOn: '2026-04-02' } } }] }, checklistC1(checklistPublishedAgain))
    .when(pinChecklist, { id: 'P-1', input: {}, by: machine }).then({ type: 'ChecklistPinned', data: { ...checklistPinned.data, version: 2, title: '十个一（修订）', entries: checklistPublishedAgain.data.entries } })
  given(projectP1.established(), checklistC1(checklistPublishedAgain), checklistOfP1()).when(pinChecklist, { id: 'P-1', input: {}, by: machine }).thenNothing()
  given(projectP1.established()).when(pinChecklist, { id: 'P-1', input: {}, by: machine }).thenNothing()
  given(projectP1.established(), history(catalogues, 'fieldChecklist', { ...checklistPublished, data: { ...checklistPublished.data, entries: [] } })).when(pinChecklist, { id: 'P-1', input: {}, by: machine }).thenNothing()
  given(checklistC1()).when(pinChecklist, { id: 'P-9', input: {}, by: machine }).thenNothing()
  given(projectP1.established(), checklistC1()).when(pinChecklist, { id: 'P-1', input: {}, by: actor('z', ['teamLeader'], { project: ['P-2'] }) }).thenForbidden()
})

test('an entry that needs proof is done with evidence that the project holds', () => {
  const records = (input: Partial<ChecklistProof>, ...tales: Parameters<typeof given>) => given(projectP1.inFieldwork(), checklistOfP1(), ...tales).when(recordChecklistProof, { id: 'P-1', input: { ...held, ...input }, by: auditor })
  records({}, evidenceE1()).then(meetingHeld)
  records({ evidenceIds: [] }, evidenceE1()).thenRefused(whatNeedsProofIsProved)
  records({}).thenRefused(whatNeedsProofIsProved)
  records({}, evidenceE1(withdrawn)).thenRefused(whatNeedsProofIsProved)
  records({}, { ...evidenceE1(), events: [{ ...evidenceE1().events[0]!, data: { ...collected.data, projectId: 'P-2' } }] }).thenRefused(whatNeedsProofIsProved)
  records({ entryId: 'team-meetings', evidenceIds: [] }).then({ type: 'ChecklistProofRecorded', data: { projectId: 'P-1', entryId: 'team-meetings', outcome: 'done', evidenceIds: [] } })
  records({ entryId: 'site-visit' }, evidenceE1()).thenRefused(anEntryIsOneOfThePinnedChecklist)
})

test('what does not apply says why, and the last word on an entry stands', () => {
  const skipped: ChecklistProof = { entryId: 'entry-meeting', outcome: 'notApplicable', says: '与上年度项目同点实施', evidenceIds: [] }
  const records = (input: ChecklistProof, ...tales: Parameters<typeof given>) => given(projectP1.inFieldwork(), evidenceE1(), ...tales).when(recordChecklistProof, { id: 'P-1', input, by: auditor })
  records(skipped, checklistOfP1(meetingHeld)).then({ type: 'ChecklistProofRecorded', data: { projectId: 'P-1', ...skipped } })
  records({ ...skipped, says: undefined }, checklistOfP1()).thenRefused(whatDoesNotApplySaysWhy)
  records(held, checklistOfP1(meetingHeld)).thenNothing()
})

test('the first entry pins the checklist where nothing has yet; without a published checklist there are no entries', () => {
  given(projectP1.inFieldwork(), checklistC1(), evidenceE1()).when(recordChecklistProof, { id: 'P-1', input: held, by: auditor }).then(checklistPinned, meetingHeld)
  given(projectP1.inFieldwork(), evidenceE1()).when(recordChecklistProof, { id: 'P-1', input: held, by: auditor }).thenRefused(anEntryIsOneOfThePinnedChecklist)
  given(projectP1.reported(), checklistOfP1(), evidenceE1()).when(recordChecklistProof, { id: 'P-1', input: held, by: auditor }).thenRefused(theChecklistIsKeptWhileTheAuditIsUnderWay)
  given(projectP1.inFieldwork(), checklistC1(), evidenceE1()).when(recordChecklistProof, { id: 'P-1', input: held, by: actor('sun', ['auditor'], { project: ['P-2'] }) }).thenForbidden()
})
