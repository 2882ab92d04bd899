// Accepts one stage of a phased rectification, and only that stage.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { acceptanceIsBySomeoneWhoDidNotEnterIt, onlyASubmittedRectificationIsDecided, whatWasSubmittedIsAccepted } from '../rules/acceptance.ts'
import { FileHash } from '../file-hash.ts'
import { rectifications, reported, whoseOf } from './state.ts'

export const acceptStage = commandInOrder('AcceptStage', rectifications, {
  does: { zh: '认定阶段整改', en: 'Accept a stage' },
  input: z.strictObject({ stageId: z.string().min(1).max(64), opinion: z.string().min(1).max(4_000), evidenceHashes: z.array(FileHash).min(1).max(100) }),
  who: [role('auditor', 'project'), role('teamLeader', 'project'), role('divisionHead', 'project')],
  decide: (input, now, { actor }) => {
    const proofs = reported(now).proofs.map(({ evidenceHash }) => evidenceHash)
    return allow(
      unmet({
        is: now.is, acceptor: actor.id, enteredBy: now.enteredBy, submittedStage: now.submitted?.stageId, stageId: input.stageId,
        evidenceUnknown: input.evidenceHashes.filter((hash) => !proofs.includes(hash)).length,
      }, [onlyASubmittedRectificationIsDecided, acceptanceIsBySomeoneWhoDidNotEnterIt, whatWasSubmittedIsAccepted]),
      () => [{ type: 'StageAccepted', data: { ...input, ...whoseOf(now) } }],
    )
  },
})
