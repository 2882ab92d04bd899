// Asks how the documents of a project stand on their way to being issued.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { DocumentKind, SigningEvent } from '../signing/events.ts'

export type ProjectSigning = { readonly kind: DocumentKind; readonly is: 'signing' | 'signed' | 'abandoned'; readonly contentHash: string; readonly draftNo: number | undefined }

/** In: how to find the project's id in the facts of a command. Out: by the id of the signing, those of the project, abandoned ones too. */
export const signingsOfProject = <Input, State>(
  projectId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string,
): Ask<Input, State, Readonly<Record<string, ProjectSigning>>> =>
  theEvents<SigningEvent>()<Input, State, Readonly<Record<string, ProjectSigning>>>(
    (facts) => [{ type: 'project', id: projectId(facts) }],
    {},
    {
      SigningStarted: (all, { data }, id) => ({ ...all, [id]: { kind: data.kind, is: 'signing', contentHash: data.contentHash, draftNo: data.draftNo } }),
      DocumentSigned: (all, { data }, id) => ({ ...all, [id]: { ...all[id]!, is: data.next ? 'signing' : 'signed' } }),
      DocumentReturned: (all, _, id) => ({ ...all, [id]: { ...all[id]!, is: 'signing' } }),
      DocumentRevised: (all, { data }, id) => ({ ...all, [id]: { ...all[id]!, is: 'signing', contentHash: data.contentHash, draftNo: data.draftNo } }),
      SigningAbandoned: (all, _, id) => ({ ...all, [id]: { ...all[id]!, is: 'abandoned' } }),
    },
  )

/** How the one of a kind that was not abandoned stands; 'none' when there is none. */
export const signingIs = (signings: Readonly<Record<string, ProjectSigning>>, of: DocumentKind): string => Object.values(signings).find(({ kind, is }) => kind === of && is !== 'abandoned')?.is ?? 'none'
