// How the alignment of a finding stands on the record of tenures of today, and what to point out about it.
import { basisOf, proposedBy, restsOnRecord } from '../../audit/calendar/alignment-basis.ts'
import { yuan } from '../../audit/calendar/alignment-in-words.ts'
import type { Alignment } from '../../audit/calendar/tenure-alignment.ts'
import type { AlignmentBasis, HeldPost, Merger } from '../../audit/finding/events.ts'
import type { Words } from '../../kernel/rule.ts'
import type { AlignmentRow } from './alignment.ts'

type Row = AlignmentRow & { readonly unitId: string; readonly conductFrom: string; readonly conductTo: string; readonly amountTotalFen: number }
/** Looked up for the units of the finding's line, and for its project. */
export type LookedUp = { readonly tenuresOfLine: unknown; readonly mergersOfLine: unknown; readonly limitsOn: unknown }
export type AlignmentNow = {
  readonly basis: AlignmentBasis
  /** null while nobody is known whose tenure it could be measured by */
  readonly alignment: Alignment | null
  readonly outdatedBy: ('finding' | 'tenures')[]
  readonly standing: AlignmentRow['alignment']
}

/** In: a row with the columns of alignment, and what was looked up for it. Out: what the tenures give today, and whether what was accepted still rests on it. */
export const alignmentNow = (row: Row, { tenuresOfLine, mergersOfLine, limitsOn }: LookedUp): AlignmentNow => {
  const mergers = [...new Map(listed<Merger>(mergersOfLine).map((each) => [each.unitId, each])).values()]
  const basis = basisOf(measuredBy(row), { tenures: listed<HeldPost>(tenuresOfLine), mergers }, row.lineUnitIds, typeof limitsOn === 'string' ? limitsOn : '')
  const outdatedBy = row.aligned === null ? [] : [
    ...(row.alignment === 'outdated' ? ['finding' as const] : []), ...(restsOnRecord(row.aligned.basis, basis) ? [] : ['tenures' as const]),
  ]
  return { basis, alignment: row.auditedTenures.length === 0 ? null : proposedBy(basis, row.auditedTenures), outdatedBy, standing: outdatedBy.length > 0 ? 'outdated' : row.alignment }
}

const measuredBy = ({ unitId, conductFrom, conductTo, conductGoesOn, amountTotalFen, amountsByPeriod }: Row) => ({ unitId, conductFrom, conductTo, conductGoesOn, amountTotalFen, amountsByPeriod })

/** Looked-up lists, one for each unit; a unit nobody has heard of has none. They were checked when they were folded: checking them again for each finding of a page took longer than asking for it. */
const listed = <Value>(lists: unknown): Value[] => (Array.isArray(lists) ? lists.flatMap((list: unknown) => (Array.isArray(list) ? (list as Value[]) : [])) : [])

/** No source demands an alignment, so its lack or age is advice, and only where the conduct runs beyond a tenure or the amount in tenure is another. */
export const alignmentGap = ({ standing, outdatedBy, alignment }: Pick<AlignmentNow, 'standing' | 'outdatedBy' | 'alignment'>, amountInTenureFen: number | null): Words | null => {
  if (standing === 'outdated') {
    const zh = outdatedBy.map((each) => (each === 'finding' ? '问题的期间、单位或者金额' : '任职登记')).join('和')
    const en = outdatedBy.map((each) => (each === 'finding' ? 'the time, unit or amount of the finding' : 'the record of tenures')).join(' and ')
    return { zh: `任期对齐确认之后，${zh}已有变化，建议重新确认。`, en: `Since the alignment was accepted, ${en} changed; look at it again.` }
  }
  if (standing !== 'none' || alignment === null) return null
  const { amountFen } = alignment.inTenures
  if (amountInTenureFen !== null && amountInTenureFen !== amountFen)
    return { zh: `问题写明的任期内金额与按任期计算的${yuan(amountFen)}元不一致，建议确认任期对齐。`, en: `The amount in tenure differs from the ${yuan(amountFen)} yuan that the tenures give; accept an alignment.` }
  if (alignment.shares.every(({ own }) => own.days === alignment.days)) return null
  return { zh: '问题期间超出被审计领导干部的任期，尚未确认任期对齐。', en: 'The conduct runs beyond the tenure of an official audited, and no alignment has been accepted.' }
}
