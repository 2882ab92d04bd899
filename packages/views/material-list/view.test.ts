import { test } from 'vitest'
import { handedIn, materialM1, replaced } from '../../audit/material/example.ts'
import { materials } from '../../audit/material/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listMaterials } from './query.ts'
import { materialList } from './view.ts'

const none = history(materials, 'M-2', { ...handedIn, data: { ...handedIn.data, unitId: 'U-2', kind: 'other', by: { kind: 'unit', id: 'U-2' }, content: { noneBecause: '未编制' } } })

test('a material shows its latest file, or why there is none', () => {
  shows(materialList).given(materialM1()).thenRow('M-1', { projectId: 'P-1', unitId: 'U-1', kind: 'dutyReport', byKind: 'official', byId: 'O-1', fileName: '述职报告.pdf', noneBecause: null, handedInOn: '2026-01-05', replacements: 0 })
  shows(materialList).given(materialM1(replaced, { ...replaced, data: { ...replaced.data, content: { noneBecause: '遗失' } } })).thenRow('M-1', { fileHash: null, noneBecause: '遗失', replacements: 2 })
  shows(materialList).given(materialM1(replaced)).thenRow('M-1', { fileHash: 'b'.repeat(64), fileName: '述职报告（签名）.pdf', replacements: 1, handedInOn: '2026-01-05' })
  shows(materialList).given(none).thenRow('M-2', { fileHash: null, fileName: null, noneBecause: '未编制' })
})

test('a unit’s officer sees what concerns the own unit', () => {
  asks(listMaterials, {}, { by: actor('wei', ['unitOfficer'], { unit: ['U-1'] }) }).given(materialM1(), none).then({ materialId: 'M-1' })
  asks(listMaterials, { kind: 'other' }).given(materialM1(), none).then({ materialId: 'M-2' })
  asks(listMaterials, {}).given(materialM1(), none).thenCounts({ kind: { dutyReport: 1, other: 1 } })
})
