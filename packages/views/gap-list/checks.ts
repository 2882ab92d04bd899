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
}

export type GapCheck<Facts> = {
  readonly id: string
  readonly severity: Severity
  readonly says: Words
  readonly source: Source
  /** the command that mends it */
  readonly mendedBy: string
  /** in: the facts and the day of asking. Out: one for each gap: how the line is called that it is about, empty for the thing itself, or more exact words */
  readonly finds: (facts: Facts, day: string) => readonly (string | Words)[]
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
]

export const GAP_CHECKS: readonly Omit<GapCheck<never>, 'finds'>[] = [...FINDING_CHECKS, ...PROJECT_CHECKS]

export type Gap = { readonly check: string; readonly severity: Severity; readonly says: Words; readonly source: Source; readonly mendedBy: string; readonly about: string | null }

/** In: a list of checks, the facts they look at and the day of asking. Out: every gap they find, the gravest first, otherwise in the order of the list. */
export const gapsOf = <Facts>(checks: readonly GapCheck<Facts>[], facts: Facts, day: string): readonly Gap[] =>
  SEVERITIES.flatMap((severity) => checks.filter((check) => check.severity === severity)).flatMap(({ id, severity, says, source, mendedBy, finds }) =>
    finds(facts, day).map((found) => ({ check: id, severity, says: typeof found === 'string' ? says : found, source, mendedBy, about: typeof found !== 'string' || found === '' ? null : found })))
