// Where a strand of an audit stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { AuditStrandEvent, type StrandDescribed } from './events.ts'

export type AuditStrand = Reasoned & { readonly is: 'unknown' | 'added' | 'takenOff'; readonly projectId: string; readonly strand: StrandDescribed | undefined }

export const auditStrands = stream<AuditStrand, AuditStrandEvent>({
  name: 'auditStrand',
  events: AuditStrandEvent,
  initial: { is: 'unknown', projectId: '', strand: undefined },
  evolve: keepingReasons<AuditStrand, AuditStrandEvent>({
    AuditStrandAdded: (_, { data }) => ({ is: 'added', projectId: data.projectId, strand: data.strand }),
    AuditStrandChanged: (before, { data }) => ({ ...before, strand: data.strand }),
    AuditStrandTakenOff: (before) => ({ ...before, is: 'takenOff' }),
  }),
  about: ({ projectId }) => [{ type: 'project', id: projectId, qualifier: 'carried out in' }],
  scope: ({ projectId }) => ({ project: [projectId] }),
})

type Known = { readonly is: string; readonly auditItems: readonly { readonly auditItemId: string }[] }

/** What the rules of a strand look at in its project and in the strands beside it. In: the strand as it is to be, its project, and all strands of that project by id. */
export const strandFacts = (id: string, strand: StrandDescribed, project: Known, strands: Readonly<Record<string, StrandDescribed>>) => ({
  projectIs: project.is,
  namesakes: Object.entries(strands).filter(([other, { kind, title }]) => other !== id && kind === strand.kind && title === strand.title).length,
  notInPlan: strand.auditItemIds.filter((each) => !project.auditItems.some(({ auditItemId }) => auditItemId === each)).length,
})
