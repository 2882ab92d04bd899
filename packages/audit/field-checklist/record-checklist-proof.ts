// Records that an entry of the on-site checklist was done, with its proof, or does not apply, and why. The last word on an entry stands; finishing fieldwork does not wait for it.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { ownProject } from '../asks/own-project.ts'
import { theCatalogue, versionOn } from '../asks/the-catalogue.ts'
import { theEvidence } from '../asks/the-evidence.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { anEntryIsOneOfThePinnedChecklist, theChecklistIsKeptWhileTheAuditIsUnderWay, whatDoesNotApplySaysWhy, whatNeedsProofIsProved } from '../rules/field-checklist.ts'
import { same } from '../same.ts'
import { ChecklistProof } from './events.ts'
import { fieldChecklists, pinned, type FieldChecklist } from './state.ts'

export const recordChecklistProof = command('RecordChecklistProof', fieldChecklists, {
  does: { zh: '登记现场审计清单办理情况', en: 'Record an entry of the on-site checklist' },
  opens: true,
  input: ChecklistProof,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  within: (_, { home }) => ({ project: [home] }),
  asks: {
    home: ownProject<ChecklistProof, FieldChecklist>(), project: theProject<ChecklistProof, FieldChecklist>(({ id }) => id), catalogue: theCatalogue<ChecklistProof, FieldChecklist>('fieldChecklist'),
    evidence: theEvidence<ChecklistProof, FieldChecklist>(({ input }) => input.evidenceIds),
  },
  decide: (input, checklist, { id, asked: { project, catalogue, evidence } }) => {
    if (same(checklist.proofs[input.entryId], input)) return [] // asked twice, decided once
    const first = pinned(checklist, id, versionOn(catalogue, project.pinned.limitsOn))
    const entries = first[0]?.type === 'ChecklistPinned' ? first[0].data.entries : checklist.entries
    const entry = entries.find(({ entryId }) => entryId === input.entryId)
    const facts = {
      projectIs: project.is, entryKnown: entry !== undefined, outcome: input.outcome, proofNeeded: entry?.proofNeeded === true, proofs: input.evidenceIds.length,
      notHeld: input.evidenceIds.filter((each) => evidence[each]?.is !== 'held' || evidence[each].projectId !== id).length, saysWhy: input.says !== undefined,
    }
    return allow(
      unmet(facts, [theChecklistIsKeptWhileTheAuditIsUnderWay, anEntryIsOneOfThePinnedChecklist, whatNeedsProofIsProved, whatDoesNotApplySaysWhy]),
      () => [...first, { type: 'ChecklistProofRecorded', data: { projectId: id, ...input } }],
    )
  },
})
