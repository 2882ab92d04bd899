// Counts what lists show of a portrait from the lines that pages show, so that they cannot disagree.
import { including, kept } from '../folding.ts'
import type { PortraitFinding, PortraitRow } from './row.ts'

/** Problems that were confirmed, not overturned, and are this official's to answer for: only economic responsibility counts, accounting responsibility is listed apart. */
export const answeredFor = (findings: readonly PortraitFinding[]): PortraitFinding[] => findings.filter((each) => each.standing === 'confirmed' && each.type !== 'notAttributed' && !isAccounting(each))

/** Whether a problem was put down to the keeping of accounts. */
export const isAccounting = ({ accountability }: Pick<PortraitFinding, 'accountability'>): boolean => accountability === 'accounting'

export const counted = (row: PortraitRow): PortraitRow => {
  const tenures = kept(row.tenures, row.tenures.toSorted((a, b) => Number(a.fromOn > b.fromOn) - Number(a.fromOn < b.fromOn)))
  const current = tenures.filter(({ untilOn }) => untilOn === null).at(-1)
  const answered = answeredFor(row.findings)
  return {
    ...row, tenures,
    currentPost: current?.post ?? null, currentUnitId: current?.unitId ?? null,
    unitIds: kept(row.unitIds, tenures.reduce<string[]>((all, { unitId }) => including(all, unitId), [])),
    projectIds: kept(row.projectIds, row.audits.reduce<string[]>((all, { projectId }) => including(all, projectId), [])),
    findingIds: kept(row.findingIds, [...row.findings, ...row.rectifications].reduce<string[]>((all, { findingId }) => including(all, findingId), [])),
    auditCount: new Set(row.audits.filter(({ phase }) => phase !== 'terminated').map(({ projectId }) => projectId)).size,
    confirmedFindings: answered.length,
    directFindings: answered.filter(({ type }) => type === 'direct').length,
    leadershipFindings: answered.filter(({ type }) => type === 'leadership').length,
    notAttributedFindings: row.findings.filter((each) => each.standing === 'confirmed' && each.type === 'notAttributed' && !isAccounting(each)).length,
    accountingFindings: row.findings.filter((each) => each.standing === 'confirmed' && isAccounting(each)).length,
    openRectifications: row.rectifications.filter(({ standing }) => standing === 'open').length,
    acceptedRectifications: row.rectifications.filter(({ standing }) => standing === 'accepted').length,
  }
}
