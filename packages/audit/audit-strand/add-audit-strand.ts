// Adds a strand to a project: another audit that the same entry into the unit carries out (一审多项).
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { strandsOfProject } from '../asks/strands-of-project.ts'
import { theProject } from '../asks/the-project.ts'
import { isKind, OWN_STRAND, STRAND_KINDS } from '../kinds.ts'
import { role } from '../roles.ts'
import {
  aProjectNamesAStrandOnce, aStrandExaminesItemsOfThePlan, aStrandIsAddedOnce, aStrandIsOfAKnownKind, strandsAreSetBeforeTheReport, theProjectItselfIsTheEconomicResponsibilityAudit,
} from '../rules/audit-strands.ts'
import { same } from '../same.ts'
import { StrandDescribed } from './events.ts'
import { auditStrands, strandFacts, type AuditStrand } from './state.ts'

const Asked = z.strictObject({ projectId: z.string().min(1).max(64), strand: StrandDescribed })
type Asked = z.infer<typeof Asked>

export const addAuditStrand = command('AddAuditStrand', auditStrands, {
  does: { zh: '增加审计项', en: 'Add a strand to an audit' },
  opens: true,
  input: Asked,
  who: [role('committeeOffice'), role('divisionHead', 'project'), role('teamLeader', 'project')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: { project: theProject<Asked, AuditStrand>(({ input }) => input.projectId), strands: strandsOfProject<Asked, AuditStrand>(({ input }) => input.projectId) },
  decide: (input, { is, projectId, strand }, { id, asked: { project, strands } }) => {
    if (is === 'added' && projectId === input.projectId && same(strand, input.strand)) return [] // asked twice, decided once
    return allow(
      unmet({ is, kindKnown: isKind(STRAND_KINDS, input.strand.kind), comesWithTheProject: input.strand.kind === OWN_STRAND, ...strandFacts(id, input.strand, project, strands) }, [
        aStrandIsAddedOnce, aStrandIsOfAKnownKind, theProjectItselfIsTheEconomicResponsibilityAudit, strandsAreSetBeforeTheReport, aProjectNamesAStrandOnce, aStrandExaminesItemsOfThePlan,
      ]),
      () => [{ type: 'AuditStrandAdded', data: input }],
    )
  },
})
