// How findings and rectifications change a portrait. A finding counts only when it was confirmed and not overturned.
import type { Branches } from '../../kernel/view.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import type { PortraitFinding, PortraitRow } from './row.ts'

/** The counts that lists show, from the lines that pages show: so they cannot disagree. */
export const counted = (row: PortraitRow): PortraitRow => {
  const current = row.tenures.filter(({ untilOn }) => untilOn === null).at(-1)
  const counting = row.findings.filter(({ standing }) => standing === 'confirmed')
  return {
    ...row,
    currentPost: current?.post ?? null, currentUnitId: current?.unitId ?? null,
    unitIds: [...new Set(row.tenures.map(({ unitId }) => unitId))],
    projectIds: row.audits.map(({ projectId }) => projectId),
    auditCount: row.audits.filter(({ phase }) => phase !== 'terminated').length,
    confirmedFindings: counting.length,
    directFindings: counting.filter(({ type }) => type === 'direct').length,
    leadershipFindings: counting.filter(({ type }) => type === 'leadership').length,
    openRectifications: counting.filter(({ rectification }) => rectification === 'ordered' || rectification === 'running').length,
    acceptedRectifications: counting.filter(({ rectification }) => rectification === 'accepted').length,
  }
}

const changeFinding = (row: PortraitRow, findingId: string, change: (finding: PortraitFinding) => Partial<PortraitFinding>, on: string): PortraitRow =>
  counted({ ...row, changedOn: on, findings: row.findings.map((each) => each.findingId === findingId ? { ...each, ...change(each) } : each) })

const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1)

export const onFindings: Branches<PortraitRow, FindingEvent> = {
  ResponsibilityDetermined: (row, event, key) => {
    if (event.data.officialId !== key) return row
    const { finding, type, code, grounds, version, tenureId } = event.data
    const findingId = idOf(event.stream)
    const before = row.findings.find((each) => each.findingId === findingId)
    const line: PortraitFinding = {
      findingId, projectId: finding.projectId, no: finding.no, title: finding.title, categoryCode: finding.categoryCode, focusArea: finding.focusArea, unitId: finding.unitId, tenureId,
      conductFrom: finding.conductFrom, conductTo: finding.conductTo, amountTotalFen: finding.amountTotalFen, amountInTenureFen: finding.amountInTenureFen ?? null, amountNature: finding.amountNature,
      type, code: code ?? null, grounds, version, determinedOn: event.occurredOn, tolerance: before?.tolerance ?? null, standing: before?.standing ?? 'determined', disposition: before?.disposition ?? null,
      rectification: before?.rectification ?? 'none', dueOn: before?.dueOn ?? null, reopened: before?.reopened ?? 0, source: `${event.stream}@${event.revision}`,
    }
    return counted({ ...row, changedOn: event.occurredOn, findings: [...row.findings.filter((each) => each.findingId !== findingId), line] })
  },
  ToleranceAssessed: (row, event, key) => event.data.officialId !== key ? row : changeFinding(row, idOf(event.stream), () => ({ tolerance: event.data.applies ? event.data.effect : 'none' }), event.occurredOn),
  FindingConfirmed: (row, { data, stream, occurredOn }) => changeFinding(row, idOf(stream), () => ({
    standing: 'confirmed', disposition: data.disposition, title: data.finding.title, categoryCode: data.finding.categoryCode, focusArea: data.finding.focusArea,
    amountTotalFen: data.finding.amountTotalFen, amountInTenureFen: data.finding.amountInTenureFen ?? null,
  }), occurredOn),
  FindingLeftUnreported: (row, { stream, occurredOn }) => counted({ ...row, changedOn: occurredOn, findings: row.findings.filter(({ findingId }) => findingId !== idOf(stream)) }),
  FindingOverturned: (row, { stream, occurredOn }) => changeFinding(row, idOf(stream), () => ({ standing: 'overturned' }), occurredOn),
}

export const onRectifications: Branches<PortraitRow, RectificationEvent> = {
  RectificationOrdered: (row, { data, occurredOn }) => changeFinding(row, data.findingId, () => ({ rectification: 'ordered' }), occurredOn),
  RectificationClockStarted: (row, { data, occurredOn }) => changeFinding(row, data.findingId, () => ({ rectification: 'running', dueOn: data.dueOn }), occurredOn),
  ExtensionGranted: (row, { data, occurredOn }) => changeFinding(row, data.findingId, () => ({ dueOn: data.dueOn }), occurredOn),
  RectificationAccepted: (row, { data, occurredOn }) => changeFinding(row, data.findingId, () => ({ rectification: data.result === 'rectified' ? 'accepted' : 'cannotRectify' }), occurredOn),
  RectificationReopened: (row, { data, occurredOn }) => changeFinding(row, data.findingId, ({ reopened }) => ({ rectification: 'running', dueOn: data.dueOn, reopened: reopened + 1 }), occurredOn),
}
