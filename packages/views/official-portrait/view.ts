// One row per official: the posts held, the audits of each, the findings that count, and what became of them. Clues are never part of it.
import { viewOf } from '../../kernel/view.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { OfficialEvent } from '../../audit/official/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import type { Fact } from '../../kernel/event.ts'
import { idOf } from '../../kernel/stream.ts'
import { changed, including, put, sourceOf } from '../folding.ts'
import { counted } from './counted.ts'
import { onFindings, onRectifications } from './findings.ts'
import { PortraitRow, type PortraitAudit, type PortraitTenure } from './row.ts'

type Happened = { readonly stream: string; readonly revision: number; readonly occurredOn: string }

const changeAudit = (row: PortraitRow, event: Happened, change: Partial<PortraitAudit>, tenureId?: string): PortraitRow => counted({
  ...row, changedOn: event.occurredOn,
  audits: changed(row.audits, (audit) => audit.projectId === idOf(event.stream) && (tenureId === undefined || audit.tenureId === tenureId), { ...change, source: sourceOf(event) }),
})

/** Kept back until the report that it is part of is issued. */
const evaluated = (row: PortraitRow, { stream, data, occurredOn }: Fact<Extract<ProjectEvent, { type: 'EvaluationGiven' }>>): PortraitRow => {
  const [projectId, { tenureId }] = [idOf(stream), data]
  const others = row.evaluationLines.filter((each) => each.projectId !== projectId || each.tenureId !== tenureId)
  return { ...row, evaluationLines: [...others, { projectId, tenureId, evaluation: data.text, grade: data.grade ?? null, evaluatedOn: occurredOn }] }
}

const withEvaluations = (row: PortraitRow, projectId: string): PortraitRow => ({
  ...row, evaluationLines: row.evaluationLines.filter((each) => each.projectId !== projectId),
  audits: row.evaluationLines.filter((each) => each.projectId === projectId)
    .reduce((audits, { tenureId, evaluation, grade, evaluatedOn }) => changed(audits, (audit) => audit.projectId === projectId && audit.tenureId === tenureId, { evaluation, grade, evaluatedOn }), row.audits),
})

const changeTenure = (row: PortraitRow, event: Happened, tenureId: string, change: Partial<PortraitTenure>): PortraitRow =>
  counted({ ...row, changedOn: event.occurredOn, tenures: changed(row.tenures, (tenure) => tenure.tenureId === tenureId, { ...change, source: sourceOf(event) }) })

export const officialPortrait = viewOf<PortraitRow, OfficialEvent | ProjectEvent | FindingEvent | RectificationEvent>(PortraitRow, {
  name: 'official_portrait',
  version: 4,
  of: 'official',
  untold: ['EvaluationGiven'],
  indexed: ['name', 'rank', 'currentUnitId', 'auditCount', 'confirmedFindings', 'openRectifications'],
  initial: (officialId) => ({
    officialId, name: '', formerNames: [], gender: null, rank: 'unranked', idNumber: null, tenures: [], audits: [], findings: [], rectifications: [], evaluationLines: [], currentPost: null, currentUnitId: null, unitIds: [], projectIds: [],
    findingIds: [], auditCount: 0, confirmedFindings: 0, directFindings: 0, leadershipFindings: 0, notAttributedFindings: 0, accountingFindings: 0, openRectifications: 0, acceptedRectifications: 0, changedOn: '',
  }),
  on: {
    OfficialRegistered: (row, { data, occurredOn }) => ({ ...row, name: data.name, gender: data.gender ?? null, rank: data.rank, idNumber: data.idNumber ?? null, changedOn: occurredOn }),
    OfficialRecordCorrected: (row, { data, occurredOn }) => ({
      ...row, name: data.description.name, gender: data.description.gender ?? null, rank: data.description.rank, idNumber: data.description.idNumber ?? null, changedOn: occurredOn,
      formerNames: data.formerName === data.description.name ? row.formerNames : including(row.formerNames, data.formerName),
    }),
    RankChanged: (row, { data, occurredOn }) => ({ ...row, rank: data.rank, changedOn: occurredOn }),
    TenureBegan: (row, event) => counted({
      ...row, changedOn: event.occurredOn,
      tenures: put(row.tenures, 'tenureId', { tenureId: event.data.tenureId, unitId: event.data.unitId, post: event.data.post, capacity: event.data.capacity, fromOn: event.data.from, untilOn: event.data.until ?? null, subjectClass: null, source: sourceOf(event) }),
    }),
    TenureEnded: (row, event) => changeTenure(row, event, event.data.tenureId, { untilOn: event.data.on }),
    // Without a last day the tenure still runs, whatever was recorded before.
    TenureRecordCorrected: (row, event) => changeTenure(row, event, event.data.tenureId, {
      unitId: event.data.tenure.unitId, post: event.data.tenure.post, capacity: event.data.tenure.capacity, fromOn: event.data.tenure.from, untilOn: event.data.until ?? null,
    }),
    TenureWithdrawn: (row, { data, occurredOn }) => counted({ ...row, changedOn: occurredOn, tenures: row.tenures.filter(({ tenureId }) => tenureId !== data.tenureId) }),
    OfficialWithdrawn: () => null,
    SubjectClassAssigned: (row, event) => changeTenure(row, event, event.data.tenureId, { subjectClass: event.data.class }),
    ProjectEstablished: (row, event, key) => counted({
      ...row, changedOn: event.occurredOn,
      audits: [...row.audits, ...event.data.officials.filter(({ officialId }) => officialId === key).map(({ tenureId }): PortraitAudit => ({
        projectId: idOf(event.stream), projectNo: event.data.projectNo, title: event.data.title, tenureId, unitId: event.data.unitId, kind: event.data.kind, year: event.data.year, periodFrom: event.data.periodFrom, periodTo: event.data.periodTo,
        phase: 'underWay', reportNo: null, reportOn: null, evaluation: null, grade: null, evaluatedOn: null, source: sourceOf(event),
      }))],
    }),
    EvaluationGiven: (row, event, key) => event.data.officialId !== key ? row : evaluated(row, event),
    ReportIssued: (row, event) => event.data.kind === 'erReport' ? withEvaluations(changeAudit(row, event, { phase: 'reported', reportNo: event.data.documentNo, reportOn: event.data.on }), idOf(event.stream)) : row,
    ProjectClosed: (row, event) => changeAudit(row, event, { phase: 'closed' }),
    ProjectTerminated: (row, event) => changeAudit(row, event, { phase: 'terminated' }),
    ...onFindings,
    ...onRectifications,
  },
})
