// One row for each plan item whose answers were not all agreement, once that was settled; none again when another answer disagrees.
import { z } from 'zod'
import { Settlement, type PlanEvent } from '../../audit/plan/events.ts'
import type { Fact } from '../../kernel/event.ts'
import { idOf } from '../../kernel/stream.ts'
import { viewOf } from '../../kernel/view.ts'
import { answersIn, keyOfItem, type Opining } from './view.ts'

export const PlanSettlementRow = z.strictObject({
  planSettlementId: z.string(),
  planId: z.string(),
  planItemId: z.string(),
  adjustmentId: z.string().nullable(),
  settlement: Settlement,
  text: z.string(),
  settledOn: z.string(),
})
type PlanSettlementRow = z.infer<typeof PlanSettlementRow>

type Settling = Opining | Extract<PlanEvent, { type: 'PlanItemDisagreementSettled' }>

const keysOf = (event: Fact<Settling>): readonly string[] => {
  const [planId, { data }] = [idOf(event.stream), event]
  if ('settlement' in data) return [keyOfItem(planId, data.adjustmentId, data.planItemId)]
  return answersIn({ data }).filter(({ reply }) => reply !== 'agree').map(({ planItemId }) => keyOfItem(planId, 'adjustmentId' in data ? data.adjustmentId : undefined, planItemId))
}

const unsettled = (): null => null

export const planSettlements = viewOf<PlanSettlementRow, Settling>(PlanSettlementRow, {
  name: 'plan_settlements',
  version: 1,
  of: keysOf,
  indexed: ['planId', 'planItemId'],
  initial: (planSettlementId) => ({ planSettlementId, planId: '', planItemId: '', adjustmentId: null, settlement: 'followed', text: '', settledOn: '' }),
  on: {
    PlanItemDisagreementSettled: (row, { stream, data, occurredOn }) => ({
      ...row, planId: idOf(stream), planItemId: data.planItemId, adjustmentId: data.adjustmentId ?? null, settlement: data.settlement, text: data.text, settledOn: occurredOn,
    }),
    OrganizationConsulted: unsettled, DisciplineOpinionGiven: unsettled, MemberOpinionGiven: unsettled, PlanAdjustmentConsulted: unsettled, PlanAdjustmentOpinionGiven: unsettled,
  },
})
