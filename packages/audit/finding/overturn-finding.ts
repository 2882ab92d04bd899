// Sets a confirmed finding aside after a re-examination (复查): it no longer counts against anybody.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAConfirmedFindingIsOverturned } from '../rules/findings.ts'
import { concluded, findings, judged } from './state.ts'

export const overturnFinding = commandInOrder('OverturnFinding', findings, {
  does: { zh: '复查撤销问题', en: 'Overturn a finding' },
  input: z.strictObject({ decisionNo: z.string().min(1).max(60), reason: z.string().min(1).max(2_000) }),
  who: [role('committeeOffice'), role('director'), role('machine')],
  decide: (input, finding, { actor }) => {
    // whoever overturned it first said why; the machine finds it done
    if (finding.is === 'overturned') return actor.roles.includes('machine') ? [] : again(finding.overturned, input)
    return allow(unmet(finding, [onlyAConfirmedFindingIsOverturned]), () => [{ type: 'FindingOverturned', data: { ...input, finding: judged(finding), conclusions: concluded(finding) } }])
  },
})
