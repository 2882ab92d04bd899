// One row per use of a deliverable (成果运用): which body used it for what, and whether it has fed back.
import { z } from 'zod'
import type { ResultUseEvent } from '../../audit/result-use/events.ts'
import { viewOf } from '../../kernel/view.ts'

export const ResultUseRow = z.strictObject({
  resultUseId: z.string(),
  deliverableId: z.string(),
  projectId: z.string(),
  body: z.string(),
  purpose: z.string(),
  usedOn: z.string(),
  says: z.string().nullable(),
  documentNo: z.string().nullable(),
  feedbackDueOn: z.string().nullable(),
  limitId: z.string(),
  limitVersion: z.string(),
  fedBackOn: z.string().nullable(),
  feedback: z.string().nullable(),
  feedbackFileHash: z.string().nullable(),
  late: z.boolean(),
  standing: z.enum(['waiting', 'fedBack', 'takenOff']),
  recordedBy: z.string(),
  takenOffReason: z.string().nullable(),
})
type ResultUseRow = z.infer<typeof ResultUseRow>

export const resultUseList = viewOf<ResultUseRow, ResultUseEvent>(ResultUseRow, {
  name: 'result_use_list',
  version: 1,
  of: 'resultUse',
  indexed: ['deliverableId', 'projectId', 'body', 'purpose', 'standing', 'feedbackDueOn', 'usedOn'],
  initial: (resultUseId) => ({
    resultUseId, deliverableId: '', projectId: '', body: '', purpose: '', usedOn: '', says: null, documentNo: null, feedbackDueOn: null, limitId: '', limitVersion: '', fedBackOn: null, feedback: null, feedbackFileHash: null,
    late: false, standing: 'waiting', recordedBy: '', takenOffReason: null,
  }),
  on: {
    ResultUseRecorded: (row, { data: { deliverableId, projectId, body, purpose, usedOn, says = null, documentNo = null, feedbackDueOn, restsOn }, actor }) =>
      ({ ...row, deliverableId, projectId, body, purpose, usedOn, says, documentNo, feedbackDueOn, limitId: restsOn.limitId, limitVersion: restsOn.limitVersion, recordedBy: actor }),
    ResultUseFedBack: (row, { data: { on, says, fileHash = null, late } }) => ({ ...row, standing: 'fedBack', fedBackOn: on, feedback: says, feedbackFileHash: fileHash, late }),
    ResultUseTakenOff: (row, { data }) => ({ ...row, standing: 'takenOff', takenOffReason: data.reason }),
  },
})
