// The rules of ordering a rectification and following it up, to be read with an auditor; those of its acceptance are in acceptance.ts.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const FORM_NOTES = { confirmed: false, cites: '县级审计机关经济责任审计报告范本所附说明（未与审计署原件核对）' }

export const aFindingIsOrderedRectifiedOnce = rule({
  id: 'a-finding-is-ordered-rectified-once',
  says: { zh: '每个问题只下达一次整改要求，以问题编号为准。', en: 'Each finding is ordered to be rectified once, under the finding’s own id.' },
  source: DESIGN,
  holds: ({ is, idFits }: { is: string; idFits: boolean }) => is === 'unknown' && idFits,
  examples: [{ of: { is: 'unknown', idFits: true }, holds: true }, { of: { is: 'ordered', idFits: true }, holds: false }, { of: { is: 'unknown', idFits: false }, holds: false }],
})

export const onlyAConfirmedFindingIsRectified = rule({
  id: 'only-a-confirmed-finding-is-rectified',
  says: { zh: '只对本项目已审定的问题提出整改要求。', en: 'Only a confirmed finding of the project is ordered to be rectified.' },
  source: DESIGN,
  holds: ({ findingIs, sameProject }: { findingIs: string; sameProject: boolean }) => findingIs === 'confirmed' && sameProject,
  examples: [{ of: { findingIs: 'confirmed', sameProject: true }, holds: true }, { of: { findingIs: 'open', sameProject: true }, holds: false }, { of: { findingIs: 'confirmed', sameProject: false }, holds: false }],
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

export const noMoreIsReportedThanWasToBeRectified = rule({
  id: 'no-more-is-reported-than-was-to-be-rectified',
  says: { zh: '历次填报的已整改金额之和不超过应整改金额；没有应整改金额的，填报 0。', en: 'The amounts reported as rectified add up to no more than the amount to rectify; where there is none, to 0.' },
  source: DESIGN,
  holds: ({ reportedFen, toRectifyFen }: { reportedFen: number; toRectifyFen: number }) => reportedFen <= toRectifyFen,
  examples: [{ of: { reportedFen: 100, toRectifyFen: 100 }, holds: true }, { of: { reportedFen: 0, toRectifyFen: 0 }, holds: true }, { of: { reportedFen: 101, toRectifyFen: 100 }, holds: false }, { of: { reportedFen: 1, toRectifyFen: 0 }, holds: false }],
})

export const aStageOfTheOrderIsSubmitted = rule({
  id: 'a-stage-of-the-order-is-submitted',
  says: { zh: '报送的阶段取自整改要求，且尚未认定。', en: 'A stage that is submitted is one of the order and not accepted yet.' },
  source: DESIGN,
  holds: ({ stageOpen }: { stageOpen: boolean }) => stageOpen,
  examples: [{ of: { stageOpen: true }, holds: true }, { of: { stageOpen: false }, holds: false }],
})

export const somethingIsReportedBeforeItIsSubmitted = rule({
  id: 'something-is-reported-before-it-is-submitted',
  says: { zh: '有整改进展和佐证后才能报送认定。', en: 'A rectification is submitted only after progress with evidence has been reported.' },
  source: DESIGN,
  holds: ({ evidenceFiles }: { evidenceFiles: number }) => evidenceFiles > 0,
  examples: [{ of: { evidenceFiles: 1 }, holds: true }, { of: { evidenceFiles: 0 }, holds: false }],
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
  holds: ({ is, cause, recurredIn, dueOn, today }: { is: string; cause: string; recurredIn: string | undefined; dueOn: string; today: string }) =>
    is === 'accepted' && dueOn > today && (cause === 'recurrence') === (recurredIn !== undefined) && recurredIn !== 'unknown',
  examples: [
    { of: { is: 'accepted', cause: 'falseReport', recurredIn: undefined, dueOn: '2026-04-01', today: '2026-03-02' }, holds: true },
    { of: { is: 'accepted', cause: 'recurrence', recurredIn: 'confirmed', dueOn: '2026-04-01', today: '2026-03-02' }, holds: true },
    { of: { is: 'accepted', cause: 'recurrence', recurredIn: undefined, dueOn: '2026-04-01', today: '2026-03-02' }, holds: false },
    { of: { is: 'submitted', cause: 'falseReport', recurredIn: undefined, dueOn: '2026-04-01', today: '2026-03-02' }, holds: false },
    { of: { is: 'accepted', cause: 'falseReport', recurredIn: undefined, dueOn: '2026-03-01', today: '2026-03-02' }, holds: false },
  ],
})

export const rectificationIsHandedOverToASuccessorInPost = rule({
  id: 'rectification-is-handed-over-to-a-successor-in-post',
  says: { zh: '接续整改由现承担整改的领导干部移交给同一单位的在任继任者。', en: 'It is handed over by an official who has it to a successor in post at the same unit.' },
  source: DESIGN,
  holds: ({ fromHasIt, successorInPost, sameUnit }: { fromHasIt: boolean; successorInPost: boolean; sameUnit: boolean }) => fromHasIt && successorInPost && sameUnit,
  examples: [{ of: { fromHasIt: true, successorInPost: true, sameUnit: true }, holds: true }, { of: { fromHasIt: false, successorInPost: true, sameUnit: true }, holds: false }, { of: { fromHasIt: true, successorInPost: false, sameUnit: true }, holds: false }, { of: { fromHasIt: true, successorInPost: true, sameUnit: false }, holds: false }],
})

export const onlyAnOverturnedFindingsRectificationIsWithdrawn = rule({
  id: 'only-an-overturned-findings-rectification-is-withdrawn',
  says: { zh: '问题经复查撤销后，其整改要求随之撤销。', en: 'A rectification is withdrawn when its finding has been overturned, and only then.' },
  source: DESIGN,
  holds: ({ findingIs }: { findingIs: string }) => findingIs === 'overturned',
  examples: [{ of: { findingIs: 'overturned' }, holds: true }, { of: { findingIs: 'confirmed' }, holds: false }],
})
