// Accepts how a finding is divided among tenures: as their record gives it, or otherwise with a reason. Sets the amount in tenure accordingly.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { tenuresOfUnits } from '../asks/tenures-of-units.ts'
import { theProject } from '../asks/the-project.ts'
import { basisOf, proposedBy, unitsOfLine } from '../calendar/alignment-basis.ts'
import { inTenureOf, PART_NAMES, sumOf, type Alignment, type PartName, type Share } from '../calendar/tenure-alignment.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { aFindingBelongsToAnAuditUnderWay, onlyAnOpenFindingChanges } from '../rules/findings.ts'
import {
  anAlignmentRestsOnTheTenuresAsRecorded, anAlignmentSpeaksOfEachOfficialAudited, aPartThatDepartsFromTheProposalHasItsReason, theAmountInTenuresCoversEachOfficialsPart,
  thePartsOfAnAlignmentMakeUpTheWhole,
} from '../rules/tenure-alignment.ts'
import { same } from '../same.ts'
import { AcceptedParts, Fen, type FindingEvent } from './events.ts'
import { findings, type Finding } from './state.ts'

const Input = z.strictObject({
  /** the tenures that were looked at, each in the version seen */
  tenures: z.array(z.strictObject({ tenureId: z.string().min(1).max(64), version: z.int().positive() })).max(400),
  /** what is accepted, for each official audited */
  parts: z.array(AcceptedParts).min(1).max(10),
  /** in the tenures of any of them, counted once; asked for only where several officials' parts are overridden */
  amountInTenuresFen: Fen.optional(),
})
type Input = z.infer<typeof Input>

export const alignTenure = commandInOrder('AlignTenure', findings, {
  does: { zh: '任期对齐', en: 'Align a finding with tenures' },
  input: Input,
  who: [role('auditor', 'project'), role('teamLeader', 'project'), role('divisionHead', 'project')],
  asks: {
    project: theProject<Input, Finding>(({ state }) => state.projectId),
    line: tenuresOfUnits<Input, Finding>(({ state }) => unitsOfLine(state.described?.unitId, state.audited?.unitId)),
  },
  decide: (input, finding, { asked: { project, line } }) => {
    const now = finding.described!
    const basis = basisOf(now, line, unitsOfLine(now.unitId, finding.audited?.unitId), project.pinned.limitsOn)
    const proposal = proposedBy(basis, project.officials)
    const accepted = input.parts.map((parts) => withoutIdleReason(parts, proposal))
    const amountInTenuresFen = input.amountInTenuresFen ?? togetherOf(accepted, proposal)
    const said = { basis, ...proposedIn(proposal), accepted, amountInTenuresFen }
    if (finding.alignment && same({ ...finding.alignment, version: 0 }, { ...said, version: 0 })) return [] // asked twice, decided once
    return allow(
      unmet({
        is: finding.is, projectIs: project.is, days: proposal.days, amountFen: proposal.amountFen, amountInTenuresFen,
        tenuresSeenAreCurrent: same(seen(input.tenures), seen(basis.tenures)), auditedTenuresUnknown: proposal.unknown.length,
        officialsSpokenOf: accepted.map(({ officialId }) => officialId), officialsAudited: proposal.shares.map(({ officialId }) => officialId),
        sums: accepted.map((parts) => sumOf(PART_NAMES.map((name) => parts[name]))), inTenureFen: accepted.map((parts) => inTenureOf(parts).amountFen),
        departuresWithoutReason: accepted.filter((parts) => departs(parts, proposal) && parts.reason === undefined).length
          + (amountInTenuresFen !== proposal.inTenures.amountFen && !accepted.some((parts) => departs(parts, proposal)) ? 1 : 0),
      }, RULES),
      () => [{ type: 'TenureAligned', data: { ...said, version: (finding.alignment?.version ?? 0) + 1 } }, ...setting(finding, amountInTenuresFen)],
    )
  },
})

const RULES = [
  onlyAnOpenFindingChanges, aFindingBelongsToAnAuditUnderWay, anAlignmentRestsOnTheTenuresAsRecorded, anAlignmentSpeaksOfEachOfficialAudited, thePartsOfAnAlignmentMakeUpTheWhole,
  aPartThatDepartsFromTheProposalHasItsReason, theAmountInTenuresCoversEachOfficialsPart,
]

type Parts = Readonly<Record<PartName, { days: number; amountFen: number }>>
const partsOf = ({ own, inherited, unremedied, beyond }: Parts): Record<PartName, { days: number; amountFen: number }> => ({ own, inherited, unremedied, beyond })

const departs = (parts: AcceptedParts, { shares }: Alignment): boolean => {
  const share = shares.find(({ officialId }) => officialId === parts.officialId)
  return share !== undefined && !same(partsOf(parts), partsOf(share))
}

/** A reason is kept only for what departs. */
const withoutIdleReason = ({ reason, ...parts }: AcceptedParts, proposal: Alignment): AcceptedParts => (reason !== undefined && departs(parts, proposal) ? { ...parts, reason } : parts)

/** As proposed, unless the one official's parts were overridden. */
const togetherOf = (accepted: readonly AcceptedParts[], proposal: Alignment): number =>
  accepted.length === 1 && departs(accepted[0]!, proposal) ? inTenureOf(accepted[0]!).amountFen : proposal.inTenures.amountFen

const proposedIn = ({ money, days, shares, inTenures }: Alignment) => ({
  money, days, proposed: shares.map((share: Share) => ({ officialId: share.officialId, ...partsOf(share) })), proposedInTenuresFen: inTenures.amountFen,
})

const seen = (tenures: readonly { readonly tenureId: string; readonly version: number }[]) => tenures.map(({ tenureId, version }) => `${tenureId} ${version}`).sort()

/** The finding's amount in tenure follows, as a revision like any other, so that whoever reads findings hears of it. */
const setting = ({ described }: Finding, amountInTenureFen: number): FindingEvent[] => {
  const before = described!.amountInTenureFen
  if (amountInTenureFen === (before ?? described!.amountTotalFen)) return []
  return [{ type: 'FindingRevised', data: { changed: { amountInTenureFen }, before: before === undefined ? {} : { amountInTenureFen: before }, reason: '任期对齐' } }]
}
