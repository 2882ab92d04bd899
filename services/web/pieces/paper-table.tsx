// The working papers of a project: which item and task each carries out, what it rests on and concludes, and the acts of drafting, revising and reviewing.
import type { Labels } from '../ask.ts'
import type { Project, WorkingPaper } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { AddLine, LineActs, LinkedTo, useActing, useAuditItems } from './four-lists.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { DraftPaper, RevisePaper, ReviewPaper } from './paper-acts.tsx'
import { usePeople } from './people.ts'
import { PrintForm } from './print-form.tsx'
import { EVIDENCE, FINDINGS, TASKS } from './registers.ts'

export const PaperTable = ({ project, about }: { readonly project: Project; readonly about: Labels }) => {
  const nameOf = usePeople()
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const { projectId } = project
  const items = useAuditItems(projectId)
  const { act, done, is, row: acted } = useActing<WorkingPaper, 'draft' | 'revise' | 'review'>()
  return (
    <>
      <LedgerTable<WorkingPaper> query="ListWorkingPapers" fixed={{ projectId }} about={about} prefix="w." linked={['paperId']} rowKey={(row) => row.paperId} extra={<AddLine command="DraftWorkingPaper" add={() => act('draft')} />} nothing={{ says: t('paper.none'), hint: t('paper.noneHint') }}
        filters={[
          { parameter: 'words', label: t('list.words'), is: 'words' },
          { parameter: 'standing', label: t('project.review'), is: 'choice', several: true, counted: 'standing', options: choices('paper') },
          { parameter: 'auditItemId', label: t('paper.item'), is: 'choice', options: [...items].map(([value, label]) => ({ value, label })) },
        ]}
        columns={[
          { key: 'indexNo', excel: { take: 'indexNo' }, title: t('project.index'), sortable: true, width: 90, show: (row) => row.indexNo },
          { key: 'title', excel: [{ take: 'title' }, { take: 'auditItemId', title: t('paper.item'), words: Object.fromEntries(items) }], title: t('project.papers'), width: 180, show: (row) => <>{row.title}<div className="soft">{items.get(row.auditItemId) ?? '…'}</div><LinkedTo register={TASKS} ids={row.taskId === null ? [] : [row.taskId]} title={t('paper.task')} to={(id) => `/projects/${projectId}?tab=fieldwork&part=tasks&ta.taskId=${id}`} /></> },
          { key: 'conclusion', excel: { take: 'conclusion' }, title: t('project.conclusion'), show: (row) => <span className="clip">{row.conclusion}</span> },
          { key: 'standing', excel: { take: 'standing', words: wordsOf('paper') }, title: t('project.review'), sortable: true, width: 110, show: (row) => term('paper', row.standing) },
          { key: 'rests', title: `${t('project.evidence')} · ${t('paper.findings')}`, width: 190, show: (row) => <><LinkedTo register={EVIDENCE} ids={row.evidenceIds} title={t('project.evidence')} to={(id) => `/projects/${projectId}?tab=evidence&e.evidenceId=${id}`} /><LinkedTo register={FINDINGS} ids={row.findingIds} title={t('paper.findings')} to={(id) => `/findings/${id}`} /></> },
          { key: 'opinion', excel: [{ take: 'opinion' }, { take: 'followUp', title: t('project.followUp') }], title: t('project.opinion'), show: (row) => <span className="clip">{row.opinion ?? '—'}{row.followUp !== null && <><br />{t('project.followUp')}{t('list.colon')}{row.followUp}</>}</span> },
          { key: 'reviewedOn', excel: [{ take: 'reviewedOn' }, { take: 'revisions', title: t('project.revisions') }], title: t('project.reviewedOn'), width: 130, show: (row) => row.reviewedOn === null ? '—' : <small>{nameOf(row.reviewedBy ?? '')}<br />{row.reviewedOn} {row.revisions > 0 && t('project.revised', { n: row.revisions })}</small> },
          { key: 'acts', title: t('field.acts'), width: 80, show: (row) => <><LineActs acts={[...(row.standing === 'awaitingReview' ? [{ command: 'ReviewWorkingPaper', label: t('paper.review'), act: () => act('review', row) }] : []), { command: 'ReviseWorkingPaper', label: t('paper.revise'), act: () => act('revise', row) }]} /><PrintForm form="working-paper" id={row.paperId} /></> },
        ]} />
      <DraftPaper project={project} open={is('draft')} close={done} />
      <RevisePaper row={acted} open={is('revise')} close={done} />
      <ReviewPaper row={acted} open={is('review')} close={done} />
    </>
  )
}
