// 审计取证单 on paper: what it takes down, from whom, until when an opinion is awaited, and what came back.
import { Skeleton } from 'antd'
import type { Evidence, Project } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer } from './asking.ts'
import { useAuditItems } from './four-lists.tsx'
import { usePeople } from './people.ts'
import { Boxes, ByHand, PrintedForm } from './printed-form.tsx'
import { ProblemNotice } from './problem-notice.tsx'

export const EvidenceSheetForm = ({ id }: { readonly id: string }) => {
  const { t } = useWords()
  const { data, error, refetch } = useAnswer<Evidence>('ListEvidence', { evidenceId: id, kind: 'evidenceSheet' })
  const row = data?.rows[0]
  const project = useAnswer<Project>('ListProjects', { projectId: row?.projectId ?? '' }, row !== undefined).data?.rows[0]
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (data && !row) return <p className="panel nothing">{t('problem.unknown')}</p>
  return row && project ? <Sheet row={row} project={project} /> : <Skeleton active />
}

const Sheet = ({ row, project }: { readonly row: Evidence; readonly project: Project }) => {
  const { t, term } = useWords()
  const nameOf = usePeople()
  const items = useAuditItems(row.projectId)
  const names = row.auditItemIds.map((id) => items.get(id) ?? id)
  return (
    <PrintedForm title={t('printed.forms.evidenceSheet')} back={`/projects/${row.projectId}?tab=evidence&e.evidenceId=${row.evidenceId}`}
      above={{ left: <>{t('printed.no')}{t('list.colon')}<ByHand /></>, right: <>{t('printed.page')}{t('list.colon')}{t('printed.pageBlank')}　{t('project.secrecy')}{t('list.colon')}{term('secrecy', row.secrecy)}</> }}
      record={t('printed.record', { id: row.evidenceId, hash: row.fileHash })}>
      {row.withdrawnReason !== null && <p className="warns">{t('project.withdrawn')}{t('list.colon')}{row.withdrawnReason}</p>}
      <Boxes lines={[
        [{ label: t('printed.project'), value: `${project.projectNo} ${project.title}` }],
        [{ label: t('printed.audited'), value: row.outsideParty ? row.providerUnit : project.unitName ?? project.unitId }],
        [{ label: t('printed.item'), value: names.join(t('list.semicolon')) || '—' }],
        [{ label: t('printed.summary'), value: <><p className="prose">{row.title}</p><p>{t('printed.proves', { from: row.provesFrom, to: row.provesTo })}</p><ByHand tall /></> }],
        [{ label: t('printed.auditors'), value: <>{row.collectors.map(nameOf).join(t('list.comma'))} <ByHand /></> }, { label: t('printed.madeOn'), value: row.obtainedOn }],
        [{ label: t('printed.opinion'), value: <>{row.providerUnit}{row.providerPerson !== null && ` ${row.providerPerson}`}{t('list.colon')}<Opinion row={row} /></> }],
        [{ label: t('printed.seal'), value: <>{row.signedBy ?? (row.unsignedReason === null ? '' : `${t('project.unsigned')}${t('list.colon')}${row.unsignedReason}`)}<ByHand tall /></> }, { label: t('printed.on'), value: row.signedOn ?? row.sheetReturnedOn ?? <ByHand /> }],
        [{ label: t('printed.attached'), value: t('printed.pagesBlank') }, { label: t('printed.dueOn'), value: <>{row.sheetDueOn ?? <ByHand />}{t('printed.silenceNote')}{row.sheetSentOn !== null && <div>{t('sheet.sent', { on: row.sheetSentOn })}{row.sheetRounds > 1 && ` ${t('sheet.nth', { n: row.sheetRounds })}`}</div>}</> }],
      ]} />
      <p className="form-note">{t('printed.ban')}</p>
    </PrintedForm>
  )
}

/** What the provider said; room for it while nothing came back. */
const Opinion = ({ row }: { readonly row: Evidence }) => {
  const { t, term } = useWords()
  if (row.sheet === 'none' || row.sheet === 'sent') return <ByHand tall />
  return (
    <>
      <strong>{term('sheetStanding', row.sheet)}</strong> {row.sheetLate && `（${t('sheet.late')}）`} {row.sheetReturnedOn}
      {row.sheetSays !== null && <p className="prose">{row.sheetSays}</p>}
    </>
  )
}
