// Puts a finding on the list of problems not reported (未在审计报告中反映的问题清单), with the reason.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAnOpenFindingChanges } from '../rules/findings.ts'
import { findings, judged } from './state.ts'

export const leaveFindingUnreported = commandInOrder('LeaveFindingUnreported', findings, {
  does: { zh: '列为未反映问题', en: 'Leave a finding unreported' },
  input: z.strictObject({ reason: z.string().min(1).max(2_000) }),
  who: [role('teamLeader', 'project'), role('divisionHead', 'project')],
  decide: ({ reason }, finding) => {
    if (finding.is === 'unreported') return again(finding.reasons?.['FindingLeftUnreported'], reason)
    return allow(unmet(finding, [onlyAnOpenFindingChanges]), () => [{ type: 'FindingLeftUnreported', data: { reason, finding: judged(finding) } }])
  },
})
