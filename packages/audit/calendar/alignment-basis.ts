// Puts a finding and the tenures on record together for its alignment, and tells whether an alignment still rests on what is so.
import type { z } from 'zod'
import { limitOn } from '../limits.ts'
import { same } from '../same.ts'
import type { AlignmentBasis, FindingDescribed, HeldPost, Merger } from '../finding/events.ts'
import { aligned, type Alignment } from './tenure-alignment.ts'

/** The tenures and mergers of some units, as the record has them. */
export type Line = { readonly tenures: readonly HeldPost[]; readonly mergers: readonly Merger[] }
/** Of a finding's description, what its alignment rests on. */
export type Measured = Pick<z.infer<typeof FindingDescribed>, 'unitId' | 'conductFrom' | 'conductTo' | 'conductGoesOn' | 'amountTotalFen' | 'amountsByPeriod'>
type AuditedTenure = { readonly officialId: string; readonly tenureId: string }

/** The units whose tenures matter for a finding: where it happened, and the one that is audited. */
export const unitsOfLine = (unitId: string | undefined, auditedUnitId: string | undefined): readonly string[] =>
  [...new Set([unitId, auditedUnitId].filter((each) => each !== undefined && each !== ''))] as readonly string[]

/**
 * In: a finding's own facts, the record of its units, and the day whose limits hold (the project's pinned one). Out: what an alignment rests on.
 * Tenures are those in the units of the line, in the order of their first day.
 */
export const basisOf = (finding: Measured, { tenures, mergers }: Line, unitIds: readonly string[], limitsOn: string): AlignmentBasis => {
  const limit = limitOn('deputy-in-charge', limitsOn)
  return {
    ...measured(finding), actingMonths: limit.value, limitVersion: limit.effectiveFrom,
    tenures: tenures.filter(({ unitId }) => unitIds.includes(unitId)).sort((one, other) => (`${one.from} ${one.tenureId}` < `${other.from} ${other.tenureId}` ? -1 : 1)),
    mergers: [...mergers],
  }
}

/** What the tenures give for a finding. In: a basis and who is audited. Out: the alignment, see `aligned`. */
export const proposedBy = ({ unitId, conductFrom, conductTo, conductGoesOn, amountTotalFen, amountsByPeriod, tenures, mergers, actingMonths }: AlignmentBasis, audited: readonly AuditedTenure[]): Alignment =>
  aligned({
    conduct: { unitId, from: conductFrom, to: conductGoesOn === true ? undefined : conductTo, seenUntil: conductTo, amountFen: amountTotalFen, stated: amountsByPeriod ?? [] },
    tenures, mergers, audited, actingMonths,
  })

/** Whether an alignment rests on the finding as it is now described; false when there is none. */
export const restsOn = (basis: AlignmentBasis | undefined, finding: Measured): boolean => basis !== undefined && same(measured(basis), measured(finding))

/** Whether the tenures and mergers it rests on are those on record now. */
export const restsOnRecord = (basis: AlignmentBasis, now: AlignmentBasis): boolean => same(basis.tenures, now.tenures) && same(basis.mergers, now.mergers)

const measured = ({ unitId, conductFrom, conductTo, conductGoesOn, amountTotalFen, amountsByPeriod }: Measured): Measured => ({
  unitId, conductFrom, conductTo, amountTotalFen, ...(conductGoesOn === true ? { conductGoesOn } : {}), ...(amountsByPeriod === undefined || amountsByPeriod.length === 0 ? {} : { amountsByPeriod }),
})
