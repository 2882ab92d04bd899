// The rules of one entry with several audits (一审多项), to be read with an auditor.
import { rule } from '../../kernel/rule.ts'

const DESIGN = { confirmed: false, cites: '产品设计' }
const FUSED = { confirmed: false, cites: '郑州市审计局《出台市管领导干部经济责任审计工作指导意见》列有“一审多项”；具体做法为产品设计，待核实' }

export const aStrandIsOfAKnownKind = rule({
  id: 'a-strand-is-of-a-known-kind',
  says: { zh: '审计项的类别为目录所列之一：经济责任、自然资源资产离任、预算执行、专项。', en: 'A strand is one of the listed kinds of audit: economic responsibility, natural resources, budget execution, special.' },
  source: FUSED,
  holds: ({ kindKnown }: { kindKnown: boolean }) => kindKnown,
  examples: [{ of: { kindKnown: true }, holds: true }, { of: { kindKnown: false }, holds: false }],
})

export const theProjectItselfIsTheEconomicResponsibilityAudit = rule({
  id: 'the-project-itself-is-the-economic-responsibility-audit',
  says: { zh: '经济责任审计随项目立项即有，不另行增加；增加的是结合实施的其他审计。', en: 'The economic-responsibility audit comes with the project; what is added are the audits carried out along with it.' },
  source: DESIGN,
  holds: ({ comesWithTheProject }: { comesWithTheProject: boolean }) => !comesWithTheProject,
  examples: [{ of: { comesWithTheProject: false }, holds: true }, { of: { comesWithTheProject: true }, holds: false }],
})

export const strandsAreSetBeforeTheReport = rule({
  id: 'strands-are-set-before-the-report',
  says: { zh: '审计项在项目立项后、报告印发前增加、变更或者删除。', en: 'Strands are added, changed and taken off from the start of the project until its report is issued.' },
  source: DESIGN,
  holds: ({ projectIs }: { projectIs: string }) => ['preparing', 'fieldwork', 'reporting'].includes(projectIs),
  examples: [{ of: { projectIs: 'preparing' }, holds: true }, { of: { projectIs: 'reporting' }, holds: true }, { of: { projectIs: 'reported' }, holds: false }, { of: { projectIs: 'unknown' }, holds: false }],
})

export const aStrandIsAddedOnce = rule({
  id: 'a-strand-is-added-once',
  says: { zh: '同一审计项只增加一次，之后按变更办理。', en: 'A strand is added once; after that it is changed.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'added' }, holds: false }],
})

export const aProjectNamesAStrandOnce = rule({
  id: 'a-project-names-a-strand-once',
  says: { zh: '同一项目中，同类别、同名称的审计项只列一个。', en: 'A project has one strand of a kind and title.' },
  source: DESIGN,
  holds: ({ namesakes }: { namesakes: number }) => namesakes === 0,
  examples: [{ of: { namesakes: 0 }, holds: true }, { of: { namesakes: 1 }, holds: false }],
})

export const onlyAStrandThatStandsChanges = rule({
  id: 'only-a-strand-that-stands-changes',
  says: { zh: '已删除的审计项不再变更。', en: 'A strand that was taken off does not change any more.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'added',
  examples: [{ of: { is: 'added' }, holds: true }, { of: { is: 'takenOff' }, holds: false }],
})

export const aStrandExaminesItemsOfThePlan = rule({
  id: 'a-strand-examines-items-of-the-plan',
  says: { zh: '审计项对应的审计事项须在经批准的实施方案之中。', en: 'The audit items of a strand are those of the approved implementation plan.' },
  source: DESIGN,
  holds: ({ notInPlan }: { notInPlan: number }) => notInPlan === 0,
  examples: [{ of: { notInPlan: 0 }, holds: true }, { of: { notInPlan: 1 }, holds: false }],
})

export const aStrandOfADeliverableStays = rule({
  id: 'a-strand-of-a-deliverable-stays',
  says: { zh: '成果所出自的审计项不删除；先更改或者取消该成果。', en: 'A strand that a deliverable comes from is not taken off before that deliverable is changed or dropped.' },
  source: DESIGN,
  holds: ({ deliverables }: { deliverables: number }) => deliverables === 0,
  examples: [{ of: { deliverables: 0 }, holds: true }, { of: { deliverables: 1 }, holds: false }],
})
