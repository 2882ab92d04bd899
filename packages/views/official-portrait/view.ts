// One row per official: the posts held, the audits of each, the findings that count, and what became of them. Clues are never part of it.
import { viewOf } from '../../kernel/view.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { OfficialEvent } from '../../audit/official/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { counted, onFindings, onRectifications } from './branches.ts'
import { PortraitRow } from './row.ts'

type Audit = PortraitRow['audits'][number]

const changeAudit = (row: PortraitRow, stream: string, change: Partial<Audit>, on: string): PortraitRow =>
  counted({ ...row, changedOn: on, audits: row.audits.map((each) => each.projectId === stream.slice('project-'.length) ? { ...each, ...change } : each) })

const changeTenure = (row: PortraitRow, tenureId: string, change: Partial<PortraitRow['tenures'][number]>, on: string): PortraitRow =>
  counted({ ...row, changedOn: on, tenures: row.tenures.map((each) => each.tenureId === tenureId ? { ...each, ...change } : each) })

export const officialPortrait = viewOf<PortraitRow, OfficialEvent | ProjectEvent | FindingEvent | RectificationEvent>(PortraitRow, {
  name: 'official_portrait',
  version: 1,
  of: 'official',
  indexed: ['name', 'rank', 'currentUnitId', 'auditCount', 'confirmedFindings', 'openRectifications'],
  initial: (officialId) => ({
    officialId, name: '', formerNames: [], gender: null, rank: 'unranked', idNumber: null, tenures: [], audits: [], findings: [], currentPost: null, currentUnitId: null, unitIds: [], projectIds: [], auditCount: 0,
    confirmedFindings: 0, directFindings: 0, leadershipFindings: 0, openRectifications: 0, acceptedRectifications: 0, changedOn: '',
  }),
  on: {
    OfficialRegistered: (row, { data, occurredOn }) => ({ ...row, name: data.name, gender: data.gender ?? null, rank: data.rank, idNumber: data.idNumber ?? null, changedOn: occurredOn }),
    OfficialRecordCorrected: (row, { data, occurredOn }) => ({
      ...row, name: data.description.name, gender: data.description.gender ?? null, rank: data.description.rank, idNumber: data.description.idNumber ?? null, changedOn: occurredOn,
      formerNames: data.formerName === data.description.name ? row.formerNames : [...row.formerNames, data.formerName],
    }),
    RankChanged: (row, { data, occurredOn }) => ({ ...row, rank: data.rank, changedOn: occurredOn }),
    TenureBegan: (row, { data, occurredOn }) => counted({
      ...row, changedOn: occurredOn,
      tenures: [...row.tenures, { tenureId: data.tenureId, unitId: data.unitId, post: data.post, capacity: data.capacity, fromOn: data.from, untilOn: null, subjectClass: null }].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1)),
    }),
    TenureEnded: (row, { data, occurredOn }) => changeTenure(row, data.tenureId, { untilOn: data.on }, occurredOn),
    TenureRecordCorrected: (row, { data, occurredOn }) => changeTenure(row, data.tenureId, {
      unitId: data.tenure.unitId, post: data.tenure.post, capacity: data.tenure.capacity, fromOn: data.tenure.from, ...(data.until === undefined ? {} : { untilOn: data.until }),
    }, occurredOn),
    SubjectClassAssigned: (row, { data, occurredOn }) => changeTenure(row, data.tenureId, { subjectClass: data.class }, occurredOn),
    ProjectEstablished: (row, { data, stream, occurredOn }, key) => counted({
      ...row, changedOn: occurredOn,
      audits: [...row.audits, {
        projectId: stream.slice('project-'.length), projectNo: data.projectNo, title: data.title, tenureId: data.officials.find(({ officialId }) => officialId === key)?.tenureId ?? '', unitId: data.unitId, kind: data.kind,
        year: data.year, periodFrom: data.periodFrom, periodTo: data.periodTo, phase: 'underWay', reportNo: null, reportOn: null, evaluation: null, grade: null, evaluatedOn: null,
      }],
    }),
    EvaluationGiven: (row, { data, stream, occurredOn }, key) => data.officialId !== key ? row : changeAudit(row, stream, { evaluation: data.text, grade: data.grade ?? null, evaluatedOn: occurredOn }, occurredOn),
    ReportIssued: (row, { data, stream, occurredOn }) => data.kind === 'erReport' ? changeAudit(row, stream, { phase: 'reported', reportNo: data.documentNo, reportOn: data.on }, occurredOn) : row,
    ProjectClosed: (row, { stream, occurredOn }) => changeAudit(row, stream, { phase: 'closed' }, occurredOn),
    ProjectTerminated: (row, { stream, occurredOn }) => changeAudit(row, stream, { phase: 'terminated' }, occurredOn),
    ...onFindings,
    ...onRectifications,
  },
})
