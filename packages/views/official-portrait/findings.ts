// How findings and rectifications change a portrait. A finding counts only when it was confirmed and not overturned.
import type { Branches } from '../../kernel/view.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { changed, put, sourceOf } from '../folding.ts'
import { counted } from './counted.ts'
import type { PortraitFinding, PortraitRectification, PortraitRow } from './row.ts'

type Happened = { readonly stream: string; readonly revision: number; readonly occurredOn: string }
type Judged = Extract<FindingEvent, { type: 'FindingConfirmed' }>['data']['finding']

const changeFinding = (row: PortraitRow, event: Happened, change: Partial<PortraitFinding>): PortraitRow =>
  counted({ ...row, changedOn: event.occurredOn, findings: changed(row.findings, ({ findingId }) => findingId === idOf(event.stream), { ...change, source: sourceOf(event) }) })

/** A finding as it stood when somebody judged it. */
const judged = ({ projectId, no, title, categoryCode, focusArea, unitId, conductFrom, conductTo, amountTotalFen, amountInTenureFen, amountNature, accountability }: Judged) => ({
  projectId, no, title, categoryCode, focusArea, unitId, conductFrom, conductTo, amountTotalFen, amountInTenureFen: amountInTenureFen ?? null, amountNature, accountability: accountability ?? null,
})

export const onFindings: Branches<PortraitRow, FindingEvent> = {
  ResponsibilityDetermined: (row, event, key) => {
    const { data, stream, occurredOn } = event
    if (data.officialId !== key) return row
    const before = row.findings.find(({ findingId }) => findingId === idOf(stream))
    const line: PortraitFinding = {
      ...judged(data.finding), findingId: idOf(stream), tenureId: data.tenureId, type: data.type, code: data.code ?? null, grounds: data.grounds, version: data.version, determinedOn: occurredOn,
      tolerance: before?.tolerance ?? null, standing: before?.standing ?? 'determined', disposition: before?.disposition ?? null, source: sourceOf(event),
    }
    return counted({ ...row, changedOn: occurredOn, findings: put(row.findings, 'findingId', line) })
  },
  // what nobody changed is left out of the event
  FindingRevised: (row, event) => {
    const { facts: _f, legalBases: _l, paperIds: _p, cause: _c, consequence: _q, recommendation: _r, accountabilityGrounds: _g, conductGoesOn: _o, amountsByPeriod: _a, ...words } = event.data.changed
    return changeFinding(row, event, Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)))
  },
  ToleranceAssessed: (row, event, key) => event.data.officialId === key ? changeFinding(row, event, { tolerance: event.data.applies ? event.data.effect : 'none' }) : row,
  FindingConfirmed: (row, event) => changeFinding(row, event, { standing: 'confirmed', disposition: event.data.disposition, ...judged(event.data.finding) }),
  FindingLeftUnreported: (row, { stream, occurredOn }) => counted({ ...row, changedOn: occurredOn, findings: row.findings.filter(({ findingId }) => findingId !== idOf(stream)) }),
  FindingOverturned: (row, event) => changeFinding(row, event, { standing: 'overturned' }),
}

const changeRectification = (row: PortraitRow, event: Happened, standing: PortraitRectification['standing']): PortraitRow =>
  counted({ ...row, changedOn: event.occurredOn, rectifications: changed(row.rectifications, ({ rectificationId }) => rectificationId === idOf(event.stream), { standing, source: sourceOf(event) }) })

const takeUp = (row: PortraitRow, event: Happened & { readonly data: { readonly findingId: string; readonly projectId: string; readonly unitId: string } }, tookOver: boolean): PortraitRow => {
  const { findingId, projectId, unitId } = event.data
  return counted({ ...row, changedOn: event.occurredOn, rectifications: put(row.rectifications, 'rectificationId', { rectificationId: idOf(event.stream), findingId, projectId, unitId, standing: 'open', tookOver, source: sourceOf(event) }) })
}

export const onRectifications: Branches<PortraitRow, RectificationEvent> = {
  RectificationOrdered: (row, event) => takeUp(row, event, false),
  RectificationAccepted: (row, event) => changeRectification(row, event, event.data.result === 'rectified' ? 'accepted' : 'cannotRectify'),
  RectificationReopened: (row, event) => changeRectification(row, event, 'open'),
  // The finding and its origin stay with the predecessor; what is still to be done is the successor’s.
  RectificationHandedOver: (row, event, key) => {
    if (event.data.to.officialId === key) return takeUp(row, event, event.data.from.officialId !== key)
    return event.data.from.officialId === key ? changeRectification(row, event, 'handedOver') : row
  },
  RectificationWithdrawn: (row, event) => changeRectification(row, event, 'withdrawn'),
}
