// What have the unit and the official handed in, and what is there none of?
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { isOneOf, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { MaterialRow, materialList } from './view.ts'

export const listMaterials = query('ListMaterials', materialList, {
  asks: { zh: '被审计单位提交材料', en: 'Materials handed in' },
  input: z.strictObject({ projectId: oneOrMore.optional(), unitId: oneOrMore.optional(), kind: oneOrMore.optional(), byId: oneOrMore.optional(), words: words.optional() }),
  output: MaterialRow,
  who: [...AUDIT_SIDE, role('unitOfficer', 'unit')],
  within: { project: 'projectId', unit: 'unitId' },
  where: (input) => [...isOneOf('projectId', input.projectId), ...isOneOf('unitId', input.unitId), ...isOneOf('kind', input.kind), ...isOneOf('byId', input.byId), ...saysIn(['title', 'fileName'], input.words)],
  sort: ['-handedInOn', 'handedInOn', 'kind'],
  counts: ['kind'],
  show: (row) => row,
})
