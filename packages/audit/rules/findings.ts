// The rules of raising, reviewing and confirming a finding, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN, FORM_NOTES } from './sources.ts'

export const aFindingIsRaisedOnce = rule({
  id: 'a-finding-is-raised-once',
  says: { zh: '同一问题只登记一次，同一项目内问题编号不重复。', en: 'A finding is raised once, and its number is used once in the project.' },
  source: DESIGN,
  holds: ({ is, numberTaken }: { is: string; numberTaken: boolean }) => is === 'unknown' && !numberTaken,
  examples: [{ of: { is: 'unknown', numberTaken: false }, holds: true }, { of: { is: 'open', numberTaken: false }, holds: false }, { of: { is: 'unknown', numberTaken: true }, holds: false }],
})

export const aFindingBelongsToAnAuditUnderWay = rule({
  id: 'a-finding-belongs-to-an-audit-under-way',
  says: { zh: '问题在现场实施或者报告阶段登记和修改。', en: 'Findings are raised and revised while the project is in fieldwork or reporting.' },
  source: DESIGN,
  holds: ({ projectIs }: { projectIs: string }) => projectIs === 'fieldwork' || projectIs === 'reporting',
  examples: [{ of: { projectIs: 'fieldwork' }, holds: true }, { of: { projectIs: 'reporting' }, holds: true }, { of: { projectIs: 'preparing' }, holds: false }, { of: { projectIs: 'closed' }, holds: false }],
})

export const aFindingRestsOnReviewedPapersOfItsProject = rule({
  id: 'a-finding-rests-on-reviewed-papers-of-its-project',
  says: { zh: '没有证据和经审核认可的本项目审计工作底稿，不得形成问题。', en: 'A finding rests on working papers of its own project that their reviewer has approved.' },
  source: DESIGN,
  holds: ({ papers }: { papers: readonly { is: string; sameProject: boolean }[] }) => papers.length > 0 && papers.every(({ is, sameProject }) => is === 'approved' && sameProject),
  examples: [
    { of: { papers: [{ is: 'approved', sameProject: true }] }, holds: true },
    { of: { papers: [{ is: 'approved', sameProject: true }, { is: 'awaitingReview', sameProject: true }] }, holds: false },
    { of: { papers: [{ is: 'approved', sameProject: false }] }, holds: false },
    { of: { papers: [] }, holds: false },
  ],
})

export const theAmountInTenureIsPartOfTheTotal = rule({
  id: 'the-amount-in-tenure-is-part-of-the-total',
  says: { zh: '任期内金额不超过问题总金额。', en: 'The amount within the tenure is not more than the total.' },
  source: FORM_NOTES,
  holds: ({ amountTotalFen, amountInTenureFen }: { amountTotalFen: number; amountInTenureFen?: number | undefined }) => amountInTenureFen === undefined || amountInTenureFen <= amountTotalFen,
  examples: [{ of: { amountTotalFen: 100, amountInTenureFen: 100 }, holds: true }, { of: { amountTotalFen: 100 }, holds: true }, { of: { amountTotalFen: 100, amountInTenureFen: 101 }, holds: false }],
})

export const theConductRunsForward = rule({
  id: 'the-conduct-runs-forward',
  says: { zh: '问题发生期间的止日不早于起日。', en: 'The conduct ends no earlier than it begins.' },
  source: DESIGN,
  holds: ({ conductFrom, conductTo }: { conductFrom: string; conductTo: string }) => conductFrom <= conductTo,
  examples: [{ of: { conductFrom: '2022-03-01', conductTo: '2022-03-01' }, holds: true }, { of: { conductFrom: '2022-03-02', conductTo: '2022-03-01' }, holds: false }],
})

export const theCategoryIsInTheCatalogue = rule({
  id: 'the-category-is-in-the-catalogue',
  says: { zh: '问题类别取自问题分类目录。', en: 'The category comes from the catalogue of finding categories.' },
  source: DESIGN,
  holds: ({ categoryKnown }: { categoryKnown: boolean }) => categoryKnown,
  examples: [{ of: { categoryKnown: true }, holds: true }, { of: { categoryKnown: false }, holds: false }],
})

export const aRestrictedMatterIsRecordedAsAClue = rule({
  id: 'a-restricted-matter-is-recorded-as-a-clue',
  says: { zh: '涉嫌犯罪或者严重违纪违法的事项作为问题线索登记，不写入问题和审计报告。', en: 'What touches suspected crime or grave breach of discipline is recorded as a clue, never as a finding or in the report.' },
  source: FORM_NOTES,
  holds: ({ restricted }: { restricted: boolean }) => !restricted,
  examples: [{ of: { restricted: false }, holds: true }, { of: { restricted: true }, holds: false }],
})

/** One cited basis that is in the library, as it stood when the conduct took place. */
type Wording = { titleFits: boolean; articleFound: boolean; effectiveFrom: string; effectiveTo: string | undefined; conductFrom: string; conductTo: string }
const wording: Wording = { titleFits: true, articleFound: true, effectiveFrom: '2019-01-01', effectiveTo: undefined, conductFrom: '2022-03-01', conductTo: '2022-06-30' }

export const theArticleCitedIsInTheLaw = rule({
  id: 'the-article-cited-is-in-the-law',
  says: { zh: '引用法规库中的法规时，法规名称和条款应当与所引版本一致。', en: 'A citation of a law in the library names its title and an article of the version cited.' },
  source: DESIGN,
  holds: ({ wordings }: { wordings: readonly Wording[] }) => wordings.every(({ titleFits, articleFound }) => titleFits && articleFound),
  examples: [{ of: { wordings: [wording] }, holds: true }, { of: { wordings: [] }, holds: true }, { of: { wordings: [wording, { ...wording, articleFound: false }] }, holds: false }, { of: { wordings: [{ ...wording, titleFits: false }] }, holds: false }],
})

export const theWordingCitedWasInForceDuringTheConduct = rule({
  id: 'the-wording-cited-was-in-force-during-the-conduct',
  says: { zh: '定性依据应当是问题发生期间有效的法规版本。', en: 'The wording cited was in force while the conduct took place.' },
  source: DESIGN,
  holds: ({ wordings }: { wordings: readonly Wording[] }) =>
    wordings.every(({ effectiveFrom, effectiveTo, conductFrom, conductTo }) => effectiveFrom <= conductTo && (effectiveTo === undefined || conductFrom <= effectiveTo)),
  examples: [
    { of: { wordings: [wording] }, holds: true },
    { of: { wordings: [{ ...wording, effectiveTo: '2022-03-01' }] }, holds: true },
    { of: { wordings: [{ ...wording, effectiveFrom: '2022-07-01' }] }, holds: false },
    { of: { wordings: [wording, { ...wording, effectiveTo: '2021-12-31' }] }, holds: false },
  ],
})

export const onlyAnOpenFindingChanges = rule({
  id: 'only-an-open-finding-changes',
  says: { zh: '审定、列为未反映或者撤销后的问题不再修改、评估、复核。', en: 'A finding that is confirmed, left unreported or overturned is no longer revised, assessed or reviewed.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'open',
  examples: [{ of: { is: 'open' }, holds: true }, { of: { is: 'confirmed' }, holds: false }, { of: { is: 'unreported' }, holds: false }],
})

export const theLayersOfReviewAgreeInOrder = rule({
  id: 'the-layers-of-review-agree-in-order',
  says: { zh: '问题依次经过审核、复核、经济责任复核、审理；修改后重新复核。', en: 'A finding passes team, division, economic-responsibility and legal review in this order, and again after a change.' },
  source: { confirmed: true, cites: '某县级市审计局审计业务文书管理规定（2016年）；经济责任复核在法规审理之前' },
  holds: ({ layer, agreed }: { layer: string; agreed: readonly string[] }) => ['team', 'division', 'economicResponsibility', 'legal'].indexOf(layer) === agreed.length,
  examples: [
    { of: { layer: 'team', agreed: [] }, holds: true },
    { of: { layer: 'legal', agreed: ['team', 'division', 'economicResponsibility'] }, holds: true },
    { of: { layer: 'legal', agreed: ['team', 'division'] }, holds: false },
    { of: { layer: 'team', agreed: ['team'] }, holds: false },
  ],
})

export const aReviewerHoldsTheOfficeOfTheLayer = rule({
  id: 'a-reviewer-holds-the-office-of-the-layer',
  says: { zh: '审核由审计组组长、复核由业务处室负责人、经济责任复核由经责复核人员、审理由法规审理人员作出。', en: 'Team review is the team leader’s, division review the division head’s, and so on: each layer has its own office.' },
  source: { confirmed: false, cites: '县级审计机关经济责任审计文书范本（审核、复核、审理意见书的签署人）' },
  holds: ({ layer, roles }: { layer: string; roles: readonly string[] }) =>
    roles.includes(({ team: 'teamLeader', division: 'divisionHead', economicResponsibility: 'erReviewer', legal: 'legalReviewer' } as Record<string, string>)[layer] ?? ''),
  examples: [{ of: { layer: 'team', roles: ['teamLeader', 'auditor'] }, holds: true }, { of: { layer: 'legal', roles: ['legalReviewer'] }, holds: true }, { of: { layer: 'legal', roles: ['divisionHead'] }, holds: false }],
})

export const aReviewerJudgesTheWorkOfOthers = rule({
  id: 'a-reviewer-judges-the-work-of-others',
  says: { zh: '界定责任的人员不复核该问题；同一人不在两个层级复核。', en: 'Who determined responsibility does not review the finding, and nobody reviews it in two layers.' },
  source: DESIGN,
  holds: ({ reviewer, determiners, reviewers }: { reviewer: string; determiners: readonly string[]; reviewers: readonly string[] }) => !determiners.includes(reviewer) && !reviewers.includes(reviewer),
  examples: [
    { of: { reviewer: 'zhao', determiners: ['li'], reviewers: ['wang'] }, holds: true },
    { of: { reviewer: 'li', determiners: ['li'], reviewers: [] }, holds: false },
    { of: { reviewer: 'wang', determiners: ['li'], reviewers: ['wang'] }, holds: false },
  ],
})

export const everyOfficialAuditedHasAConclusion = rule({
  id: 'every-official-audited-has-a-conclusion',
  says: { zh: '每名被审计领导干部都有责任结论后，问题才能提交复核和审定。', en: 'A finding is reviewed and confirmed only after each official audited has a conclusion on it.' },
  source: { confirmed: false, cites: '县级审计机关经济责任审计文书范本（一问题一人一结论）' },
  holds: ({ withoutConclusion }: { withoutConclusion: number }) => withoutConclusion === 0,
  examples: [{ of: { withoutConclusion: 0 }, holds: true }, { of: { withoutConclusion: 1 }, holds: false }],
})

export const aFindingIsConfirmedAfterAllReviews = rule({
  id: 'a-finding-is-confirmed-after-all-reviews',
  says: { zh: '问题经审核、复核、经济责任复核和法规审理（双审）同意后审定。', en: 'A finding is confirmed after all layers, among them the dual review by the ER and legal divisions, have agreed.' },
  source: { confirmed: true, cites: '郑州市审计局《市管领导干部经济责任审计工作指导意见》（双审制）' },
  holds: ({ agreed }: { agreed: readonly string[] }) => ['team', 'division', 'economicResponsibility', 'legal'].every((layer) => agreed.includes(layer)),
  examples: [{ of: { agreed: ['team', 'division', 'economicResponsibility', 'legal'] }, holds: true }, { of: { agreed: ['team', 'division', 'legal'] }, holds: false }],
})

export const aProblemNobodyAnswersForIsListedOnly = rule({
  id: 'a-problem-nobody-answers-for-is-listed-only',
  says: { zh: '对所有被审计领导干部都不界定责任的问题，不写入报告正文，只列入审计发现问题情况表。', en: 'A problem for which no official answers is not in the body of the report but only in the schedule of findings.' },
  source: FORM_NOTES,
  holds: ({ disposition, attributed }: { disposition: string; attributed: number }) => disposition !== 'reportBody' || attributed > 0,
  examples: [{ of: { disposition: 'reportBody', attributed: 1 }, holds: true }, { of: { disposition: 'scheduleOnly', attributed: 0 }, holds: true }, { of: { disposition: 'reportBody', attributed: 0 }, holds: false }],
})

export const anExemptedOfficialIsNotHeldResponsible = rule({
  id: 'an-exempted-official-is-not-held-responsible',
  says: { zh: '容错免责的领导干部，其责任结论为不界定责任；问题本身保留。', en: 'An official exempted under the three distinctions has the conclusion “not attributed”; the finding itself stays.' },
  source: DESIGN,
  holds: ({ exemptButAttributed }: { exemptButAttributed: number }) => exemptButAttributed === 0,
  examples: [{ of: { exemptButAttributed: 0 }, holds: true }, { of: { exemptButAttributed: 1 }, holds: false }],
})

export const aFindingInTheReportHasARecommendation = rule({
  id: 'a-finding-in-the-report-has-a-recommendation',
  says: { zh: '报告正文中的每个主要问题都有审计建议，防止有问题无建议。', en: 'Every finding in the body of the report comes with a recommendation.' },
  source: FORM_NOTES,
  holds: ({ disposition, recommendation }: { disposition: string; recommendation: string | undefined }) => disposition !== 'reportBody' || recommendation !== undefined,
  examples: [{ of: { disposition: 'reportBody', recommendation: '健全采购制度' }, holds: true }, { of: { disposition: 'scheduleOnly', recommendation: undefined }, holds: true }, { of: { disposition: 'reportBody', recommendation: undefined }, holds: false }],
})

export const onlyAConfirmedFindingIsOverturned = rule({
  id: 'only-a-confirmed-finding-is-overturned',
  says: { zh: '复查只撤销已审定的问题。', en: 'A re-examination overturns only a confirmed finding.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'confirmed',
  examples: [{ of: { is: 'confirmed' }, holds: true }, { of: { is: 'open' }, holds: false }],
})

export const theAssessedOfficialHasAConclusion = rule({
  id: 'the-assessed-official-has-a-conclusion',
  says: { zh: '容错评估针对已有责任结论的领导干部，所列证据应当为本项目有效证据。', en: 'Tolerance is assessed for an official who has a conclusion on the finding, on evidence that the project holds.' },
  source: DESIGN,
  holds: ({ hasConclusion, evidenceMissing }: { hasConclusion: boolean; evidenceMissing: number }) => hasConclusion && evidenceMissing === 0,
  examples: [{ of: { hasConclusion: true, evidenceMissing: 0 }, holds: true }, { of: { hasConclusion: false, evidenceMissing: 0 }, holds: false }, { of: { hasConclusion: true, evidenceMissing: 1 }, holds: false }],
})
