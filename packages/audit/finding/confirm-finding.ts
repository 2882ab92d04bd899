// Confirms a finding after all reviews: into the body of the report, or into the schedule only.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import {
  aFindingInTheReportHasARecommendation, aFindingIsConfirmedAfterAllReviews, anExemptedOfficialIsNotHeldResponsible, aProblemNobodyAnswersForIsListedOnly,
  everyOfficialAuditedHasAConclusion, onlyAnOpenFindingChanges,
} from '../rules/findings.ts'
import { Disposition } from './events.ts'
import { concluded, findings, judged, withoutConclusion, type Finding } from './state.ts'

const Confirmation = z.strictObject({ disposition: Disposition })

export const confirmFinding = commandInOrder('ConfirmFinding', findings, {
  does: { zh: '审定问题', en: 'Confirm a finding' },
  input: Confirmation,
  who: [role('director')],
  asks: { project: theProject<z.infer<typeof Confirmation>, Finding>(({ state }) => state.projectId) },
  decide: ({ disposition }, finding, { asked }) => {
    if (finding.is === 'confirmed' && finding.disposition === disposition) return [] // asked twice, decided once
    const conclusions = concluded(finding)
    const attributed = conclusions.filter(({ type }) => type !== 'notAttributed')
    return allow(
      unmet({
        disposition, is: finding.is, agreed: finding.agreed.map(({ layer }) => layer), recommendation: finding.described?.recommendation,
        withoutConclusion: withoutConclusion(finding, asked.project.officials).length, attributed: attributed.length,
        exemptButAttributed: attributed.filter(({ officialId }) => finding.tolerance[officialId]?.effect === 'exempt').length,
      }, [
        onlyAnOpenFindingChanges, everyOfficialAuditedHasAConclusion, aFindingIsConfirmedAfterAllReviews, aProblemNobodyAnswersForIsListedOnly,
        anExemptedOfficialIsNotHeldResponsible, aFindingInTheReportHasARecommendation,
      ]),
      () => [{ type: 'FindingConfirmed', data: { disposition, finding: judged(finding), conclusions } }],
    )
  },
})
