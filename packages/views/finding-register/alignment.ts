// The columns of a finding that its alignment with tenures fills: whose tenures it is measured by, and what was accepted.
import { z } from 'zod'
import { restsOn, unitsOfLine, type Measured } from '../../audit/calendar/alignment-basis.ts'
import { AcceptedParts, AlignedParts, AlignmentBasis, AmountOfPeriod, type FindingEvent } from '../../audit/finding/events.ts'
import type { Fact } from '../../kernel/event.ts'
import { kept } from '../folding.ts'

type Of<Type extends FindingEvent['type']> = Fact<Extract<FindingEvent, { type: Type }>>

export const AcceptedAlignment = z.strictObject({
  basis: AlignmentBasis, money: z.string(), days: z.int(), proposed: z.array(AlignedParts), proposedInTenuresFen: z.int(), amountInTenuresFen: z.int(), version: z.int(),
  by: z.string(), on: z.string(), rulesVersion: z.string(),
})

export const AlignmentColumns = {
  conductGoesOn: z.boolean(),
  amountsByPeriod: z.array(AmountOfPeriod),
  auditedTenures: z.array(z.strictObject({ officialId: z.string(), tenureId: z.string() })),
  auditedOfficialIds: z.array(z.string()),
  auditedUnitId: z.string().nullable(),
  /** where it happened, and the unit that is audited: the units whose tenures count */
  lineUnitIds: z.array(z.string()),
  /** 未对齐 · 按任期 · 已调整 · 问题已变化 */
  alignment: z.enum(['none', 'accepted', 'overridden', 'outdated']),
  alignedParts: z.array(AcceptedParts),
  aligned: AcceptedAlignment.nullable(),
}
const Columns = z.strictObject(AlignmentColumns)
export type AlignmentRow = z.infer<typeof Columns>

export const NOT_ALIGNED: AlignmentRow = {
  conductGoesOn: false, amountsByPeriod: [], auditedTenures: [], auditedOfficialIds: [], auditedUnitId: null, lineUnitIds: [], alignment: 'none', alignedParts: [], aligned: null,
}

type Row = AlignmentRow & Pick<Measured, 'unitId' | 'conductFrom' | 'conductTo' | 'amountTotalFen'>

/** The row with those whom the project audits. */
export const auditing = <R extends Row>(row: R, audited: Of<'FindingRaised'>['data']['audited']): R =>
  audited === undefined ? row : { ...row, auditedUnitId: audited.unitId, ...audits(audited.tenures) }

/** Whoever is judged is audited: what findings say that were raised before they named the audited. */
export const judging = <R extends Row>(row: R, { officialId, tenureId }: { readonly officialId: string; readonly tenureId: string }): R =>
  row.auditedTenures.some((each) => each.tenureId === tenureId) ? row : { ...row, ...audits([...row.auditedTenures, { officialId, tenureId }]) }

const audits = (tenures: readonly { readonly officialId: string; readonly tenureId: string }[]) =>
  ({ auditedTenures: [...tenures], auditedOfficialIds: [...new Set(tenures.map(({ officialId }) => officialId))] })

/** The row after its description was given or changed: the units of its line, and whether an alignment still rests on it. */
export const measuredAnew = <R extends Row>(row: R): R => ({
  ...row, lineUnitIds: kept(row.lineUnitIds, [...unitsOfLine(row.unitId, row.auditedUnitId ?? undefined)]),
  alignment: row.aligned === null ? 'none' : restsOn(row.aligned.basis, row) ? standingOf(row.alignedParts) : 'outdated',
})

export const alignedBy = <R extends Row>(row: R, { data: { accepted, ...data }, actor, occurredOn, rulesVersion }: Of<'TenureAligned'>): R =>
  ({ ...row, alignment: standingOf(accepted), alignedParts: accepted, aligned: { ...data, by: actor, on: occurredOn, rulesVersion } })

const standingOf = (parts: AlignmentRow['alignedParts']): 'accepted' | 'overridden' => (parts.some(({ reason }) => reason !== undefined) ? 'overridden' : 'accepted')
