// Puts a new content in the place of the old: every signature on the old one is void, and the chain begins anew.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { draftReviews, reportFacts, takenOver } from '../asks/draft-reviews.ts'
import { nextTurn } from '../calendar/signing-turn.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { everyReviewPointIsAnswered } from '../rules/review-points.ts'
import { aReportIsSignedAfterItsReviews, onlyADocumentOnItsWayChanges, whatWasReviewedIsSigned } from '../rules/signing.ts'
import { FileHash } from '../file-hash.ts'
import { signings, type Signing } from './state.ts'

export const reviseDocument = command('ReviseDocument', signings, {
  does: { zh: '换稿', en: 'Replace a document’s content' },
  input: z.strictObject({ contentHash: FileHash, reason: z.string().min(1).max(1000) }),
  who: [role('teamLeader', 'project'), role('auditor', 'project'), role('committeeOffice')],
  asks: {
    project: theProject(({ state }: { state: Signing }) => state.projectId),
    reviews: draftReviews(({ state }: { state: Signing }) => state.projectId),
  },
  decide: (input, { is, reasons, kind, projectId, contentHash, versionNo, nodes, signatures, draftNo, lastOn }, { asked: { project, reviews }, occurredOn }) => {
    const latestDraft = project.draft?.draftNo
    if (contentHash === input.contentHash && draftNo === (draftNo === undefined ? undefined : latestDraft)) return changingNothing(reasons?.['DocumentRevised'], input.reason)
    const facts = {
      is, issued: project.issued[kind as 'erReport'] !== undefined, contentHash: input.contentHash, ...reportFacts(kind, project), on: occurredOn, notBefore: lastOn,
    }
    return allow(unmet(facts, [onlyADocumentOnItsWayChanges, aReportIsSignedAfterItsReviews, everyReviewPointIsAnswered, whatWasReviewedIsSigned, noDocumentPredatesTheOneBefore]), () => {
      const taken = takenOver(kind!, nodes, reviews)
      return [{ type: 'DocumentRevised', data: {
        projectId, kind: kind!, versionNo: versionNo + 1, ...input, formerHash: contentHash, voided: [...signatures], taken, ...(facts.isReport ? { draftNo: latestDraft! } : {}),
        next: nextTurn(nodes, taken, occurredOn, project.pinned.limitsOn)!,
      } }]
    })
  },
})
