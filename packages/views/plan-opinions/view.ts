// What each body says of the items of a plan, one row for each item and body: the organisation department, the discipline body, and other members, each in a table of its own that others have no part in.
import { z } from 'zod'
import { Reply, type ItemReply, type PlanEvent } from '../../audit/plan/events.ts'
import type { Fact } from '../../kernel/event.ts'
import { idOf } from '../../kernel/stream.ts'
import { viewOf } from '../../kernel/view.ts'

export const PlanOpinionRow = z.strictObject({
  planOpinionId: z.string(),
  planId: z.string(),
  planItemId: z.string(),
  /** when it is about an adjustment */
  adjustmentId: z.string().nullable(),
  /** which member says so; nothing where only one body is asked */
  body: z.string().nullable(),
  reply: Reply,
  text: z.string().nullable(),
  saidOn: z.string(),
})
type PlanOpinionRow = z.infer<typeof PlanOpinionRow>

export type Opining = Extract<PlanEvent, { type: 'OrganizationConsulted' | 'DisciplineOpinionGiven' | 'MemberOpinionGiven' | 'PlanAdjustmentConsulted' | 'PlanAdjustmentOpinionGiven' }>

export const answersIn = ({ data }: Pick<Opining, 'data'>): readonly ItemReply[] => ('replies' in data ? data.replies : data.opinions)

/** Of one item in its plan, or in one of the plan's adjustments. */
export const keyOfItem = (planId: string, adjustmentId: string | undefined, planItemId: string): string => `${planId} ${adjustmentId ?? ''} ${planItemId}`

const keysIn = (event: Fact<Opining>): readonly (readonly [string, ItemReply])[] => {
  const { data } = event
  const body = 'body' in data ? ` ${data.body}` : ''
  return answersIn(event).map((answer) => [keyOfItem(idOf(event.stream), 'adjustmentId' in data ? data.adjustmentId : undefined, answer.planItemId) + body, answer])
}

const said = (row: PlanOpinionRow, event: Fact<Opining>, key: string): PlanOpinionRow => {
  const [, answer] = keysIn(event).find(([each]) => each === key)!
  const { data } = event
  return {
    ...row, planId: idOf(event.stream), planItemId: answer.planItemId, adjustmentId: 'adjustmentId' in data ? data.adjustmentId : null, body: 'body' in data ? data.body : null,
    reply: answer.reply, text: answer.text ?? null, saidOn: event.occurredOn,
  }
}

const opinions = (name: string, on: { readonly [Type in Opining['type']]?: typeof said }) => viewOf<PlanOpinionRow, Opining>(PlanOpinionRow, {
  name, version: 1, of: (event) => keysIn(event).map(([key]) => key), indexed: ['planId', 'planItemId'],
  initial: (planOpinionId) => ({ planOpinionId, planId: '', planItemId: '', adjustmentId: null, body: null, reply: 'agree', text: null, saidOn: '' }), on,
})

export const organizationOpinions = opinions('plan_organization_opinions', { OrganizationConsulted: said, PlanAdjustmentConsulted: said })
export const disciplineOpinions = opinions('plan_discipline_opinions', { DisciplineOpinionGiven: said, PlanAdjustmentOpinionGiven: said })
export const memberOpinions = opinions('plan_member_opinions', { MemberOpinionGiven: said })
