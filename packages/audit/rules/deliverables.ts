// The rules of what an audit brings forth (一审多果), to be read with an auditor.
import { rule } from '../../kernel/rule.ts'

const DESIGN = { confirmed: false, cites: '产品设计' }
const FUSED = { confirmed: false, cites: '郑州市审计局《出台市管领导干部经济责任审计工作指导意见》列有“一审多果”；具体做法为产品设计，待核实' }

export const aDeliverableIsOfAKnownKind = rule({
  id: 'a-deliverable-is-of-a-known-kind',
  says: { zh: '审计成果的种类为目录所列之一；移送处理书不作为成果登记。', en: 'A deliverable is of one of the listed kinds; letters that hand a matter over are not among them.' },
  source: FUSED,
  holds: ({ kindKnown }: { kindKnown: boolean }) => kindKnown,
  examples: [{ of: { kindKnown: true }, holds: true }, { of: { kindKnown: false }, holds: false }],
})

export const deliverablesBelongToAProjectUnderWay = rule({
  id: 'deliverables-belong-to-a-project-under-way',
  says: { zh: '审计成果在项目立项后、归档前策划和变更；终止的项目不再策划。', en: 'Deliverables are planned and changed from the start of a project until it is archived, unless it was terminated.' },
  source: DESIGN,
  holds: ({ projectIs }: { projectIs: string }) => ['preparing', 'fieldwork', 'reporting', 'reported', 'closed'].includes(projectIs),
  examples: [{ of: { projectIs: 'preparing' }, holds: true }, { of: { projectIs: 'closed' }, holds: true }, { of: { projectIs: 'terminated' }, holds: false }, { of: { projectIs: 'unknown' }, holds: false }],
})

export const aDeliverableComesFromStrandsOfItsProject = rule({
  id: 'a-deliverable-comes-from-strands-of-its-project',
  says: { zh: '成果所出自的审计项须为本项目现有的审计项。', en: 'The strands that a deliverable comes from are those of its project.' },
  source: FUSED,
  holds: ({ foreignStrands }: { foreignStrands: number }) => foreignStrands === 0,
  examples: [{ of: { foreignStrands: 0 }, holds: true }, { of: { foreignStrands: 1 }, holds: false }],
})

export const aDeliverableIsPlannedOnce = rule({
  id: 'a-deliverable-is-planned-once',
  says: { zh: '同一成果只策划一次，之后按变更办理。', en: 'A deliverable is planned once; after that its plan is changed.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'planned' }, holds: false }],
})

export const onlyAPlannedDeliverableChanges = rule({
  id: 'only-a-planned-deliverable-changes',
  says: { zh: '已出具或者已取消的成果不再变更、取消或者出具。', en: 'A deliverable that was issued or dropped is not changed, dropped or issued any more.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'planned',
  examples: [{ of: { is: 'planned' }, holds: true }, { of: { is: 'issued' }, holds: false }, { of: { is: 'dropped' }, holds: false }],
})

export const reportsAreIssuedByTheirProject = rule({
  id: 'reports-are-issued-by-their-project',
  says: { zh: '经济责任审计报告和结果报告经审签、签发后自动登记为成果，不在此处另行出具；每个项目各一份。', en: 'The audit report and the result report become deliverables when the project issues them; they are not issued here, and a project has one of each.' },
  source: DESIGN,
  holds: ({ reportOfAProject, ofTheProject }: { reportOfAProject: boolean; ofTheProject: boolean }) => !reportOfAProject || ofTheProject,
  examples: [{ of: { reportOfAProject: false, ofTheProject: false }, holds: true }, { of: { reportOfAProject: true, ofTheProject: true }, holds: true }, { of: { reportOfAProject: true, ofTheProject: false }, holds: false }],
})

export const whatIsIssuedWasFoundOnSite = rule({
  id: 'what-is-issued-was-found-on-site',
  says: { zh: '审计成果在现场审计开始之后出具。', en: 'A deliverable is issued after fieldwork has started.' },
  source: DESIGN,
  holds: ({ projectIs }: { projectIs: string }) => ['fieldwork', 'reporting', 'reported', 'closed', 'archived'].includes(projectIs),
  examples: [{ of: { projectIs: 'fieldwork' }, holds: true }, { of: { projectIs: 'reported' }, holds: true }, { of: { projectIs: 'preparing' }, holds: false }, { of: { projectIs: 'terminated' }, holds: false }],
})

export const onlyAnIssuedDeliverableIsGiven = rule({
  id: 'only-an-issued-deliverable-is-given',
  says: { zh: '成果出具之后才能送交。', en: 'A deliverable is given to somebody after it was issued.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'issued',
  examples: [{ of: { is: 'issued' }, holds: true }, { of: { is: 'planned' }, holds: false }],
})

export const aDeliverableIsGivenToARecipientOnce = rule({
  id: 'a-deliverable-is-given-to-a-recipient-once',
  says: { zh: '同一成果对同一接收方只登记一次送交。', en: 'A deliverable is given to a recipient once.' },
  source: DESIGN,
  holds: ({ givenBefore }: { givenBefore: boolean }) => !givenBefore,
  examples: [{ of: { givenBefore: false }, holds: true }, { of: { givenBefore: true }, holds: false }],
})
