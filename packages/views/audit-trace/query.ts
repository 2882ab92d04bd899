// How do the audit items of a project lead to its findings, and where is a link missing?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { evidenceRegister } from '../evidence-register/view.ts'
import { fieldworkTaskList } from '../fieldwork-task-list/view.ts'
import { findingRegister } from '../finding-register/view.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { workingPaperRegister } from '../working-paper-register/view.ts'
import { MISSING_LINKS, tracesOf, type MissingLink, type Traced } from './links.ts'
import { auditTrace, type AuditTraceRow } from './view.ts'

const Text = z.string()
const Task = z.strictObject({ taskId: Text, no: Text, says: Text, standing: Text, outcome: Text.nullable() })
const Evidence = z.strictObject({ evidenceId: Text, title: Text, kind: Text, taskIds: z.array(Text), sheet: Text })
const Paper = z.strictObject({ paperId: Text, indexNo: Text, title: Text, taskId: Text.nullable(), evidenceIds: z.array(Text), standing: Text })
const Finding = z.strictObject({ findingId: Text, no: Text, title: Text, standing: Text, paperIds: z.array(Text) })
const Missing = z.strictObject({
  link: z.enum(Object.keys(MISSING_LINKS) as [MissingLink, ...MissingLink[]]), id: Text, called: Text,
  says: z.strictObject({ zh: Text, en: Text }), source: z.strictObject({ confirmed: z.boolean(), cites: Text }),
})

const Trace = z.strictObject({
  projectId: Text,
  items: z.array(z.strictObject({ auditItemId: Text, title: Text, tasks: z.array(Task), evidence: z.array(Evidence), papers: z.array(Paper), findings: z.array(Finding), missing: z.array(Missing) })),
  /** what belongs to no item of the plan */
  loose: z.strictObject({ evidence: z.array(Evidence), papers: z.array(Paper), findings: z.array(Finding), missing: z.array(Missing) }),
  missing: z.int(),
})
type Trace = z.infer<typeof Trace>

const task = { from: fieldworkTaskList, by: 'taskIds' } as const
const evidence = { from: evidenceRegister, by: 'evidenceIds' } as const
const paper = { from: workingPaperRegister, by: 'paperIds' } as const
const finding = { from: findingRegister, by: 'findingIds' } as const

export const showTrace = query('ShowTrace', auditTrace, {
  asks: { zh: '全程痕迹', en: 'The trace of an audit' },
  input: z.strictObject({ projectId: z.string().min(1).max(64) }),
  output: Trace,
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: ({ projectId }) => [{ column: 'projectId', is: 'equal', value: projectId }],
  sort: ['projectId'],
  lookups: {
    taskNo: { ...task, take: 'no' }, taskSays: { ...task, take: 'says' }, taskItem: { ...task, take: 'auditItemId' }, taskStanding: { ...task, take: 'standing' }, taskOutcome: { ...task, take: 'outcome' },
    evidenceTitle: { ...evidence, take: 'title' }, evidenceKind: { ...evidence, take: 'kind' }, evidenceItems: { ...evidence, take: 'auditItemIds' }, evidenceTasks: { ...evidence, take: 'taskIds' }, evidenceSheet: { ...evidence, take: 'sheet' },
    evidenceSignedBy: { ...evidence, take: 'signedBy' }, evidencePapers: { ...evidence, take: 'paperIds' },
    paperIndexNo: { ...paper, take: 'indexNo' }, paperTitle: { ...paper, take: 'title' }, paperItem: { ...paper, take: 'auditItemId' }, paperTask: { ...paper, take: 'taskId' }, paperEvidence: { ...paper, take: 'evidenceIds' }, paperStanding: { ...paper, take: 'standing' },
    findingNo: { ...finding, take: 'no' }, findingTitle: { ...finding, take: 'title' }, findingStanding: { ...finding, take: 'standing' }, findingPapers: { ...finding, take: 'paperIds' },
  },
  show: (row) => shown(row.projectId, tracesOf(tracedOf(row))),
})

type Whole = z.infer<typeof AuditTraceRow> & Readonly<Record<string, unknown>>

/** The columns that were looked up, put together again; what the other view does not know yet is called by nothing. */
const tracedOf = (row: Whole): Traced => {
  const at = (name: string, n: number): unknown => (row[name] as readonly unknown[] | null)?.[n] ?? null
  const text = (name: string, n: number): string => String(at(name, n) ?? '')
  const orNull = (name: string, n: number): string | null => at(name, n) as string | null
  const list = (name: string, n: number): readonly string[] => (at(name, n) ?? []) as readonly string[]
  return {
    items: row.items,
    tasks: row.taskIds.map((taskId, n) => ({ taskId, no: text('taskNo', n), says: text('taskSays', n), auditItemId: text('taskItem', n), standing: text('taskStanding', n), outcome: orNull('taskOutcome', n) })),
    evidence: row.evidenceIds.map((evidenceId, n) => ({
      evidenceId, title: text('evidenceTitle', n), kind: text('evidenceKind', n), auditItemIds: list('evidenceItems', n), taskIds: list('evidenceTasks', n), sheet: text('evidenceSheet', n), signed: at('evidenceSignedBy', n) !== null, paperIds: list('evidencePapers', n), proves: row.provingIds.includes(evidenceId),
    })),
    papers: row.paperIds.map((paperId, n) => ({ paperId, indexNo: text('paperIndexNo', n), title: text('paperTitle', n), auditItemId: text('paperItem', n), taskId: orNull('paperTask', n), evidenceIds: list('paperEvidence', n), standing: text('paperStanding', n) })),
    findings: row.findingIds.map((findingId, n) => ({ findingId, no: text('findingNo', n), title: text('findingTitle', n), standing: text('findingStanding', n), paperIds: list('findingPapers', n) })),
  }
}

const shown = (projectId: string, { items, loose }: ReturnType<typeof tracesOf>): Trace => {
  const parts = [...items, loose].map(({ evidence: pieces, papers, findings, missing }) => ({
    evidence: pieces.map(({ evidenceId, title, kind, taskIds, sheet }) => ({ evidenceId, title, kind, taskIds: [...taskIds], sheet })),
    papers: papers.map(({ paperId, indexNo, title, taskId, evidenceIds, standing }) => ({ paperId, indexNo, title, taskId, evidenceIds: [...evidenceIds], standing })),
    findings: findings.map(({ findingId, no, title, standing, paperIds }) => ({ findingId, no, title, standing, paperIds: [...paperIds] })),
    missing: missing.map((each) => ({ ...each, ...MISSING_LINKS[each.link] })),
  }))
  return {
    projectId,
    items: items.map(({ auditItemId, title, tasks }, n) => ({ auditItemId, title, tasks: tasks.map(({ taskId, no, says, standing, outcome }) => ({ taskId, no, says, standing, outcome })), ...parts[n]! })),
    loose: parts.at(-1)!, missing: parts.reduce((sum, { missing }) => sum + missing.length, 0),
  }
}
