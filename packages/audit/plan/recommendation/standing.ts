// Whether a candidate must be planned, may be, or cannot be this year, and by which rule.
import type { Broken, Words } from '../../../kernel/rule.ts'
import { unmet } from '../../../kernel/rule.ts'
import { addMonths, monthsBetween } from '../../calendar/days.ts'
import { limitOn } from '../../limits.ts'
import {
  aDemandedAuditIsPlanned, aDivisionFreeOfRecusalAudits, anExcludedCandidateIsLeftOut, anInspectedUnitIsNotAuditedInTheSameYear, anOverdueRotationIsPlanned, aShortTenureMayWait,
  whatIsAuditedToItsEndIsNotPlannedAgain,
} from '../../rules/planning-recommendation.ts'
import { formulaOf } from './formula.ts'
import type { Candidate, Scenario } from './scenario.ts'
import { unauditedFrom } from './score.ts'

export type Standing = {
  /** locked before must before open; `barred` is out whatever its score */
  readonly is: 'locked' | 'must' | 'open' | 'barred'
  /** the rules that make it a must, or bar it */
  readonly rules: readonly Broken[]
  /** the reason that people gave with a lock or an exclusion */
  readonly because?: string | undefined
  /** the divisions that may audit it, in order of their ids */
  readonly divisionIds: readonly string[]
}

/** In: one candidate of a scenario in order. Out: how it stands before any score is looked at. */
export const standingOf = (candidate: Candidate, scenario: Scenario): Standing => {
  const named = ({ tenureId }: { readonly tenureId: string }) => tenureId === candidate.tenureId
  const [lock, exclusion] = [scenario.locks.find(named), scenario.exclusions.find(named)]
  const divisionIds = freeDivisions(candidate, scenario)
  const bars = unmet(barFacts(candidate, scenario, { locked: lock !== undefined, excluded: exclusion !== undefined, divisions: divisionIds.length }), [
    anExcludedCandidateIsLeftOut, whatIsAuditedToItsEndIsNotPlannedAgain, aDivisionFreeOfRecusalAudits, anInspectedUnitIsNotAuditedInTheSameYear, aShortTenureMayWait,
  ])
  if (bars.length > 0) return { is: 'barred', rules: bars, because: exclusion?.because, divisionIds }
  const yearFrom = `${scenario.year}-01-01`
  const demands = unmet({ dueOn: dueOf(candidate, scenario.limitsOn), yearFrom, demandedBy: candidate.demandedBy, planned: false }, [aDemandedAuditIsPlanned, anOverdueRotationIsPlanned])
  if (lock !== undefined) return { is: 'locked', rules: demands, because: lock.because, divisionIds }
  return { is: demands.length > 0 ? 'must' : 'open', rules: demands, divisionIds }
}

type Decided = { readonly locked: boolean; readonly excluded: boolean; readonly divisions: number }

const barFacts = (candidate: Candidate, { year, limitsOn }: Scenario, decided: Decided) => {
  const yearTo = `${year}-12-31`
  return {
    ...decided, auditedTo: candidate.auditedTo, until: candidate.until, inspection: candidate.inspection,
    months: monthsBetween(candidate.from, candidate.until !== undefined && candidate.until < yearTo ? candidate.until : yearTo),
    shortMonths: limitOn('short-tenure', limitsOn).value, wanted: decided.locked || candidate.demandedBy !== undefined,
  }
}

/** The day by which the rotation of its class wants a candidate audited; none for classes without a period. Source: limits `rotation-class-a`, `rotation-class-b`. */
export const dueOf = (candidate: Candidate, limitsOn: string): string | undefined => {
  const { subjectClass } = candidate
  if (subjectClass !== 'A' && subjectClass !== 'B') return undefined
  return addMonths(unauditedFrom(candidate), limitOn(subjectClass === 'A' ? 'rotation-class-a' : 'rotation-class-b', limitsOn).value)
}

const freeDivisions = ({ unitId, officialId }: Candidate, { divisions, recusals, formulaVersion }: Scenario): readonly string[] => {
  const own = recusals.filter((each) => each.unitId === unitId || each.officialId === officialId)
  const { teamOf } = formulaOf(formulaVersion)
  return divisions.flatMap(({ divisionId, auditorIds }) => {
    if (own.some((each) => each.divisionId === divisionId)) return []
    return auditorIds.filter((id) => !own.some(({ auditorId }) => auditorId === id)).length >= teamOf ? [divisionId] : []
  })
}

const DEMANDED: Readonly<Record<string, Words>> = {
  committee: { zh: '审计委员会交办', en: 'demanded by the audit committee' }, organization: { zh: '组织部门委托', en: 'asked for by the organisation department' },
  superior: { zh: '上级统一部署', en: 'ordered by the level above' },
}

/** Why a candidate is a must or locked, in a few words; empty when neither. */
export const whyWanted = ({ is, rules, because }: Standing, candidate: Candidate, limitsOn: string): readonly Words[] => [
  ...(is === 'locked' && because !== undefined ? [{ zh: `人工锁定：${because}`, en: `Locked in: ${because}` }] : []),
  ...(rules.some(({ id }) => id === aDemandedAuditIsPlanned.id) ? [DEMANDED[candidate.demandedBy ?? ''] ?? { zh: '受委托', en: 'demanded' }] : []),
  ...(rules.some(({ id }) => id === anOverdueRotationIsPlanned.id)
    ? [{ zh: `${candidate.subjectClass}类轮审应于${dueOf(candidate, limitsOn)}前完成，已逾期`, en: `class ${candidate.subjectClass} was due by ${dueOf(candidate, limitsOn)}` }] : []),
]
