// Deliverables of one project or of all (一审多果): planned, issued, given to whom, used how often; one opens to act on it.
import { Tag } from 'antd'
import { Link } from 'react-router'
import type { Deliverable } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useContents } from './asking.ts'
import { useChoices } from './choices.ts'
import { DeliverableDrawer } from './deliverable-drawer.tsx'
import { PlanDeliverable } from './deliverable-forms.tsx'
import type { ListOf } from './four-lists.tsx'
import { useGo } from './go.ts'
import { useKinds } from './kind-words.ts'
import { LedgerTable } from './ledger-table.tsx'
import { useOpened } from './opened.ts'
import { useRecipientName } from './recipients.tsx'

export const DeliverableTable = ({ project, about }: Partial<ListOf>) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const { to } = useGo()
  const { mayAsk } = useContents()
  const kinds = useKinds('deliverable')
  const purposes = useKinds('purpose')
  const nameOf = useRecipientName()
  const { openedId, open } = useOpened('deliverable')
  const years = Array.from({ length: 8 }, (_, n) => String(new Date().getFullYear() - n))
  return (
    <>
      <LedgerTable<Deliverable> query="ListDeliverables" {...(project === undefined ? {} : { fixed: { projectId: project.projectId } })} {...(about === undefined ? {} : { about })} prefix={project === undefined ? '' : 'de.'} rowKey={(row) => row.deliverableId} opened={(row) => open(row.deliverableId)}
        extra={project === undefined ? undefined : <PlanDeliverable project={project} />} nothing={{ says: t('fusion.noDeliverables'), hint: t('fusion.noDeliverablesHint') }} linked={['strandId', 'projectId']}
        filters={[
          { parameter: 'words', label: t('list.words'), is: 'words' },
          { parameter: 'kind', label: t('fusion.kind'), is: 'choice', several: true, counted: 'kind', options: kinds.options },
          { parameter: 'standing', label: t('fusion.standing'), is: 'choice', several: true, counted: 'standing', options: choices('deliverableStanding') },
          ...(project === undefined ? [{ parameter: 'year', label: t('fusion.year'), is: 'choice' as const, counted: 'issuedYear', options: years.map((value) => ({ value, label: value })) }] : []),
          { parameter: 'body', label: t('fusion.body'), is: 'choice', options: choices('recipientBody') },
        ]}
        columns={[
          { key: 'title', excel: [{ take: 'title' }, ...(project === undefined ? [{ take: 'projectTitle', title: t('fusion.project') }] : [])], title: t('fusion.deliverable'), sortable: true, show: (row) => <><span className="clip" title={row.title}>{row.title}</span>{project === undefined && (mayAsk('ListProjects') ? <Link className="said-line" to={to(`/projects/${row.projectId}?tab=fusion`)} onClick={(event) => event.stopPropagation()}>{row.projectTitle ?? row.projectId}</Link> : <span className="said-line">{row.projectTitle}</span>)}</> },
          { key: 'kind', excel: { take: 'kind', words: kinds.words }, title: t('fusion.kind'), sortable: true, width: 150, show: (row) => kinds.nameOf(row.kind) },
          { key: 'standing', excel: { take: 'standing', words: wordsOf('deliverableStanding') }, title: t('fusion.standing'), sortable: true, width: 90, show: (row) => <Tag color={row.standing === 'issued' ? 'green' : 'default'}>{term('deliverableStanding', row.standing)}</Tag> },
          { key: 'issuedOn', excel: [{ take: 'issuedOn' }, { take: 'documentNo', title: t('fusion.documentNo') }, { take: 'plannedOn', title: t('fusion.plannedOn') }], title: t('fusion.issued'), sortable: true, width: 190, show: (row) => row.issuedOn === null ? (row.plannedOn === null ? '—' : <span className="soft num">{t('fusion.plannedFor', { on: row.plannedOn })}</span>) : <><span className="num">{row.issuedOn}</span><small className="said-line">{row.documentNo ?? '—'}</small></> },
          { key: 'given', excel: { take: 'given.to.id', title: t('fusion.given'), words: wordsOf('recipientBody') }, title: t('fusion.given'), width: 190, show: (row) => (row.given.length > 0 ? row.given.map(({ to: each }) => nameOf(each)).join(t('list.comma')) : <span className="soft">{row.recipients.map(nameOf).join(t('list.comma')) || '—'}</span>) },
          { key: 'uses', excel: [{ take: 'uses', sum: true }, { take: 'usesFedBack', title: t('fusion.fedBack'), sum: true }, { take: 'purposes', title: t('fusion.purpose'), words: purposes.words }], title: t('fusion.uses'), sortable: true, width: 130, sum: 'uses', show: (row) => row.uses === null ? '—' : <><span className="num">{row.uses}</span>{row.uses > 0 && <small className="said-line">{t('fusion.fedBackOf', { n: row.usesFedBack })}</small>}</> },
        ]} />
      <DeliverableDrawer deliverableId={openedId} project={project} close={() => open(undefined)} />
    </>
  )
}
