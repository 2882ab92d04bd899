// What the strands of an audit (一审多项) add to its project's row: which kinds of audit the one entry carries.
import type { AuditStrandEvent } from '../../audit/audit-strand/events.ts'
import { OWN_STRAND } from '../../audit/kinds.ts'
import { idOf } from '../../kernel/stream.ts'
import type { Branches } from '../../kernel/view.ts'
import { put } from '../folding.ts'
import type { ProjectRow } from './row.ts'

type Lines = ProjectRow['strandLines']

/** The economic-responsibility audit, which the project is, and every kind that a strand adds. */
const withStrands = (row: ProjectRow, strandLines: Lines): ProjectRow => ({ ...row, strandLines, strandKinds: [...new Set([OWN_STRAND, ...strandLines.map(({ kind }) => kind)])] })

export const onStrands: Branches<ProjectRow, AuditStrandEvent> = {
  AuditStrandAdded: (row, { data, stream }) => withStrands(row, put(row.strandLines, 'auditStrandId', { auditStrandId: idOf(stream), kind: data.strand.kind })),
  AuditStrandChanged: (row, { data, stream }) => withStrands(row, put(row.strandLines, 'auditStrandId', { auditStrandId: idOf(stream), kind: data.strand.kind })),
  AuditStrandTakenOff: (row, { stream }) => withStrands(row, row.strandLines.filter(({ auditStrandId }) => auditStrandId !== idOf(stream))),
}
