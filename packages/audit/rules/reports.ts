// The rules of comments, reviews, evaluations and reports, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN, FORMS } from './sources.ts'

const COMMENTS = { confirmed: true, cites: '《审计法》（2021年修正）第四十四条；《审计法实施条例》（2010年）第三十九条、第五十六条' }
const DUAL = { confirmed: true, cites: '郑州市审计局《出台市管领导干部经济责任审计工作指导意见》：对责任认定和审计评价实行经济责任复核与法规审理“双审”' }
const REVIEWS = { confirmed: true, cites: '《审计法实施条例》（2010年）第四十条；海门市审计局《关于进一步加强审计业务文书管理的规定》（2016年）：经责项目审理前先经经责部门复核' }

export const aReportIsWrittenAfterFieldwork = rule({
  id: 'a-report-is-written-after-fieldwork',
  says: { zh: '现场审计结束后、报告印发前，方可起草、征求意见、复核审理和评价。', en: 'Drafting, comments, reviews and evaluations come after fieldwork and before the report is issued.' },
  source: FORMS,
  holds: ({ is }: { is: string }) => is === 'reporting',
  examples: [{ of: { is: 'reporting' }, holds: true }, { of: { is: 'fieldwork' }, holds: false }, { of: { is: 'reported' }, holds: false }],
})

export const aDraftExistsBeforeItIsRead = rule({
  id: 'a-draft-exists-before-it-is-read',
  says: { zh: '先有审计组报告稿，再征求意见、复核审理。', en: 'Comments and reviews are about a draft that exists.' },
  source: FORMS,
  holds: ({ draftNo }: { draftNo: number }) => draftNo > 0,
  examples: [{ of: { draftNo: 1 }, holds: true }, { of: { draftNo: 0 }, holds: false }],
})

export const commentsAreAskedOfTheAudited = rule({
  id: 'comments-are-asked-of-the-audited',
  says: { zh: '向被审计领导干部本人及其所在单位征求意见。', en: 'Comments are asked of the audited officials and of the unit.' },
  source: COMMENTS,
  holds: ({ audited }: { audited: boolean }) => audited,
  examples: [{ of: { audited: true }, holds: true }, { of: { audited: false }, holds: false }],
})

export const oneRequestForCommentsAtATime = rule({
  id: 'one-request-for-comments-at-a-time',
  says: { zh: '同一对象的上一次征求意见办结后，方可再次征求意见。', en: 'An addressee is asked again only after the previous round is over.' },
  source: DESIGN,
  holds: ({ openRounds }: { openRounds: number }) => openRounds === 0,
  examples: [{ of: { openRounds: 0 }, holds: true }, { of: { openRounds: 1 }, holds: false }],
})

export const aCommentAnswersARequest = rule({
  id: 'a-comment-answers-a-request',
  says: { zh: '书面意见对应一次尚未收到答复的征求意见。', en: 'A comment answers a request that has not been answered yet.' },
  source: DESIGN,
  holds: ({ request }: { request: string }) => request === 'open' || request === 'deemedNoObjection',
  examples: [{ of: { request: 'open' }, holds: true }, { of: { request: 'deemedNoObjection' }, holds: true }, { of: { request: 'none' }, holds: false }],
})

export const theCommentPeriodRunsItsCourse = rule({
  id: 'the-comment-period-runs-its-course',
  says: { zh: '自收到征求意见书之日起十日（工作日）内未提出书面意见的，视同无异议；期满前不得认定。', en: 'Silence counts as no objection only after the last day for comments has passed.' },
  source: COMMENTS,
  holds: ({ on, dueOn }: { on: string; dueOn: string }) => dueOn !== '' && on > dueOn,
  examples: [{ of: { on: '2026-03-17', dueOn: '2026-03-16' }, holds: true }, { of: { on: '2026-03-16', dueOn: '2026-03-16' }, holds: false }, { of: { on: '2026-03-16', dueOn: '' }, holds: false }],
})

export const onlyAReceivedCommentIsResolved = rule({
  id: 'only-a-received-comment-is-resolved',
  says: { zh: '收到书面意见后，审计组核实并说明采纳情况。', en: 'A comment is resolved after it has been received.' },
  source: COMMENTS,
  holds: ({ request }: { request: string }) => request === 'received',
  examples: [{ of: { request: 'received' }, holds: true }, { of: { request: 'open' }, holds: false }],
})

export const everyOneAuditedIsHeardBeforeReview = rule({
  id: 'every-one-audited-is-heard-before-review',
  says: { zh: '本人和单位都已提出意见或期满视同无异议后，方可送复核审理。', en: 'Reviews begin after every audited official and the unit have commented, or their time has passed.' },
  source: COMMENTS,
  holds: ({ unheard }: { unheard: number }) => unheard === 0,
  examples: [{ of: { unheard: 0 }, holds: true }, { of: { unheard: 1 }, holds: false }],
})

export const everyObjectionIsResolvedBeforeReview = rule({
  id: 'every-objection-is-resolved-before-review',
  says: { zh: '审计组对每项异议核实并说明采纳情况后，方可送复核审理。', en: 'Reviews begin after the team has checked every objection and said whether it is adopted, and why.' },
  source: COMMENTS,
  holds: ({ unresolved }: { unresolved: number }) => unresolved === 0,
  examples: [{ of: { unresolved: 0 }, holds: true }, { of: { unresolved: 1 }, holds: false }],
})

export const reviewLayersKeepTheirOrder = rule({
  id: 'review-layers-keep-their-order',
  says: { zh: '复核审理按审计组审核、业务处室复核、经责复核、法规审理的顺序进行。', en: 'Reviews follow the order: team, division, economic responsibility, legal.' },
  source: REVIEWS,
  holds: ({ layer, due }: { layer: string; due: string }) => layer === due,
  examples: [{ of: { layer: 'team', due: 'team' }, holds: true }, { of: { layer: 'legal', due: 'division' }, holds: false }],
})

export const eachLayerIsReviewedByItsOwn = rule({
  id: 'each-layer-is-reviewed-by-its-own',
  says: { zh: '审核由审计组组长、复核由业务处室负责人、经责复核由经责复核人员、审理由法规审理人员办理。', en: 'The team leader, the division head, the economic-responsibility reviewer and the legal reviewer each review their own layer.' },
  source: REVIEWS,
  holds: ({ needs, roles }: { needs: string; roles: readonly string[] }) => roles.includes(needs),
  examples: [{ of: { needs: 'legalReviewer', roles: ['legalReviewer'] }, holds: true }, { of: { needs: 'legalReviewer', roles: ['auditor'] }, holds: false }],
})

export const whoeverDraftedDoesNotReview = rule({
  id: 'whoever-drafted-does-not-review',
  says: { zh: '报告起草人不得审核、复核或者审理自己起草的报告。', en: 'Whoever drafted a report does not review it.' },
  source: DESIGN,
  holds: ({ drafted }: { drafted: boolean }) => !drafted,
  examples: [{ of: { drafted: false }, holds: true }, { of: { drafted: true }, holds: false }],
})

export const aReturnedReportIsDraftedAgain = rule({
  id: 'a-returned-report-is-drafted-again',
  says: { zh: '被退回的报告修改后重新送审。', en: 'A report that was sent back is drafted again before it is reviewed again.' },
  source: FORMS,
  holds: ({ returned }: { returned: boolean }) => !returned,
  examples: [{ of: { returned: false }, holds: true }, { of: { returned: true }, holds: false }],
})

export const onlyWhatWasAuditedIsEvaluated = rule({
  id: 'only-what-was-audited-is-evaluated',
  says: { zh: '审计什么评价什么：只评价本项目审计的领导干部及其任职期间。', en: 'Only what was audited is evaluated: the officials and tenures of this project.' },
  source: FORMS,
  holds: ({ audited }: { audited: boolean }) => audited,
  examples: [{ of: { audited: true }, holds: true }, { of: { audited: false }, holds: false }],
})

export const aReportIsIssuedAfterAllReviews = rule({
  id: 'a-report-is-issued-after-all-reviews',
  says: { zh: '审核、复核、经责复核、审理全部同意后，方可签发报告。', en: 'A report is issued after every review layer has agreed to it.' },
  source: REVIEWS,
  holds: ({ layersMissing }: { layersMissing: number }) => layersMissing === 0,
  examples: [{ of: { layersMissing: 0 }, holds: true }, { of: { layersMissing: 1 }, holds: false }],
})

export const evaluationsAreGivenBeforeReview = rule({
  id: 'evaluations-are-given-before-review',
  says: { zh: '审计评价随报告一并复核审理；送审后修改评价，须重新起草送审。', en: 'Evaluations are reviewed together with the report; to change one later, the report is drafted and reviewed again.' },
  source: DUAL,
  holds: ({ layersAgreed }: { layersAgreed: number }) => layersAgreed === 0,
  examples: [{ of: { layersAgreed: 0 }, holds: true }, { of: { layersAgreed: 1 }, holds: false }],
})

export const theLatestDraftIsReviewed = rule({
  id: 'the-latest-draft-is-reviewed',
  says: { zh: '复核审理的是最新一稿报告。', en: 'The latest draft of the report is reviewed.' },
  source: DESIGN,
  holds: ({ read, latest }: { read: number; latest: number }) => latest > 0 && read === latest,
  examples: [{ of: { read: 2, latest: 2 }, holds: true }, { of: { read: 1, latest: 2 }, holds: false }, { of: { read: 1, latest: 0 }, holds: false }],
})

export const everyOneAuditedIsEvaluated = rule({
  id: 'every-one-audited-is-evaluated',
  says: { zh: '送审的报告对每名被审计领导干部的任职期间都有评价。', en: 'A report under review evaluates every audited official and tenure.' },
  source: DUAL,
  holds: ({ unevaluated }: { unevaluated: number }) => unevaluated === 0,
  examples: [{ of: { unevaluated: 0 }, holds: true }, { of: { unevaluated: 1 }, holds: false }],
})

export const eachReportIsIssuedOnce = rule({
  id: 'each-report-is-issued-once',
  says: { zh: '同一种报告只印发一次；签发后更正须另行发文。', en: 'Each kind of report is issued once; corrections are a document of their own.' },
  source: DESIGN,
  holds: ({ issuedBefore }: { issuedBefore: boolean }) => !issuedBefore,
  examples: [{ of: { issuedBefore: false }, holds: true }, { of: { issuedBefore: true }, holds: false }],
})

export const reportsAreIssuedBeforeTheProjectCloses = rule({
  id: 'reports-are-issued-before-the-project-closes',
  says: { zh: '审计报告和结果报告在报告阶段印发。', en: 'Reports are issued after fieldwork and before the project is closed.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'reporting' || is === 'reported',
  examples: [{ of: { is: 'reported' }, holds: true }, { of: { is: 'closed' }, holds: false }],
})

export const onlyAnIssuedReportIsServed = rule({
  id: 'only-an-issued-report-is-served',
  says: { zh: '已印发的报告方可送达。', en: 'Only a report that has been issued is served.' },
  source: DESIGN,
  holds: ({ issued }: { issued: boolean }) => issued,
  examples: [{ of: { issued: true }, holds: true }, { of: { issued: false }, holds: false }],
})

export const eachReportGoesToItsOwnReaders = rule({
  id: 'each-report-goes-to-its-own-readers',
  says: { zh: '审计报告送达本人及其所在单位，可抄送有关部门；结果报告只报送审计委员会、组织部等有关部门。', en: 'The full report goes to the audited officials and the unit, with copies to bodies; the result report goes to bodies alone.' },
  source: FORMS,
  holds: ({ kind, to, audited }: { kind: string; to: string; audited: boolean }) => (kind === 'resultReport' ? to === 'body' : to === 'body' || audited),
  examples: [
    { of: { kind: 'erReport', to: 'official', audited: true }, holds: true },
    { of: { kind: 'erReport', to: 'official', audited: false }, holds: false },
    { of: { kind: 'resultReport', to: 'body', audited: false }, holds: true },
    { of: { kind: 'resultReport', to: 'unit', audited: true }, holds: false },
  ],
})
