// One piece of evidence of an example audit, as the team takes it in.
import type { EvidenceKind } from '../../../packages/audit/evidence/events.ts'
import { exampleHash, exampleText } from './files.ts'
import type { Stage } from './stage.ts'

export type Piece = {
  readonly id: string; readonly kind: EvidenceKind; readonly title: string; readonly auditItemId: string
  readonly on: string; readonly provesFrom: string; readonly provesTo: string; readonly signed: boolean
}

export const collectEvidence = ({ project, at, dice }: Stage, { id, kind, title, auditItemId, on, provesFrom, provesTo, signed }: Piece): void => {
  const auditor = project.team[2]
  dice.between(20_000, 900_000) // once a size; still thrown, so that the rest of the city stays as it was
  at(on, 'CollectEvidence', auditor, {
    projectId: project.id, auditItemId, kind, title, fileHash: exampleHash(id), fileName: `${id}.txt`, bytes: Buffer.byteLength(exampleText(id)), mediaType: 'text/plain', original: true,
    providerUnit: project.unit.name, outsideParty: false, collectors: [auditor], provesFrom, provesTo, secrecy: 'workSecret',
    ...(signed ? { signature: { by: `${project.unit.name}（示例盖章）`, on } } : { unsignedReason: '由系统导出，已与单位核对' }),
  }, id)
}
