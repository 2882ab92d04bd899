// A recommended plan on paper: who is in and why, who is not and what would bring them in, scores with their sources, capacity, constraints, and what it was reckoned from.
import type { PlanEvent } from '../../audit/plan/events.ts'
import { FORMULAS } from '../../audit/plan/recommendation/formula.ts'
import { sentencesOf, type Contribution } from '../../audit/plan/recommendation/score.ts'
import type { WrittenColumn, WrittenSheet } from '../excel/write-workbook.ts'
import { HEADINGS, termOf, type Language } from './paper-words.ts'

type Recommended = Extract<PlanEvent, { type: 'PlanRecommended' }>['data']

/** Facts of the record that a reader can check: the digest is SHA-256 of the canonical JSON of the event's data. */
export type RecordFacts = { readonly eventId: string; readonly digest: string; readonly recordedAt: string; readonly recordedBy: string }

export type RecommendationPaper = {
  readonly planTitle: string
  readonly data: Recommended
  readonly record: RecordFacts
  /** names by id, where they are known */
  readonly officials: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
  /** how good it can be at best, in words */
  readonly yardstick: string
  /** one line above each sheet: what, of which day, by whom */
  readonly above: string
}

type Cells = readonly (string | number | undefined)[]

export const sheet = (language: Language, name: keyof typeof HEADINGS, above: string, columns: readonly (readonly [keyof typeof HEADINGS, number])[], rows: readonly Cells[]): WrittenSheet =>
  ({ name: HEADINGS[name][language], above, columns: columns.map(([title, width]): WrittenColumn => ({ title: HEADINGS[title][language], width })), rows })

/** In: a recommendation as it was recorded, with names. Out: five sheets, the same for the same record. */
export const recommendationSheets = (paper: RecommendationPaper, language: Language): readonly WrittenSheet[] =>
  [linesSheet(paper, language), groundsSheet(paper, language), capacitySheet(paper, language), constraintsSheet(paper, language), aboutSheet(paper, language)]

const nameOf = (names: ReadonlyMap<string, string>, id: string): string => names.get(id) ?? id

const linesSheet = ({ data, officials, units, above }: RecommendationPaper, language: Language): WrittenSheet => sheet(language, 'recommendation', above, [
  ['rank', 8], ['official', 16], ['unit', 26], ['kind', 8], ['standing', 10], ['outcome', 10], ['quarter', 8], ['division', 12], ['personDays', 10], ['points', 8], ['highest', 12], ['why', 60], ['bringsIn', 44],
], data.lines.map((line) => [
  line.rank === 0 ? undefined : line.rank, nameOf(officials, line.officialId), nameOf(units, line.unitId), termOf(line.kind, language), termOf(line.standing, language), termOf(line.is, language), line.quarter, line.divisionId, line.personDays,
  line.points, line.highest > line.points ? line.highest : undefined, line.why[language], (line.bringsIn ?? []).map(({ says }) => says[language]).join(language === 'zh' ? '；' : '; ') || undefined,
]))

const UNCONFIRMED = { zh: '【待核实】', en: '[to be confirmed] ' } as const

const groundsSheet = ({ data, officials, units, above }: RecommendationPaper, language: Language): WrittenSheet => {
  const formula = FORMULAS.find(({ version }) => version === data.formulaVersion)
  const rows = formula === undefined ? [] : data.lines.flatMap((line) => sentencesOf({ contributions: line.factors.map((each) => ({ ...each, lowest: each.points })) as unknown as readonly Contribution[] }, formula).map((sentence): Cells => {
    const factor = formula.factors.find(({ id }) => id === sentence.factorId)!
    const own = line.factors.find(({ factorId }) => factorId === sentence.factorId)!
    return [nameOf(officials, line.officialId), nameOf(units, line.unitId), factor.says[language], sentence[language], own.points, own.highest > own.points ? own.highest : undefined, (sentence.source.confirmed ? '' : UNCONFIRMED[language]) + sentence.source.cites]
  }))
  return sheet(language, 'grounds', above, [['official', 16], ['unit', 26], ['factor', 16], ['sentence', 44], ['points', 8], ['highest', 12], ['source', 48]], rows)
}

const PROVISIONAL = { zh: '该年节假日尚未公布，暂按法定节日计', en: 'holidays of that year not published yet' } as const

const capacitySheet = ({ data, above }: RecommendationPaper, language: Language): WrittenSheet => sheet(language, 'capacity', above,
  [['quarter', 8], ['division', 14], ['workingDays', 10], ['awayDays', 10], ['available', 10], ['used', 10], ['left', 10], ['note', 36]],
  data.slots.map((slot) => [slot.quarter, slot.divisionId, slot.workingDays, slot.awayDays, slot.personDays, slot.personDays - slot.left, slot.left, slot.provisional ? PROVISIONAL[language] : undefined]))

const SAID = {
  zh: { division: '处室力量', people: (n: number, share: number) => `${n}人，投入${share}%`, absence: '缺勤', recusal: '回避', taken: '已列项目占用', added: '借调', days: (quarter: number, days: number) => `第${quarter}季度${days}人日`, lock: '人工锁定', exclusion: '人工排除', demanded: '必审', inspection: '巡察衔接', cohort: '同类同步', whole: '整个处室' },
  en: { division: 'Strength', people: (n: number, share: number) => `${n} auditors, ${share}% of their time`, absence: 'Absence', recusal: 'Recusal', taken: 'Taken by items in the plan', added: 'Seconded', days: (quarter: number, days: number) => `${days} person-days in quarter ${quarter}`, lock: 'Locked in', exclusion: 'Excluded', demanded: 'Demanded', inspection: 'Inspection', cohort: 'Cohort', whole: 'the whole division' },
} as const

const constraintsSheet = ({ data: { scenario, lines }, officials, units, people, above }: RecommendationPaper, language: Language): WrittenSheet => {
  const said = SAID[language]
  const byTenure = new Map(lines.map((line) => [line.tenureId, nameOf(officials, line.officialId)]))
  const candidate = (tenureId: string) => byTenure.get(tenureId) ?? tenureId
  const rows: readonly Cells[] = [
    ...scenario.divisions.map(({ divisionId, auditorIds, sharePercent }): Cells => [said.division, divisionId, `${said.people(auditorIds.length, sharePercent)}${language === 'zh' ? '：' : ': '}${auditorIds.map((id) => nameOf(people, id)).join('、')}`, undefined]),
    ...(scenario.absences ?? []).map(({ auditorId, from, to }): Cells => [said.absence, nameOf(people, auditorId), `${from} – ${to}`, undefined]),
    ...scenario.recusals.map(({ unitId, officialId, auditorId, divisionId, because }): Cells => [said.recusal, auditorId === undefined ? `${divisionId ?? ''} ${said.whole}` : nameOf(people, auditorId), [unitId === undefined ? '' : nameOf(units, unitId), officialId === undefined ? '' : nameOf(officials, officialId)].join(' ').trim(), because]),
    ...scenario.taken.map(({ divisionId, quarter, personDays }): Cells => [said.taken, divisionId, said.days(quarter, personDays), undefined]),
    ...scenario.added.map(({ divisionId, quarter, personDays }): Cells => [said.added, divisionId, said.days(quarter, personDays), undefined]),
    ...scenario.locks.map(({ tenureId, because }): Cells => [said.lock, candidate(tenureId), undefined, because]),
    ...scenario.exclusions.map(({ tenureId, because }): Cells => [said.exclusion, candidate(tenureId), undefined, because]),
    ...scenario.candidates.flatMap(({ tenureId, demandedBy, inspection, cohort }): readonly Cells[] => [
      ...(demandedBy === undefined ? [] : [[said.demanded, candidate(tenureId), termOf(demandedBy, language), undefined]]), ...(inspection === undefined || inspection === 'none' ? [] : [[said.inspection, candidate(tenureId), termOf(inspection, language), undefined]]),
      ...(cohort === undefined ? [] : [[said.cohort, candidate(tenureId), cohort, undefined]]),
    ]),
  ]
  return sheet(language, 'constraints', above, [['what', 16], ['whom', 22], ['content', 60], ['because', 44]], rows)
}

const ABOUT = {
  zh: { plan: '年度计划', run: '方案名称', formula: '评分公式版本', source: '公式来源', limits: '规则与时限适用日', points: '方案得分', days: '安排人日', yardstick: '最优差距', candidates: '候选对象', digest: '内容摘要（SHA-256，事件数据规范化 JSON）', event: '事件编号', at: '记录时刻（UTC）', by: '推荐人' },
  en: { plan: 'Annual plan', run: 'Scenario', formula: 'Version of the formula', source: 'Source of the formula', limits: 'Limits in force on', points: 'Points', days: 'Person-days planned', yardstick: 'Gap to the optimum', candidates: 'Candidates', digest: 'Digest of the content (SHA-256 of the event’s data as canonical JSON)', event: 'Event', at: 'Recorded at (UTC)', by: 'Recommended by' },
} as const

const aboutSheet = ({ planTitle, data, record, people, yardstick, above }: RecommendationPaper, language: Language): WrittenSheet => {
  const said = ABOUT[language]
  const source = FORMULAS.find(({ version }) => version === data.formulaVersion)?.source
  return sheet(language, 'about', above, [['what', 34], ['content', 90]], [
    [said.plan, planTitle], [said.run, data.title], [said.formula, data.formulaVersion], [said.source, source === undefined ? undefined : (source.confirmed ? '' : UNCONFIRMED[language]) + source.cites], [said.limits, data.scenario.limitsOn],
    [said.candidates, data.lines.length], [said.points, data.points], [said.days, data.personDays], [said.yardstick, yardstick], [said.digest, record.digest], [said.event, record.eventId], [said.at, record.recordedAt], [said.by, nameOf(people, record.recordedBy)],
  ])
}
