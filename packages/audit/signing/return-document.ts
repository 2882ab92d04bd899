// Returns a document to an earlier node or to its drafter, with a written opinion; signatures behind that point no longer count.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { nextTurn } from '../calendar/signing-turn.ts'
import { theProject } from '../asks/the-project.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { aPaperIsReturnedToAnEarlierNode, theNodeThatIsDueSigns } from '../rules/signing.ts'
import { SIGNERS } from '../signing-chains.ts'
import { SigningNodeId } from './events.ts'
import { signings, type Signing } from './state.ts'

export const returnDocument = command('ReturnDocument', signings, {
  does: { zh: '退回文书', en: 'Return a document' },
  input: z.strictObject({ nodeId: SigningNodeId, to: z.union([SigningNodeId, z.literal('drafter')]), opinion: z.string().min(1).max(4000) }),
  who: SIGNERS,
  asks: { project: theProject(({ state }: { state: Signing }) => state.projectId) },
  decide: (input, { due, kind, nodes, signatures, projectId, lastOn }, { asked: { project }, actor, occurredOn }) => {
    const at = (node: string) => nodes.findIndex(({ nodeId }) => nodeId === node)
    const facts = {
      nodeId: input.nodeId, due: due?.nodeId ?? 'none', needs: nodes[at(input.nodeId)]?.role ?? 'none', roles: actor.roles,
      // the drafter comes before the first node; a node that the chain does not have comes after all
      from: at(input.nodeId), to: input.to === 'drafter' ? -1 : at(input.to) === -1 ? nodes.length : at(input.to), on: occurredOn, notBefore: lastOn,
    }
    return allow(unmet(facts, [theNodeThatIsDueSigns, aPaperIsReturnedToAnEarlierNode, noDocumentPredatesTheOneBefore]), () => {
      const voided = signatures.filter(({ nodeId }) => at(nodeId) >= facts.to)
      const next = input.to === 'drafter' ? undefined : nextTurn(nodes, signatures.filter((each) => !voided.includes(each)), occurredOn, project.pinned.limitsOn)
      return [{ type: 'DocumentReturned', data: { projectId, kind: kind!, ...input, voided, ...(next === undefined ? {} : { next }) } }]
    })
  },
})
