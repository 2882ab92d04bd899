// The published list of checks behind the standing list of gaps (X 光): what each looks for, how grave it is, whence it comes, and the step that mends it.
import { FORMS } from '../../audit/rules/sources.ts'
import type { Source, Words } from '../../kernel/rule.ts'

/** 错误 · 警告 · 提示. None of them stops a command: what must be stopped is stopped by the rule of that command. */
export const SEVERITIES = ['block', 'warn', 'advise'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What the checks of a finding look at. Days are YYYY-MM-DD, amounts fen. */
export type FindingFacts = {
  /** how many pieces of evidence its working papers rest on */
  readonly evidenceOfPapers: number
  /** pieces that a conclusion of responsibility rests on and that were withdrawn since */
  readonly withdrawnEvidence: readonly string[]
  readonly conductFrom: string
  readonly conductTo: string
  readonly conductGoesOn: boolean
  /** the tenures of those held responsible, or of all audited while nobody is; only those on record */
  readonly tenures: readonly { readonly post: string; readonly from: string; readonly until: string | undefined }[]
  /** the wordings cited that are in the law library */
  readonly wordings: readonly { readonly title: string; readonly effectiveFrom: string; readonly effectiveTo: string | undefined }[]
  readonly amountTotalFen: number
  readonly amountInTenureFen: number | undefined
  readonly amountsByPeriod: readonly { readonly from: string; readonly to: string; readonly amountFen: number }[]
  readonly cause: boolean
  readonly recommendation: boolean
  /** papers it rests on that no reviewer approves of as they now are */
  readonly papersUnapproved: readonly string[]
  /** those audited who have no conclusion, once the report is being made */
  readonly withoutConclusion: readonly string[]
  /** what an earlier audit of the unit or the official confirmed in the same category, the latest first; nothing when the finding says already that it comes back */
  readonly earlier: readonly { readonly findingId: string; readonly title: string; readonly confirmedOn: string }[]
  /** whether it is of a kind in which the two responsibilities must be told apart, and nobody has */
  readonly accountabilityUntold: boolean
  /** what is to be said of its alignment with tenures; nothing when it is in order */
  readonly alignment: Words | null
}

/** What the checks of a project look at; each list holds only what is open. */
export type ProjectFacts = {
  readonly phase: 'preparing' | 'fieldwork' | 'reporting' | 'issued'
  readonly openVerifications: readonly string[]
  readonly dataAwaited: readonly { readonly name: string; readonly neededOn: string }[]
  readonly unansweredPoints: readonly string[]
  readonly openEntries: readonly string[]
  readonly unsignedSheets: readonly string[]
  readonly withoutLeadAuditor: boolean
}

/** What a check found, in words of its own or called by what it is about, and another finding that shows it. */
export type Found = string | (Words & { readonly findingId?: string })

/** The steps that mend gaps, called what their commands are called. */
export const MENDING = {
  ReviseWorkingPaper: { zh: '修改底稿（落实审核意见）', en: 'Revise a working paper' }, ReviewWorkingPaper: { zh: '审核底稿', en: 'Review a working paper' }, DetermineResponsibility: { zh: '界定责任', en: 'Determine responsibility' },
  ReviseFinding: { zh: '修改问题', en: 'Revise a finding' }, AlignTenure: { zh: '任期对齐', en: 'Align a finding with tenures' }, ConcludeVerification: { zh: '登记核查结果', en: 'Conclude a verification' }, ReceiveData: { zh: '登记数据收到', en: 'Receive data' }, AnswerReviewPoint: { zh: '说明复核审理意见采纳情况', en: 'Answer a point of a review' },
  RecordChecklistProof: { zh: '登记现场审计清单办理情况', en: 'Record an entry of the on-site checklist' }, RecordSignature: { zh: '补登签名盖章', en: 'Record a signature on evidence' }, ChangeTeam: { zh: '调整审计组人员', en: 'Change the audit team' },
} as const satisfies Readonly<Record<string, Words>>
export type Mending = keyof typeof MENDING

export type GapCheck<Facts> = {
  readonly id: string
  readonly severity: Severity
  readonly says: Words
  readonly source: Source
  /** the command that mends it */
  readonly mendedBy: Mending
  /** in: the facts and the day of asking. Out: one for each gap: how the line is called that it is about, empty for the thing itself, or more exact words */
  readonly finds: (facts: Facts, day: string) => readonly Found[]
}

const DESIGN = { confirmed: false, cites: '产品设计（X 光）' }
const itself = (found: boolean): readonly string[] => (found ? [''] : [])

export const FINDING_CHECKS: readonly GapCheck<FindingFacts>[] = [
  {
    id: 'finding-without-evidence', severity: 'block', source: DESIGN, mendedBy: 'ReviseWorkingPaper',
    says: { zh: '问题所依据的底稿没有任何仍有效的证据。', en: 'The working papers of the finding rest on no evidence that is still held.' },
    finds: ({ evidenceOfPapers }) => itself(evidenceOfPapers === 0),
  },
  {
    id: 'conclusion-on-withdrawn-evidence', severity: 'block', source: DESIGN, mendedBy: 'DetermineResponsibility',
    says: { zh: '责任结论所依据的证据已撤回。', en: 'A conclusion of responsibility rests on evidence that was withdrawn.' },
    finds: ({ withdrawnEvidence }) => withdrawnEvidence,
  },
  {
    id: 'tenure-does-not-overlap-the-conduct', severity: 'block', source: DESIGN, mendedBy: 'DetermineResponsibility',
    says: { zh: '被审计领导干部的任期与问题发生期间不重叠。', en: 'The tenure of the official does not overlap the time of the conduct.' },
    finds: ({ tenures, conductFrom, conductTo, conductGoesOn }) =>
      tenures.filter(({ from, until }) => (from > conductTo && !conductGoesOn) || (until !== undefined && until < conductFrom)).map(({ post, from, until }) => `${post}（${from}—${until ?? ''}）`),
  },
  {
    id: 'basis-not-in-force', severity: 'block', source: DESIGN, mendedBy: 'ReviseFinding',
    says: { zh: '定性依据在问题发生期间尚未施行或者已经失效。', en: 'A legal basis was not in force yet, or not any more, while the conduct took place.' },
    finds: ({ wordings, conductFrom, conductTo }) => wordings.filter(({ effectiveFrom, effectiveTo }) => effectiveFrom > conductTo || (effectiveTo !== undefined && effectiveTo < conductFrom)).map(({ title }) => title),
  },
  {
    id: 'amount-in-tenure-above-the-total', severity: 'block', source: FORMS, mendedBy: 'ReviseFinding',
    says: { zh: '任期内金额大于问题总金额。', en: 'The amount in tenure is above the total.' },
    finds: ({ amountInTenureFen, amountTotalFen }) => itself(amountInTenureFen !== undefined && amountInTenureFen > amountTotalFen),
  },
  {
    id: 'amounts-by-period-do-not-add-up', severity: 'block', source: DESIGN, mendedBy: 'ReviseFinding',
    says: { zh: '分时段金额合计不等于问题总金额。', en: 'The amounts stated by period do not add up to the total.' },
    finds: ({ amountsByPeriod, amountTotalFen }) => itself(amountsByPeriod.length > 0 && amountsByPeriod.reduce((sum, { amountFen }) => sum + amountFen, 0) !== amountTotalFen),
  },
  {
    id: 'paper-not-approved', severity: 'block', source: DESIGN, mendedBy: 'ReviewWorkingPaper',
    says: { zh: '问题所依据的底稿未经审核认可，或者修改后尚未重新审核。', en: 'A working paper of the finding is not approved, or was revised since and not reviewed again.' },
    finds: ({ papersUnapproved }) => papersUnapproved,
  },
  {
    id: 'conclusion-missing', severity: 'warn', mendedBy: 'DetermineResponsibility', source: { confirmed: false, cites: '县级审计机关经济责任审计文书范本（一问题一人一结论）' },
    says: { zh: '已进入报告阶段，被审计领导干部尚无责任结论。', en: 'The report is being made, and an official audited has no conclusion on this finding.' },
    finds: ({ withoutConclusion }) => withoutConclusion,
  },
  {
    id: 'earlier-finding-not-taken-up', severity: 'warn', mendedBy: 'ReviseFinding', source: { confirmed: false, cites: '产品设计；以往审计发现问题的整改属于审计内容（2019年《规定》第十七至十九条，条文待核实）' },
    says: { zh: '此前审计已确认同类问题，未归入“以往审计整改”。', en: 'An earlier audit confirmed a finding of the same category, and this one is not put under past rectification.' },
    finds: ({ earlier: [last] }) => (last === undefined ? [] : [{
      zh: `此前审计已于${last.confirmedOn}确认同类问题“${last.title}”，可归入“以往审计整改”。`, en: `An earlier audit confirmed “${last.title}” in the same category on ${last.confirmedOn}; consider past rectification.`, findingId: last.findingId,
    }]),
  },
  {
    id: 'accountability-untold', severity: 'advise', mendedBy: 'ReviseFinding', source: { confirmed: false, cites: '郑州市审计局《市管领导干部经济责任审计工作指导意见》（准确区分领导干部经济责任和财会责任）；须区分的问题类别为产品设计：常用依据为《会计法》的类别' },
    says: { zh: '此类问题涉及会计工作，尚未区分经济责任和财会责任。', en: 'The finding touches the keeping of accounts, and economic responsibility is not told apart from accounting responsibility.' },
    finds: ({ accountabilityUntold }) => itself(accountabilityUntold),
  },
  {
    id: 'cause-missing', severity: 'warn', source: DESIGN, mendedBy: 'ReviseFinding',
    says: { zh: '没有写明问题的原因（体制、机制、制度、管理）。', en: 'No cause is stated (structure, mechanism, institution, management).' },
    finds: ({ cause }) => itself(!cause),
  },
  {
    id: 'recommendation-missing', severity: 'warn', source: FORMS, mendedBy: 'ReviseFinding',
    says: { zh: '有问题而无审计建议。', en: 'There is a finding without a recommendation.' },
    finds: ({ recommendation }) => itself(!recommendation),
  },
  {
    id: 'alignment-missing-or-out-of-date', severity: 'advise', source: DESIGN, mendedBy: 'AlignTenure',
    says: { zh: '任期对齐未确认，或者确认之后依据已变化。', en: 'No alignment with tenures was accepted, or what it rests on has changed.' },
    finds: ({ alignment }) => (alignment === null ? [] : [alignment]),
  },
]

export const PROJECT_CHECKS: readonly GapCheck<ProjectFacts>[] = [
  {
    id: 'verification-open-after-fieldwork', severity: 'warn', mendedBy: 'ConcludeVerification',
    source: { confirmed: false, cites: '郑州市审计局指导意见列有审计核查及结果清单；栏目为示例，待核实' },
    says: { zh: '现场审计已结束，核查事项尚无结果。', en: 'Fieldwork has finished and a verification has no result.' },
    finds: ({ phase, openVerifications }) => (phase === 'reporting' ? openVerifications : []),
  },
  {
    id: 'data-overdue', severity: 'warn', mendedBy: 'ReceiveData', source: { confirmed: true, cites: '《审计法》（2021年修正）第三十四条' },
    says: { zh: '数据需求已过提供时间，尚未收到或者校验未通过。', en: 'Data demanded has not come in by its day, or has not passed its checks.' },
    finds: ({ dataAwaited }, day) => dataAwaited.filter(({ neededOn }) => neededOn < day).map(({ name }) => name),
  },
  {
    id: 'review-point-unanswered', severity: 'warn', source: FORMS, mendedBy: 'AnswerReviewPoint',
    says: { zh: '复核、审理意见尚未说明采纳情况。', en: 'A point of a reviewer has not been answered.' },
    finds: ({ unansweredPoints }) => unansweredPoints,
  },
  {
    id: 'checklist-entry-open', severity: 'advise', mendedBy: 'RecordChecklistProof',
    source: { confirmed: false, cites: '郑州市审计局指导意见列有现场审计“十个一”；清单内容为示例，待核实' },
    says: { zh: '现场审计清单事项尚未登记已做或者不适用。', en: 'An entry of the on-site checklist is neither done nor not applicable.' },
    finds: ({ phase, openEntries }) => (phase === 'fieldwork' || phase === 'reporting' ? openEntries : []),
  },
  {
    id: 'evidence-sheet-unsigned', severity: 'warn', mendedBy: 'RecordSignature', source: { confirmed: true, cites: '《审计法实施条例》（2010年）第三十八条' },
    says: { zh: '审计取证单没有签名盖章，也没有注明原因。', en: 'An evidence sheet has no signature or seal, and no reason why.' },
    finds: ({ unsignedSheets }) => unsignedSheets,
  },
  {
    id: 'lead-auditor-missing', severity: 'advise', source: DESIGN, mendedBy: 'ChangeTeam',
    says: { zh: '审计组没有主审。', en: 'The team has no lead auditor.' },
    finds: ({ withoutLeadAuditor }) => itself(withoutLeadAuditor),
  },
]

export const GAP_CHECKS: readonly Omit<GapCheck<never>, 'finds'>[] = [...FINDING_CHECKS, ...PROJECT_CHECKS]

export type Gap = { readonly check: string; /** what the check looks for */ readonly checkSays: Words; readonly severity: Severity; readonly says: Words; readonly source: Source; readonly mendedBy: Mending; readonly mends: Words; readonly about: string | null; /** another finding that shows it */ readonly showsIn: string | null }

/** In: a list of checks, the facts they look at and the day of asking. Out: every gap they find, the gravest first, otherwise in the order of the list. */
export const gapsOf = <Facts>(checks: readonly GapCheck<Facts>[], facts: Facts, day: string): readonly Gap[] =>
  SEVERITIES.flatMap((severity) => checks.filter((check) => check.severity === severity)).flatMap(({ id, severity, says, source, mendedBy, finds }) =>
    finds(facts, day).map((found) => ({ check: id, checkSays: says, severity, source, mendedBy, mends: MENDING[mendedBy], ...toldBy(found, says) })))

const toldBy = (found: Found, says: Words): Pick<Gap, 'says' | 'about' | 'showsIn'> =>
  (typeof found === 'string' ? { says, about: found === '' ? null : found, showsIn: null } : { says: { zh: found.zh, en: found.en }, about: null, showsIn: found.findingId ?? null })
