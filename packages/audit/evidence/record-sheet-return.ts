// Records that an evidence sheet came back, with or without an objection, and with the signature or seal if it carries one.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { same } from '../same.ts'
import { theProject } from '../asks/the-project.ts'
import { FileHash } from '../file-hash.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { anObjectionToASheetSaysWhat, onlyASheetThatWasSentComesBack } from '../rules/evidence-sheets.ts'
import { evidenceOfAnIssuedReportStays, onlyHeldEvidenceChanges } from '../rules/evidence.ts'
import { SheetPosition, Signature, type EvidenceEvent } from './events.ts'
import { evidence, type Evidence } from './state.ts'

const Asked = z.strictObject({ position: SheetPosition, says: z.string().max(4000), signature: Signature.optional(), /** the signed sheet, when it was kept as a file */ fileHash: FileHash.optional() })
type Asked = z.infer<typeof Asked>

export const recordSheetReturn = commandInOrder('RecordSheetReturn', evidence, {
  does: { zh: '登记取证单反馈', en: 'Record what came back on an evidence sheet' },
  input: Asked,
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject<Asked, Evidence>(({ state }) => state.projectId) },
  decide: ({ signature, ...input }, { is, projectId, sheet, signed, signedAs }, { asked: { project }, occurredOn }) => {
    const before = { says: sheet.says, fileHash: sheet.fileHash, ...(signature === undefined ? {} : { signature: signedAs }) }
    if (sheet.is === (input.position === 'objects' ? 'objected' : 'noObjection') && same(before, { says: input.says, fileHash: input.fileHash, signature })) return [] // asked twice, decided once
    return allow<EvidenceEvent>(
      unmet({ is, sheetIs: sheet.is, position: input.position, saysWhat: input.says.trim() !== '', projectIs: project.is }, [onlyHeldEvidenceChanges, onlyASheetThatWasSentComesBack, anObjectionToASheetSaysWhat, evidenceOfAnIssuedReportStays]),
      () => [
        { type: 'EvidenceSheetReturned', data: { projectId, round: sheet.round, returnedOn: occurredOn, ...input, late: occurredOn > sheet.dueOn } },
        ...(signature === undefined || signed ? [] : [{ type: 'EvidenceSigned' as const, data: { projectId, signature } }]),
      ],
    )
  },
})
