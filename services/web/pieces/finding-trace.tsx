// Leads from a finding back to where it comes from: its papers, their evidence, the tasks and the audit items of the plan.
import { Link } from 'react-router'
import type { Finding, Trace } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer, useContents } from './asking.ts'
import { useGo } from './go.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { TraceTable, type TraceLine } from './trace.tsx'

export const FindingTrace = ({ finding: { findingId, projectId } }: { readonly finding: Finding }) => {
  const { t } = useWords()
  const { to } = useGo()
  const { mayAsk } = useContents()
  const { data, error, refetch } = useAnswer<Trace>('ShowTrace', { projectId }, mayAsk('ShowTrace'))
  if (!mayAsk('ShowTrace')) return null
  const lines = (data?.rows[0]?.items ?? []).flatMap((item) => leadingTo(item, findingId))
  return (
    <section className="panel">
      <h2>{t('trace.ofFinding')}<Link to={to(`/projects/${projectId}?tab=trace`)}>{t('trace.toAll')}</Link></h2>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : data !== undefined && (lines.length === 0 ? <p className="warns">{t('trace.back')}</p> : <TraceTable projectId={projectId} lines={lines} />)}
    </section>
  )
}

/** What of an item leads to the finding; nothing where none of its papers does. Tasks that no paper of it names are left out where one does. */
const leadingTo = ({ auditItemId, title, tasks, evidence, papers, findings, missing }: Trace['items'][number], findingId: string): readonly TraceLine[] => {
  const finding = findings.find((each) => each.findingId === findingId)
  if (finding === undefined) return []
  const own = papers.filter(({ paperId }) => finding.paperIds.includes(paperId))
  const pieces = evidence.filter(({ evidenceId }) => own.some(({ evidenceIds }) => evidenceIds.includes(evidenceId)))
  const named = new Set([...own.flatMap(({ taskId }) => taskId ?? []), ...pieces.flatMap(({ taskIds }) => taskIds)])
  const concerned = new Set([auditItemId, findingId, ...own.map(({ paperId }) => paperId), ...pieces.map(({ evidenceId }) => evidenceId), ...named])
  return [{ key: auditItemId, title, tasks: tasks.filter(({ taskId }) => named.size === 0 || named.has(taskId)), evidence: pieces, papers: own, findings: [finding], missing: missing.filter(({ id }) => concerned.has(id)) }]
}
