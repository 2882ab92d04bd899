// What an annual plan waits for: items, the answers of both bodies about each, the committee; then its adjustments, which go the same way.
import { z } from 'zod'
import type { PlanChange, PlanEvent } from '../../audit/plan/events.ts'
import { matterWith, type Task } from './matter.ts'

const Answered = z.strictObject({ organization: z.boolean(), discipline: z.boolean() })
const Items = z.record(z.string(), Answered)
type Items = z.infer<typeof Items>

const Adjustment = z.strictObject({ is: z.enum(['open', 'submitted']), items: Items })

export const PlanProgress = z.strictObject({
  of: z.literal('plan'),
  is: z.enum(['unknown', 'open', 'submitted', 'approved', 'closed']),
  items: Items,
  /** those that nobody has decided yet */
  adjustments: z.record(z.string(), Adjustment),
})
type PlanProgress = z.infer<typeof PlanProgress>

const NOBODY = { organization: false, discipline: false } as const

const without = <Value>(all: Readonly<Record<string, Value>>, id: string): Record<string, Value> => Object.fromEntries(Object.entries(all).filter(([each]) => each !== id))

const answered = (items: Items, replies: readonly { readonly planItemId: string }[], who: keyof typeof NOBODY): Items =>
  Object.fromEntries(Object.entries(items).map(([id, item]) => [id, replies.some(({ planItemId }) => planItemId === id) ? { ...item, [who]: true } : item]))

const touched = (changes: readonly PlanChange[]): Items => Object.fromEntries(changes.flatMap((each) => [
  ...(each.change === 'add' ? [] : [each.planItemId]), ...(each.change === 'remove' ? [] : [each.item.planItemId]),
].map((id) => [id, NOBODY])))

const adjusted = (progress: PlanProgress, id: string, change: (before: z.infer<typeof Adjustment>) => z.infer<typeof Adjustment>): PlanProgress => {
  const before = progress.adjustments[id]
  return before === undefined ? progress : { ...progress, adjustments: { ...progress.adjustments, [id]: change(before) } }
}
const decided = (progress: PlanProgress, { data }: { readonly data: { readonly adjustmentId: string } }): PlanProgress => ({ ...progress, adjustments: without(progress.adjustments, data.adjustmentId) })

const PLAN = { consult: 'ConsultOrganization', opine: 'GiveDisciplineOpinion', submit: 'SubmitPlan', approve: 'ApprovePlan' } as const
const ADJUSTMENT = { consult: 'ConsultOnPlanAdjustment', opine: 'GiveOpinionOnPlanAdjustment', submit: 'SubmitPlanAdjustment', approve: 'ApprovePlanAdjustment' } as const
type Route = typeof PLAN | typeof ADJUSTMENT

const onRoute = (route: Route, submitted: boolean, items: Items): Task => {
  const each = Object.values(items)
  if (submitted) return { step: route.approve, role: 'committeeOffice', dueOn: null }
  if (each.some(({ organization }) => !organization)) return { step: route.consult, role: 'organizationOfficer', dueOn: null }
  if (each.some(({ discipline }) => !discipline)) return { step: route.opine, role: 'disciplineOfficer', dueOn: null }
  return { step: route.submit, role: 'committeeOffice', dueOn: null }
}

export const planMatter = matterWith<PlanProgress, PlanEvent>({
  initial: { of: 'plan', is: 'unknown', items: {}, adjustments: {} },
  on: {
    PlanDrafted: (progress) => ({ ...progress, is: 'open' }),
    PlanItemProposed: (progress, { data }) => ({ ...progress, items: { ...progress.items, [data.planItemId]: NOBODY } }),
    PlanItemWithdrawn: (progress, { data }) => ({ ...progress, items: without(progress.items, data.planItemId) }),
    OrganizationConsulted: (progress, { data }) => ({ ...progress, items: answered(progress.items, data.replies, 'organization') }),
    DisciplineOpinionGiven: (progress, { data }) => ({ ...progress, items: answered(progress.items, data.opinions, 'discipline') }),
    PlanSubmitted: (progress) => ({ ...progress, is: 'submitted' }),
    PlanReturned: (progress) => ({ ...progress, is: 'open' }),
    PlanApproved: (progress) => ({ ...progress, is: 'approved' }),
    PlanAdjustmentProposed: (progress, { data }) => ({ ...progress, adjustments: { ...progress.adjustments, [data.adjustmentId]: { is: 'open', items: touched(data.changes) } } }),
    PlanAdjustmentConsulted: (progress, { data }) => adjusted(progress, data.adjustmentId, (each) => ({ ...each, items: answered(each.items, data.replies, 'organization') })),
    PlanAdjustmentOpinionGiven: (progress, { data }) => adjusted(progress, data.adjustmentId, (each) => ({ ...each, items: answered(each.items, data.opinions, 'discipline') })),
    PlanAdjustmentSubmitted: (progress, { data }) => adjusted(progress, data.adjustmentId, (each) => ({ ...each, is: 'submitted' })),
    PlanAdjustmentApproved: decided,
    PlanAdjustmentRejected: decided,
    PlanClosed: (progress) => ({ ...progress, is: 'closed' }),
  },
  about: { PlanDrafted: ({ data }) => ({ title: data.title }) },
  next: ({ is, items, adjustments }) => {
    if (is === 'open' && Object.keys(items).length === 0) return { step: 'ProposePlanItem', role: 'committeeOffice', dueOn: null }
    if (is === 'open' || is === 'submitted') return onRoute(PLAN, is === 'submitted', items)
    const [first] = Object.values(adjustments)
    return is === 'approved' && first !== undefined ? onRoute(ADJUSTMENT, first.is === 'submitted', first.items) : null
  },
})
