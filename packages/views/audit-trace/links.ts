// Follows the trace of an audit, item → task → evidence → working paper → finding, by ids, and says which links are missing.
import { DESIGN, FORMS } from '../../audit/rules/sources.ts'
import type { Source, Words } from '../../kernel/rule.ts'

export type TracedTask = { readonly taskId: string; readonly no: string; readonly says: string; readonly auditItemId: string; readonly standing: string; readonly outcome: string | null }
export type TracedEvidence = { readonly evidenceId: string; readonly title: string; readonly kind: string; readonly auditItemIds: readonly string[]; readonly taskIds: readonly string[]; readonly sheet: string; readonly signed: boolean; readonly paperIds: readonly string[]; /** it proves a record of its own, such as an interview */ readonly proves: boolean }
export type TracedPaper = { readonly paperId: string; readonly indexNo: string; readonly title: string; readonly auditItemId: string; readonly taskId: string | null; readonly evidenceIds: readonly string[]; readonly standing: string }
export type TracedFinding = { readonly findingId: string; readonly no: string; readonly title: string; readonly standing: string; readonly paperIds: readonly string[] }

export type Traced = {
  readonly items: readonly { readonly auditItemId: string; readonly title: string }[]
  readonly tasks: readonly TracedTask[]
  readonly evidence: readonly TracedEvidence[]
  readonly papers: readonly TracedPaper[]
  readonly findings: readonly TracedFinding[]
}

const link = (zh: string, en: string, source: Source = FORMS) => ({ says: { zh, en }, source })

/** The links that may be missing. None of them stops a command. */
export const MISSING_LINKS = {
  itemWithoutTask: link('事项没有列入任务清单', 'The item is not on the task list'),
  itemWithoutPaper: link('事项没有底稿', 'The item has no working paper'),
  taskFoundNothingRaised: link('任务写明发现问题，但没有据以登记的问题', 'The task found a problem, but no finding was raised on its item'),
  evidenceWithoutItem: link('证据没有对应的审计事项', 'The evidence names no audit item'),
  evidenceWithoutPaper: link('证据没有底稿引用', 'No working paper rests on the evidence', DESIGN),
  sheetNotSigned: link('取证单没有签章，也没有送出征求意见', 'The sheet is not signed and was not sent for an opinion'),
  sheetNotBack: link('取证单尚未收回', 'The sheet has not come back'),
  sheetObjected: link('取证单反馈有异议，核实后没有再次送出', 'The sheet came back with an objection and was not sent again', DESIGN),
  paperWithoutTask: link('底稿没有对应的任务', 'The paper names no task of its item', DESIGN),
  paperOnOtherItems: link('底稿引用的证据都属于其他事项', 'All evidence of the paper names other items', DESIGN),
  paperNotApproved: link('底稿尚未审核认可', 'The paper has not been approved by its reviewer'),
  findingWithoutItem: link('问题查不到审计事项', 'The finding leads back to no audit item'),
} as const satisfies Readonly<Record<string, { readonly says: Words; readonly source: Source }>>

export type MissingLink = keyof typeof MISSING_LINKS

/** A missing link: which, and of what: the id and how it is called. */
export type Gap = { readonly link: MissingLink; readonly id: string; readonly called: string }

export type ItemTrace = Omit<Traced, 'items'> & { readonly auditItemId: string; readonly title: string; readonly missing: readonly Gap[] }

/** What belongs to no item of the plan: it can only be shown beside the items. */
export type LooseEnds = { readonly evidence: readonly TracedEvidence[]; readonly papers: readonly TracedPaper[]; readonly findings: readonly TracedFinding[]; readonly missing: readonly Gap[] }

/**
 * In: all that a project has, by ids. Out: item by item what leads to which finding, with the links that are missing, and what belongs to no item.
 * A finding belongs to each item that one of its papers examines; evidence to each item that it names, and to those of the papers that rest on it.
 */
export const tracesOf = (traced: Traced): { readonly items: readonly ItemTrace[]; readonly loose: LooseEnds } => {
  const items = traced.items.map(({ auditItemId, title }) => ofItem(traced, { auditItemId, title }))
  const evidence = traced.evidence.filter(({ evidenceId }) => !items.some((item) => item.evidence.some((each) => each.evidenceId === evidenceId)))
  const papers = traced.papers.filter(({ paperId }) => !items.some((item) => item.papers.some((each) => each.paperId === paperId)))
  const findings = traced.findings.filter(({ findingId }) => !items.some((item) => item.findings.some((each) => each.findingId === findingId)))
  return { items, loose: { evidence, papers, findings, missing: [
    ...evidence.flatMap((each) => [...(each.proves ? [] : [gap('evidenceWithoutItem', each.evidenceId, each.title)]), ...ofEvidence(each)]),
    ...findings.map(({ findingId, no, title }) => gap('findingWithoutItem', findingId, `${no} ${title}`)),
  ] } }
}

const gap = (missing: MissingLink, id: string, called: string): Gap => ({ link: missing, id, called })

const ofItem = (traced: Traced, { auditItemId, title }: Traced['items'][number]): ItemTrace => {
  const tasks = traced.tasks.filter((each) => each.auditItemId === auditItemId)
  const papers = traced.papers.filter((each) => each.auditItemId === auditItemId)
  const evidence = traced.evidence.filter((each) => each.auditItemIds.includes(auditItemId) || papers.some(({ evidenceIds }) => evidenceIds.includes(each.evidenceId)))
  const findings = traced.findings.filter(({ paperIds }) => papers.some(({ paperId }) => paperIds.includes(paperId)))
  const foreign = (paper: TracedPaper): boolean => {
    const named = traced.evidence.filter(({ evidenceId, auditItemIds }) => paper.evidenceIds.includes(evidenceId) && auditItemIds.length > 0)
    return named.length > 0 && named.every(({ auditItemIds }) => !auditItemIds.includes(auditItemId))
  }
  const missing = [
    ...(tasks.length === 0 ? [gap('itemWithoutTask', auditItemId, title)] : []),
    ...(papers.length === 0 ? [gap('itemWithoutPaper', auditItemId, title)] : []),
    ...(findings.length === 0 ? tasks.filter(({ outcome }) => outcome === 'found').map(({ taskId, no, says }) => gap('taskFoundNothingRaised', taskId, `${no} ${says}`)) : []),
    ...evidence.flatMap(ofEvidence),
    ...papers.flatMap((paper) => {
      const missed = (which: MissingLink) => gap(which, paper.paperId, `${paper.indexNo} ${paper.title}`)
      return [...(paper.taskId === null && tasks.length > 0 ? [missed('paperWithoutTask')] : []), ...(foreign(paper) ? [missed('paperOnOtherItems')] : []), ...(paper.standing === 'approved' ? [] : [missed('paperNotApproved')])]
    }),
  ]
  return { auditItemId, title, tasks, evidence, papers, findings, missing }
}

const ofEvidence = ({ evidenceId, title, kind, sheet, signed, paperIds, proves }: TracedEvidence): readonly Gap[] => {
  const missed = (which: MissingLink) => gap(which, evidenceId, title)
  return [
    ...(paperIds.length === 0 && !proves ? [missed('evidenceWithoutPaper')] : []),
    ...(kind === 'evidenceSheet' && sheet === 'none' && !signed ? [missed('sheetNotSigned')] : []),
    ...(sheet === 'sent' ? [missed('sheetNotBack')] : []), ...(sheet === 'objected' ? [missed('sheetObjected')] : []),
  ]
}
