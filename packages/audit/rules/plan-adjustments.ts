// The rules of changing an approved plan: adjustments, terminated items, the closing of a plan. To be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const ADJUSTMENT = { confirmed: true, cites: '审计署关于调整年度审计项目计划的问答（2019）：调整须按原审批程序报批' }

export const onlyAnApprovedPlanIsAdjusted = rule({
  id: 'only-an-approved-plan-is-adjusted',
  says: { zh: '只有已批准、尚未办结的计划可以调整、终止项目或办结。', en: 'Only an approved plan that is not closed is adjusted, has items terminated, or is closed.' },
  source: ADJUSTMENT,
  holds: ({ is }: { is: string }) => is === 'approved',
  examples: [{ of: { is: 'approved' }, holds: true }, { of: { is: 'drafted' }, holds: false }, { of: { is: 'closed' }, holds: false }],
})

export const anAdjustmentIsProposedOnce = rule({
  id: 'an-adjustment-is-proposed-once',
  says: { zh: '计划调整编号只使用一次。', en: 'An adjustment number is used once.' },
  source: DESIGN,
  holds: ({ adjustment }: { adjustment: string }) => adjustment === 'absent',
  examples: [{ of: { adjustment: 'absent' }, holds: true }, { of: { adjustment: 'drafted' }, holds: false }],
})

export const onlyApprovedItemsAreTakenOut = rule({
  id: 'only-approved-items-are-taken-out',
  says: { zh: '调减、更换或终止的，须是已批准的计划项目。', en: 'Only approved items are removed, replaced or terminated.' },
  source: DESIGN,
  holds: ({ notApproved }: { notApproved: number }) => notApproved === 0,
  examples: [{ of: { notApproved: 0 }, holds: true }, { of: { notApproved: 1 }, holds: false }],
})

export const anItemWithAProjectIsNotTakenOut = rule({
  id: 'an-item-with-a-project-is-not-taken-out',
  says: { zh: '已立项的计划项目不直接调减、更换或终止；需要停止的，先对其审计项目办理终止审计，再调整计划。', en: 'An item that a project carries out is not taken out or terminated; to stop it, first terminate the audit project, then change the plan.' },
  source: DESIGN,
  holds: ({ projects }: { projects: number }) => projects === 0,
  examples: [{ of: { projects: 0 }, holds: true }, { of: { projects: 1 }, holds: false }],
})

export const onlyAnUndecidedAdjustmentIsRejected = rule({
  id: 'only-an-undecided-adjustment-is-rejected',
  says: { zh: '只有尚未决定的调整可以不予批准。', en: 'Only an undecided adjustment is rejected.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => ['drafted', 'consultedWithOrganization', 'consultedWithDiscipline', 'submitted'].includes(is),
  examples: [{ of: { is: 'submitted' }, holds: true }, { of: { is: 'approved' }, holds: false }, { of: { is: 'absent' }, holds: false }],
})

export const aPlanIsClosedWithoutOpenAdjustments = rule({
  id: 'a-plan-is-closed-without-open-adjustments',
  says: { zh: '有未决的调整时，计划不得办结。', en: 'A plan with an undecided adjustment is not closed.' },
  source: DESIGN,
  holds: ({ openAdjustments }: { openAdjustments: number }) => openAdjustments === 0,
  examples: [{ of: { openAdjustments: 0 }, holds: true }, { of: { openAdjustments: 1 }, holds: false }],
})
