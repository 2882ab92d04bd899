// Assesses whether one of the three distinctions (三个区分开来) applies to an official, and with what effect on the conclusion.
import { allow, unmet } from '../../kernel/rule.ts'
import { theEvidence } from '../asks/the-evidence.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAnOpenFindingChanges, theAssessedOfficialHasAConclusion } from '../rules/findings.ts'
import { anEffectFollowsFromAToleranceThatApplies } from '../rules/responsibility.ts'
import { same } from '../same.ts'
import { ToleranceJudged } from './events.ts'
import { findings, type Finding } from './state.ts'
import type { z } from 'zod'

export const assessTolerance = commandInOrder('AssessTolerance', findings, {
  does: { zh: '容错评估', en: 'Assess tolerance' },
  input: ToleranceJudged,
  who: [role('teamLeader', 'project'), role('divisionHead', 'project'), role('erReviewer')],
  asks: { evidence: theEvidence<z.infer<typeof ToleranceJudged>, Finding>(({ input }) => input.evidenceIds) },
  decide: (input, finding, { asked }) => {
    if (same(finding.tolerance[input.officialId], input)) return [] // asked twice, decided once
    return allow(
      unmet({
        ...input, is: finding.is, hasConclusion: finding.conclusions[input.officialId] !== undefined,
        evidenceMissing: input.evidenceIds.filter((id) => asked.evidence[id]?.is !== 'held' || asked.evidence[id].projectId !== finding.projectId).length,
      }, [onlyAnOpenFindingChanges, theAssessedOfficialHasAConclusion, anEffectFollowsFromAToleranceThatApplies]),
      () => [{ type: 'ToleranceAssessed', data: input }],
    )
  },
})
