// The rules of annual plans and their adjustments, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const ROUTE = { confirmed: true, cites: '郑州市经济责任审计计划制定流程：审计委员会办公室商同级组织部门，征求市纪委监委意见，市委审计委员会批准后实施' }
const ADJUSTMENT = { confirmed: true, cites: '审计署关于调整年度审计项目计划的问答（2019）：调整须按原审批程序报批' }

export const thereIsOnePlanForAYearAndLevel = rule({
  id: 'there-is-one-plan-for-a-year-and-level',
  says: { zh: '同一层级一年只有一个年度审计计划。', en: 'There is one annual plan for a year and level.' },
  source: DESIGN,
  holds: ({ otherPlans }: { otherPlans: number }) => otherPlans === 0,
  examples: [{ of: { otherPlans: 0 }, holds: true }, { of: { otherPlans: 1 }, holds: false }],
})

export const aPlanIsDraftedOnce = rule({
  id: 'a-plan-is-drafted-once',
  says: { zh: '该编号的年度计划已经编制。', en: 'A plan is drafted once.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'approved' }, holds: false }],
})

const OPEN = ['drafted', 'consultedWithOrganization', 'consultedWithDiscipline']

export const onlyWhatIsNotYetSubmittedChanges = rule({
  id: 'only-what-is-not-yet-submitted-changes',
  says: { zh: '计划或调整方案报送审计委员会之前，方可增减项目、征求意见；批准之后的变动须另行调整。', en: 'Items and answers change only before the plan, or the adjustment, is submitted; after approval a change takes an adjustment.' },
  source: ROUTE,
  holds: ({ is }: { is: string }) => OPEN.includes(is),
  examples: [{ of: { is: 'drafted' }, holds: true }, { of: { is: 'submitted' }, holds: false }, { of: { is: 'approved' }, holds: false }, { of: { is: 'absent' }, holds: false }],
})

export const aPlanItemIsProposedOnce = rule({
  id: 'a-plan-item-is-proposed-once',
  says: { zh: '计划项目编号只使用一次。', en: 'A plan item number is used once.' },
  source: DESIGN,
  holds: ({ numbersUsed }: { numbersUsed: number }) => numbersUsed === 0,
  examples: [{ of: { numbersUsed: 0 }, holds: true }, { of: { numbersUsed: 1 }, holds: false }],
})

export const aPlanItemNamesTenuresOfItsUnit = rule({
  id: 'a-plan-item-names-tenures-of-its-unit',
  says: { zh: '计划项目所列领导干部须在该单位有已登记的任职段。', en: 'The officials of a plan item have recorded tenures in its unit.' },
  source: DESIGN,
  holds: ({ strangers }: { strangers: number }) => strangers === 0,
  examples: [{ of: { strangers: 0 }, holds: true }, { of: { strangers: 1 }, holds: false }],
})

export const anInOfficeAuditIsOfARunningTenure = rule({
  id: 'an-in-office-audit-is-of-a-running-tenure',
  says: { zh: '任中审计的对象须仍在任；已离任的，列为离任审计。', en: 'An in-office audit is of an official still in the post; one who has left is audited on departure.' },
  source: DESIGN,
  holds: ({ gone }: { gone: number }) => gone === 0,
  examples: [{ of: { gone: 0 }, holds: true }, { of: { gone: 1 }, holds: false }],
})

export const aDepartureAuditIsOfALeavingOfficial = rule({
  id: 'a-departure-audit-is-of-a-leaving-official',
  says: { zh: '离任审计的对象须已离任或已登记拟离任。', en: 'A departure audit is of an official who has left or whose departure is announced.' },
  source: DESIGN,
  holds: ({ staying }: { staying: number }) => staying === 0,
  examples: [{ of: { staying: 0 }, holds: true }, { of: { staying: 1 }, holds: false }],
})

export const aTenureIsPlannedOnceAYear = rule({
  id: 'a-tenure-is-planned-once-a-year',
  says: { zh: '同一任职段在一个年度计划中只列一次。', en: 'A tenure is in one item of an annual plan only.' },
  source: DESIGN,
  holds: ({ tenuresTwice }: { tenuresTwice: number }) => tenuresTwice === 0,
  examples: [{ of: { tenuresTwice: 0 }, holds: true }, { of: { tenuresTwice: 1 }, holds: false }],
})

export const onlyAProposedItemIsWithdrawn = rule({
  id: 'only-a-proposed-item-is-withdrawn',
  says: { zh: '只有拟列入的项目可以撤回。', en: 'Only a proposed item is withdrawn.' },
  source: DESIGN,
  holds: ({ item }: { item: string }) => item === 'proposed',
  examples: [{ of: { item: 'proposed' }, holds: true }, { of: { item: 'leftOut' }, holds: false }],
})

export const detailsAreFirmedUpBeforeSubmissionOrAfterApproval = rule({
  id: 'details-are-firmed-up-before-submission-or-after-approval',
  says: { zh: '项目的实施安排在报送之前或批准之后补充，报送期间不改。', en: 'Details of an item are firmed up before submission or after approval, not while the committee has the plan.' },
  source: DESIGN,
  holds: ({ is, item }: { is: string; item: string }) => (item === 'proposed' && OPEN.includes(is)) || (item === 'approved' && is === 'approved'),
  examples: [
    { of: { is: 'drafted', item: 'proposed' }, holds: true }, { of: { is: 'approved', item: 'approved' }, holds: true },
    { of: { is: 'submitted', item: 'proposed' }, holds: false }, { of: { is: 'approved', item: 'removed' }, holds: false },
  ],
})

export const approvedDetailsChangeByAdjustmentOnly = rule({
  id: 'approved-details-change-by-adjustment-only',
  says: { zh: '批准后只能补充未定事项；已定的实施单位、时间、人日须按调整程序变更。', en: 'After approval only what was undecided is filled in; a decided division, time or effort changes by adjustment.' },
  source: ADJUSTMENT,
  holds: ({ item, overwritten }: { item: string; overwritten: number }) => item !== 'approved' || overwritten === 0,
  examples: [
    { of: { item: 'approved', overwritten: 0 }, holds: true }, { of: { item: 'proposed', overwritten: 2 }, holds: true },
    { of: { item: 'approved', overwritten: 1 }, holds: false },
  ],
})

export const theItemsAreThoseOfThePlan = rule({
  id: 'the-items-are-those-of-the-plan',
  says: { zh: '所列项目须在本计划（或本次调整）之内。', en: 'The items named are those of the plan, or of the adjustment.' },
  source: DESIGN,
  holds: ({ notInPlan }: { notInPlan: number }) => notInPlan === 0,
  examples: [{ of: { notInPlan: 0 }, holds: true }, { of: { notInPlan: 1 }, holds: false }],
})

export const theOrganizationDepartmentIsConsultedFirst = rule({
  id: 'the-organization-department-is-consulted-first',
  says: { zh: '先商组织部门，再征求纪检监察机关意见。', en: 'The organisation department is consulted before the discipline body gives its opinion.' },
  source: ROUTE,
  holds: ({ withoutReply }: { withoutReply: number }) => withoutReply === 0,
  examples: [{ of: { withoutReply: 0 }, holds: true }, { of: { withoutReply: 1 }, holds: false }],
})

export const bothBodiesAnswerBeforeSubmission = rule({
  id: 'both-bodies-answer-before-submission',
  says: { zh: '每个项目都须有组织部门和纪检监察机关的意见，方可报审计委员会。', en: 'For every item both the organisation department and the discipline body have answered before submission.' },
  source: ROUTE,
  holds: ({ is }: { is: string }) => is === 'consultedWithDiscipline',
  examples: [{ of: { is: 'consultedWithDiscipline' }, holds: true }, { of: { is: 'consultedWithOrganization' }, holds: false }, { of: { is: 'drafted' }, holds: false }],
})

export const anUnsuitableItemIsNotSubmitted = rule({
  id: 'an-unsuitable-item-is-not-submitted',
  says: { zh: '组织部门或纪检监察机关认为不宜的项目，撤回后再报送。', en: 'An item that one of the bodies finds unsuitable is withdrawn before submission.' },
  source: DESIGN,
  holds: ({ unsuitable }: { unsuitable: number }) => unsuitable === 0,
  examples: [{ of: { unsuitable: 0 }, holds: true }, { of: { unsuitable: 1 }, holds: false }],
})

export const aDisagreementIsSettledBeforeSubmission = rule({
  id: 'a-disagreement-is-settled-before-submission',
  says: { zh: '对项目有“调整”或“不宜”意见的，报送前逐项登记协商处理结果：已按意见修改、经协商取得一致，或者提请审计委员会决定。', en: 'Where a body wants an item adjusted or finds it unsuitable, how that was settled is recorded before submission: followed, talked over, or put to the committee.' },
  source: { confirmed: false, cites: '“充分沟通”（郑州市经济责任审计计划制定流程）；逐项登记为产品设计' },
  holds: ({ unsettled }: { unsettled: number }) => unsettled === 0,
  examples: [{ of: { unsettled: 0 }, holds: true }, { of: { unsettled: 1 }, holds: false }],
})

export const onlyADisagreementIsSettled = rule({
  id: 'only-a-disagreement-is-settled',
  says: { zh: '有“调整”或“不宜”意见的项目，才登记协商处理结果。', en: 'Only an answer that is not agreement is settled.' },
  source: { confirmed: false, cites: '产品设计' },
  holds: ({ disagreements }: { disagreements: number }) => disagreements > 0,
  examples: [{ of: { disagreements: 1 }, holds: true }, { of: { disagreements: 0 }, holds: false }],
})

export const whatTheConferenceIsToldQuotesNoAnswer = rule({
  id: 'what-the-conference-is-told-quotes-no-answer',
  says: { zh: '向联席会议各成员说明的处理情况不引用任何单位的答复原文：各单位的意见只有本单位和审委办、局领导知悉。', en: 'What the whole conference is told of a settlement quotes nobody’s answer: an opinion is known to its body, the committee office and the heads of the bureau only.' },
  source: DESIGN,
  holds: ({ quoted }: { quoted: number }) => quoted === 0,
  examples: [{ of: { quoted: 0 }, holds: true }, { of: { quoted: 1 }, holds: false }],
})

export const aMemberSpeaksForItsOwnBody = rule({
  id: 'a-member-speaks-for-its-own-body',
  says: { zh: '联席会议成员单位只代表本单位提出意见；审委办可代录书面意见。', en: 'A member of the joint conference speaks for its own body; the committee office may enter what came in writing.' },
  source: DESIGN,
  holds: ({ forAnother }: { forAnother: boolean }) => !forAnother,
  examples: [{ of: { forAnother: false }, holds: true }, { of: { forAnother: true }, holds: false }],
})

export const onlyWhatWasSubmittedIsDecided = rule({
  id: 'only-what-was-submitted-is-decided',
  says: { zh: '只有已报送的计划或调整，才由审计委员会批准或退回。', en: 'The committee approves or returns only what was submitted to it.' },
  source: ROUTE,
  holds: ({ is }: { is: string }) => is === 'submitted',
  examples: [{ of: { is: 'submitted' }, holds: true }, { of: { is: 'drafted' }, holds: false }, { of: { is: 'approved' }, holds: false }],
})

export const anApprovedPlanHasAnItem = rule({
  id: 'an-approved-plan-has-an-item',
  says: { zh: '批准的计划至少有一个项目。', en: 'An approved plan has at least one item.' },
  source: DESIGN,
  holds: ({ approved }: { approved: number }) => approved > 0,
  examples: [{ of: { approved: 1 }, holds: true }, { of: { approved: 0 }, holds: false }],
})

export const whatIsSaidToBeRecommendedWas = rule({
  id: 'what-is-said-to-be-recommended-was',
  says: { zh: '注明来自某次推荐的项目，其对象须为该次推荐所列入。', en: 'An item that is said to come from a recommendation names tenures that it brought in.' },
  source: DESIGN,
  holds: ({ notRecommended }: { notRecommended: number }) => notRecommended === 0,
  examples: [{ of: { notRecommended: 0 }, holds: true }, { of: { notRecommended: 1 }, holds: false }],
})
