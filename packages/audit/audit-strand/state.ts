// Where a strand of an audit stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { AuditStrandEvent, type StrandDescribed } from './events.ts'

export type AuditStrand = { readonly is: 'unknown' | 'added' | 'takenOff'; readonly projectId: string; readonly strand: StrandDescribed | undefined }

export const auditStrands = stream<AuditStrand, AuditStrandEvent>({
  name: 'auditStrand',
  events: AuditStrandEvent,
  initial: { is: 'unknown', projectId: '', strand: undefined },
  evolve: {
    AuditStrandAdded: (_, { data }) => ({ is: 'added', projectId: data.projectId, strand: data.strand }),
    AuditStrandChanged: (before, { data }) => ({ ...before, strand: data.strand }),
    AuditStrandTakenOff: (before) => ({ ...before, is: 'takenOff' }),
  },
  about: ({ projectId }) => [{ type: 'project', id: projectId, qualifier: 'carried out in' }],
  scope: ({ projectId }) => ({ project: [projectId] }),
})
