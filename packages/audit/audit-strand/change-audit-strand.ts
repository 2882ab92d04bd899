// Changes a strand of an audit, with the reason; what it was before stays in the history.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { strandsOfProject } from '../asks/strands-of-project.ts'
import { theProject } from '../asks/the-project.ts'
import { isKind, OWN_STRAND, STRAND_KINDS } from '../kinds.ts'
import { role } from '../roles.ts'
import {
  aProjectNamesAStrandOnce, aStrandExaminesItemsOfThePlan, aStrandIsOfAKnownKind, onlyAStrandThatStandsChanges, strandsAreSetBeforeTheReport, theProjectItselfIsTheEconomicResponsibilityAudit,
} from '../rules/audit-strands.ts'
import { same } from '../same.ts'
import { StrandDescribed } from './events.ts'
import { auditStrands, strandFacts, type AuditStrand } from './state.ts'

const Asked = z.strictObject({ strand: StrandDescribed, reason: z.string().min(1).max(1000) })
type Asked = z.infer<typeof Asked>

export const changeAuditStrand = command('ChangeAuditStrand', auditStrands, {
  does: { zh: '变更审计项', en: 'Change a strand of an audit' },
  input: Asked,
  who: [role('committeeOffice'), role('divisionHead', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject<Asked, AuditStrand>(({ state }) => state.projectId), strands: strandsOfProject<Asked, AuditStrand>(({ state }) => state.projectId) },
  decide: ({ strand, reason }, { is, reasons, projectId, strand: before }, { id, asked: { project, strands } }) => {
    if (is === 'added' && same(before, strand)) return changingNothing(reasons?.['AuditStrandChanged'], reason)
    return allow(
      unmet({ is, kindKnown: isKind(STRAND_KINDS, strand.kind), comesWithTheProject: strand.kind === OWN_STRAND, ...strandFacts(id, strand, project, strands) }, [
        onlyAStrandThatStandsChanges, aStrandIsOfAKnownKind, theProjectItselfIsTheEconomicResponsibilityAudit, strandsAreSetBeforeTheReport, aProjectNamesAStrandOnce, aStrandExaminesItemsOfThePlan,
      ]),
      () => [{ type: 'AuditStrandChanged', data: { projectId, strand, before: before!, reason } }],
    )
  },
})
