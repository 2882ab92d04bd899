// One row per point that a reviewer made about a draft report: what was said, and what the team did about it.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import { ReviewLayer, type ProjectEvent } from '../../audit/project/events.ts'
import { idOf } from '../../kernel/stream.ts'

export const ReviewPointRow = z.strictObject({
  /** the project's id and the point's own */
  reviewPointId: z.string(),
  projectId: z.string(),
  pointId: z.string(),
  layer: ReviewLayer,
  draftNo: z.int(),
  says: z.string(),
  saidBy: z.string(),
  saidOn: z.string(),
  adoption: z.enum(['open', 'adopted', 'partlyAdopted', 'notAdopted']),
  reason: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredOn: z.string().nullable(),
})
type ReviewPointRow = z.infer<typeof ReviewPointRow>

type Pointing = Extract<ProjectEvent, { type: 'ReportReviewed' | 'ReviewPointAnswered' }>

export const reviewPoints = viewOf<ReviewPointRow, Pointing>(ReviewPointRow, {
  name: 'review_points',
  version: 1,
  of: (event) => (event.type === 'ReviewPointAnswered' ? [event.data.pointId] : (event.data.points ?? []).map(({ pointId }) => pointId)).map((pointId) => `${idOf(event.stream)}/${pointId}`),
  indexed: ['projectId', 'layer', 'adoption', 'saidOn'],
  initial: (key) => ({
    reviewPointId: key, projectId: key.slice(0, key.indexOf('/')), pointId: key.slice(key.indexOf('/') + 1), layer: 'team', draftNo: 0, says: '', saidBy: '', saidOn: '', adoption: 'open', reason: null, answeredBy: null, answeredOn: null,
  }),
  on: {
    ReportReviewed: (row, { data, actor, occurredOn }) => ({
      ...row, layer: data.layer, draftNo: data.draftNo, says: data.points?.find(({ pointId }) => pointId === row.pointId)?.says ?? '', saidBy: actor, saidOn: occurredOn,
    }),
    ReviewPointAnswered: (row, { data, actor, occurredOn }) => ({ ...row, adoption: data.adoption, reason: data.reason, answeredBy: actor, answeredOn: occurredOn }),
  },
})
