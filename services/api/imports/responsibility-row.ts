// Plans the part of a row that says who answers for a finding. A conclusion that stands already is never changed by an import.
import { same } from '../../../packages/audit/same.ts'
import { RESPONSIBILITIES } from '../../../packages/documents/excel/findings-layout.ts'
import type { Values } from '../../../packages/documents/excel/layout.ts'
import { against, filled, labelOf, text, words, type Draft } from './plan.ts'
import type { AuditedOfficial, ProjectAtHand } from './project.ts'
import { several, unitIdCalled, type FindingsPlanning, type SheetFinding } from './sheet-finding.ts'

const OTHERS = [['official', '责任人'], ['code', '责任情形'], ['grounds', '责任认定理由'], ['consequence', '造成后果'], ['responsibleUnits', '责任单位'], ['ownPart', '本人作为']] as const

export const planResponsibility = (finding: SheetFinding, values: Values, draft: Draft, { project, units }: FindingsPlanning): void => {
  const type = text(values, 'type')
  if (type === undefined) {
    const filledIn = OTHERS.find(([key]) => key !== 'official' && values[key] !== undefined)
    if (filledIn) against(draft, '责任', words(`填了“${filledIn[1]}”即必填`, 'is needed when more is said of it'))
    return
  }
  const official = officialOf(finding, text(values, 'official'), draft, project)
  const grounds = text(values, 'grounds')
  if (grounds === undefined) against(draft, '责任认定理由', words('填了责任即必填', 'is needed with a responsibility'))
  const responsibleUnitIds = several(text(values, 'responsibleUnits')).flatMap((name) => unitIdCalled(name, '责任单位', draft, units) ?? [])
  if (official === undefined || draft.flaws.length > 0) return
  const input = {
    officialId: official.officialId, tenureId: official.tenureId, type, grounds, evidenceIds: type === 'notAttributed' ? [] : evidenceOf(finding, project),
    ...filled({ code: values['code'], consequence: values['consequence'], ownPart: values['ownPart'], responsibleUnitIds: responsibleUnitIds.length > 0 ? responsibleUnitIds : undefined }),
  }
  const standing = [...project.findings.values()].find(({ findingId }) => findingId === finding.findingId)?.finding.conclusions[official.officialId]
  if (standing && same(standing.said, input)) return
  if (standing) return void against(draft, '责任', words(`${official.name}在此问题上已有责任结论，改变结论请在问题页面进行并写明理由`, `${official.name} has a conclusion on this finding; change it on the finding’s page, with the reason`))
  draft.changes.push({ what: words('界定责任', 'Responsibility'), after: [official.name, labelOf(RESPONSIBILITIES, type), text(values, 'code')].filter(Boolean).join(' ') })
  draft.steps.push({ command: 'DetermineResponsibility', id: finding.findingId, input })
}

/** The evidence of the papers that the finding rests on. */
const evidenceOf = ({ described: { paperIds } }: SheetFinding, { papers }: ProjectAtHand): readonly string[] =>
  [...new Set([...papers.values()].filter(({ paperId }) => paperIds.includes(paperId)).flatMap(({ evidenceIds }) => evidenceIds))].slice(0, 100)

const officialOf = (finding: SheetFinding, name: string | undefined, draft: Draft, { officials }: ProjectAtHand): AuditedOfficial | undefined => {
  const named = name === undefined ? officials : officials.filter((each) => each.name === name)
  const { conductFrom, conductTo } = finding.described
  const during = named.filter(({ from, until }) => from <= conductTo && (until === undefined || conductFrom <= until))
  const chosen = named.length === 1 ? named[0] : during.length === 1 && new Set(named.map(({ officialId }) => officialId)).size === 1 ? during[0] : undefined
  if (chosen === undefined) {
    const names = [...new Set(officials.map((each) => each.name))].join('、')
    against(draft, '责任人', named.length === 0 ? words(`不是本项目的被审计领导干部；本项目为 ${names}`, `is not audited in this project: ${names}`) : words(`请写明是谁、哪一段任职：${names}`, `say who is meant, and in which tenure: ${names}`))
    return undefined
  }
  if (finding.officials.has(chosen.officialId)) {
    against(draft, '责任人', words('同一问题对同一人只写一次责任', 'one conclusion a finding and official'))
    return undefined
  }
  finding.officials.add(chosen.officialId)
  return chosen
}
