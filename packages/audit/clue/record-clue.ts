// Records a clue found in an audit, sealed; only the one who records it knows of it until others are let in.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theFinding } from '../asks/the-finding.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { aClueComesFromAnAuditThatHasStarted, aClueIsRecordedOnce, aClueNamesAFindingOfItsProject } from '../rules/clues.ts'
import { ClueRecordedData } from './events.ts'
import { clues, type Clue } from './state.ts'
import type { z } from 'zod'

export const recordClue = command('RecordClue', clues, {
  does: { zh: '登记问题线索', en: 'Record a clue' },
  opens: true,
  input: ClueRecordedData,
  // whoever asks again is told so only when on the list; to others the clue does not exist
  who: [role('auditor', 'project'), role('teamLeader', 'project'), role('auditor', 'clue'), role('teamLeader', 'clue')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: {
    project: theProject<z.infer<typeof ClueRecordedData>, Clue>(({ input }) => input.projectId),
    finding: theFinding<z.infer<typeof ClueRecordedData>, Clue>(({ input }) => input.findingId ?? 'none'),
  },
  decide: (input, clue, { asked }) => {
    const audited = asked.project.officials.map(({ officialId }) => officialId)
    const facts = {
      is: clue.is, projectIs: asked.project.is, strangers: input.officialIds.filter((id) => !audited.includes(id)).length,
      named: input.findingId !== undefined, foundIn: asked.finding.projectId, projectId: input.projectId,
    }
    return allow(
      unmet(facts, [aClueIsRecordedOnce, aClueComesFromAnAuditThatHasStarted, aClueNamesAFindingOfItsProject]),
      () => [{ type: 'ClueRecorded', data: input }],
    )
  },
})
