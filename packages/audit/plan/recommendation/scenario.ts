// What a plan recommendation is reckoned from: candidates with their facts, auditors, and what people have decided already.

/** Facts as plain data. What is undefined is not known, and widens the range of the score. */
export type Candidate = {
  readonly tenureId: string
  readonly officialId: string
  readonly unitId: string
  readonly kind: 'inOffice' | 'departure'
  /** the day on which the post was taken up */
  readonly from: string
  /** the last day, or the day on which the official is expected to leave */
  readonly until?: string | undefined
  /** the last day that an audit has looked at; absent when there was none */
  readonly auditedTo?: string | undefined
  readonly leaving: boolean
  readonly subjectClass?: 'A' | 'B' | 'C' | 'D' | undefined
  /** total assets of the unit, in fen */
  readonly assetsFen?: number | undefined
  /** weight of what past audits found: two for a finding in a report, one for one in the schedule only */
  readonly pastFindings?: number | undefined
  readonly openRectifications?: number | undefined
  /** 巡察: none · recent 近期巡察过 · sameYear 同年巡察 · together 巡审同步 */
  readonly inspection?: Inspection | undefined
  /** units of one kind that are to be audited in one go (同类单位同步审) */
  readonly cohort?: string | undefined
  /** whoever has the right to demand this audit */
  readonly demandedBy?: 'committee' | 'organization' | 'superior' | undefined
}
export type Inspection = 'none' | 'recent' | 'sameYear' | 'together'

export type Division = {
  readonly divisionId: string
  readonly auditorIds: readonly string[]
  /** how much of their time goes into these audits, in percent */
  readonly sharePercent: number
}

/** 回避: an auditor or a whole division keeps away from a unit, or from one official. */
export type PlanRecusal = { readonly unitId?: string | undefined; readonly officialId?: string | undefined; readonly auditorId?: string | undefined; readonly divisionId?: string | undefined; readonly because: string }

/** 缺勤: days on which an auditor is away, both included. */
export type PlanAbsence = { readonly auditorId: string; readonly from: string; readonly to: string }

/** Person-days of a division in a quarter (1–4): taken by what is planned already, or added (借调). */
export type Load = { readonly divisionId: string; readonly quarter: number; readonly personDays: number }

/** A decision of people about one candidate, with its reason. */
export type Decided = { readonly tenureId: string; readonly because: string }

export type Scenario = {
  readonly year: number
  readonly formulaVersion: string
  /** the limits in force on this day apply: rotation, short tenures */
  readonly limitsOn: string
  readonly candidates: readonly Candidate[]
  readonly divisions: readonly Division[]
  /** none unless given */
  readonly absences?: readonly PlanAbsence[] | undefined
  readonly recusals: readonly PlanRecusal[]
  readonly taken: readonly Load[]
  readonly added: readonly Load[]
  readonly locks: readonly Decided[]
  readonly exclusions: readonly Decided[]
  /** what if one factor gave so many points more */
  readonly raises: readonly Raise[]
}
export type Raise = { readonly tenureId: string; readonly factorId: string; readonly points: number }

export const QUARTERS = [1, 2, 3, 4] as const

/** Order of ids that is the same on every machine: by UTF-16 code units. */
export const byId = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/**
 * The scenario with all its lists in one order, so that the same facts told in another order give the same plan.
 * Nothing is said twice: of two entries with the same id the first counts.
 */
export const inOrder = (scenario: Scenario): Scenario => ({
  ...scenario,
  candidates: unique(scenario.candidates, ({ tenureId }) => tenureId),
  divisions: unique(scenario.divisions, ({ divisionId }) => divisionId).map((each) => ({ ...each, auditorIds: unique(each.auditorIds, (id) => id) })),
  recusals: unique(scenario.recusals, ({ unitId, officialId, auditorId, divisionId }) => JSON.stringify([unitId ?? '', auditorId ?? '', divisionId ?? '', officialId ?? ''])),
  ...(scenario.absences === undefined ? {} : { absences: unique(scenario.absences, ({ auditorId, from, to }) => JSON.stringify([auditorId, from, to])) }),
  locks: unique(scenario.locks, ({ tenureId }) => tenureId),
  exclusions: unique(scenario.exclusions, ({ tenureId }) => tenureId),
})

const unique = <Each>(list: readonly Each[], id: (each: Each) => string): readonly Each[] => {
  const seen = new Map<string, Each>()
  for (const each of list) if (!seen.has(id(each))) seen.set(id(each), each)
  return [...seen].sort(([one], [other]) => byId(one, other)).map(([, each]) => each)
}
