// An example duty report (示例), for the tests of all that depend on one.
import { history, type Tale } from '../../kernel/testing/history.ts'
import type { MaterialEvent } from './events.ts'
import { materials } from './state.ts'

type Happened<Type extends MaterialEvent['type']> = Extract<MaterialEvent, { type: Type }>

export const handedIn: Happened<'MaterialHandedIn'> = { type: 'MaterialHandedIn', data: {
  projectId: 'P-1', unitId: 'U-1', kind: 'dutyReport', title: '任期履行经济责任情况述职报告', by: { kind: 'official', id: 'O-1' }, content: { fileHash: 'a'.repeat(64), fileName: '述职报告.pdf' },
} }
export const replaced: Happened<'MaterialReplaced'> = { type: 'MaterialReplaced', data: {
  projectId: 'P-1', content: { fileHash: 'b'.repeat(64), fileName: '述职报告（签名）.pdf' }, before: handedIn.data.content, reason: '补签名',
} }

/** Material M-1 of project P-1, followed by what a test adds. */
export const materialM1 = (...more: MaterialEvent[]): Tale => history(materials, 'M-1', handedIn, ...more)
