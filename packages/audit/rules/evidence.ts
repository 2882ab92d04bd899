// The rules of audit evidence, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN, FORMS } from './sources.ts'

const SIGNED = { confirmed: true, cites: '《审计法实施条例》（2010年）第三十八条' }

export const evidenceIsCollectedOnce = rule({
  id: 'evidence-is-collected-once',
  says: { zh: '同一份证据只登记一次。', en: 'A piece of evidence is collected once.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'held' }, holds: false }],
})

export const evidenceIsCollectedInFieldwork = rule({
  id: 'evidence-is-collected-in-fieldwork',
  says: { zh: '证据在现场审计期间取得；现场审计结束后、报告印发前补充证据的，须说明理由。', en: 'Evidence is collected during fieldwork; after that, and until the report is issued, only as a supplement with a reason.' },
  source: DESIGN,
  holds: ({ projectIs, supplementary }: { projectIs: string; supplementary: boolean }) => projectIs === 'fieldwork' || (projectIs === 'reporting' && supplementary),
  examples: [
    { of: { projectIs: 'fieldwork', supplementary: false }, holds: true },
    { of: { projectIs: 'reporting', supplementary: true }, holds: true },
    { of: { projectIs: 'reporting', supplementary: false }, holds: false },
    { of: { projectIs: 'preparing', supplementary: true }, holds: false },
  ],
})

export const evidenceIsSignedOrSaysWhyNot = rule({
  id: 'evidence-is-signed-or-says-why-not',
  says: { zh: '证据应有提供者的签名或者盖章；不能取得的，审计人员应当注明原因。', en: 'Evidence carries the signature or seal of its provider, or the reason why none could be obtained.' },
  source: SIGNED,
  holds: ({ signed, reasoned }: { signed: boolean; reasoned: boolean }) => signed || reasoned,
  examples: [{ of: { signed: true, reasoned: false }, holds: true }, { of: { signed: false, reasoned: true }, holds: true }, { of: { signed: false, reasoned: false }, holds: false }],
})

export const twoAuditorsQuestionAnOutsideParty = rule({
  id: 'two-auditors-question-an-outside-party',
  says: { zh: '向有关单位和个人调查取证，审计人员不少于二人。', en: 'No fewer than two auditors obtain evidence from parties other than the audited unit.' },
  source: { confirmed: true, cites: '《审计法》（2021年修正）第四十三条' },
  holds: ({ outsideParty, people }: { outsideParty: boolean; people: number }) => !outsideParty || people >= 2,
  examples: [{ of: { outsideParty: true, people: 2 }, holds: true }, { of: { outsideParty: true, people: 1 }, holds: false }, { of: { outsideParty: false, people: 1 }, holds: true }],
})

export const theTeamCollectsTheEvidence = rule({
  id: 'the-team-collects-the-evidence',
  says: { zh: '取证人员为本项目审计组成员。', en: 'Evidence is collected by members of the project’s team.' },
  source: DESIGN,
  holds: ({ strangers }: { strangers: number }) => strangers === 0,
  examples: [{ of: { strangers: 0 }, holds: true }, { of: { strangers: 1 }, holds: false }],
})

export const theProvedPeriodRunsForward = rule({
  id: 'the-proved-period-runs-forward',
  says: { zh: '证据所属期的起始日不晚于截止日。', en: 'The period that a piece of evidence proves does not end before it begins.' },
  source: DESIGN,
  holds: ({ provesFrom, provesTo }: { provesFrom: string; provesTo: string }) => provesFrom <= provesTo,
  examples: [{ of: { provesFrom: '2024-01-01', provesTo: '2024-12-31' }, holds: true }, { of: { provesFrom: '2024-12-31', provesTo: '2024-01-01' }, holds: false }],
})

export const aStateSecretIsOnlyReferredTo = rule({
  id: 'a-state-secret-is-only-referred-to',
  says: { zh: '国家秘密不进入本系统，只登记其保管编号；其他证据不填此编号。', en: 'A state secret never enters the system: it is referred to by the number under which it is kept, and nothing else carries such a number.' },
  source: DESIGN,
  holds: ({ secrecy, registered }: { secrecy: string; registered: boolean }) => (secrecy === 'stateSecretRef') === registered,
  examples: [
    { of: { secrecy: 'stateSecretRef', registered: true }, holds: true },
    { of: { secrecy: 'stateSecretRef', registered: false }, holds: false },
    { of: { secrecy: 'workSecret', registered: false }, holds: true },
    { of: { secrecy: 'none', registered: true }, holds: false },
  ],
})

export const evidenceBelongsToAnAuditItemOfThePlan = rule({
  id: 'evidence-belongs-to-an-audit-item-of-the-plan',
  says: { zh: '证据对应的审计事项须在经批准的实施方案之内。', en: 'Where evidence names an audit item, the approved implementation plan contains it.' },
  source: FORMS,
  holds: ({ inPlan }: { inPlan: boolean }) => inPlan,
  examples: [{ of: { inPlan: true }, holds: true }, { of: { inPlan: false }, holds: false }],
})

export const onlyHeldEvidenceChanges = rule({
  id: 'only-held-evidence-changes',
  says: { zh: '已撤回的证据不再补签。', en: 'Withdrawn evidence is not signed any more.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'held',
  examples: [{ of: { is: 'held' }, holds: true }, { of: { is: 'withdrawn' }, holds: false }],
})

export const evidenceIsSignedOnce = rule({
  id: 'evidence-is-signed-once',
  says: { zh: '已有签名或者盖章的证据不再补签。', en: 'Evidence that carries a signature is not signed again.' },
  source: DESIGN,
  holds: ({ signed }: { signed: boolean }) => !signed,
  examples: [{ of: { signed: false }, holds: true }, { of: { signed: true }, holds: false }],
})

export const noWorkingPaperRestsOnWithdrawnEvidence = rule({
  id: 'no-working-paper-rests-on-withdrawn-evidence',
  says: { zh: '仍被审计工作底稿引用的证据不得撤回，须先修改底稿。', en: 'Evidence on which a working paper rests is withdrawn only after the paper has been revised.' },
  source: DESIGN,
  holds: ({ papersResting }: { papersResting: number }) => papersResting === 0,
  examples: [{ of: { papersResting: 0 }, holds: true }, { of: { papersResting: 1 }, holds: false }],
})

export const evidenceOfAnIssuedReportStays = rule({
  id: 'evidence-of-an-issued-report-stays',
  says: { zh: '报告印发后，证据不再撤回或变更。', en: 'Once the report has been issued, its evidence is neither withdrawn nor changed.' },
  source: DESIGN,
  holds: ({ projectIs }: { projectIs: string }) => projectIs === 'fieldwork' || projectIs === 'reporting',
  examples: [{ of: { projectIs: 'reporting' }, holds: true }, { of: { projectIs: 'reported' }, holds: false }],
})
