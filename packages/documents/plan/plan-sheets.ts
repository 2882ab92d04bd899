// An annual plan on paper: its items with what those bodies said whose words the reader may know, its adjustments, and the digest of its history.
import type { WrittenSheet } from '../excel/write-workbook.ts'
import { termOf, type Language } from './paper-words.ts'
import { sheet, type RecordFacts } from './recommendation-sheets.ts'

type Said = { readonly planItemId: string; readonly adjustmentId: string | null; readonly text: string | null }
type Opinion = Said & { readonly reply: string; readonly body: string | null; readonly saidOn: string }
type Settled = Said & { readonly settlement: string }

export type PlanPaperItem = {
  readonly planItemId: string; readonly unitId: string; readonly unitName: string | null; readonly officialIds: readonly string[]; readonly kind: string; readonly reasons: readonly string[]; readonly standing: string; readonly quarter: number | null; readonly divisionId: string | null
  readonly personDays: number | null; readonly outcome: string | null; readonly meeting: string | null; readonly because: string | null
}

export type PlanPaperAdjustment = {
  readonly adjustmentId: string; readonly reason: string; readonly explanation: string; readonly standing: string; readonly meeting: string | null; readonly decidedOn: string | null; readonly because: string | null
  readonly changes: readonly ({ readonly change: 'add'; readonly item: { readonly planItemId: string } } | { readonly change: 'remove'; readonly planItemId: string } | { readonly change: 'replace'; readonly planItemId: string; readonly item: { readonly planItemId: string } })[]
  readonly outcomes: readonly { readonly text: string }[]
}

export type PlanPaper = {
  readonly title: string; readonly standing: string; readonly meeting: string | null; readonly approvedOn: string | null; readonly items: readonly PlanPaperItem[]; readonly adjustments: readonly PlanPaperAdjustment[]
  /** of whom the reader may know; whose words are missing has no column */
  readonly opinions: { readonly organization?: readonly Opinion[]; readonly discipline?: readonly Opinion[]; readonly members?: readonly Opinion[]; readonly settlements?: readonly Settled[] }
  readonly officials: ReadonlyMap<string, string>
  /** of the plan's last event; the digest is of the data of those events in order that the reader may know of */
  readonly record: Omit<RecordFacts, 'recordedBy'> & { readonly events: number }
  readonly above: string
}

const said = (word: string, text: string | null, language: Language): string => [termOf(word, language), text ?? ''].filter((each) => each !== '').join(language === 'zh' ? '：' : ': ')

/** The columns of the opinions that the reader may know of, and what stands in them for one item or adjustment. */
const opinionColumns = ({ opinions }: PlanPaper, language: Language): readonly { readonly name: 'organization' | 'discipline' | 'members' | 'settlement'; readonly cell: (of: (each: Said) => boolean) => string | undefined }[] => {
  const cells = <Each extends Said>(name: 'organization' | 'discipline' | 'members' | 'settlement', all: readonly Each[] | undefined, write: (each: Each) => string) =>
    (all === undefined ? [] : [{ name, cell: (of: (each: Said) => boolean) => all.filter(of).map(write).join(language === 'zh' ? '；' : '; ') || undefined }])
  const opinion = ({ reply, text, body }: Opinion): string => [...(body === null ? [] : [termOf(body, language)]), said(reply, text, language)].join(' ')
  return [
    ...cells('organization', opinions.organization, opinion), ...cells('discipline', opinions.discipline, opinion), ...cells('members', opinions.members, opinion),
    ...cells('settlement', opinions.settlements, ({ settlement, text }) => said(settlement, text, language)),
  ]
}

const OPINION_WIDTH = 26

const changeOf = (each: PlanPaperAdjustment['changes'][number], language: Language): string =>
  `${termOf(each.change, language)} ${each.change === 'add' ? each.item.planItemId : each.change === 'remove' ? each.planItemId : `${each.planItemId} → ${each.item.planItemId}`}`

const ABOUT = {
  zh: { title: '计划名称', standing: '状态', meeting: '批准会议', approvedOn: '批准日期', digest: '内容摘要（SHA-256，导出人可知悉的本计划事件数据规范化 JSON）', events: '事件数', at: '最近记录时刻（UTC）', event: '最近事件编号' },
  en: { title: 'Plan', standing: 'Standing', meeting: 'Approved at', approvedOn: 'Approved on', digest: 'Digest (SHA-256 of the data of its events that the reader may know of, as canonical JSON)', events: 'Events', at: 'Last recorded at (UTC)', event: 'Last event' },
} as const

/** In: a plan as people see it, with the digest of its history. Out: three sheets. */
export const planSheets = (paper: PlanPaper, language: Language): readonly WrittenSheet[] => {
  const words = ABOUT[language]
  const join = language === 'zh' ? '；' : '; '
  const opinions = opinionColumns(paper, language)
  const widths = opinions.map(({ name }) => [name, OPINION_WIDTH] as const)
  return [
    sheet(language, 'items', paper.above, [['unit', 26], ['official', 18], ['kind', 8], ['reasons', 44], ['quarter', 8], ['division', 12], ['personDays', 10], ['itemStanding', 10], ...widths, ['stated', 30], ['meeting', 26], ['because', 24]], paper.items.map((item) => [
      item.unitName ?? item.unitId, item.officialIds.map((id) => paper.officials.get(id) ?? id).join('、'), termOf(item.kind, language), item.reasons.join(join), item.quarter ?? undefined, item.divisionId ?? undefined, item.personDays ?? undefined, termOf(item.standing, language),
      ...opinions.map(({ cell }) => cell(({ planItemId, adjustmentId }) => planItemId === item.planItemId && adjustmentId === null)), item.outcome ?? undefined, item.meeting ?? undefined, item.because ?? undefined,
    ])),
    sheet(language, 'adjustments', paper.above, [['what', 20], ['reasons', 22], ['explanation', 44], ['changes', 50], ...widths, ['stated', 30], ['itemStanding', 10], ['meeting', 26], ['decidedOn', 12], ['because', 24]], paper.adjustments.map((each) => [
      each.adjustmentId, termOf(each.reason, language), each.explanation, each.changes.map((change) => changeOf(change, language)).join(join),
      ...opinions.map(({ cell }) => cell(({ adjustmentId }) => adjustmentId === each.adjustmentId)), each.outcomes.map(({ text }) => text).join(join) || undefined, termOf(each.standing, language), each.meeting ?? undefined, each.decidedOn ?? undefined, each.because ?? undefined,
    ])),
    sheet(language, 'about', paper.above, [['what', 40], ['content', 80]], [
      [words.title, paper.title], [words.standing, termOf(paper.standing, language)], [words.meeting, paper.meeting ?? undefined], [words.approvedOn, paper.approvedOn ?? undefined], [words.digest, paper.record.digest], [words.events, paper.record.events], [words.at, paper.record.recordedAt], [words.event, paper.record.eventId],
    ]),
  ]
}
