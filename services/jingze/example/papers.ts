// The papers of an example audit that led to no finding: evidence, draft, review, and what the reviewer asked for.
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import { AUDIT_ITEMS } from './audit-items.ts'
import { collectEvidence } from './evidence.ts'
import type { Grain } from './grain.ts'
import type { Stage } from './stage.ts'
import { taskIdOf } from './tasks.ts'

/** A paper as the lists refer to it. */
export type ExamplePaper = { readonly id: string; readonly auditItemId: string; readonly evidenceIds: readonly string[]; readonly readyOn: string }

const KINDS = ['document', 'document', 'electronicData', 'evidenceSheet', 'photograph', 'siteInspection'] as const
const MATTERS = ['会议纪要', '拨款凭证', '采购合同', '资产台账', '往来明细账', '预算批复', '项目档案', '银行流水', '内控制度', '工资发放表'] as const

/** All papers within the first 27 working days of fieldwork. */
export const paperActs = (stage: Stage, { papers, evidence: [least, most] }: Grain, startsOn: string): readonly ExamplePaper[] =>
  Array.from({ length: papers }, (_, n): ExamplePaper => {
    const { project, dice, at } = stage
    const auditItemId = AUDIT_ITEMS[n % AUDIT_ITEMS.length]!.auditItemId
    const obtainedOn = addWorkingDays(startsOn, 1 + Math.floor((n * 22) / papers))
    const evidenceIds = Array.from({ length: dice.between(least, most) }, (__, k) => `${project.id}-e-${n + 1}-${k + 1}`)
    for (const id of evidenceIds) {
      const signed = dice.chance(75)
      collectEvidence(stage, { id, kind: dice.pick(KINDS), title: `${dice.pick(MATTERS)}（${n + 1}）`, auditItemId, taskIds: [taskIdOf(project.id, auditItemId)], on: obtainedOn, provesFrom: project.periodFrom, provesTo: project.periodTo, signed })
      if (!signed && dice.chance(60)) at(addWorkingDays(obtainedOn, 2), 'RecordSignature', project.team[2], { signature: { by: `${project.unit.name}（示例盖章）`, on: addWorkingDays(obtainedOn, 2) } }, id)
    }
    if (dice.chance(6)) mistaken(stage, { id: `${project.id}-e-${n + 1}-x`, auditItemId, on: obtainedOn })
    return { id: `${project.id}-paper-n${n + 1}`, auditItemId, ...written(stage, { n, auditItemId, evidenceIds, draftedOn: addWorkingDays(obtainedOn, 1) }) }
  })

type Draft = { readonly n: number; readonly auditItemId: string; readonly evidenceIds: readonly string[]; readonly draftedOn: string }

const written = (stage: Stage, { n, auditItemId, evidenceIds, draftedOn }: Draft): Pick<ExamplePaper, 'evidenceIds' | 'readyOn'> => {
  const { project, dice, at } = stage
  const [leader, drafter] = project.team
  const id = `${project.id}-paper-n${n + 1}`
  const text = { title: `${dice.pick(MATTERS)}审核`, procedure: '抽查会议记录、账簿凭证和合同，与业务数据比对。', summary: `抽查${evidenceIds.length}份资料，与账面核对。`, conclusion: '未发现问题。' }
  const reviewedOn = addWorkingDays(draftedOn, 1)
  at(draftedOn, 'DraftWorkingPaper', drafter, { ...text, projectId: project.id, indexNo: `SZ-${String(n + 1).padStart(3, '0')}`, auditItemId, evidenceIds, taskId: taskIdOf(project.id, auditItemId) }, id)
  const outcome = dice.pick(['approved', 'approved', 'approved', 'moreEvidence', 'correctConclusion'] as const)
  if (outcome === 'approved') {
    at(reviewedOn, 'ReviewWorkingPaper', leader, { outcome, opinion: '予以认可。' }, id)
    return { evidenceIds, readyOn: reviewedOn }
  }
  const [more, revisedOn] = [`${project.id}-e-${n + 1}-m`, addWorkingDays(reviewedOn, 1)]
  const all = outcome === 'moreEvidence' ? [...evidenceIds, more] : evidenceIds
  at(reviewedOn, 'ReviewWorkingPaper', leader, { outcome, opinion: outcome === 'moreEvidence' ? '请补充原始凭证。' : '结论应写明抽查范围。' }, id)
  if (outcome === 'moreEvidence') collectEvidence(stage, { id: more, kind: 'document', title: `补充凭证（${n + 1}）`, auditItemId, on: revisedOn, provesFrom: project.periodFrom, provesTo: project.periodTo, signed: true })
  at(revisedOn, 'ReviseWorkingPaper', drafter, { ...text, conclusion: '在抽查范围内未发现问题。', evidenceIds: all, followUp: outcome === 'moreEvidence' ? '已补充凭证。' : '已写明抽查范围。' }, id)
  at(revisedOn, 'ReviewWorkingPaper', leader, { outcome: 'approved', opinion: '落实情况予以认可。' }, id)
  return { evidenceIds: all, readyOn: revisedOn }
}

/** Taken in by mistake and withdrawn the next day. */
const mistaken = (stage: Stage, { id, auditItemId, on }: { readonly id: string; readonly auditItemId: string; readonly on: string }): void => {
  const { project, at } = stage
  collectEvidence(stage, { id, kind: 'document', title: '误收资料', auditItemId, on, provesFrom: project.periodFrom, provesTo: project.periodTo, signed: true })
  at(addWorkingDays(on, 1), 'WithdrawEvidence', project.team[2], { reason: '与审计事项无关，误收。' }, id)
}
