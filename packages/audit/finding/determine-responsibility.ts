// Determines one official's responsibility for a finding: direct, leadership, or not attributed, with its circumstance, grounds and evidence.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { theEvidence, type PiecesOfEvidence } from '../asks/the-evidence.ts'
import { linesReliedOn } from '../asks/lines-relied-on.ts'
import { theDecisions, theDuties } from '../asks/the-list-lines.ts'
import { theProject } from '../asks/the-project.ts'
import { tenuresNamed } from '../asks/tenures.ts'
import { RESPONSIBILITY_CODES, type ResponsibilityCode as Code } from '../responsibility-codes.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import {
  aCircumstanceThatNeedsAConsequenceHasOne, aConclusionRestsOnEvidenceOfTheProject, aConfirmedConclusionChangesOnlyOnAppeal, aLaterConclusionSaysWhyItReplacesTheFormer,
  anAmountBeyondTheTenureIsSetApart, anotherUnitsProblemNeedsTheOfficialsOwnPart, leadershipResponsibilityNamesTheUnitsResponsible, theCodeFitsTheTypeOfResponsibility,
  theOfficialIsAuditedInTheProject, theTenureOverlapsTheConduct,
} from '../rules/responsibility.ts'
import {
  directDecisionsWentAroundOrAgainstTheMajority, mistakenDecisionsWereTakenByTheMajority, theLinesReliedOnStandInTheProject, whoAnswersInTheFirstPlaceIsListedSo, whoObjectedDidNotStaySilent,
} from '../rules/responsibility-and-lists.ts'
import { same } from '../same.ts'
import { ChangeGround, ResponsibilityGrounds } from './events.ts'
import { findings, judged, withoutConclusion, type Concluded, type Finding } from './state.ts'

const Determination = ResponsibilityGrounds.extend({
  /** why a former conclusion on the same official is replaced */
  change: z.strictObject({ ground: ChangeGround, reason: z.string().min(1).max(2_000) }).optional(),
})
type Determination = z.infer<typeof Determination>

export const determineResponsibility = commandInOrder('DetermineResponsibility', findings, {
  does: { zh: '界定责任', en: 'Determine responsibility' },
  input: Determination,
  who: [role('auditor', 'project'), role('teamLeader', 'project'), role('divisionHead', 'project'), role('committeeOffice')],
  asks: {
    project: theProject<Determination, Finding>(({ state }) => state.projectId),
    tenures: tenuresNamed<Determination, Finding>(({ input }) => [input.tenureId]),
    evidence: theEvidence<Determination, Finding>(({ input }) => input.evidenceIds),
    decisions: theDecisions<Determination, Finding>(({ input }) => input.decisionIds ?? []),
    duties: theDuties<Determination, Finding>(({ input }) => input.dutyIds ?? []),
  },
  decide: ({ change, ...said }, finding, { asked }) => {
    const former = finding.conclusions[said.officialId]
    if (former && same(former.said, said)) return changingNothing(former.change, change)
    const about = judged(finding)
    const tenure = asked.tenures[said.tenureId]
    return allow(
      unmet({
        ...about, ...said, is: finding.is, ground: change?.ground, code: said.code, consequence: said.consequence,
        needs: said.code === undefined ? 'nothing' : RESPONSIBILITY_CODES[said.code as Code].needs, violation: about.amountNature === 'violation',
        unitsNamed: said.responsibleUnitIds?.length ?? 0, inOwnUnit: tenure?.unitId === about.unitId, ownPartStated: said.ownPart !== undefined,
        audited: tenure?.officialId === said.officialId && asked.project.officials.some(({ officialId, tenureId }) => officialId === said.officialId && tenureId === said.tenureId),
        tenureFrom: tenure?.from ?? '', tenureUntil: tenure?.until, amountInTenureFen: about.amountInTenureFen,
        conductWithinTenure: tenure !== undefined && tenure.from <= about.conductFrom && (tenure.until === undefined || about.conductTo <= tenure.until),
        evidenceNamed: said.evidenceIds.length, evidenceHeld: held(said.evidenceIds, finding.projectId, asked.evidence),
        ...linesReliedOn(said, finding.projectId, asked.decisions, asked.duties),
        hasFormer: former !== undefined, changeExplained: change !== undefined,
      }, RULES),
      () => [{ type: 'ResponsibilityDetermined', data: { ...said, finding: about, version: (former?.version ?? 0) + 1, ...missing(withoutConclusion(finding, asked.project.officials), said.officialId), ...superseding(former, change) } }],
    )
  },
})

const RULES = [
  theCodeFitsTheTypeOfResponsibility, aCircumstanceThatNeedsAConsequenceHasOne, leadershipResponsibilityNamesTheUnitsResponsible,
  anotherUnitsProblemNeedsTheOfficialsOwnPart, theOfficialIsAuditedInTheProject, theTenureOverlapsTheConduct, anAmountBeyondTheTenureIsSetApart,
  aConclusionRestsOnEvidenceOfTheProject, aLaterConclusionSaysWhyItReplacesTheFormer, aConfirmedConclusionChangesOnlyOnAppeal,
  theLinesReliedOnStandInTheProject, directDecisionsWentAroundOrAgainstTheMajority, mistakenDecisionsWereTakenByTheMajority, whoObjectedDidNotStaySilent, whoAnswersInTheFirstPlaceIsListedSo,
]

const held = (ids: readonly string[], projectId: string, pieces: PiecesOfEvidence): number =>
  ids.filter((id) => pieces[id]?.is === 'held' && pieces[id].projectId === projectId).length

/** Who is left without a conclusion after this one: the finding is not reviewed before everybody audited has one. */
const missing = (before: readonly string[], concluded: string): { readonly undetermined?: string[] } => {
  const undetermined = before.filter((each) => each !== concluded)
  return undetermined.length === 0 ? {} : { undetermined }
}

const superseding = (former: Concluded | undefined, change: Determination['change']) => former === undefined || change === undefined ? {} : {
  supersedes: { version: former.version, type: former.said.type, ...(former.said.code === undefined ? {} : { code: former.said.code }), ...change },
}
