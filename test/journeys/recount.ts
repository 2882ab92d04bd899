// Counts again, from the events as they are told, what the pages show: on paper an auditor would do it with a pencil.
import type { Told } from './person.ts'

type Confirmed = { readonly finding: { readonly focusArea: string; readonly amountTotalFen: number; readonly amountInTenureFen?: number }; readonly conclusions: readonly { readonly officialId: string; readonly type: string }[] }

const of = (events: readonly Told[], type: string): readonly Told[] => events.filter((each) => each.type === type)
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
const tally = (words: readonly string[]): Record<string, number> => Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((each) => each === word).length]))

/** What the audit history of one official comes to. */
export const ofOfficial = (events: readonly Told[], officialId: string) => {
  const confirmed = of(events, 'FindingConfirmed').map(({ data }) => data as unknown as Confirmed)
  const typeOf = ({ conclusions }: Confirmed): string => conclusions.find((each) => each.officialId === officialId)?.type ?? 'none'
  const answered = confirmed.filter((each) => ['direct', 'leadership'].includes(typeOf(each)))
  const [ordered, accepted] = [of(events, 'RectificationOrdered').length, of(events, 'RectificationAccepted').length]
  return {
    auditCount: of(events, 'ProjectEstablished').length,
    confirmedFindings: answered.length,
    directFindings: answered.filter((each) => typeOf(each) === 'direct').length,
    leadershipFindings: answered.filter((each) => typeOf(each) === 'leadership').length,
    notAttributedFindings: confirmed.length - answered.length,
    openRectifications: ordered - accepted,
    acceptedRectifications: accepted,
    amountFen: sum(answered.map(({ finding }) => finding.amountInTenureFen ?? finding.amountTotalFen)),
    byFocusArea: tally(answered.map(({ finding }) => finding.focusArea)),
    byResponsibility: tally(confirmed.map(typeOf)),
    rectificationRate: ordered === 0 ? null : accepted / ordered,
  }
}

/** What one project comes to. */
export const ofProject = (events: readonly Told[]) => {
  const confirmed = of(events, 'FindingConfirmed').map(({ data }) => data as unknown as Confirmed)
  return {
    findings: of(events, 'FindingRaised').length, confirmedFindings: confirmed.length, amountTotalFen: sum(confirmed.map(({ finding }) => finding.amountTotalFen)),
    rectifications: of(events, 'RectificationOrdered').length, acceptedRectifications: of(events, 'RectificationAccepted').length,
  }
}

/** What the ledger of one project comes to. */
export const ofLedger = (events: readonly Told[]) => ({
  amountToRectifyFen: sum(of(events, 'RectificationOrdered').map(({ data }) => data['amountToRectifyFen'] as number)),
  rectifiedFen: sum(of(events, 'ProgressReported').map(({ data }) => data['rectifiedFen'] as number)),
  accountablePersons: sum(of(events, 'ProgressReported').map(({ data }) => (data['accountablePersons'] as number | undefined) ?? 0)),
  rulesMade: sum(of(events, 'ProgressReported').map(({ data }) => (data['rulesMade'] as number | undefined) ?? 0)),
})
