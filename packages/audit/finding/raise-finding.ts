// Raises a finding on reviewed working papers: category, legal basis, amounts, and when the conduct took place.
import { command, theEvents } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { groundsOf, lawIdsOf } from '../asks/finding-grounds.ts'
import { reviewedPapers } from '../asks/reviewed-papers.ts'
import { theLaws } from '../asks/the-laws.ts'
import { theProject } from '../asks/the-project.ts'
import { categoryOf } from '../categories.ts'
import { role } from '../roles.ts'
import { accountingResponsibilityIsSaidWhy } from '../rules/accountability.ts'
import {
  aFindingBelongsToAnAuditUnderWay, aFindingIsRaisedOnce, aFindingRestsOnReviewedPapersOfItsProject, aRestrictedMatterIsRecordedAsAClue,
  theAmountInTenureIsPartOfTheTotal, theArticleCitedIsInTheLaw, theCategoryIsInTheCatalogue, theWordingCitedWasInForceDuringTheConduct,
} from '../rules/findings.ts'
import { amountsStatedByPeriodAddUpToTheTotal } from '../rules/tenure-alignment.ts'
import { FindingRaised, type FindingEvent } from './events.ts'
import { findings, type Finding } from './state.ts'
import type { z } from 'zod'

type Raised = z.infer<typeof FindingRaised>

export const raiseFinding = command('RaiseFinding', findings, {
  does: { zh: '登记审计发现问题', en: 'Raise a finding' },
  opens: true,
  input: FindingRaised.refine(({ conductFrom, conductTo }) => conductFrom <= conductTo, { path: ['conductTo'], error: 'must not be before conductFrom' }),
  who: [role('auditor', 'project'), role('teamLeader', 'project')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: {
    project: theProject<Raised, Finding>(({ input }) => input.projectId),
    papers: reviewedPapers<Raised, Finding>(({ input }) => input.paperIds),
    laws: theLaws<Raised, Finding>(({ input }) => lawIdsOf(input.legalBases)),
    numbers: theEvents<FindingEvent>()<Raised, Finding, readonly string[]>(
      ({ input }) => [{ type: 'project', id: input.projectId }], [], { FindingRaised: (all, { data }) => [...all, data.no] }),
  },
  decide: (input, finding, { asked }) => {
    const category = categoryOf(input.categoryCode)
    return allow(
      unmet({
        ...input, accountability: input.accountability, accountabilityGrounds: input.accountabilityGrounds, is: finding.is, numberTaken: finding.is === 'unknown' && asked.numbers.includes(input.no), projectIs: asked.project.is,
        categoryKnown: category !== undefined, restricted: category?.restricted === true, ...groundsOf(input, input.projectId, asked.papers, asked.laws),
      }, [
        aFindingIsRaisedOnce, aFindingBelongsToAnAuditUnderWay, aFindingRestsOnReviewedPapersOfItsProject, theAmountInTenureIsPartOfTheTotal, amountsStatedByPeriodAddUpToTheTotal,
        theCategoryIsInTheCatalogue, aRestrictedMatterIsRecordedAsAClue, theArticleCitedIsInTheLaw, theWordingCitedWasInForceDuringTheConduct, accountingResponsibilityIsSaidWhy,
      ]),
      () => [{ type: 'FindingRaised', data: { ...input, audited: { unitId: asked.project.unitId, tenures: [...asked.project.officials] } } }],
    )
  },
})
