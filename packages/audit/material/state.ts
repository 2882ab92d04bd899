// Where a material that was handed in stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { MaterialEvent, type MaterialContent, type MaterialDescribed } from './events.ts'

export type Material = Reasoned & { readonly is: 'unknown' | 'handedIn'; readonly projectId: string; readonly unitId: string; readonly by: MaterialDescribed['by'] | undefined; readonly content: MaterialContent | undefined; readonly described: MaterialDescribed | undefined }

export const materials = stream<Material, MaterialEvent>({
  name: 'material',
  events: MaterialEvent,
  initial: { is: 'unknown', projectId: '', unitId: '', by: undefined, content: undefined, described: undefined },
  evolve: keepingReasons<Material, MaterialEvent>({
    MaterialHandedIn: (_, { data: { unitId, ...described } }) => ({ is: 'handedIn', projectId: described.projectId, unitId, by: described.by, content: described.content, described }),
    MaterialReplaced: (material, { data }) => ({ ...material, content: data.content }),
  }),
  about: ({ projectId, unitId, by, content }) => [
    { type: 'project', id: projectId, qualifier: 'handed in to' },
    { type: 'unit', id: unitId, qualifier: 'audited unit' },
    ...(by?.kind === 'official' ? [{ type: 'official', id: by.id, qualifier: 'handed in by' }] : []),
    ...(content?.fileHash === undefined ? [] : [{ type: 'file', id: content.fileHash, qualifier: 'content' }]),
  ],
  scope: ({ projectId, unitId }) => ({ project: [projectId], unit: [unitId] }),
})
