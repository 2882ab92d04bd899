// How is a finding divided among the tenures of those audited, by which arithmetic, and does what was accepted still hold?
import { z } from 'zod'
import { inWords } from '../../audit/calendar/alignment-in-words.ts'
import { AlignedParts, HeldPost, Part, type AlignmentBasis } from '../../audit/finding/events.ts'
import type { Alignment } from '../../audit/calendar/tenure-alignment.ts'
import { query } from '../../kernel/query.ts'
import type { Words } from '../../kernel/rule.ts'
import { officialPortrait } from '../official-portrait/view.ts'
import { projectRegister } from '../project-register/view.ts'
import { WITH_MEMBERS } from '../readers.ts'
import { alignmentGap, alignmentNow } from './alignment-now.ts'
import { AcceptedAlignment } from './alignment.ts'
import { unitTenures } from './unit-tenures.ts'
import { FindingRow, findingRegister } from './view.ts'

const InWords = z.strictObject({ zh: z.string(), en: z.string() })

/** What the tenures give today; the parts can be handed to AlignTenure as they are. */
const Proposal = z.strictObject({
  from: z.string(), to: z.string(), goesOn: z.boolean(), days: z.int(), amountFen: z.int(), money: z.string(),
  stretches: z.array(Part.extend({ from: z.string(), to: z.string(), tenureIds: z.array(z.string()) })),
  parts: z.array(AlignedParts), began: z.record(z.string(), z.string()), inTenures: Part, tooShort: z.array(z.string()), unknown: z.array(z.string()), inWords: z.array(InWords),
})

const AlignmentOfFinding = FindingRow.pick({
  findingId: true, no: true, title: true, projectId: true, unitId: true, conductFrom: true, conductTo: true, conductGoesOn: true, amountTotalFen: true, amountInTenureFen: true, amountsByPeriod: true, alignedParts: true,
}).extend({
  officialNames: z.record(z.string(), z.string()),
  /** the tenures that it is measured by, each in the version that AlignTenure asks for */
  tenures: z.array(HeldPost),
  /** null while nobody is known whose tenure it could be measured by */
  proposal: Proposal.nullable(),
  accepted: AcceptedAlignment.omit({ basis: true }).nullable(),
  standing: z.enum(['none', 'accepted', 'overridden', 'outdated']),
  /** what has changed since: the finding itself, or the record of tenures */
  outdatedBy: z.array(z.enum(['finding', 'tenures'])),
  gap: z.strictObject({ severity: z.literal('advice'), says: InWords }).nullable(),
})

export const showTenureAlignment = query('ShowTenureAlignment', findingRegister, {
  asks: { zh: '任期对齐', en: 'Alignment of a finding with tenures' },
  input: z.strictObject({ findingId: z.string().min(1).max(64) }),
  output: AlignmentOfFinding,
  who: WITH_MEMBERS,
  within: { project: 'projectId' },
  where: ({ findingId }) => [{ column: 'findingId', is: 'equal', value: findingId }],
  sort: ['no'],
  lookups: {
    tenuresOfLine: { from: unitTenures, by: 'lineUnitIds', take: 'tenures' }, mergersOfLine: { from: unitTenures, by: 'lineUnitIds', take: 'mergers' },
    names: { from: officialPortrait, by: 'auditedOfficialIds', take: 'name' }, limitsOn: { from: projectRegister, by: 'projectId', take: 'limitsOn' },
  },
  show: ({ tenuresOfLine, mergersOfLine, names, limitsOn, ...row }) => {
    const { basis, alignment, outdatedBy, standing } = alignmentNow(row, { tenuresOfLine, mergersOfLine, limitsOn })
    const officialNames = namesOf(row.auditedOfficialIds, names)
    return {
      findingId: row.findingId, no: row.no, title: row.title, projectId: row.projectId, unitId: row.unitId, conductFrom: row.conductFrom, conductTo: row.conductTo, conductGoesOn: row.conductGoesOn,
      amountTotalFen: row.amountTotalFen, amountInTenureFen: row.amountInTenureFen, amountsByPeriod: row.amountsByPeriod, alignedParts: row.alignedParts, officialNames, tenures: basis.tenures,
      proposal: alignment && proposalOf(alignment, basis, officialNames), accepted: row.aligned && acceptedOf(row.aligned), standing, outdatedBy, gap: gapOf(alignmentGap({ standing, outdatedBy, alignment }, row.amountInTenureFen)),
    }
  },
})

const namesOf = (ids: readonly string[], names: unknown): Record<string, string> =>
  Object.fromEntries(ids.map((id, n) => [id, Array.isArray(names) && typeof names[n] === 'string' && names[n] !== '' ? names[n] : id]))

const proposalOf = (alignment: Alignment, { tenures }: AlignmentBasis, names: Readonly<Record<string, string>>): z.infer<typeof Proposal> => ({
  from: alignment.from, to: alignment.to, goesOn: alignment.goesOn, days: alignment.days, amountFen: alignment.amountFen, money: alignment.money,
  stretches: alignment.stretches.map((each) => ({ ...each, tenureIds: [...each.tenureIds] })),
  parts: alignment.shares.map(({ officialId, own, inherited, unremedied, beyond }) => ({ officialId, own, inherited, unremedied, beyond })),
  began: Object.fromEntries(alignment.shares.map(({ officialId, began }) => [officialId, began])),
  inTenures: alignment.inTenures, tooShort: [...alignment.tooShort], unknown: [...alignment.unknown], inWords: [...inWords(alignment, tenures, names)],
})

const acceptedOf = ({ basis: _, ...accepted }: z.infer<typeof AcceptedAlignment>) => accepted

const gapOf = (says: Words | null) => says && { severity: 'advice' as const, says }
