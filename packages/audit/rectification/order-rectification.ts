// Orders a confirmed finding to be rectified: class, demand, term, and the criteria by which it will be judged.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { reportReceipts } from '../asks/report-receipt.ts'
import { theFinding } from '../asks/the-finding.ts'
import { theProject } from '../asks/the-project.ts'
import { tenuresNamed, type KnownTenures } from '../asks/tenures.ts'
import { rectificationClock } from '../calendar/rectification-clock.ts'
import { limitOn } from '../limits.ts'
import { role } from '../roles.ts'
import {
  aDepartedOfficialIsNotOrderedToRectify, aFindingIsOrderedRectifiedOnce, anUnusualTermIsExplained, onlyAConfirmedFindingIsRectified, phasedRectificationHasStages,
  theAmountToRectifyIsPartOfTheFinding,
} from '../rules/rectification.ts'
import { RectificationOrdered, type RectificationEvent } from './events.ts'
import { rectifications, type Rectification } from './state.ts'

const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

const Order = RectificationOrdered.omit({ categoryCode: true, term: true })
  .extend({
    /** where the usual term of the class is not fit: how many of its days or months, and why */
    term: z.strictObject({ value: z.int().positive().max(3_650), because: z.string().min(1).max(2_000).optional() }).optional(),
  })
  .refine(({ criteria }) => distinct(criteria.map(({ criterionId }) => criterionId)), { path: ['criteria'], error: 'criterion ids must differ' })
  .refine(({ stages }) => distinct((stages ?? []).map(({ stageId }) => stageId)), { path: ['stages'], error: 'stage ids must differ' })
type Order = z.infer<typeof Order>

export const orderRectification = command('OrderRectification', rectifications, {
  does: { zh: '下达整改要求', en: 'Order a rectification' },
  opens: true,
  input: Order,
  who: [role('teamLeader', 'project'), role('divisionHead', 'project'), role('committeeOffice')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: {
    finding: theFinding<Order, Rectification>(({ input }) => input.findingId),
    project: theProject<Order, Rectification>(({ input }) => input.projectId),
    tenures: tenuresNamed<Order, Rectification>(({ input }) => input.officials.map(({ tenureId }) => tenureId)),
    receipts: reportReceipts<Order, Rectification>(({ input }) => input.projectId),
  },
  decide: ({ term: adjusted, ...order }, rectification, { id, occurredOn, asked }) => {
    const limitsOn = asked.project.pinned.limitsOn
    const usual = limitOn(`${order.class}-rectification`, limitsOn)
    const term = { limitsOn, limitId: usual.id, limitVersion: usual.effectiveFrom, value: adjusted?.value ?? usual.value, ...(adjusted?.because === undefined ? {} : { adjustedBecause: adjusted.because }) }
    return allow(
      unmet({
        is: rectification.is, idFits: id === order.findingId, findingIs: asked.finding.is, sameProject: asked.finding.projectId === order.projectId,
        class: order.class, stages: order.stages?.length ?? 0, value: term.value, usual: usual.value, explained: adjusted?.because !== undefined,
        amountToRectifyFen: order.amountToRectifyFen, amountTotalFen: asked.finding.described?.amountTotalFen ?? 0,
        departed: order.officials.filter((each) => !inPost(each, asked.tenures, occurredOn)).length,
      }, [
        aFindingIsOrderedRectifiedOnce, onlyAConfirmedFindingIsRectified, aDepartedOfficialIsNotOrderedToRectify, phasedRectificationHasStages,
        anUnusualTermIsExplained, theAmountToRectifyIsPartOfTheFinding,
      ]),
      (): RectificationEvent[] => {
        const receivedOn = asked.receipts[order.unitId] ?? asked.receipts[asked.project.unitId]
        const whose = { findingId: order.findingId, projectId: order.projectId, unitId: order.unitId }
        return [
          { type: 'RectificationOrdered', data: { ...order, categoryCode: asked.finding.described!.categoryCode, term } },
          ...(receivedOn === undefined ? [] : [{ type: 'RectificationClockStarted' as const, data: { ...whose, ...rectificationClock(term, receivedOn) } }]),
        ]
      },
    )
  },
})

const inPost = ({ officialId, tenureId }: { officialId: string; tenureId: string }, tenures: KnownTenures, on: string): boolean => {
  const tenure = tenures[tenureId]
  return tenure?.officialId === officialId && (tenure.until === undefined || tenure.until >= on)
}
