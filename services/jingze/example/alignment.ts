// Tenure alignment of an example finding: what the tenures give is accepted, now and then overridden with a reason.
import { basisOf, proposedBy, unitsOfLine } from '../../../packages/audit/calendar/alignment-basis.ts'
import type { Share } from '../../../packages/audit/calendar/tenure-alignment.ts'
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import { tenuresOfUnits } from '../../../packages/audit/asks/tenures-of-units.ts'
import type { Ask } from '../../../packages/kernel/command.ts'
import type { EventStore } from '../../../packages/kernel/store.ts'
import { evolveOne, idOf } from '../../../packages/kernel/stream.ts'
import type { ExampleFinding } from './findings.ts'
import type { Stage } from './stage.ts'

/** The day after the finding was raised: whoever accepts has looked at the tenures as they are recorded then. */
export const alignActs = (stage: Stage, { id, conductFrom, conductTo, total, raisedOn }: ExampleFinding): void => {
  const { project, dice, at, store } = stage
  const overridden = project.subjects.length === 1 && dice.chance(12)
  at(addWorkingDays(raisedOn, 1), 'AlignTenure', project.team[2], async () => {
    const unitIds = unitsOfLine(project.unit.id, project.unit.id)
    const line = await told(tenuresOfUnits<object, object>(() => unitIds), store)
    const basis = basisOf({ unitId: project.unit.id, conductFrom, conductTo, amountTotalFen: total }, line, unitIds, project.from)
    const parts = proposedBy(basis, project.subjects).shares.map((share) => (overridden ? shifted(share) : partsOf(share)))
    return { tenures: basis.tenures.map(({ tenureId, version }) => ({ tenureId, version })), parts }
  }, id)
}

const partsOf = ({ officialId, own, inherited, unremedied, beyond }: Share) => ({ officialId, own, inherited, unremedied, beyond })

/** A tenth of what a predecessor left is counted as not remedied, where there is any. */
const shifted = (share: Share) => {
  const parts = partsOf(share)
  const tenth = Math.floor(parts.inherited.amountFen / 10)
  if (tenth === 0) return parts
  return {
    ...parts, inherited: { ...parts.inherited, amountFen: parts.inherited.amountFen - tenth }, unremedied: { ...parts.unremedied, amountFen: parts.unremedied.amountFen + tenth }, reason: '部分款项于其任内支付（示例）',
  }
}

/** What an ask answers, asked outside a command. */
const told = async <Answer>(ask: Ask<object, object, Answer>, store: EventStore): Promise<Answer> => {
  const events = await store.readByObject(ask.about({ input: {}, state: {}, id: '' }), { types: Object.keys(ask.on) })
  return events.reduce((answer, event) => evolveOne(ask.on as never, answer, event as never, idOf(event.stream)), ask.initial)
}
