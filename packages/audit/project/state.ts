// Where an audit project stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { ProjectEvent, type Addressee, type AuditedTenure, type AuditItem, type Recipient, type ReportKind, type ReviewLayer, type TeamMember } from './events.ts'

export type CommentAsked = { addressee: Addressee; round: number; is: 'open' | 'received' | 'deemedNoObjection' | 'resolved'; dueOn: string; objects: boolean }

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
  pinned: { limitsOn: string; calendarVersion: string }
  team: readonly TeamMember[]
  surveyed: boolean
  planDraft: { draftNo: number; items: readonly AuditItem[]; drafter: string } | undefined
  /** the audit items of the approved implementation plan; none before approval */
  auditItems: readonly AuditItem[]
  planApprovedDraftNo: number
  notice: { documentNo: string; servedOn: string; startsOn: string } | undefined
  entryMeetingOn: string | undefined
  draft: { draftNo: number; drafters: readonly string[] } | undefined
  comments: readonly CommentAsked[]
  /** the layers that have agreed to the present draft, in order */
  agreed: readonly ReviewLayer[]
  returned: boolean
  evaluated: readonly string[]
  issued: Partial<Record<ReportKind, string>>
  served: readonly { kind: ReportKind; to: Recipient }[]
  /** the day of the last dated step: no later step is dated before it */
  lastOn: string
}

export const initial: Project = {
  is: 'unknown', unitId: '', divisionId: '', planId: '', planItemId: '', officials: [], kind: 'inOffice', periodFrom: '', periodTo: '',
  pinned: { limitsOn: '', calendarVersion: '' }, team: [], surveyed: false, planDraft: undefined, auditItems: [], planApprovedDraftNo: 0,
  notice: undefined, entryMeetingOn: undefined, draft: undefined, comments: [], agreed: [], returned: false, evaluated: [], issued: {}, served: [], lastOn: '',
}

/** The same addressee, whatever object says so. */
export const sameAddressee = (one: Recipient, other: Recipient): boolean => one.kind === other.kind && one.id === other.id

const commentIs = (project: Project, addressee: Addressee, change: Partial<CommentAsked>): Project => ({
  ...project, comments: project.comments.map((each) => (sameAddressee(each.addressee, addressee) ? { ...each, ...change } : each)),
})

export const projects = stream<Project, ProjectEvent>({
  name: 'project',
  events: ProjectEvent,
  initial,
  evolve: {
    ProjectEstablished: (project, { data, occurredOn }) => ({
      ...project, is: 'preparing', unitId: data.unitId, divisionId: data.divisionId, planId: data.planId, planItemId: data.planItemId,
      officials: data.officials, kind: data.kind, periodFrom: data.periodFrom, periodTo: data.periodTo, pinned: data.pinned, lastOn: occurredOn,
    }),
    TeamFormed: (project, { data }) => ({ ...project, team: data.members }),
    TeamChanged: (project, { data }) => ({ ...project, team: data.members }),
    PreAuditSurveyRecorded: (project) => ({ ...project, surveyed: true }),
    ImplementationPlanDrafted: (project, { data, actor }) => ({ ...project, planDraft: { draftNo: data.draftNo, items: data.items, drafter: actor } }),
    ImplementationPlanApproved: (project, { data }) => ({ ...project, auditItems: data.items, planApprovedDraftNo: data.draftNo, lastOn: data.on }),
    NoticeServed: (project, { data }) => ({ ...project, notice: { documentNo: data.documentNo, servedOn: data.servedOn, startsOn: data.startsOn }, lastOn: data.servedOn }),
    EntryMeetingHeld: (project, { data }) => ({ ...project, entryMeetingOn: data.on, lastOn: data.on }),
    FieldworkStarted: (project, { data }) => ({ ...project, is: 'fieldwork', lastOn: data.on }),
    FieldworkFinished: (project, { data }) => ({ ...project, is: 'reporting', lastOn: data.on }),
    ReportDrafted: (project, { data }) => ({ ...project, draft: { draftNo: data.draftNo, drafters: data.drafters }, agreed: [], returned: false }),
    CommentsRequested: (project, { data }) => ({
      ...project, lastOn: data.servedOn,
      comments: [
        ...project.comments.filter((each) => !sameAddressee(each.addressee, data.addressee)),
        { addressee: data.addressee, round: data.round, is: 'open', dueOn: data.dueOn, objects: false },
      ],
    }),
    CommentReceived: (project, { data }) => commentIs(project, data.addressee, { is: 'received', objects: data.position !== 'noObjection' }),
    CommentPeriodExpired: (project, { data }) => commentIs(project, data.addressee, { is: 'deemedNoObjection' }),
    CommentResolved: (project, { data }) => commentIs(project, data.addressee, { is: 'resolved' }),
    ReportReviewed: (project, { data }) =>
      data.outcome === 'agreed' ? { ...project, agreed: [...project.agreed, data.layer] } : { ...project, agreed: [], returned: true },
    EvaluationGiven: (project, { data }) => ({ ...project, evaluated: [...project.evaluated.filter((each) => each !== data.tenureId), data.tenureId] }),
    ReportIssued: (project, { data }) => ({ ...project, is: 'reported', issued: { ...project.issued, [data.kind]: data.documentNo }, lastOn: data.on }),
    ReportServed: (project, { data }) => ({ ...project, served: [...project.served, { kind: data.kind, to: data.to }], lastOn: data.on }),
    ProjectClosed: (project, { data }) => ({ ...project, is: 'closed', lastOn: data.on }),
    ProjectArchived: (project, { data }) => ({ ...project, is: 'archived', lastOn: data.on }),
    ProjectTerminated: (project, { data }) => ({ ...project, is: 'terminated', lastOn: data.on }),
  },
  about: (project, event) => [
    { type: 'unit', id: project.unitId, qualifier: 'audited unit' },
    ...tenuresOf(project, event).flatMap(({ officialId, tenureId }) => [
      { type: 'official', id: officialId, qualifier: 'audited' },
      { type: 'tenure', id: tenureId, qualifier: 'audited' },
    ]),
    { type: 'plan', id: project.planId, qualifier: 'planned in' },
    { type: 'planItem', id: project.planItemId, qualifier: 'carries out' },
  ],
  scope: (project, id) => ({ project: [id], unit: [project.unitId], official: project.officials.map(({ officialId }) => officialId) }),
})

/** What is said of one official concerns that one alone; everything else concerns all who are audited. */
const tenuresOf = (project: Project, event: ProjectEvent): readonly AuditedTenure[] => {
  if (event.type === 'EvaluationGiven') return [{ officialId: event.data.officialId, tenureId: event.data.tenureId }]
  const addressee = addresseeOf(event)
  return addressee?.kind === 'official' ? project.officials.filter(({ officialId }) => officialId === addressee.id) : project.officials
}

const addresseeOf = (event: ProjectEvent): Recipient | undefined => {
  if ('addressee' in event.data) return event.data.addressee
  return event.type === 'ReportServed' ? event.data.to : undefined
}
