// The rules of the on-site checklist (现场审计“十个一”), to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const CHECKLIST = { confirmed: false, cites: '郑州市审计局《出台市管领导干部经济责任审计工作指导意见》列有现场审计“十个一”；清单内容和证明要求为示例，待核实' }

export const theChecklistIsKeptWhileTheAuditIsUnderWay = rule({
  id: 'the-checklist-is-kept-while-the-audit-is-under-way',
  says: { zh: '现场审计清单在项目立项后、报告印发前登记。', en: 'The on-site checklist is kept from the start of the project until its report is issued.' },
  source: DESIGN,
  holds: ({ projectIs }: { projectIs: string }) => ['preparing', 'fieldwork', 'reporting'].includes(projectIs),
  examples: [{ of: { projectIs: 'fieldwork' }, holds: true }, { of: { projectIs: 'reported' }, holds: false }, { of: { projectIs: 'unknown' }, holds: false }],
})

export const anEntryIsOneOfThePinnedChecklist = rule({
  id: 'an-entry-is-one-of-the-pinned-checklist',
  says: { zh: '登记的事项属于本项目固定版本的现场审计清单。', en: 'An entry that is recorded is one of the version of the checklist that the project has pinned.' },
  source: DESIGN,
  holds: ({ entryKnown }: { entryKnown: boolean }) => entryKnown,
  examples: [{ of: { entryKnown: true }, holds: true }, { of: { entryKnown: false }, holds: false }],
})

export const whatNeedsProofIsProved = rule({
  id: 'what-needs-proof-is-proved',
  says: { zh: '清单要求证明的事项，登记为已做时须有本项目仍有效的证据；所列证据均须为本项目仍有效的证据。', en: 'An entry that needs proof is done with evidence that the project holds; no other evidence is named.' },
  source: CHECKLIST,
  holds: ({ outcome, proofNeeded, proofs, notHeld }: { outcome: string; proofNeeded: boolean; proofs: number; notHeld: number }) => notHeld === 0 && (outcome !== 'done' || !proofNeeded || proofs > 0),
  examples: [
    { of: { outcome: 'done', proofNeeded: true, proofs: 1, notHeld: 0 }, holds: true },
    { of: { outcome: 'done', proofNeeded: false, proofs: 0, notHeld: 0 }, holds: true },
    { of: { outcome: 'notApplicable', proofNeeded: true, proofs: 0, notHeld: 0 }, holds: true },
    { of: { outcome: 'done', proofNeeded: true, proofs: 0, notHeld: 0 }, holds: false },
    { of: { outcome: 'done', proofNeeded: true, proofs: 2, notHeld: 1 }, holds: false },
  ],
})

export const whatDoesNotApplySaysWhy = rule({
  id: 'what-does-not-apply-says-why',
  says: { zh: '清单事项不适用的，说明理由。', en: 'An entry that does not apply says why.' },
  source: CHECKLIST,
  holds: ({ outcome, saysWhy }: { outcome: string; saysWhy: boolean }) => outcome !== 'notApplicable' || saysWhy,
  examples: [{ of: { outcome: 'notApplicable', saysWhy: true }, holds: true }, { of: { outcome: 'done', saysWhy: false }, holds: true }, { of: { outcome: 'notApplicable', saysWhy: false }, holds: false }],
})
