// The rules of working papers and their review, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN, FORMS } from './sources.ts'

export const aWorkingPaperIsDraftedOnce = rule({
  id: 'a-working-paper-is-drafted-once',
  says: { zh: '同一份底稿只编制一次，之后按修改办理。', en: 'A working paper is drafted once; after that it is revised.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'approved' }, holds: false }],
})

export const anIndexNumberIsUsedOnceInAProject = rule({
  id: 'an-index-number-is-used-once-in-a-project',
  says: { zh: '同一项目内底稿索引号不重复。', en: 'An index number is used once in a project.' },
  source: DESIGN,
  holds: ({ numberTaken }: { numberTaken: boolean }) => !numberTaken,
  examples: [{ of: { numberTaken: false }, holds: true }, { of: { numberTaken: true }, holds: false }],
})

export const workingPapersBelongToAnAuditUnderWay = rule({
  id: 'working-papers-belong-to-an-audit-under-way',
  says: { zh: '底稿在现场审计或报告阶段编制、修改和审核。', en: 'Working papers are drafted, revised and reviewed while the project is in fieldwork or reporting.' },
  source: DESIGN,
  holds: ({ projectIs }: { projectIs: string }) => projectIs === 'fieldwork' || projectIs === 'reporting',
  examples: [{ of: { projectIs: 'fieldwork' }, holds: true }, { of: { projectIs: 'preparing' }, holds: false }, { of: { projectIs: 'reported' }, holds: false }],
})

export const aWorkingPaperExaminesAnAuditItemOfThePlan = rule({
  id: 'a-working-paper-examines-an-audit-item-of-the-plan',
  says: { zh: '底稿的审计事项即经批准的实施方案确定的事项。', en: 'A working paper examines an audit item of the approved implementation plan.' },
  source: FORMS,
  holds: ({ inPlan }: { inPlan: boolean }) => inPlan,
  examples: [{ of: { inPlan: true }, holds: true }, { of: { inPlan: false }, holds: false }],
})

export const aWorkingPaperRestsOnEvidence = rule({
  id: 'a-working-paper-rests-on-evidence',
  says: { zh: '底稿至少附有一份审计证据。', en: 'A working paper rests on at least one piece of evidence.' },
  source: DESIGN,
  holds: ({ pieces }: { pieces: number }) => pieces > 0,
  examples: [{ of: { pieces: 1 }, holds: true }, { of: { pieces: 0 }, holds: false }],
})

export const theEvidenceIsHeldInTheSameProject = rule({
  id: 'the-evidence-is-held-in-the-same-project',
  says: { zh: '底稿引用的证据属于本项目且未撤回。', en: 'The evidence of a working paper lies in the same project and has not been withdrawn.' },
  source: DESIGN,
  holds: ({ missing }: { missing: number }) => missing === 0,
  examples: [{ of: { missing: 0 }, holds: true }, { of: { missing: 1 }, holds: false }],
})

export const onlyAPaperAwaitingReviewIsReviewed = rule({
  id: 'only-a-paper-awaiting-review-is-reviewed',
  says: { zh: '待审核的底稿方可审核；责成补充证据或纠正结论的，落实后再审核。', en: 'A paper is reviewed when it awaits review; one that was sent back, after the follow-up has been written.' },
  source: FORMS,
  holds: ({ is }: { is: string }) => is === 'awaitingReview',
  examples: [{ of: { is: 'awaitingReview' }, holds: true }, { of: { is: 'followUpOwed' }, holds: false }, { of: { is: 'approved' }, holds: false }],
})

export const whoeverWroteAPaperDoesNotReviewIt = rule({
  id: 'whoever-wrote-a-paper-does-not-review-it',
  says: { zh: '编制或修改底稿的人不得审核该底稿。', en: 'Whoever drafted or revised a working paper does not review it.' },
  source: DESIGN,
  holds: ({ wrote }: { wrote: boolean }) => !wrote,
  examples: [{ of: { wrote: false }, holds: true }, { of: { wrote: true }, holds: false }],
})

export const thoseWhoLeadTheTeamReview = rule({
  id: 'those-who-lead-the-team-review',
  says: { zh: '底稿由审计组组长、副组长或者主审审核。', en: 'Working papers are reviewed by the leader, a deputy leader or the lead auditor of the team.' },
  source: { confirmed: false, cites: '底稿由审计组组长审核（县级审计局使用的文书参考格式）；副组长、主审审核为产品设计' },
  holds: ({ teamRole }: { teamRole: string }) => ['leader', 'deputyLeader', 'leadAuditor'].includes(teamRole),
  examples: [{ of: { teamRole: 'leader' }, holds: true }, { of: { teamRole: 'leadAuditor' }, holds: true }, { of: { teamRole: 'member' }, holds: false }, { of: { teamRole: 'none' }, holds: false }],
})

export const theReviewerWhoAskedAcceptsTheFollowUp = rule({
  id: 'the-reviewer-who-asked-accepts-the-follow-up',
  says: { zh: '责成补充证据、纠正结论的，由提出意见的审核人认可落实情况；该审核人已离开审计组的除外。', en: 'A follow-up is accepted by the reviewer who asked for it, unless that one has left the team.' },
  source: FORMS,
  holds: ({ askedBy, reviewer, askerInTeam }: { askedBy: string; reviewer: string; askerInTeam: boolean }) => askedBy === '' || askedBy === reviewer || !askerInTeam,
  examples: [
    { of: { askedBy: '', reviewer: 'zhao', askerInTeam: false }, holds: true },
    { of: { askedBy: 'zhao', reviewer: 'zhao', askerInTeam: true }, holds: true },
    { of: { askedBy: 'zhao', reviewer: 'qian', askerInTeam: true }, holds: false },
    { of: { askedBy: 'zhao', reviewer: 'qian', askerInTeam: false }, holds: true },
  ],
})
