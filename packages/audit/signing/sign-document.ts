// Signs a document at one node of its chain: a signature on the hash of what was read.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { nextTurn } from '../calendar/signing-turn.ts'
import { theProject } from '../asks/the-project.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { nobodySignsADocumentTwice, theLatestContentIsSigned, theNodeThatIsDueSigns } from '../rules/signing.ts'
import { SIGNERS } from '../signing-chains.ts'
import { FileHash } from '../file-hash.ts'
import { SigningNodeId } from './events.ts'
import { signings, type Signing } from './state.ts'

export const signDocument = command('SignDocument', signings, {
  does: { zh: '审签', en: 'Sign a document' },
  input: z.strictObject({ nodeId: SigningNodeId, contentHash: FileHash, opinion: z.string().min(1).max(4000).optional() }),
  who: SIGNERS,
  asks: { project: theProject(({ state }: { state: Signing }) => state.projectId) },
  decide: (input, document, { asked: { project }, actor, occurredOn }) => {
    const { due, signatures, nodes } = document
    if (document.contentHash === input.contentHash && signatures.some(({ nodeId, by }) => nodeId === input.nodeId && by === actor.id)) return [] // asked twice, decided once
    const facts = {
      nodeId: input.nodeId, due: due?.nodeId ?? 'none', needs: nodes.find(({ nodeId }) => nodeId === input.nodeId)?.role ?? 'none', roles: actor.roles,
      contentHash: input.contentHash, latestHash: document.contentHash, signedBefore: [document.draftedBy, ...signatures.map(({ by }) => by)].includes(actor.id),
      on: occurredOn, notBefore: document.lastOn,
    }
    return allow(unmet(facts, [theNodeThatIsDueSigns, theLatestContentIsSigned, nobodySignsADocumentTwice, noDocumentPredatesTheOneBefore]), () => {
      const next = nextTurn(nodes, [...signatures, { nodeId: input.nodeId, by: actor.id, on: occurredOn }], occurredOn, project.pinned.limitsOn)
      return [{ type: 'DocumentSigned', data: { projectId: document.projectId, kind: document.kind!, ...input, late: occurredOn > due!.dueOn, ...(next === undefined ? {} : { next }) } }]
    })
  },
})
