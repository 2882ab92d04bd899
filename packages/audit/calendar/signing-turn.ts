// Whose turn it is in a signing, and until when.
import { deadline } from './deadline.ts'
import { limitOn } from '../limits.ts'
import type { Due, Signed, SigningNodeId } from '../signing/events.ts'

/** The first node without a signature that counts, due within the time of one node from a day. Undefined when all have signed. */
export const nextTurn = (nodes: readonly { readonly nodeId: SigningNodeId }[], signatures: readonly Signed[], from: string, limitsOn: string): Due | undefined => {
  const node = nodes.find(({ nodeId }) => !signatures.some((each) => each.nodeId === nodeId))
  if (!node) return undefined
  const { dueOn, ...restsOn } = deadline(limitOn('review-node', limitsOn), from)
  return { nodeId: node.nodeId, dueOn, restsOn }
}
