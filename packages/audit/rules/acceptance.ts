// The rules by which the audit side accepts a rectification (整改认定、对账销号), to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const RECOGNITION = { confirmed: true, cites: '山东、滨州等地审计查出问题整改认定办法（本市办法待核实）' }

export const onlyASubmittedRectificationIsDecided = rule({
  id: 'only-a-submitted-rectification-is-decided',
  says: { zh: '只对已报送认定的整改事项作出认定或者退回。', en: 'Only a submitted rectification is accepted or returned.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'submitted',
  examples: [{ of: { is: 'submitted' }, holds: true }, { of: { is: 'underWay' }, holds: false }],
})

export const acceptanceIsBySomeoneWhoDidNotEnterIt = rule({
  id: 'acceptance-is-by-someone-who-did-not-enter-it',
  says: { zh: '整改认定由审计方未填报该事项的人员作出。', en: 'Acceptance is by someone of the audit side who entered none of it.' },
  source: DESIGN,
  holds: ({ acceptor, enteredBy }: { acceptor: string; enteredBy: readonly string[] }) => !enteredBy.includes(acceptor),
  examples: [{ of: { acceptor: 'zhao', enteredBy: ['qian', 'sun'] }, holds: true }, { of: { acceptor: 'qian', enteredBy: ['qian'] }, holds: false }],
})

/** A line of the standard as decided; `proofs` are its files that were reported, `fitting` those of the kind that it requires. */
type Decided = { decision: string; explained: boolean; named: number; proofs: number; fitting: number }

export const everyCriterionIsDecidedOnReportedEvidence = rule({
  id: 'every-criterion-is-decided-on-reported-evidence',
  says: { zh: '每条认定标准都要作出认定：符合的须有已报送且类型相符的佐证，不适用的须说明理由。', en: 'Every criterion is decided: what is met has reported evidence of the required kind, what does not apply has a reason.' },
  source: RECOGNITION,
  holds: ({ undecided, decided }: { undecided: number; decided: readonly Decided[] }) =>
    undecided === 0 && decided.every(({ decision, explained, named, proofs, fitting }) => decision === 'met' ? proofs === named && fitting > 0 : explained),
  examples: [
    { of: { undecided: 0, decided: [{ decision: 'met', explained: false, named: 2, proofs: 2, fitting: 1 }] }, holds: true },
    { of: { undecided: 0, decided: [{ decision: 'notApplicable', explained: true, named: 0, proofs: 0, fitting: 0 }] }, holds: true },
    { of: { undecided: 1, decided: [{ decision: 'met', explained: false, named: 1, proofs: 1, fitting: 1 }] }, holds: false },
    { of: { undecided: 0, decided: [{ decision: 'met', explained: false, named: 2, proofs: 1, fitting: 1 }] }, holds: false },
    { of: { undecided: 0, decided: [{ decision: 'met', explained: false, named: 1, proofs: 1, fitting: 0 }] }, holds: false },
    { of: { undecided: 0, decided: [{ decision: 'notApplicable', explained: false, named: 0, proofs: 0, fitting: 0 }] }, holds: false },
  ],
})

export const theAmountsRectifiedAddUp = rule({
  id: 'the-amounts-rectified-add-up',
  says: { zh: '认定的已整改金额等于历次填报之和；有金额的须有财务凭证；认定为已整改的须达到应整改金额。', en: 'The amount accepted is the sum of what was reported, is backed by vouchers, and for “rectified” reaches the amount to rectify.' },
  source: RECOGNITION,
  holds: ({ result, acceptedFen, reportedFen, toRectifyFen, vouchers }: { result: string; acceptedFen: number; reportedFen: number; toRectifyFen: number; vouchers: number }) =>
    acceptedFen === reportedFen && (acceptedFen === 0 || vouchers > 0) && (result !== 'rectified' || acceptedFen >= toRectifyFen),
  examples: [
    { of: { result: 'rectified', acceptedFen: 100, reportedFen: 100, toRectifyFen: 100, vouchers: 1 }, holds: true },
    { of: { result: 'cannotRectify', acceptedFen: 40, reportedFen: 40, toRectifyFen: 100, vouchers: 1 }, holds: true },
    { of: { result: 'rectified', acceptedFen: 100, reportedFen: 60, toRectifyFen: 100, vouchers: 1 }, holds: false },
    { of: { result: 'rectified', acceptedFen: 60, reportedFen: 60, toRectifyFen: 100, vouchers: 1 }, holds: false },
    { of: { result: 'rectified', acceptedFen: 100, reportedFen: 100, toRectifyFen: 100, vouchers: 0 }, holds: false },
  ],
})

export const acceptanceWaitsForAllStagesAndPeriodReports = rule({
  id: 'acceptance-waits-for-all-stages-and-period-reports',
  says: { zh: '分阶段整改各阶段都认定后才能销号；持续整改须有定期报告，不得径行销号。', en: 'Phased rectification is accepted after all its stages, continuous rectification never without period reports.' },
  source: DESIGN,
  holds: ({ class: kind, stagesOpen, periodReports }: { class: string; stagesOpen: number; periodReports: number }) => stagesOpen === 0 && (kind !== 'continuous' || periodReports > 0),
  examples: [
    { of: { class: 'immediate', stagesOpen: 0, periodReports: 0 }, holds: true },
    { of: { class: 'continuous', stagesOpen: 0, periodReports: 2 }, holds: true },
    { of: { class: 'phased', stagesOpen: 1, periodReports: 0 }, holds: false },
    { of: { class: 'continuous', stagesOpen: 0, periodReports: 0 }, holds: false },
  ],
})

export const whatIsRectifiedMeetsItsCriteria = rule({
  id: 'what-is-rectified-meets-its-criteria',
  says: { zh: '有认定标准无法达到的，不得认定为已整改。', en: 'Nothing is “rectified” of which a criterion cannot be met.' },
  source: RECOGNITION,
  holds: ({ result, criteriaNotMet }: { result: string; criteriaNotMet: number }) => result !== 'rectified' || criteriaNotMet === 0,
  examples: [{ of: { result: 'rectified', criteriaNotMet: 0 }, holds: true }, { of: { result: 'cannotRectify', criteriaNotMet: 1 }, holds: true }, { of: { result: 'rectified', criteriaNotMet: 1 }, holds: false }],
})

export const whatCannotBeRectifiedIsForTheDirector = rule({
  id: 'what-cannot-be-rectified-is-for-the-director',
  says: { zh: '认定为无法整改的，由局领导批准。', en: 'That something cannot be rectified is for the bureau director to accept.' },
  source: DESIGN,
  holds: ({ result, roles }: { result: string; roles: readonly string[] }) => result !== 'cannotRectify' || roles.includes('director'),
  examples: [{ of: { result: 'rectified', roles: ['auditor'] }, holds: true }, { of: { result: 'cannotRectify', roles: ['director'] }, holds: true }, { of: { result: 'cannotRectify', roles: ['auditor'] }, holds: false }],
})

export const whatWasSubmittedIsAccepted = rule({
  id: 'what-was-submitted-is-accepted',
  says: { zh: '报送什么认定什么：阶段报送的认定该阶段，整体报送的认定整体，须有已报送的佐证。', en: 'What was submitted is accepted: a stage or the whole, on evidence that was reported.' },
  source: RECOGNITION,
  holds: ({ submittedStage, stageId, evidenceUnknown }: { submittedStage: string | undefined; stageId: string | undefined; evidenceUnknown: number }) => submittedStage === stageId && evidenceUnknown === 0,
  examples: [{ of: { submittedStage: 'S-1', stageId: 'S-1', evidenceUnknown: 0 }, holds: true }, { of: { submittedStage: undefined, stageId: undefined, evidenceUnknown: 0 }, holds: true }, { of: { submittedStage: undefined, stageId: 'S-1', evidenceUnknown: 0 }, holds: false }, { of: { submittedStage: 'S-1', stageId: 'S-1', evidenceUnknown: 1 }, holds: false }],
})
