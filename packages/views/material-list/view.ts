// One row per material that the audited handed in (述职报告、承诺书、其他资料), or said that there is none.
import { z } from 'zod'
import { MaterialKind, type MaterialEvent } from '../../audit/material/events.ts'
import { viewOf } from '../../kernel/view.ts'

export const MaterialRow = z.strictObject({
  materialId: z.string(),
  projectId: z.string(),
  unitId: z.string(),
  kind: MaterialKind,
  title: z.string(),
  /** who handed it in: an official or the unit */
  byKind: z.enum(['official', 'unit']),
  byId: z.string(),
  fileHash: z.string().nullable(),
  fileName: z.string().nullable(),
  noneBecause: z.string().nullable(),
  enteredBy: z.string(),
  handedInOn: z.string(),
  replacements: z.int(),
})
type MaterialRow = z.infer<typeof MaterialRow>

const contentOf = ({ fileHash, fileName, noneBecause }: { fileHash?: string | undefined; fileName?: string | undefined; noneBecause?: string | undefined }) => ({ fileHash: fileHash ?? null, fileName: fileName ?? null, noneBecause: noneBecause ?? null })

export const materialList = viewOf<MaterialRow, MaterialEvent>(MaterialRow, {
  name: 'material_list',
  version: 1,
  of: 'material',
  indexed: ['projectId', 'unitId', 'kind', 'byId', 'handedInOn'],
  initial: (materialId) => ({ materialId, projectId: '', unitId: '', kind: 'other', title: '', byKind: 'unit', byId: '', fileHash: null, fileName: null, noneBecause: null, enteredBy: '', handedInOn: '', replacements: 0 }),
  on: {
    MaterialHandedIn: (row, { data, actor, occurredOn }) => ({
      ...row, projectId: data.projectId, unitId: data.unitId, kind: data.kind, title: data.title, byKind: data.by.kind, byId: data.by.id, ...contentOf(data.content), enteredBy: actor, handedInOn: occurredOn,
    }),
    MaterialReplaced: (row, { data, actor, occurredOn }) => ({ ...row, ...contentOf(data.content), enteredBy: actor, handedInOn: occurredOn, replacements: row.replacements + 1 }),
  },
})
