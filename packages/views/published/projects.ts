// What other institutions are told of an audit project: that it began, its dated steps and its reports. No title, person or reason.
import { z } from 'zod'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { publishedOf } from './published.ts'

const context = 'project'
const Id = z.string().min(1)
const Day = z.iso.date()
const ReportKind = z.enum(['erReport', 'resultReport'])

export const publishedProjects = publishedOf<ProjectEvent>()({
  ProjectEstablished: {
    type: 'cn.jingze.project.established.v1', context, says: { zh: '审计项目已立项', en: 'An audit project was established' },
    schema: z.object({ projectNo: z.string(), year: z.int(), unitId: Id, planId: Id, planItemId: Id, kind: z.enum(['inOffice', 'departure']), periodFrom: Day, periodTo: Day }),
    data: ({ data: { projectNo, year, unitId, planId, planItemId, kind, periodFrom, periodTo } }) => ({ projectNo, year, unitId, planId, planItemId, kind, periodFrom, periodTo }),
  },
  NoticeServed: {
    type: 'cn.jingze.project.notice-served.v1', context, says: { zh: '审计通知书已送达', en: 'The audit notice was served' },
    schema: z.object({ documentNo: z.string(), servedOn: Day, startsOn: Day }),
    data: ({ data: { documentNo, servedOn, startsOn } }) => ({ documentNo, servedOn, startsOn }),
  },
  FieldworkStarted: {
    type: 'cn.jingze.project.fieldwork-started.v1', context, says: { zh: '审计组已进点实施', en: 'Fieldwork started' },
    schema: z.object({ on: Day }), data: ({ data: { on } }) => ({ on }),
  },
  FieldworkFinished: {
    type: 'cn.jingze.project.fieldwork-finished.v1', context, says: { zh: '现场审计已结束', en: 'Fieldwork finished' },
    schema: z.object({ on: Day }), data: ({ data: { on } }) => ({ on }),
  },
  ReportIssued: {
    type: 'cn.jingze.project.report-issued.v1', context, says: { zh: '审计报告或结果报告已出具', en: 'A report was issued' },
    schema: z.object({ kind: ReportKind, documentNo: z.string(), on: Day }),
    data: ({ data: { kind, documentNo, on } }) => ({ kind, documentNo, on }),
  },
  ReportServed: {
    type: 'cn.jingze.project.report-served.v1', context, says: { zh: '报告已送达', en: 'A report was served' },
    // To whom stays unsaid: an addressee may be a person.
    schema: z.object({ kind: ReportKind, documentNo: z.string(), on: Day }),
    data: ({ data: { kind, documentNo, on } }) => ({ kind, documentNo, on }),
  },
  ProjectClosed: {
    type: 'cn.jingze.project.closed.v1', context, says: { zh: '审计项目已办结', en: 'The project was closed' },
    schema: z.object({ on: Day, archiveDueOn: Day }), data: ({ data: { on, archiveDueOn } }) => ({ on, archiveDueOn }),
  },
  ProjectArchived: {
    type: 'cn.jingze.project.archived.v1', context, says: { zh: '审计档案已归档', en: 'The project was archived' },
    schema: z.object({ on: Day, fileNo: z.string() }), data: ({ data: { on, fileNo } }) => ({ on, fileNo }),
  },
  ProjectTerminated: {
    type: 'cn.jingze.project.terminated.v1', context, says: { zh: '审计项目已终止', en: 'The project was terminated' },
    // The ground says something of a person, so it is not told.
    schema: z.object({ on: Day }), data: ({ data: { on } }) => ({ on }),
  },
})
