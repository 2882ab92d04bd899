// Changes what is said of an open finding, keeps the former wording, and asks the layers of review again.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { groundsOf, lawIdsOf } from '../asks/finding-grounds.ts'
import { reviewedPapers } from '../asks/reviewed-papers.ts'
import { theLaws } from '../asks/the-laws.ts'
import { theProject } from '../asks/the-project.ts'
import { restsOn } from '../calendar/alignment-basis.ts'
import { categoryOf } from '../categories.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { accountingResponsibilityIsSaidWhy } from '../rules/accountability.ts'
import {
  aFindingBelongsToAnAuditUnderWay, aFindingRestsOnReviewedPapersOfItsProject, aRestrictedMatterIsRecordedAsAClue, onlyAnOpenFindingChanges,
  theAmountInTenureIsPartOfTheTotal, theArticleCitedIsInTheLaw, theCategoryIsInTheCatalogue, theConductRunsForward, theWordingCitedWasInForceDuringTheConduct,
} from '../rules/findings.ts'
import { amountsStatedByPeriodAddUpToTheTotal, theAmountInTenureAgreesWithTheAlignment } from '../rules/tenure-alignment.ts'
import { same } from '../same.ts'
import { FindingDescribed } from './events.ts'
import { findings, type Finding } from './state.ts'

const Revision = z.strictObject({ changed: FindingDescribed.partial(), reason: z.string().min(1).max(2_000) })
type Revision = z.infer<typeof Revision>
type Described = z.infer<typeof FindingDescribed>

export const reviseFinding = commandInOrder('ReviseFinding', findings, {
  does: { zh: '修改问题', en: 'Revise a finding' },
  input: Revision,
  who: [role('auditor', 'project'), role('teamLeader', 'project'), role('divisionHead', 'project')],
  asks: {
    project: theProject<Revision, Finding>(({ state }) => state.projectId),
    papers: reviewedPapers<Revision, Finding>(({ input, state }) => input.changed.paperIds ?? state.described?.paperIds ?? []),
    laws: theLaws<Revision, Finding>(({ input, state }) => lawIdsOf(input.changed.legalBases ?? state.described?.legalBases)),
  },
  decide: ({ changed, reason }, finding, { asked }) => {
    const now = finding.described as Described
    const differs = (Object.keys(changed) as (keyof Described)[]).filter((field) => changed[field] !== undefined && !same(changed[field], now[field]))
    if (differs.length === 0) return changingNothing(finding.reasons?.['FindingRevised'], reason)
    // a spread of fields that may be undefined: that `differs` names only those that are not is more than the compiler follows
    const then = { ...now, ...only(changed, differs) } as Described
    const category = categoryOf(then.categoryCode)
    return allow(
      unmet({
        ...then, accountability: then.accountability, accountabilityGrounds: then.accountabilityGrounds, is: finding.is, projectIs: asked.project.is, categoryKnown: category !== undefined, restricted: category?.restricted === true,
        alignedInTenureFen: restsOn(finding.alignment?.basis, then) ? finding.alignment?.amountInTenuresFen : undefined, ...groundsOf(then, finding.projectId, asked.papers, asked.laws),
      }, [
        onlyAnOpenFindingChanges, aFindingBelongsToAnAuditUnderWay, theConductRunsForward, aFindingRestsOnReviewedPapersOfItsProject, theAmountInTenureIsPartOfTheTotal, amountsStatedByPeriodAddUpToTheTotal,
        theAmountInTenureAgreesWithTheAlignment, theCategoryIsInTheCatalogue, aRestrictedMatterIsRecordedAsAClue, theArticleCitedIsInTheLaw, theWordingCitedWasInForceDuringTheConduct, accountingResponsibilityIsSaidWhy,
      ]),
      () => [{ type: 'FindingRevised', data: { changed: only(changed, differs), before: only(now, differs), reason } }],
    )
  },
})

/** These fields, where they are filled. */
const only = (from: Revision['changed'], fields: readonly (keyof Described)[]): Revision['changed'] =>
  Object.fromEntries(fields.filter((field) => from[field] !== undefined).map((field) => [field, from[field]]))
