// Sends a document on its way through the signing chain (送审签); a report starts behind the reviews that have agreed to it.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { nextTurn } from '../calendar/signing-turn.ts'
import { draftReviews, reportFacts, takenOver } from '../asks/draft-reviews.ts'
import { signingsOfProject } from '../asks/signings-of-project.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { everyReviewPointIsAnswered } from '../rules/review-points.ts'
import { aDocumentIsSignedInItsPhase, aDocumentStartsItsSigningOnce, aReportIsSignedAfterItsReviews, oneSigningOfAKindAtATime, whatWasReviewedIsSigned } from '../rules/signing.ts'
import { chainOn } from '../signing-chains.ts'
import { FileHash } from '../file-hash.ts'
import { DocumentKind } from './events.ts'
import { signings } from './state.ts'

const Asked = z.strictObject({ projectId: z.string().min(1).max(64), kind: DocumentKind, title: z.string().min(1).max(200), contentHash: FileHash })
type Asked = z.infer<typeof Asked>

export const startSigning = command('StartSigning', signings, {
  does: { zh: '送审签', en: 'Send a document to be signed' },
  opens: true,
  input: Asked,
  who: [role('teamLeader', 'project'), role('auditor', 'project'), role('committeeOffice')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: {
    project: theProject(({ input }: { input: Asked }) => input.projectId),
    reviews: draftReviews(({ input }: { input: Asked }) => input.projectId),
    others: signingsOfProject(({ input }: { input: Asked }) => input.projectId),
  },
  decide: (input, { is }, { asked: { project, reviews, others }, actor, occurredOn, id }) => {
    const facts = {
      is, kind: input.kind, projectIs: project.is, contentHash: input.contentHash, ...reportFacts(input.kind, project), on: occurredOn, notBefore: project.phaseFrom,
      others: Object.entries(others).filter(([other, each]) => other !== id && each.kind === input.kind && each.is !== 'abandoned').length,
    }
    return allow(
      unmet(facts, [aDocumentStartsItsSigningOnce, oneSigningOfAKindAtATime, aDocumentIsSignedInItsPhase, aReportIsSignedAfterItsReviews, everyReviewPointIsAnswered, whatWasReviewedIsSigned, noDocumentPredatesTheOneBefore]),
      () => {
        const chain = chainOn(input.kind, occurredOn)
        const taken = takenOver(input.kind, chain.nodes, reviews)
        return [{ type: 'SigningStarted', data: {
          ...input, draftedBy: actor.id, taken, chain: { id: chain.id, version: chain.effectiveFrom, nodes: chain.nodes.map(({ nodeId, role: needs }) => ({ nodeId, role: needs })) },
          ...(facts.isReport ? { draftNo: project.draft!.draftNo } : {}), next: nextTurn(chain.nodes, taken, occurredOn, project.pinned.limitsOn)!,
        } }]
      },
    )
  },
})
