// One piece of evidence of an example audit, as the team takes it in.
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import type { EvidenceKind } from '../../../packages/audit/evidence/events.ts'
import { exampleHash, exampleText } from './files.ts'
import type { Stage } from './stage.ts'

export type Piece = {
  readonly id: string; readonly kind: EvidenceKind; readonly title: string; readonly auditItemId: string
  readonly on: string; readonly provesFrom: string; readonly provesTo: string; readonly signed: boolean
  readonly taskIds?: readonly string[]
}

export const collectEvidence = ({ project, at, dice }: Stage, { id, kind, title, auditItemId, on, provesFrom, provesTo, signed, taskIds }: Piece): void => {
  const auditor = project.team[2]
  dice.between(20_000, 900_000) // once a size; still thrown, so that the rest of the city stays as it was
  at(on, 'CollectEvidence', auditor, {
    projectId: project.id, auditItemId, kind, title, fileHash: exampleHash(id), fileName: `${id}.txt`, bytes: Buffer.byteLength(exampleText(id)), mediaType: 'text/plain', original: true,
    providerUnit: project.unit.name, outsideParty: false, collectors: [auditor], provesFrom, provesTo, secrecy: 'workSecret', ...(taskIds ? { taskIds } : {}),
    ...(signed ? { signature: { by: `${project.unit.name}（示例盖章）`, on } } : { unsignedReason: '由系统导出，已与单位核对' }),
  }, id)
  if (kind === 'evidenceSheet') sheetActs({ project, at, dice }, id, on)
}

/** Sent to the unit for three working days; most come back, one in five does not, which counts as no objection; after an objection it goes out again. */
const sheetActs = ({ project, at, dice }: Pick<Stage, 'project' | 'at' | 'dice'>, id: string, on: string): void => {
  const dueOn = addWorkingDays(on, 3)
  const says = dice.pick(['agrees', 'agrees', 'agrees', 'objects', 'silent'] as const)
  at(on, 'SendEvidenceSheet', project.team[2], { dueOn }, id)
  if (says === 'silent') at(addWorkingDays(dueOn, 1), 'ExpireSheetPeriod', project.team[0], {}, id)
  else at(addWorkingDays(on, 2), 'RecordSheetReturn', project.team[2], says === 'objects' ? { position: 'objects', says: '个别金额请再核对（示例）。' } : { position: 'noObjection', says: '' }, id)
  if (says !== 'objects') return
  at(addWorkingDays(on, 2), 'ResolveSheetObjection', project.team[2], { adoption: 'partlyAdopted', reason: '已核对原始凭证并更正金额（示例）。' }, id)
  at(addWorkingDays(on, 4), 'SendEvidenceSheet', project.team[2], { dueOn: addWorkingDays(on, 7) }, id)
  at(addWorkingDays(on, 6), 'RecordSheetReturn', project.team[2], { position: 'noObjection', says: '经核对无异议（示例）。' }, id)
}
