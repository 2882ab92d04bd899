// Records the entry meeting (进点会) at the audited unit.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { entryMeetingsBelongToTheBeginning, theEntryMeetingFollowsTheNotice, theEntryMeetingIsHeldOnce } from '../rules/fieldwork.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { projects } from './state.ts'

export const holdEntryMeeting = command('HoldEntryMeeting', projects, {
  does: { zh: '登记进点会', en: 'Record the entry meeting' },
  input: z.strictObject({
    place: z.string().max(200).optional(),
    attendees: z.array(z.string().min(1).max(120)).min(1).max(200),
    /** whether the audit notice with its eight prohibitions was posted at the unit (审计公示) */
    publicNoticePosted: z.boolean(),
  }),
  who: [role('teamLeader', 'project'), role('auditor', 'project')],
  decide: (input, { is, notice, entryMeetingOn }, { occurredOn }) =>
    allow(
      unmet({ is, noticed: notice !== undefined, held: entryMeetingOn !== undefined, on: occurredOn, notBefore: notice?.servedOn ?? '' }, [
        entryMeetingsBelongToTheBeginning, theEntryMeetingFollowsTheNotice, theEntryMeetingIsHeldOnce, noDocumentPredatesTheOneBefore,
      ]),
      () => [{ type: 'EntryMeetingHeld', data: { ...input, on: occurredOn } }],
    ),
})
