// What else happens at the unit: materials handed in, interviews, democratic assessments, and the on-site checklist with its proof.
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import { SHIPPED_CATALOGUES } from '../../../packages/audit/catalogue/shipped.ts'
import { AUDIT_ITEMS } from './audit-items.ts'
import { collectEvidence } from './evidence.ts'
import { exampleHash } from './files.ts'
import type { Grain } from './grain.ts'
import type { Stage } from './stage.ts'

const OTHERS = ['会议记录清册', '财务报表', '固定资产清单', '内控制度汇编', '以往审计整改情况', '重大项目清单'] as const

export const onSiteActs = (stage: Stage, grain: Grain, { startsOn, until }: { readonly startsOn: string; readonly until: string }): void => {
  materials(stage, startsOn)
  for (let n = 0; n < grain.interviews; n++) interview(stage, n, addWorkingDays(startsOn, 2 + Math.floor((n * 12) / grain.interviews)))
  assessments(stage, addWorkingDays(startsOn, 4))
  checklist(stage, { startsOn, until })
  sealing(stage, addWorkingDays(startsOn, 2))
}

/** In the first audit of a year; throws no dice, so that what is put down beside it stays as it was. */
const sealing = ({ project, at }: Stage, on: string): void => {
  if (project.serial !== 1) return
  const id = `${project.id}-sealing`
  at(on, 'ApproveSealing', 'cen-bo', { projectId: project.id, matter: 'papers', what: '会计凭证三册（示例）', place: `${project.unit.name}财务室`, reason: '资料有转移、隐匿的可能（示例）', documentNo: `示例审封〔${on.slice(0, 4)}〕1号`, workingDays: 3 }, id)
  at(addWorkingDays(on, 2), 'ExtendSealing', 'cen-bo', { workingDays: 3, reason: '尚未核对完毕（示例）' }, id)
  at(addWorkingDays(on, 5), 'LiftSealing', project.team[0], { receivedBy: '（示例签收）' }, id)
}

const materials = ({ project, dice, at }: Stage, on: string): void => {
  const auditor = project.team[2]
  const file = (name: string, id: string, n?: number) => ({ fileHash: exampleHash(id, n), fileName: `${name}.txt` })
  const handIn = (what: string, kind: string, title: string, by: { readonly kind: string; readonly id: string }) => {
    const id = `${project.id}-material-${what}`
    const content = kind === 'other' && dice.chance(12) ? { noneBecause: '任期内未编制（示例）' } : file(title, id)
    at(on, 'HandInMaterial', auditor, { projectId: project.id, kind, title, by, content }, id)
    if (dice.chance(12)) at(addWorkingDays(on, 3), 'ReplaceMaterial', auditor, { content: file(`${title}（补签）`, id, 2), reason: '补签名盖章' }, id)
  }
  for (const [n, { officialId }] of project.subjects.entries()) {
    handIn(`d${n}`, 'dutyReport', '任期履行经济责任情况述职报告', { kind: 'official', id: officialId })
    handIn(`c${n}`, 'commitment', '承诺书', { kind: 'official', id: officialId })
  }
  handIn('cu', 'commitment', '单位承诺书', { kind: 'unit', id: project.unit.id })
  for (const [n, title] of OTHERS.entries()) handIn(`o${n}`, 'other', title, { kind: 'unit', id: project.unit.id })
}

/** A record of something said or counted, as evidence for the whole period of the audit. */
const recordOf = (stage: Stage, id: string, kind: 'interviewRecord' | 'document', title: string, on: string): void =>
  collectEvidence(stage, { id, kind, title, auditItemId: AUDIT_ITEMS[1]!.auditItemId, on, provesFrom: stage.project.periodFrom, provesTo: stage.project.periodTo, signed: true })

const interview = (stage: Stage, n: number, on: string): void => {
  const { project, dice, at, seal } = stage
  const [leader, drafter] = project.team
  const [id, evidenceId] = [`${project.id}-interview-${n + 1}`, `${project.id}-talk-${n + 1}`]
  recordOf(stage, evidenceId, 'interviewRecord', `谈话笔录（${n + 1}）`, on)
  const said = {
    projectId: project.id, group: dice.pick(['leadingGroup', 'middleRank', 'staff', 'other']), heldOn: on, place: `${project.unit.name}会议室`, topics: dice.some(['重大经济事项决策', '内部管理', '廉洁从政', '资金使用', '以往整改'], 2),
    askedBy: leader, writtenBy: drafter, evidenceId,
  }
  at(on, 'RecordInterview', drafter, async () => ({ ...said, interviewee: await seal(`interview-${id}`, 'interviewee', `示例谈话对象${n + 1}`) }), id)
}

const assessments = (stage: Stage, on: string): void => {
  const { project, dice, at } = stage
  const evidenceId = `${project.id}-ballots`
  recordOf(stage, evidenceId, 'document', '民主测评计票表', on)
  for (const [n, { officialId }] of project.subjects.entries()) {
    const id = `${project.id}-assessment-${n + 1}`
    const levels = { good: dice.between(15, 30), fairlyGood: dice.between(3, 10), average: dice.between(0, 5), poor: dice.between(0, 2), unknown: dice.between(0, 2) }
    const ballots = Object.values(levels).reduce((sum, each) => sum + each, 0)
    const counted = { heldOn: on, handedOut: ballots + dice.between(0, 4), ballots, levels, evidenceIds: [evidenceId] }
    at(on, 'RecordAssessment', project.team[1], { projectId: project.id, officialId, counted }, id)
    if (dice.chance(10)) at(addWorkingDays(on, 1), 'CorrectAssessment', project.team[1], { counted: { ...counted, levels: { ...levels, good: levels.good - 1, fairlyGood: levels.fairlyGood + 1 } }, reason: '复核计票' }, id)
  }
}

/** Projects from before the shipped checklist have none. */
const checklist = ({ project, dice, at }: Stage, { startsOn, until }: { readonly startsOn: string; readonly until: string }): void => {
  const { effectiveFrom, entries } = SHIPPED_CATALOGUES.fieldChecklist
  if (project.from < effectiveFrom) return
  for (const [n, { entryId }] of entries.entries()) {
    const applies = n < 5 || dice.chance(92)
    const on = n === entries.length - 1 ? until : addWorkingDays(startsOn, 5 + 2 * n)
    at(on, 'RecordChecklistProof', project.team[1], applies ? { entryId, outcome: 'done', evidenceIds: [`${project.id}-ballots`] } : { entryId, outcome: 'notApplicable', says: '与同期项目一并实施（示例）', evidenceIds: [] })
  }
}
