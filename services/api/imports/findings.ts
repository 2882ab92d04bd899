// Plans the import of a schedule of findings into one project: what is raised, what differs from what was raised, and who answers for it.
import { same } from '../../../packages/audit/same.ts'
import { ACCOUNTABILITIES, AREAS, CAUSES, findingsLayout, NATURES } from '../../../packages/documents/excel/findings-layout.ts'
import { listed, type Choice, type Values } from '../../../packages/documents/excel/layout.ts'
import { cite, readBases, type Wordings } from './legal-bases.ts'
import { against, draftOf, filled, labelOf, planned, text, wanOf, words, type Draft, type Planner } from './plan.ts'
import type { ProjectAtHand } from './project.ts'
import { planResponsibility } from './responsibility-row.ts'
import { several, unitIdCalled, type Described, type FindingsPlanning, type SheetFinding } from './sheet-finding.ts'

/** In: the project and what the sheet names. Out: the planner of each row's commands and differences, or its flaws. */
export const findingsPlanner = (planning: FindingsPlanning): Planner => {
  const seen = new Map<string, SheetFinding | 'flawed'>()
  return {
    plan: (row) => {
      const draft = draftOf(row)
      const [no, title] = [text(row.values, 'no'), text(row.values, 'title')]
      if (no === undefined) against(draft, '序号', words('必填', 'is needed'))
      else if (title === undefined && seen.has(no)) further(seen.get(no)!, row.values, draft, planning)
      else if (seen.has(no)) against(draft, '序号', words('本表已有这个序号', 'this number comes twice in the sheet'))
      else seen.set(no, planFinding(no, row.values, draft, planning) ?? 'flawed')
      return planned([no, title ?? text(row.values, 'official')].filter(Boolean).join(' '), draft)
    },
    forget: (row) => { for (const [no, finding] of seen) if (finding !== 'flawed' && finding.row === row) seen.set(no, 'flawed') },
  }
}

const further = (finding: SheetFinding | 'flawed', values: Values, draft: Draft, planning: FindingsPlanning): void => {
  if (finding === 'flawed') against(draft, '序号', words('同一序号的问题有误或不符合规则，先更正', 'the finding of this number is flawed or refused; correct it first'))
  else planResponsibility(finding, values, draft, planning)
}

const planFinding = (no: string, values: Values, draft: Draft, planning: FindingsPlanning): SheetFinding | undefined => {
  const { project, idOf } = planning
  const known = project.findings.get(no)
  const described = describe(values, draft, planning)
  if (described === undefined) return undefined
  const findingId = known?.findingId ?? idOf(`finding ${no}`)
  if (known?.finding.described) compare(findingId, known.finding.described, described, draft)
  else {
    draft.changes.push({ what: words('新增问题', 'New finding'), after: `${no} ${described.title}（${wanOf(described.amountTotalFen)}）` })
    draft.steps.push({ command: 'RaiseFinding', id: findingId, input: { projectId: project.projectId, no, ...described } })
  }
  const finding: SheetFinding = { row: draft.row, findingId, described, officials: new Set() }
  planResponsibility(finding, values, draft, planning)
  return finding
}

const NEEDED = findingsLayout.columns.filter(({ needed }) => needed)

/** What the row says of the finding, in the terms of the commands; undefined when a cell that is needed is empty or flawed. */
const describe = (values: Values, draft: Draft, { project, units, wordings }: FindingsPlanning): Described | undefined => {
  for (const { key, title } of NEEDED) {
    if (values[key] === undefined) against(draft, title, words('必填', 'is needed'))
  }
  const [conductFrom, conductTo] = [text(values, 'conductFrom'), text(values, 'conductTo')]
  const legalBases = basesOf(values, { conductFrom, conductTo }, draft, wordings)
  const paperIds = papersOf(values, draft, project)
  const unitId = unitOf(values, draft, { project, units })
  const [kind, says] = [text(values, 'causeKind'), text(values, 'cause')]
  if ((kind === undefined) !== (says === undefined)) against(draft, kind === undefined ? '原因类型' : '原因', words('“原因”和“原因类型”应一并填写', 'cause and its kind come together'))
  if (draft.flaws.length > 0) return undefined
  const { title, categoryCode, focusArea, facts, amountTotalFen, amountInTenureFen, amountNature, outcome, recommendation, accountability, accountabilityGrounds } = values
  return { title, categoryCode, focusArea, facts, legalBases, paperIds, unitId, conductFrom, conductTo, amountTotalFen, amountNature, ...filled({ amountInTenureFen, consequence: outcome, recommendation, cause: kind && { kind, says }, accountability, accountabilityGrounds }) } as unknown as Described
}

type Conduct = { readonly conductFrom: string | undefined; readonly conductTo: string | undefined }

const basesOf = (values: Values, { conductFrom, conductTo }: Conduct, draft: Draft, wordings: Wordings): Described['legalBases'] => {
  const bases = readBases(text(values, 'basis') ?? '')
  if ('flaw' in bases) {
    if (text(values, 'basis') !== undefined) against(draft, '定性依据(法规+条款)', bases.flaw)
    return []
  }
  if (conductFrom === undefined || conductTo === undefined) return []
  const cited = bases.map((basis) => cite(basis, wordings, conductFrom, conductTo))
  draft.notes.push(...[...new Map(cited.flatMap(({ note }) => (note ? [[note.zh, note] as const] : []))).values()])
  return cited.map(({ basis }) => basis)
}

const papersOf = (values: Values, draft: Draft, { papers }: ProjectAtHand): string[] => several(text(values, 'papers')).flatMap((no) => {
  const paper = papers.get(no)
  if (paper === undefined) against(draft, '底稿索引号', words(`本项目没有索引号为“${no}”的底稿${papers.size > 0 ? `；现有 ${[...papers.keys()].slice(0, 20).join('、')}` : ''}`, `the project has no working paper “${no}”`))
  return paper === undefined ? [] : [paper.paperId]
})

const unitOf = (values: Values, draft: Draft, { project, units }: Pick<FindingsPlanning, 'project' | 'units'>): string => {
  const name = text(values, 'unit')
  return name === undefined ? project.unitId : unitIdCalled(name, '发生单位', draft, units) ?? project.unitId
}

const offered = (key: string, value: unknown): string => {
  const choice = findingsLayout.columns.find((column) => column.key === key)?.choices?.find((each: Choice) => each.value === value)
  return choice ? listed(choice) : ''
}

/** How each field of a finding is shown in a difference. */
const SHOWN: Readonly<Record<string, { readonly what: ReturnType<typeof words>; readonly show: (said: Described) => string }>> = {
  title: { what: words('问题', 'Finding'), show: ({ title }) => title },
  categoryCode: { what: words('问题类别', 'Category'), show: ({ categoryCode }) => offered('categoryCode', categoryCode) },
  focusArea: { what: words('关注领域', 'Focus area'), show: ({ focusArea }) => labelOf(AREAS, focusArea) },
  facts: { what: words('问题事实', 'Facts'), show: ({ facts }) => facts },
  legalBases: { what: words('定性依据', 'Legal bases'), show: ({ legalBases }) => legalBases.map(({ lawTitle, article }) => `《${lawTitle}》${article}`).join('；') },
  paperIds: { what: words('底稿', 'Working papers'), show: ({ paperIds }) => paperIds.join('、') },
  unitId: { what: words('发生单位', 'Unit'), show: ({ unitId }) => unitId },
  conductFrom: { what: words('发生起', 'Conduct from'), show: ({ conductFrom }) => conductFrom },
  conductTo: { what: words('发生止', 'Conduct to'), show: ({ conductTo }) => conductTo },
  amountTotalFen: { what: words('金额', 'Amount'), show: ({ amountTotalFen }) => wanOf(amountTotalFen) },
  amountInTenureFen: { what: words('任期内金额', 'Amount in tenure'), show: ({ amountInTenureFen }) => wanOf(amountInTenureFen) },
  amountNature: { what: words('金额性质', 'Nature of the amount'), show: ({ amountNature }) => labelOf(NATURES, amountNature) },
  cause: { what: words('原因', 'Cause'), show: ({ cause }) => (cause ? `${labelOf(CAUSES, cause.kind)}：${cause.says}` : '') },
  consequence: { what: words('后果', 'Consequence'), show: ({ consequence }) => consequence ?? '' },
  recommendation: { what: words('审计建议', 'Recommendation'), show: ({ recommendation }) => recommendation ?? '' },
  accountability: { what: words('责任性质', 'Kind of responsibility'), show: ({ accountability }) => (accountability === undefined ? '' : labelOf(ACCOUNTABILITIES, accountability)) },
  accountabilityGrounds: { what: words('区分理由', 'Grounds for telling apart'), show: ({ accountabilityGrounds }) => accountabilityGrounds ?? '' },
}

const compare = (findingId: string, before: Described, after: Described, draft: Draft): void => {
  const differs = (Object.keys(after) as (keyof Described)[]).filter((field) => after[field] !== undefined && !same(after[field], before[field]))
  if (differs.length === 0) return
  for (const field of differs) draft.changes.push({ what: SHOWN[field]!.what, before: SHOWN[field]!.show(before), after: SHOWN[field]!.show(after) })
  draft.steps.push({ command: 'ReviseFinding', id: findingId, input: { changed: Object.fromEntries(differs.map((field) => [field, after[field]])), reason: '按导入的审计发现问题情况表修改' } })
}
