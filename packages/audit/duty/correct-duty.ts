// Corrects a line of the list of duties and powers, with the reason; what it said before stays in the history.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { aListSpeaksOfTheOfficialsAudited, listsAreKeptWhileTheAuditIsUnderWay, onlyALineThatStandsChanges } from '../rules/four-lists.ts'
import { same } from '../same.ts'
import { DutyDescribed } from './events.ts'
import { duties, type Duty } from './state.ts'

export const correctDuty = command('CorrectDuty', duties, {
  does: { zh: '更正职责权限', en: 'Correct a duty or power' },
  input: z.strictObject({ line: DutyDescribed, reason: z.string().min(1).max(1000) }),
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject(({ state }: { state: Duty }) => state.projectId) },
  decide: (input, { is, reasons, projectId, line }, { asked: { project } }) => {
    if (is === 'listed' && same(line, input.line)) return changingNothing(reasons?.['DutyCorrected'], input.reason)
    const strangers = project.officials.some(({ officialId }) => officialId === input.line.officialId) ? 0 : 1
    return allow(
      unmet({ is, projectIs: project.is, strangers }, [onlyALineThatStandsChanges, listsAreKeptWhileTheAuditIsUnderWay, aListSpeaksOfTheOfficialsAudited]),
      () => [{ type: 'DutyCorrected', data: { projectId, ...input, before: line! } }],
    )
  },
})
