// The rules of sealing papers and assets of an audited unit (封存), to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const SEALING = { confirmed: true, cites: '《审计法》（2021年修正）第三十八条；《审计法实施条例》（2010年）第三十二条' }

export const aSealingIsApprovedOnce = rule({
  id: 'a-sealing-is-approved-once',
  says: { zh: '同一编号的封存只批准一次，不得以另一内容再次批准。', en: 'A sealing is approved once under its number, and not again with another content.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'sealed' }, holds: false }],
})

export const onlyAnAuditAtWorkSeals = rule({
  id: 'only-an-audit-at-work-seals',
  says: { zh: '封存在审计实施期间、报告出具之前批准。', en: 'A sealing is approved while the audit is carried out, before its report is issued.' },
  source: DESIGN,
  holds: ({ projectIs }: { projectIs: string }) => projectIs === 'fieldwork' || projectIs === 'reporting',
  examples: [{ of: { projectIs: 'fieldwork' }, holds: true }, { of: { projectIs: 'reported' }, holds: false }, { of: { projectIs: 'unknown' }, holds: false }],
})

export const aSealingIsNoLongerThanTheLaw = rule({
  id: 'a-sealing-is-no-longer-than-the-law',
  says: { zh: '封存经审计机关负责人批准，期限为七个工作日以内；有特殊情况的，经批准可以延长，延长不超过七个工作日。', en: 'A sealing, approved by the head of the bureau, lasts at most seven working days, and is extended by at most seven more.' },
  source: SEALING,
  holds: ({ workingDays, most }: { workingDays: number; most: number }) => workingDays <= most,
  examples: [{ of: { workingDays: 7, most: 7 }, holds: true }, { of: { workingDays: 8, most: 7 }, holds: false }],
})

export const onlyWhatIsSealedIsExtendedOrLifted = rule({
  id: 'only-what-is-sealed-is-extended-or-lifted',
  says: { zh: '已解除的封存不再延长、解除。', en: 'Only what is sealed can be extended or lifted.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'sealed',
  examples: [{ of: { is: 'sealed' }, holds: true }, { of: { is: 'lifted' }, holds: false }],
})

export const aSealingIsExtendedBeforeItRunsOut = rule({
  id: 'a-sealing-is-extended-before-it-runs-out',
  says: { zh: '延长封存在期满之前批准，只延长一次。', en: 'A sealing is extended before its last day has passed, and once.' },
  source: DESIGN,
  holds: ({ on, dueOn }: { on: string; dueOn: string }) => on <= dueOn,
  examples: [{ of: { on: '2026-03-19', dueOn: '2026-03-19' }, holds: true }, { of: { on: '2026-03-20', dueOn: '2026-03-19' }, holds: false }],
})
