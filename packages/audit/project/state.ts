// Where an audit project stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { ProjectEvent, type Addressee, type AuditedTenure, type AuditItem, type Deliberation, type ReadBy, type Recipient, type RecusalDeclaration, type ReportKind, type ReviewLayer, type TeamMember } from './events.ts'

export type CommentAsked = { addressee: Addressee; round: number; is: 'open' | 'received' | 'deemedNoObjection' | 'resolved'; servedOn: string; dueOn: string; objects: boolean }

export type Project = {
  is: 'unknown' | 'preparing' | 'fieldwork' | 'reporting' | 'reported' | 'closed' | 'archived' | 'terminated'
  unitId: string
  divisionId: string
  planId: string
  planItemId: string
  officials: readonly AuditedTenure[]
  kind: 'inOffice' | 'departure'
  periodFrom: string
  periodTo: string
  pinned: { limitsOn: string; calendarVersion: string; demands?: readonly string[] | undefined }
  team: readonly TeamMember[]
  survey: { unitFacts: string; likelyProblems: string; itemsAndResponses: string } | undefined
  planDraft: { draftNo: number; goal: string; scope: string; items: readonly AuditItem[] } | undefined
  /** the audit items of the approved implementation plan; none before approval */
  auditItems: readonly AuditItem[]
  planApprovedDraftNo: number
  /** what was said with some acts, so that a repeat is known by its words; absent before them */
  planApproval?: object; openTasksBecause?: string | undefined; feedbackMeeting?: object; termination?: object
  notice: { documentNo: string; servedOn: string; startsOn: string } | undefined
  entryMeetingOn: string | undefined
  draft: { draftNo: number; summary: string; fileHash: string | undefined; drafters: readonly string[] } | undefined
  comments: readonly CommentAsked[]
  /** the layers that have agreed to the present draft, in order */
  agreed: readonly ReviewLayer[]
  returned: boolean
  /** the points of reviewers, of all drafts, and whether the team has answered each */
  points: readonly { pointId: string; layer: ReviewLayer; answered: boolean }[]
  /** the draft that the last meeting has approved; 0 when none has, or when it was returned since */
  deliberatedDraftNo: number
  meetings: readonly Deliberation[]
  feedbackMeetingOn: string | undefined
  /** documents that somebody with an account is to read, and who has */
  addressed: readonly { kind: string; documentNo: string; to: ReadBy; readers: readonly string[] }[]
  /** by tenure id */
  evaluations: Readonly<Record<string, { text: string; grade: string | undefined }>>
  issued: Partial<Record<ReportKind, { documentNo: string; on: string }>>
  served: readonly { kind: ReportKind; to: Recipient; receivedBy: string }[]
  /** the day on which the present phase began */
  phaseFrom: string
  /** the latest day on which anything that has a day of its own happened */
  lastOn: string
}

export const initial: Project = {
  is: 'unknown', unitId: '', divisionId: '', planId: '', planItemId: '', officials: [], kind: 'inOffice', periodFrom: '', periodTo: '',
  pinned: { limitsOn: '', calendarVersion: '' }, team: [], survey: undefined, planDraft: undefined, auditItems: [], planApprovedDraftNo: 0,
  notice: undefined, entryMeetingOn: undefined, draft: undefined, comments: [], agreed: [], returned: false, points: [], deliberatedDraftNo: 0, meetings: [], feedbackMeetingOn: undefined, addressed: [], evaluations: {}, issued: {}, served: [], phaseFrom: '', lastOn: '',
}

const later = (one: string, other: string): string => (one > other ? one : other)

/** The same addressee, whatever object says so. */
export const sameAddressee = (one: Recipient, other: Recipient): boolean => one.kind === other.kind && one.id === other.id

export const commentOf = (project: Project, addressee: Addressee): CommentAsked | undefined =>
  project.comments.find((each) => sameAddressee(each.addressee, addressee))

const commentIs = (project: Project, addressee: Addressee, change: Partial<CommentAsked>): Project => ({
  ...project, comments: project.comments.map((each) => (sameAddressee(each.addressee, addressee) ? { ...each, ...change } : each)),
})

type Addressed = Project['addressed'][number]
/** Officials have no account: what goes to them is read outside. */
const addressing = (project: Project, kind: string, documentNo: string, to: readonly Recipient[]): Addressed[] =>
  [...project.addressed, ...to.flatMap((each): Addressed[] => (each.kind === 'official' ? [] : [{ kind, documentNo, to: { kind: each.kind, id: each.id }, readers: [] }]))]

/** The same document, addressed to the same. */
export const isAddressed = (each: Addressed, kind: string, documentNo: string, to: ReadBy): boolean => each.kind === kind && each.documentNo === documentNo && each.to.kind === to.kind && each.to.id === to.id

export const projects = stream<Project, ProjectEvent>({
  name: 'project',
  events: ProjectEvent,
  initial,
  evolve: {
    ProjectEstablished: (project, { data, occurredOn }) => ({
      ...project, is: 'preparing', unitId: data.unitId, divisionId: data.divisionId, planId: data.planId, planItemId: data.planItemId,
      officials: data.officials, kind: data.kind, periodFrom: data.periodFrom, periodTo: data.periodTo, pinned: data.pinned, phaseFrom: occurredOn, lastOn: occurredOn,
    }),
    TeamFormed: (project, { data }) => ({ ...project, team: data.members }),
    TeamChanged: (project, { data }) => ({ ...project, team: data.members }),
    PreAuditSurveyRecorded: (project, { data }) => ({ ...project, survey: data }),
    ImplementationPlanDrafted: (project, { data }) => ({ ...project, planDraft: data }),
    ImplementationPlanApproved: (project, { data }) => ({ ...project, planApproval: { meetingNo: data.meetingNo, draftNo: data.draftNo, opinion: data.opinion }, auditItems: data.items, planApprovedDraftNo: data.draftNo, lastOn: later(project.lastOn, data.on) }),
    NoticeServed: (project, { data }) => ({ ...project, notice: { documentNo: data.documentNo, servedOn: data.servedOn, startsOn: data.startsOn }, addressed: addressing(project, 'auditNotice', data.documentNo, data.to), lastOn: later(project.lastOn, data.servedOn) }),
    EntryMeetingHeld: (project, { data }) => ({ ...project, entryMeetingOn: data.on, lastOn: later(project.lastOn, data.on) }),
    FieldworkStarted: (project, { data }) => ({ ...project, is: 'fieldwork', phaseFrom: data.on, lastOn: later(project.lastOn, data.on) }),
    FieldworkFinished: (project, { data }) => ({ ...project, openTasksBecause: data.openTasks?.because, is: 'reporting', phaseFrom: data.on, lastOn: later(project.lastOn, data.on) }),
    ReportDrafted: (project, { data, occurredOn }) => ({
      ...project, draft: { draftNo: data.draftNo, summary: data.summary, fileHash: data.fileHash, drafters: data.drafters },
      agreed: [], returned: false, lastOn: later(project.lastOn, occurredOn),
    }),
    CommentsRequested: (project, { data }) => ({
      ...project, lastOn: later(project.lastOn, data.servedOn), addressed: addressing(project, 'consultationLetter', data.documentNo, [data.addressee]),
      comments: [
        ...project.comments.filter((each) => !sameAddressee(each.addressee, data.addressee)),
        { addressee: data.addressee, round: data.round, is: 'open', servedOn: data.servedOn, dueOn: data.dueOn, objects: false },
      ],
    }),
    CommentReceived: (project, { data }) => ({
      ...commentIs(project, data.addressee, { is: 'received', objects: data.position !== 'noObjection' }), lastOn: later(project.lastOn, data.receivedOn),
    }),
    CommentPeriodExpired: (project, { data, occurredOn }) => ({
      ...commentIs(project, data.addressee, { is: 'deemedNoObjection' }), lastOn: later(project.lastOn, occurredOn),
    }),
    CommentResolved: (project, { data }) => commentIs(project, data.addressee, { is: 'resolved' }),
    ReportReviewed: (project, { data, occurredOn }) => ({
      ...project, points: [...project.points, ...(data.points ?? []).map(({ pointId }) => ({ pointId, layer: data.layer, answered: false }))],
      ...(data.outcome === 'agreed' ? { agreed: [...project.agreed, data.layer] } : { agreed: [], returned: true }), lastOn: later(project.lastOn, occurredOn),
    }),
    ReviewPointAnswered: (project, { data }) => ({ ...project, points: project.points.map((each) => (each.pointId === data.pointId ? { ...each, answered: true } : each)) }),
    ReportDeliberated: (project, { data }) => ({
      ...project, meetings: [...project.meetings, data], lastOn: later(project.lastOn, data.on),
      ...(data.outcome === 'approved' ? { deliberatedDraftNo: data.draftNo } : { agreed: [], returned: true, deliberatedDraftNo: 0 }),
      addressed: [...project.addressed, ...['teamLeader', 'divisionHead'].map((id) => ({ kind: 'meetingMinutes', documentNo: data.meetingNo, to: { kind: 'role' as const, id }, readers: [] }))],
    }),
    ResultFeedbackMeetingHeld: (project, { data }) => ({ ...project, feedbackMeeting: data, feedbackMeetingOn: data.on, lastOn: later(project.lastOn, data.on) }),
    // a deliverable was addressed elsewhere: here only that it was read is known
    DocumentRead: (project, { data, actor }) => ({
      ...project, addressed: project.addressed.some((each) => isAddressed(each, data.kind, data.documentNo, data.to))
        ? project.addressed.map((each) => (isAddressed(each, data.kind, data.documentNo, data.to) ? { ...each, readers: [...each.readers, actor] } : each))
        : [...project.addressed, { kind: data.kind, documentNo: data.documentNo, to: data.to, readers: [actor] }],
    }),
    EvaluationGiven: (project, { data }) => ({ ...project, evaluations: { ...project.evaluations, [data.tenureId]: { text: data.text, grade: data.grade } } }),
    ReportIssued: (project, { data }) => ({
      ...project, ...(data.kind === 'erReport' ? { is: 'reported' as const, phaseFrom: data.on } : {}), issued: { ...project.issued, [data.kind]: { documentNo: data.documentNo, on: data.on } }, lastOn: later(project.lastOn, data.on),
    }),
    ReportServed: (project, { data }) => ({ ...project, served: [...project.served, { kind: data.kind, to: data.to, receivedBy: data.receivedBy }], addressed: addressing(project, data.kind, data.documentNo, [data.to]), lastOn: later(project.lastOn, data.on) }),
    ProjectClosed: (project, { data }) => ({ ...project, is: 'closed', phaseFrom: data.on, lastOn: later(project.lastOn, data.on) }),
    ProjectArchived: (project, { data }) => ({ ...project, is: 'archived', phaseFrom: data.on, lastOn: later(project.lastOn, data.on) }),
    ProjectTerminated: (project, { data: { on: _, cohortIds: __, ...termination }, data }) => ({ ...project, termination, is: 'terminated', phaseFrom: data.on, lastOn: later(project.lastOn, data.on) }),
  },
  about: (project, event) => [
    { type: 'unit', id: project.unitId, qualifier: 'audited unit' },
    ...tenuresOf(project, event).flatMap(({ officialId, tenureId }) => [
      { type: 'official', id: officialId, qualifier: 'audited' },
      { type: 'tenure', id: tenureId, qualifier: 'audited' },
    ]),
    { type: 'plan', id: project.planId, qualifier: 'planned in' },
    { type: 'planItem', id: project.planItemId, qualifier: 'carries out' },
    ...(event.type === 'ProjectTerminated' ? event.data.cohortIds ?? [] : []).map((id) => ({ type: 'cohort', id, qualifier: 'was compared in' })),
    ...filesOf(event).map((id) => ({ type: 'file', id, qualifier: 'content' })),
    // so that a number is not given twice
    ...(event.type === 'ProjectEstablished' ? [{ type: 'projectNo', id: event.data.projectNo, qualifier: 'numbered' }] : []),
  ],
  scope: (project, id) => ({ project: [id], unit: [project.unitId], official: project.officials.map(({ officialId }) => officialId) }),
})

/** The documents that an event brings: whoever may know of it may open them. */
const filesOf = ({ type, data }: ProjectEvent): readonly string[] => {
  switch (type) {
    case 'ReportDeliberated': return [data.minutesHash ?? []].flat()
    case 'ReportDrafted': case 'CommentReceived': case 'ReportIssued': case 'ResultFeedbackMeetingHeld': return [data.fileHash ?? []].flat()
    default: return []
  }
}

/** What the rules of a team look at. In: the whole team, those who join, and what these declare. */
export const teamFacts = (team: readonly TeamMember[], joining: readonly TeamMember[], recusals: readonly RecusalDeclaration[]) => ({
  leaders: team.filter(({ role }) => role === 'leader').length,
  people: new Set(team.map(({ userId }) => userId)).size,
  namedAgain: team.length - new Set(team.map(({ userId }) => userId)).size,
  undeclared: joining.filter(({ userId }) => !recusals.some((each) => each.userId === userId)).length,
  withInterest: joining.filter(({ userId }) => recusals.some((each) => each.userId === userId && each.interest !== 'none')).length,
})

/** Everybody on whom notice and report are served: each audited official, and the unit. */
export const auditedParties = (project: Project): readonly Addressee[] => [
  ...[...new Set(project.officials.map(({ officialId }) => officialId))].map((id) => ({ kind: 'official' as const, id })),
  { kind: 'unit', id: project.unitId },
]

/** What passes between the bureau and one official concerns that one alone, what passes to the unit none; everything else concerns all who are audited. */
const tenuresOf = (project: Project, event: ProjectEvent): readonly AuditedTenure[] => {
  if (event.type === 'EvaluationGiven') return [{ officialId: event.data.officialId, tenureId: event.data.tenureId }]
  const addressee = addresseeOf(event)
  if (addressee === undefined || addressee.kind === 'body') return project.officials
  return project.officials.filter(({ officialId }) => addressee.kind === 'official' && addressee.id === officialId)
}

const addresseeOf = (event: ProjectEvent): Recipient | undefined => {
  if ('addressee' in event.data) return event.data.addressee
  return event.type === 'ReportServed' ? event.data.to : undefined
}
