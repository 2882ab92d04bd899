// An annual plan on paper: its items with what each body said and how that was settled, its adjustments, and the digest of its whole history.
import type { WrittenSheet } from '../excel/write-workbook.ts'
import { termOf, type Language } from './paper-words.ts'
import { sheet, type RecordFacts } from './recommendation-sheets.ts'

type Reply = { readonly reply: string; readonly text?: string | null | undefined }

export type PlanPaperItem = {
  readonly unitId: string; readonly unitName: string | null; readonly officialIds: readonly string[]; readonly kind: string; readonly reasons: readonly string[]; readonly standing: string; readonly quarter: number | null; readonly divisionId: string | null
  readonly personDays: number | null; readonly organizationReply: string | null; readonly organizationText: string | null; readonly disciplineReply: string | null; readonly disciplineText: string | null
  readonly memberReplies: readonly (Reply & { readonly body: string })[]; readonly settlement: string | null; readonly settlementText: string | null; readonly meeting: string | null; readonly because: string | null
}

export type PlanPaperAdjustment = {
  readonly adjustmentId: string; readonly reason: string; readonly explanation: string; readonly standing: string; readonly meeting: string | null; readonly decidedOn: string | null; readonly because: string | null
  readonly changes: readonly ({ readonly change: 'add'; readonly item: { readonly planItemId: string } } | { readonly change: 'remove'; readonly planItemId: string } | { readonly change: 'replace'; readonly planItemId: string; readonly item: { readonly planItemId: string } })[]
  readonly organization: readonly Reply[]; readonly discipline: readonly Reply[]; readonly settled: readonly { readonly settlement: string; readonly text: string }[]
}

export type PlanPaper = {
  readonly title: string; readonly standing: string; readonly meeting: string | null; readonly approvedOn: string | null; readonly items: readonly PlanPaperItem[]; readonly adjustments: readonly PlanPaperAdjustment[]
  readonly officials: ReadonlyMap<string, string>
  /** of the plan's last event; the digest is of the data of all its events in order */
  readonly record: Omit<RecordFacts, 'recordedBy'> & { readonly events: number }
  readonly above: string
}

const said = ({ reply, text }: Reply, language: Language): string => [termOf(reply, language), text ?? ''].filter((each) => each !== '').join(language === 'zh' ? '：' : ': ')
const replyOf = (reply: string | null, text: string | null, language: Language): string | undefined => (reply === null ? undefined : said({ reply, text }, language))

const changeOf = (each: PlanPaperAdjustment['changes'][number], language: Language): string =>
  `${termOf(each.change, language)} ${each.change === 'add' ? each.item.planItemId : each.change === 'remove' ? each.planItemId : `${each.planItemId} → ${each.item.planItemId}`}`

const ABOUT = {
  zh: { title: '计划名称', standing: '状态', meeting: '批准会议', approvedOn: '批准日期', digest: '内容摘要（SHA-256，本计划全部事件数据规范化 JSON）', events: '事件数', at: '最近记录时刻（UTC）', event: '最近事件编号' },
  en: { title: 'Plan', standing: 'Standing', meeting: 'Approved at', approvedOn: 'Approved on', digest: 'Digest (SHA-256 of the data of all its events as canonical JSON)', events: 'Events', at: 'Last recorded at (UTC)', event: 'Last event' },
} as const

/** In: a plan as people see it, with the digest of its history. Out: three sheets. */
export const planSheets = (paper: PlanPaper, language: Language): readonly WrittenSheet[] => {
  const words = ABOUT[language]
  const join = language === 'zh' ? '；' : '; '
  return [
    sheet(language, 'items', paper.above, [['unit', 26], ['official', 18], ['kind', 8], ['reasons', 44], ['quarter', 8], ['division', 12], ['personDays', 10], ['itemStanding', 10], ['organization', 22], ['discipline', 22], ['members', 28], ['settlement', 30], ['meeting', 26], ['because', 24]], paper.items.map((item) => [
      item.unitName ?? item.unitId, item.officialIds.map((id) => paper.officials.get(id) ?? id).join('、'), termOf(item.kind, language), item.reasons.join(join), item.quarter ?? undefined, item.divisionId ?? undefined, item.personDays ?? undefined, termOf(item.standing, language),
      replyOf(item.organizationReply, item.organizationText, language), replyOf(item.disciplineReply, item.disciplineText, language), item.memberReplies.map((each) => `${termOf(each.body, language)} ${said(each, language)}`).join(join) || undefined,
      item.settlement === null ? undefined : said({ reply: item.settlement, text: item.settlementText }, language), item.meeting ?? undefined, item.because ?? undefined,
    ])),
    sheet(language, 'adjustments', paper.above, [['what', 20], ['reasons', 22], ['explanation', 44], ['changes', 50], ['organization', 26], ['discipline', 26], ['settlement', 30], ['itemStanding', 10], ['meeting', 26], ['decidedOn', 12], ['because', 24]], paper.adjustments.map((each) => [
      each.adjustmentId, termOf(each.reason, language), each.explanation, each.changes.map((change) => changeOf(change, language)).join(join), each.organization.map((reply) => said(reply, language)).join(join) || undefined,
      each.discipline.map((reply) => said(reply, language)).join(join) || undefined, each.settled.map(({ settlement, text }) => said({ reply: settlement, text }, language)).join(join) || undefined, termOf(each.standing, language), each.meeting ?? undefined, each.decidedOn ?? undefined, each.because ?? undefined,
    ])),
    sheet(language, 'about', paper.above, [['what', 40], ['content', 80]], [
      [words.title, paper.title], [words.standing, termOf(paper.standing, language)], [words.meeting, paper.meeting ?? undefined], [words.approvedOn, paper.approvedOn ?? undefined], [words.digest, paper.record.digest], [words.events, paper.record.events], [words.at, paper.record.recordedAt], [words.event, paper.record.eventId],
    ]),
  ]
}
