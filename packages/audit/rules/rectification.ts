// The rules of rectification, from order to acceptance, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'

const DESIGN = { confirmed: false, cites: '产品设计' }
const FORM_NOTES = { confirmed: true, cites: '县级审计机关经济责任审计报告范本所附说明（未与审计署原件核对）' }
const RECOGNITION = { confirmed: true, cites: '山东、滨州等地审计查出问题整改认定办法（本市办法待核实）' }

export const aFindingIsOrderedRectifiedOnce = rule({
  id: 'a-finding-is-ordered-rectified-once',
  says: { zh: '每个问题只下达一次整改要求，以问题编号为准。', en: 'Each finding is ordered to be rectified once, under the finding’s own id.' },
  source: DESIGN,
  holds: ({ is, idFits }: { is: string; idFits: boolean }) => is === 'unknown' && idFits,
  examples: [{ of: { is: 'unknown', idFits: true }, holds: true }, { of: { is: 'ordered', idFits: true }, holds: false }, { of: { is: 'unknown', idFits: false }, holds: false }],
})

export const onlyAConfirmedFindingIsRectified = rule({
  id: 'only-a-confirmed-finding-is-rectified',
  says: { zh: '只对已审定的问题提出整改要求。', en: 'Only a confirmed finding is ordered to be rectified.' },
  source: DESIGN,
  holds: ({ findingIs }: { findingIs: string }) => findingIs === 'confirmed',
  examples: [{ of: { findingIs: 'confirmed' }, holds: true }, { of: { findingIs: 'open' }, holds: false }, { of: { findingIs: 'unreported' }, holds: false }],
})

export const aDepartedOfficialIsNotOrderedToRectify = rule({
  id: 'a-departed-official-is-not-ordered-to-rectify',
  says: { zh: '不要求已离任的领导干部整改，整改责任由所在单位承担。', en: 'An official who has left the post is not asked to rectify; the duty falls to the unit.' },
  source: FORM_NOTES,
  holds: ({ departed }: { departed: number }) => departed === 0,
  examples: [{ of: { departed: 0 }, holds: true }, { of: { departed: 1 }, holds: false }],
})

export const phasedRectificationHasStages = rule({
  id: 'phased-rectification-has-stages',
  says: { zh: '分阶段整改应当写明各阶段的目标和时间；立行立改、持续整改不分阶段。', en: 'Phased rectification, and only that, states the target and day of each stage.' },
  source: FORM_NOTES,
  holds: ({ class: kind, stages }: { class: string; stages: number }) => (kind === 'phased') === (stages > 0),
  examples: [{ of: { class: 'phased', stages: 2 }, holds: true }, { of: { class: 'immediate', stages: 0 }, holds: true }, { of: { class: 'phased', stages: 0 }, holds: false }, { of: { class: 'continuous', stages: 1 }, holds: false }],
})

export const anUnusualTermIsExplained = rule({
  id: 'an-unusual-term-is-explained',
  says: { zh: '整改时限可以根据实际情况调整，与一般时限不同的应当说明理由。', en: 'The term may be adjusted to the case; one that differs from the usual term gives its reason.' },
  source: FORM_NOTES,
  holds: ({ value, usual, explained }: { value: number; usual: number; explained: boolean }) => value === usual || explained,
  examples: [{ of: { value: 60, usual: 60, explained: false }, holds: true }, { of: { value: 90, usual: 60, explained: true }, holds: true }, { of: { value: 90, usual: 60, explained: false }, holds: false }],
})

export const theAmountToRectifyIsPartOfTheFinding = rule({
  id: 'the-amount-to-rectify-is-part-of-the-finding',
  says: { zh: '应整改金额不超过问题金额。', en: 'The amount to rectify is not more than the amount of the finding.' },
  source: DESIGN,
  holds: ({ amountToRectifyFen, amountTotalFen }: { amountToRectifyFen: number; amountTotalFen: number }) => amountToRectifyFen <= amountTotalFen,
  examples: [{ of: { amountToRectifyFen: 5, amountTotalFen: 5 }, holds: true }, { of: { amountToRectifyFen: 6, amountTotalFen: 5 }, holds: false }],
})

export const theClockStartsOnceOnReceipt = rule({
  id: 'the-clock-starts-once-on-receipt',
  says: { zh: '整改时限自收到审计报告之日起计算，只起算一次，收到日不晚于今天。', en: 'The term counts from receipt of the report, once, and from no day after today.' },
  source: FORM_NOTES,
  holds: ({ started, receivedOn, today }: { started: boolean; receivedOn: string; today: string }) => !started && receivedOn <= today,
  examples: [{ of: { started: false, receivedOn: '2026-03-01', today: '2026-03-02' }, holds: true }, { of: { started: true, receivedOn: '2026-03-01', today: '2026-03-02' }, holds: false }, { of: { started: false, receivedOn: '2026-03-03', today: '2026-03-02' }, holds: false }],
})

export const measuresFallWithinTheTerm = rule({
  id: 'measures-fall-within-the-term',
  says: { zh: '整改措施的完成时间不晚于整改时限。', en: 'Measures are to be done by the deadline.' },
  source: DESIGN,
  holds: ({ lastMeasureOn, dueOn }: { lastMeasureOn: string; dueOn: string | undefined }) => dueOn === undefined || lastMeasureOn <= dueOn,
  examples: [{ of: { lastMeasureOn: '2026-04-01', dueOn: '2026-05-01' }, holds: true }, { of: { lastMeasureOn: '2026-04-01', dueOn: undefined }, holds: true }, { of: { lastMeasureOn: '2026-06-01', dueOn: '2026-05-01' }, holds: false }],
})

export const onlyAnOpenRectificationMoves = rule({
  id: 'only-an-open-rectification-moves',
  says: { zh: '已报送待认定、已销号或者已撤销的整改事项不再填报。', en: 'Nothing is entered while a rectification awaits a decision, or after it is accepted or withdrawn.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'ordered' || is === 'underWay',
  examples: [{ of: { is: 'underWay' }, holds: true }, { of: { is: 'ordered' }, holds: true }, { of: { is: 'submitted' }, holds: false }, { of: { is: 'accepted' }, holds: false }],
})

export const onlyAnUnfinishedRectificationIsFollowed = rule({
  id: 'only-an-unfinished-rectification-is-followed',
  says: { zh: '已销号或者已撤销的整改事项不再督促、延期或者移交。', en: 'A rectification that is accepted or withdrawn is no longer urged, extended or handed over.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'ordered' || is === 'underWay' || is === 'submitted',
  examples: [{ of: { is: 'submitted' }, holds: true }, { of: { is: 'accepted' }, holds: false }, { of: { is: 'withdrawn' }, holds: false }],
})

export const progressIsEnteredOnce = rule({
  id: 'progress-is-entered-once',
  says: { zh: '每次整改进展只登记一次，阶段和认定标准取自整改要求。', en: 'Each report of progress is entered once, for a stage and criteria that the order names.' },
  source: DESIGN,
  holds: ({ repeated, namesKnown }: { repeated: boolean; namesKnown: boolean }) => !repeated && namesKnown,
  examples: [{ of: { repeated: false, namesKnown: true }, holds: true }, { of: { repeated: true, namesKnown: true }, holds: false }, { of: { repeated: false, namesKnown: false }, holds: false }],
})

export const somethingIsReportedBeforeItIsSubmitted = rule({
  id: 'something-is-reported-before-it-is-submitted',
  says: { zh: '有整改进展和佐证后才能报送认定。', en: 'A rectification is submitted only after progress with evidence has been reported.' },
  source: DESIGN,
  holds: ({ evidenceFiles }: { evidenceFiles: number }) => evidenceFiles > 0,
  examples: [{ of: { evidenceFiles: 1 }, holds: true }, { of: { evidenceFiles: 0 }, holds: false }],
})

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

export const whatCannotBeRectifiedIsForTheDirector = rule({
  id: 'what-cannot-be-rectified-is-for-the-director',
  says: { zh: '认定为无法整改的，由局领导批准。', en: 'That something cannot be rectified is for the bureau director to accept.' },
  source: DESIGN,
  holds: ({ result, roles }: { result: string; roles: readonly string[] }) => result !== 'cannotRectify' || roles.includes('director'),
  examples: [{ of: { result: 'rectified', roles: ['auditor'] }, holds: true }, { of: { result: 'cannotRectify', roles: ['director'] }, holds: true }, { of: { result: 'cannotRectify', roles: ['auditor'] }, holds: false }],
})

export const aStageIsAcceptedInItsTurn = rule({
  id: 'a-stage-is-accepted-in-its-turn',
  says: { zh: '阶段按报送逐个认定，须有已报送的佐证。', en: 'A stage is accepted when it was submitted, on evidence that was reported.' },
  source: RECOGNITION,
  holds: ({ submittedStage, stageId, evidenceUnknown }: { submittedStage: string | undefined; stageId: string; evidenceUnknown: number }) => submittedStage === stageId && evidenceUnknown === 0,
  examples: [{ of: { submittedStage: 'S-1', stageId: 'S-1', evidenceUnknown: 0 }, holds: true }, { of: { submittedStage: undefined, stageId: 'S-1', evidenceUnknown: 0 }, holds: false }, { of: { submittedStage: 'S-1', stageId: 'S-1', evidenceUnknown: 1 }, holds: false }],
})

export const anExtensionIsLaterThanTheDeadline = rule({
  id: 'an-extension-is-later-than-the-deadline',
  says: { zh: '延期后的时限晚于原时限；尚未起算时限的不存在延期。', en: 'An extension is later than the present deadline, and there must be one.' },
  source: { confirmed: true, cites: '审计查出问题整改认定做法：说明理由可以延期（本市办法待核实）' },
  holds: ({ dueOn, to }: { dueOn: string | undefined; to: string }) => dueOn !== undefined && to > dueOn,
  examples: [{ of: { dueOn: '2026-05-01', to: '2026-06-01' }, holds: true }, { of: { dueOn: '2026-05-01', to: '2026-05-01' }, holds: false }, { of: { dueOn: undefined, to: '2026-06-01' }, holds: false }],
})

export const anExtensionIsDecidedByAnother = rule({
  id: 'an-extension-is-decided-by-another',
  says: { zh: '延期由申请人以外的人员审批，须有待批的申请，批准的时限不晚于申请的时限。', en: 'An extension that was asked for is decided by another person, and goes no further than asked.' },
  source: DESIGN,
  holds: ({ requestedTo, requestedBy, decider, to }: { requestedTo: string | undefined; requestedBy: string | undefined; decider: string; to: string | undefined }) =>
    requestedTo !== undefined && requestedBy !== decider && (to === undefined || to <= requestedTo),
  examples: [
    { of: { requestedTo: '2026-06-01', requestedBy: 'qian', decider: 'zhao', to: '2026-06-01' }, holds: true },
    { of: { requestedTo: '2026-06-01', requestedBy: 'qian', decider: 'zhao', to: undefined }, holds: true },
    { of: { requestedTo: undefined, requestedBy: undefined, decider: 'zhao', to: '2026-06-01' }, holds: false },
    { of: { requestedTo: '2026-06-01', requestedBy: 'zhao', decider: 'zhao', to: '2026-06-01' }, holds: false },
    { of: { requestedTo: '2026-06-01', requestedBy: 'qian', decider: 'zhao', to: '2026-07-01' }, holds: false },
  ],
})

export const onlyAnAcceptedRectificationIsReopened = rule({
  id: 'only-an-accepted-rectification-is-reopened',
  says: { zh: '只对已销号的事项重新整改；反弹的须指明再次发生的问题，新的时限在今天之后。', en: 'Only what was accepted is reopened; a recurrence names the later finding, and the new deadline lies ahead.' },
  source: DESIGN,
  holds: ({ is, cause, recurredInFindingId, dueOn, today }: { is: string; cause: string; recurredInFindingId: string | undefined; dueOn: string; today: string }) =>
    is === 'accepted' && dueOn > today && (cause === 'recurrence') === (recurredInFindingId !== undefined),
  examples: [
    { of: { is: 'accepted', cause: 'falseReport', recurredInFindingId: undefined, dueOn: '2026-04-01', today: '2026-03-02' }, holds: true },
    { of: { is: 'accepted', cause: 'recurrence', recurredInFindingId: 'F-9', dueOn: '2026-04-01', today: '2026-03-02' }, holds: true },
    { of: { is: 'accepted', cause: 'recurrence', recurredInFindingId: undefined, dueOn: '2026-04-01', today: '2026-03-02' }, holds: false },
    { of: { is: 'submitted', cause: 'falseReport', recurredInFindingId: undefined, dueOn: '2026-04-01', today: '2026-03-02' }, holds: false },
    { of: { is: 'accepted', cause: 'falseReport', recurredInFindingId: undefined, dueOn: '2026-03-01', today: '2026-03-02' }, holds: false },
  ],
})

export const rectificationIsHandedOverToASuccessorInPost = rule({
  id: 'rectification-is-handed-over-to-a-successor-in-post',
  says: { zh: '接续整改由现承担整改的领导干部移交给同一单位的在任继任者。', en: 'It is handed over by an official who has it to a successor in post at the same unit.' },
  source: DESIGN,
  holds: ({ fromHasIt, successorInPost, sameUnit }: { fromHasIt: boolean; successorInPost: boolean; sameUnit: boolean }) => fromHasIt && successorInPost && sameUnit,
  examples: [{ of: { fromHasIt: true, successorInPost: true, sameUnit: true }, holds: true }, { of: { fromHasIt: false, successorInPost: true, sameUnit: true }, holds: false }, { of: { fromHasIt: true, successorInPost: false, sameUnit: true }, holds: false }, { of: { fromHasIt: true, successorInPost: true, sameUnit: false }, holds: false }],
})
