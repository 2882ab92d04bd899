// Counts the audits of a year again from the raw events of each project: where it stands and with whom, who answers for how much, points, signatures, and what waits.
import type { Row, Told } from './person.ts'
import { of, tally } from './year-recount.ts'

/** No step where findings and rectifications wait, and the project itself for nobody. */
type Turn = { readonly phase: string; readonly holder: string; readonly step: string | undefined }
const DESK: Readonly<Record<string, string>> = { office: 'bureauOffice' }
const isFull = ({ data }: Told): boolean => data['kind'] === 'erReport'

/** Where a project under review or later stands, with whom, and what it waits for. Throws on one that is not that far: nobody asks. */
export const turnOf = (events: readonly Told[]): Turn => {
  const established = of(events, 'ProjectEstablished')[0]!.data as unknown as { readonly officials: readonly { readonly officialId: string }[]; readonly unitId: string }
  const served = of(events, 'ReportServed').filter(isFull).map(({ data }) => (data['to'] as { readonly id: string }).id)
  if (of(events, 'ReportIssued').some(isFull)) {
    const open = [...established.officials.map(({ officialId }) => officialId), established.unitId].some((id) => !served.includes(id))
    const unordered = of(events, 'FindingConfirmed').length > of(events, 'RectificationOrdered').length
    // the team holds it until it has said what is to be put right, and nobody is asked to close it before
    return { phase: served.includes(established.unitId) ? 'rectification' : 'issuing', ...(open ? { holder: 'office', step: 'ServeReport' } : unordered ? { holder: 'team', step: undefined } : { holder: 'division', step: 'CloseProject' }) }
  }
  const sinceDraft = events.slice(events.findLastIndex(({ type }) => type === 'ReportDrafted'))
  const outcomes = of(sinceDraft, 'ReportReviewed').map(({ data }) => data['outcome'])
  if (outcomes.includes('returned')) return { phase: 'review', holder: 'team', step: 'DraftReport' }
  if (outcomes.length < 4) throw new Error(`only ${outcomes.length} layers have reviewed`)
  const last = sinceDraft.findLast((each) => each.stream.startsWith('signing-') && isFull(each))
  if (last === undefined) return { phase: 'issuing', holder: 'team', step: 'StartSigning' }
  const node = (last.data['next'] as { readonly nodeId: string } | undefined)?.nodeId
  return { phase: 'issuing', ...(node === undefined ? { holder: 'director', step: 'IssueReport' } : { holder: DESK[node] ?? node, step: 'SignDocument' }) }
}

type Answered = Readonly<Record<string, Readonly<Record<string, { readonly findings: number; readonly amountFen: number }>>>>
type Concluded = { readonly officialId: string; readonly type: string; readonly amountFen: number }
const summed = (concluded: readonly Concluded[]): Answered => {
  const sums: Record<string, Record<string, { findings: number; amountFen: number }>> = {}
  for (const { officialId, type, amountFen } of concluded) {
    const own = (sums[officialId] ??= {})
    const { findings, amountFen: before } = own[type] ?? { findings: 0, amountFen: 0 }
    own[type] = { findings: findings + 1, amountFen: before + amountFen }
  }
  return sums
}

/** By official and responsibility: how many findings, and for how much; the conclusion that stands is the one last told. */
export const answeredFor = (events: readonly Told[]): Answered => {
  const amounts = new Map(of(events, 'FindingRaised').map(({ stream, data }) => [stream, data['amountTotalFen'] as number]))
  const standing = new Map(of(events, 'ResponsibilityDetermined').map(({ stream, data }) => [`${stream} ${String(data['officialId'])}`, { officialId: String(data['officialId']), type: String(data['type']), amountFen: amounts.get(stream)! }]))
  return summed([...standing.values()])
}

/** The same, as the rows of the register show it. */
export const answeredForShown = (rows: readonly Row[]): Answered => summed(rows.flatMap((row) =>
  (row['responsibilities'] as readonly { readonly officialId: string; readonly type: string }[]).map(({ officialId, type }) => ({ officialId, type, amountFen: row['amountTotalFen'] as number }))))

/** How the points of reviewers were answered, those not answered as open. */
export const pointsOf = (events: readonly Told[]): Record<string, number> => {
  const answers = new Map(of(events, 'ReviewPointAnswered').map(({ stream, data }) => [`${stream} ${String(data['pointId'])}`, String(data['adoption'])]))
  return tally(of(events, 'ReportReviewed').flatMap(({ stream, data }) => ((data['points'] ?? []) as readonly { readonly pointId: string }[]).map(({ pointId }) => answers.get(`${stream} ${pointId}`) ?? 'open')))
}

type Signatures = { readonly counting: readonly string[]; readonly voided: readonly string[] }

/** Of one document: the nodes whose signatures count, all on the content last told, and those that were voided. */
export const signaturesOf = (events: readonly Told[], signingId: string): Signatures => {
  const own = events.filter(({ stream }) => stream === `signing-${signingId}`)
  const content = own.findLast(({ data }) => data['chain'] !== undefined || data['formerHash'] !== undefined)!
  const nodes = (list: unknown) => ((list ?? []) as readonly { readonly nodeId: string }[]).map(({ nodeId }) => nodeId)
  const signed = of(own, 'DocumentSigned').filter(({ data }) => data['contentHash'] === content.data['contentHash']).map(({ data }) => String(data['nodeId']))
  return { counting: [...nodes(content.data['taken']), ...signed], voided: own.flatMap(({ data }) => nodes(data['voided'])) }
}

export const signaturesShown = (row: Row): Signatures => {
  const nodes = (list: unknown) => (list as readonly { readonly nodeId: string }[]).map(({ nodeId }) => nodeId)
  return { counting: nodes(row['signatures']), voided: nodes(row['voided']) }
}

/** What waits in one project: itself, each finding by the last that was said of it, and documents that go their way beside the report. */
export const waitingIn = (events: readonly Told[]): readonly string[] => {
  const things = (kind: string) => [...new Set(events.map(({ stream }) => stream).filter((stream) => stream.startsWith(`${kind}-`)))]
  const idOf = (stream: string) => stream.slice(stream.indexOf('-') + 1)
  const last = (stream: string) => events.findLast((each) => each.stream === stream)!
  const findingStep = ({ type, data }: Told) => type === 'FindingConfirmed' ? 'OrderRectification' : type === 'FindingReviewed' && data['outcome'] === 'returned' ? 'ReviseFinding' : type === 'FindingReviewed' && data['layer'] === 'legal' ? 'ConfirmFinding' : 'ReviewFinding'
  return [
    ...things('project').flatMap((stream) => { const { step } = turnOf(events); return step === undefined ? [] : [`${step} ${idOf(stream)}`] }),
    ...things('finding').map((stream) => `${findingStep(last(stream))} ${idOf(stream)}`),
    ...things('signing').map(last).filter((each) => !isFull(each) && each.data['next'] !== undefined).map(({ stream }) => `SignDocument ${idOf(stream)}`),
  ].toSorted()
}
