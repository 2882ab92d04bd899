// Records that a body has used a deliverable for a purpose (一果多用), and until when it feeds back.
import { z } from 'zod'
import { command, theEvents, type Ask } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theDeliverable } from '../asks/the-deliverable.ts'
import { deadline } from '../calendar/deadline.ts'
import { isKind, USE_PURPOSES } from '../kinds.ts'
import { limitOn } from '../limits.ts'
import { role } from '../roles.ts'
import { aBodyUsesWhatItWasGiven, aMemberRecordsUsesByItsOwnBody, aUseHasAKnownPurpose, aUseIsRecordedOnce } from '../rules/result-uses.ts'
import type { ResultUseEvent } from './events.ts'
import { resultUses, type ResultUse } from './state.ts'

const Asked = z.strictObject({
  deliverableId: z.string().min(1).max(64), body: z.string().min(1).max(64), purpose: z.string().min(1).max(40), says: z.string().min(1).max(2000).optional(), documentNo: z.string().min(1).max(80).optional(),
})
type Asked = z.infer<typeof Asked>

/** The uses of the deliverable that wait for feedback, by id. */
const waitingUses: Ask<Asked, ResultUse, Readonly<Record<string, string>>> = theEvents<ResultUseEvent>()(({ input }: { readonly input: Asked }) => [{ type: 'deliverable', id: input.deliverableId }], {} as Readonly<Record<string, string>>, {
  ResultUseRecorded: (all, { data }, id) => ({ ...all, [id]: `${data.body} ${data.purpose}` }),
  ResultUseFedBack: (all, _, id) => without(all, id),
  ResultUseTakenOff: (all, _, id) => without(all, id),
})
const without = (all: Readonly<Record<string, string>>, id: string) => Object.fromEntries(Object.entries(all).filter(([each]) => each !== id))

export const recordResultUse = command('RecordResultUse', resultUses, {
  does: { zh: '登记成果运用', en: 'Record the use of a deliverable' },
  opens: true,
  input: Asked,
  who: [role('committeeOffice'), role('bureauOffice'), role('organizationOfficer'), role('disciplineOfficer'), role('conferenceMember')],
  asks: { deliverable: theDeliverable<Asked, ResultUse>(({ input }) => input.deliverableId), others: waitingUses },
  decide: (input, use, { id, occurredOn: usedOn, actor, asked: { deliverable, others } }) => {
    const { deliverableId, body, purpose } = input
    if (use.is === 'waiting' && use.deliverableId === deliverableId && use.body === body && use.purpose === purpose && use.says === input.says) return [] // asked twice, decided once
    // the bureau enters what came in on paper
    const forAnother = !actor.roles.some((each) => each === 'committeeOffice' || each === 'bureauOffice') && !(actor.within['body'] ?? []).includes(body)
    const givenOn = deliverable.is === 'issued' ? deliverable.given.find(({ to }) => to.kind === 'body' && to.id === body)?.on : undefined
    const waiting = Object.entries(others).filter(([other, says]) => other !== id && says === `${body} ${purpose}`).length
    return allow(
      unmet({ forAnother, purposeKnown: isKind(USE_PURPOSES, purpose), givenOn, usedOn, is: use.is, waiting }, [aMemberRecordsUsesByItsOwnBody, aUseHasAKnownPurpose, aBodyUsesWhatItWasGiven, aUseIsRecordedOnce]),
      () => {
        const { dueOn, ...restsOn } = deadline(limitOn('result-use-feedback', usedOn), usedOn)
        return [{ type: 'ResultUseRecorded', data: { ...input, projectId: deliverable.projectId, usedOn, feedbackDueOn: dueOn, restsOn } }]
      },
    )
  },
})
