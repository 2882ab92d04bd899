// What other institutions are told of a rectification: orders, deadlines, amounts and results, so that they can follow and press it.
import { z } from 'zod'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { publishedOf } from './published.ts'

const context = 'rectification'
const Id = z.string().min(1)
const Day = z.iso.date()
const Fen = z.int().nonnegative()
const Whose = z.object({ findingId: Id, projectId: Id, unitId: Id })

// Schemas leave out what they do not list: reasons, opinions, officials and evidence stay behind although `data` hands over the event's own.
export const publishedRectifications = publishedOf<RectificationEvent>()({
  RectificationOrdered: {
    type: 'cn.jingze.rectification.ordered.v1', context, says: { zh: '整改已下达', en: 'A rectification was ordered' },
    schema: Whose.extend({ categoryCode: z.string(), class: z.enum(['immediate', 'phased', 'continuous']), amountToRectifyFen: Fen }),
    data: ({ data }) => data,
  },
  RectificationClockStarted: {
    type: 'cn.jingze.rectification.clock-started.v1', context, says: { zh: '整改期限已起算', en: 'The time for rectification began to run' },
    schema: Whose.extend({ receivedOn: Day, dueOn: Day, firstReportDueOn: Day, provisional: z.boolean() }),
    data: ({ data }) => data,
  },
  RectificationSubmitted: {
    type: 'cn.jingze.rectification.submitted.v1', context, says: { zh: '被审计单位已报送整改结果', en: 'The unit submitted its rectification' },
    schema: Whose.extend({ rectifiedFen: Fen }), data: ({ data }) => data,
  },
  RectificationAccepted: {
    type: 'cn.jingze.rectification.accepted.v1', context, says: { zh: '整改已销号', en: 'The rectification was accepted' },
    schema: Whose.extend({ result: z.enum(['rectified', 'cannotRectify']), rectifiedFen: Fen, rulesMade: z.int().nonnegative(), dueOn: Day.optional() }),
    data: ({ data }) => data,
  },
  RectificationReturned: {
    type: 'cn.jingze.rectification.returned.v1', context, says: { zh: '整改结果已退回', en: 'The rectification was sent back' },
    schema: Whose, data: ({ data }) => data,
  },
  ExtensionGranted: {
    type: 'cn.jingze.rectification.extended.v1', context, says: { zh: '整改延期已批准', en: 'More time for rectification was granted' },
    schema: Whose.extend({ dueOn: Day, formerDueOn: Day }), data: ({ data }) => data,
  },
  RectificationUrged: {
    type: 'cn.jingze.rectification.urged.v1', context, says: { zh: '整改已督办', en: 'The rectification was urged' },
    schema: Whose.extend({ by: z.enum(['letter', 'talk']), documentNo: z.string().optional() }), data: ({ data }) => data,
  },
  RectificationReopened: {
    type: 'cn.jingze.rectification.reopened.v1', context, says: { zh: '已销号的整改重新打开', en: 'An accepted rectification was reopened' },
    schema: Whose.extend({ dueOn: Day }), data: ({ data }) => data,
  },
  RectificationWithdrawn: {
    type: 'cn.jingze.rectification.withdrawn.v1', context, says: { zh: '整改已撤回', en: 'The rectification was withdrawn' },
    schema: Whose, data: ({ data }) => data,
  },
})
