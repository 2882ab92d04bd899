// One row per appeal against a report: whose, how far it has come, until when the next step is due, and what was decided.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import { AppealOutcome, FindingChange, type AppealEvent } from '../../audit/appeal/events.ts'

export const AppealRow = z.strictObject({
  appealId: z.string(),
  projectId: z.string(),
  officialId: z.string(),
  title: z.string(),
  /** the report appealed against */
  documentNo: z.string(),
  filedOn: z.string(),
  appealDueOn: z.string(),
  /** filed after the last day for appealing */
  late: z.boolean(),
  grounds: z.string(),
  findingIds: z.array(z.string()),
  fileHash: z.string().nullable(),
  standing: z.enum(['filed', 'accepted', 'refused', 'withdrawn', 'reexamined', 'decided', 'served']),
  reexaminers: z.array(z.string()),
  /** the last day for deciding; and that day while a decision is still due, nothing afterwards */
  reviewDueOn: z.string(),
  dueOn: z.string().nullable(),
  opinion: z.string().nullable(),
  proposes: AppealOutcome.nullable(),
  decisionNo: z.string().nullable(),
  committeeMeetingNo: z.string().nullable(),
  decidedOn: z.string().nullable(),
  decidedLate: z.boolean(),
  outcome: AppealOutcome.nullable(),
  changes: z.array(FindingChange),
  servedOn: z.string().nullable(),
  /** why it was not accepted, withdrawn, or decided so */
  because: z.string().nullable(),
})
type AppealRow = z.infer<typeof AppealRow>

export const appealList = viewOf<AppealRow, AppealEvent>(AppealRow, {
  name: 'appeal_list',
  version: 1,
  of: 'appeal',
  indexed: ['projectId', 'officialId', 'standing', 'dueOn', 'filedOn'],
  initial: (appealId) => ({
    appealId, projectId: '', officialId: '', title: '', documentNo: '', filedOn: '', appealDueOn: '', late: false, grounds: '', findingIds: [], fileHash: null, standing: 'filed', reexaminers: [], reviewDueOn: '', dueOn: null,
    opinion: null, proposes: null, decisionNo: null, committeeMeetingNo: null, decidedOn: null, decidedLate: false, outcome: null, changes: [], servedOn: null, because: null,
  }),
  on: {
    AppealFiled: (row, { data: { on, restsOn: _, fileHash, ...data } }) => ({ ...row, ...data, fileHash: fileHash ?? null, filedOn: on, dueOn: data.reviewDueOn, standing: 'filed' }),
    AppealAccepted: (row, { data }) => ({ ...row, standing: 'accepted', reexaminers: data.reexaminers }),
    AppealRefused: (row, { data }) => ({ ...row, standing: 'refused', dueOn: null, because: data.reason }),
    AppealWithdrawn: (row, { data }) => ({ ...row, standing: 'withdrawn', dueOn: null, because: data.reason }),
    AppealReexamined: (row, { data }) => ({ ...row, standing: 'reexamined', opinion: data.opinion, proposes: data.proposes }),
    AppealDecided: (row, { data }) => ({
      ...row, standing: 'decided', dueOn: null, decisionNo: data.decisionNo, committeeMeetingNo: data.committeeMeetingNo, decidedOn: data.on, decidedLate: data.late, outcome: data.outcome, changes: data.changes, because: data.reason,
    }),
    AppealDecisionServed: (row, { data }) => ({ ...row, standing: 'served', servedOn: data.on }),
  },
})
