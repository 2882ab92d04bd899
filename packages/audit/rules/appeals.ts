// The rules of appeals and their re-examination, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const THIRTY_DAYS = { confirmed: false, cites: '三十日、向审计委员会办公室申诉载于所见经济责任审计报告文书格式（县级审计局使用本，未与审计署原件核对）；2019年《规定》条款号待核实' }
const REVIEW = { confirmed: false, cites: '2019年《规定》关于申诉复查的条款，条款号待核实' }

export const anAppealIsFiledOnce = rule({
  id: 'an-appeal-is-filed-once',
  says: { zh: '一份申诉只登记一次。', en: 'An appeal is filed once.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'filed' }, holds: false }],
})

export const whoeverHasTheReportAppeals = rule({
  id: 'whoever-has-the-report-appeals',
  says: { zh: '申诉由审计报告已送达的被审计领导干部本人提出；单位对审计决定不服的，走复议、诉讼或者裁决。', en: 'An appeal is that of an audited official who has received the report; a unit contests an audit decision by reconsideration, action or ruling.' },
  source: THIRTY_DAYS,
  holds: ({ served }: { served: boolean }) => served,
  examples: [{ of: { served: true }, holds: true }, { of: { served: false }, holds: false }],
})

export const oneAppealAgainstAReport = rule({
  id: 'one-appeal-against-a-report',
  says: { zh: '同一领导干部对同一份审计报告只有一件申诉；不予受理或者撤回后，期限内可再申诉。', en: 'An official has one appeal against a report; another may follow one that was not accepted or was withdrawn.' },
  source: REVIEW,
  holds: ({ others }: { others: number }) => others === 0,
  examples: [{ of: { others: 0 }, holds: true }, { of: { others: 1 }, holds: false }],
})

export const anAppealContestsWhatTheReportSays = rule({
  id: 'an-appeal-contests-what-the-report-says',
  says: { zh: '申诉所涉问题是该项目已审定的问题。', en: 'The findings that an appeal contests, and that a decision changes, are confirmed findings of that project.' },
  source: DESIGN,
  holds: ({ unknownFindings }: { unknownFindings: number }) => unknownFindings === 0,
  examples: [{ of: { unknownFindings: 0 }, holds: true }, { of: { unknownFindings: 1 }, holds: false }],
})

export const onlyAnAppealInTimeIsAccepted = rule({
  id: 'only-an-appeal-in-time-is-accepted',
  says: { zh: '自收到审计报告之日起三十日内提出的申诉方予受理。', en: 'Only an appeal filed within thirty days of receipt of the report is accepted.' },
  source: THIRTY_DAYS,
  holds: ({ late }: { late: boolean }) => !late,
  examples: [{ of: { late: false }, holds: true }, { of: { late: true }, holds: false }],
})

export const onlyALateAppealIsRefusedAsLate = rule({
  id: 'only-a-late-appeal-is-refused-as-late',
  says: { zh: '未超过申诉期限的，不得以逾期为由不予受理。', en: 'An appeal in time is not refused as late.' },
  source: DESIGN,
  holds: ({ ground, late }: { ground: string; late: boolean }) => ground !== 'late' || late,
  examples: [{ of: { ground: 'late', late: true }, holds: true }, { of: { ground: 'other', late: false }, holds: true }, { of: { ground: 'late', late: false }, holds: false }],
})

export const anAppealIsTakenStepByStep = rule({
  id: 'an-appeal-is-taken-step-by-step',
  says: { zh: '申诉依次登记、受理、复查、决定、送达。', en: 'An appeal is filed, accepted, re-examined, decided and served, in this order.' },
  source: REVIEW,
  holds: ({ is, needs }: { is: string; needs: readonly string[] }) => needs.includes(is),
  examples: [{ of: { is: 'accepted', needs: ['accepted'] }, holds: true }, { of: { is: 'filed', needs: ['accepted'] }, holds: false }],
})

export const whoeverAuditedDoesNotReexamine = rule({
  id: 'whoever-audited-does-not-reexamine',
  says: { zh: '复查组不得有原审计组成员和报告起草人。', en: 'Nobody of the audit team and nobody who drafted the report re-examines it.' },
  source: REVIEW,
  holds: ({ involved }: { involved: number }) => involved === 0,
  examples: [{ of: { involved: 0 }, holds: true }, { of: { involved: 1 }, holds: false }],
})

export const aReexaminerIsOnTheRegister = rule({
  id: 'a-reexaminer-is-on-the-register',
  says: { zh: '复查组人员须为审计人员名册上在岗的人员；尚未登记的，先登记。', en: 'Whoever re-examines is on the register of auditors and has not left; who is not there yet is enrolled first.' },
  source: DESIGN,
  holds: ({ notOnTheRegister }: { notOnTheRegister: number }) => notOnTheRegister === 0,
  examples: [{ of: { notOnTheRegister: 0 }, holds: true }, { of: { notOnTheRegister: 1 }, holds: false }],
})

export const whoeverIsRecusedDoesNotReexamine = rule({
  id: 'whoever-is-recused-does-not-reexamine',
  says: { zh: '名册登记回避被审计单位或者申诉人的，不进入复查组。', en: 'Whoever is registered as keeping away from the audited unit or from the official who appeals does not re-examine.' },
  source: { confirmed: true, cites: '《审计法》（2021年修正）第十五条；《审计法实施条例》（2010年）第十二条' },
  holds: ({ recused }: { recused: number }) => recused === 0,
  examples: [{ of: { recused: 0 }, holds: true }, { of: { recused: 1 }, holds: false }],
})

export const theNamedReexaminersReexamine = rule({
  id: 'the-named-reexaminers-reexamine',
  says: { zh: '复查意见由受理时确定的复查组人员提出。', en: 'The opinion comes from one of those named when the appeal was accepted.' },
  source: DESIGN,
  holds: ({ named }: { named: boolean }) => named,
  examples: [{ of: { named: true }, holds: true }, { of: { named: false }, holds: false }],
})

export const aChangingDecisionNamesWhatItChanges = rule({
  id: 'a-changing-decision-names-what-it-changes',
  says: { zh: '变更的决定逐项写明变更的问题；维持的决定不变更任何问题。', en: 'A decision that changes the report names each finding that it changes; one that upholds it changes none.' },
  source: DESIGN,
  holds: ({ outcome, changes }: { outcome: string; changes: number }) => (outcome === 'changed') === (changes > 0),
  examples: [{ of: { outcome: 'changed', changes: 1 }, holds: true }, { of: { outcome: 'upheld', changes: 0 }, holds: true }, { of: { outcome: 'changed', changes: 0 }, holds: false }, { of: { outcome: 'upheld', changes: 1 }, holds: false }],
})

export const aDecisionIsServedOnceCarriedOut = rule({
  id: 'a-decision-is-served-once-carried-out',
  says: { zh: '复查决定变更的问题和责任结论已在系统中变更后，方可送达决定。', en: 'A decision is served after every finding and conclusion that it changes has been changed.' },
  source: DESIGN,
  holds: ({ unchanged }: { unchanged: number }) => unchanged === 0,
  examples: [{ of: { unchanged: 0 }, holds: true }, { of: { unchanged: 1 }, holds: false }],
})
