// The strands of an audit (一审多项): what else the one entry into the unit examines.
import { Form, Input, Select, Tag } from 'antd'
import type { AuditStrand } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { filled } from './filled.ts'
import { AddLine, LineActs, TakeOff, useActing, useAuditItems, useRequired, type ListOf } from './four-lists.tsx'
import { useKinds } from './kind-words.ts'
import { LedgerTable } from './ledger-table.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

export const StrandList = ({ project, about }: ListOf) => {
  const { t } = useWords()
  const kinds = useKinds('strand')
  const items = useAuditItems(project.projectId)
  const { act, done, is, row: acted } = useActing<AuditStrand, 'line' | 'takeOff'>()
  return (
    <>
      <p className="soft">{t('fusion.ownStrand')}</p>
      <LedgerTable<AuditStrand> query="ListAuditStrands" fixed={{ projectId: project.projectId }} about={about} prefix="st." rowKey={(row) => row.auditStrandId} extra={<AddLine command="AddAuditStrand" add={() => act('line')} />} nothing={{ says: t('fusion.noStrands'), hint: t('fusion.noStrandsHint') }}
        filters={[{ parameter: 'kind', label: t('fusion.strandKind'), is: 'choice', counted: 'kind', options: kinds.options.slice(1) }]}
        columns={[
          { key: 'kind', excel: { take: 'kind', words: kinds.words }, title: t('fusion.strandKind'), sortable: true, width: 180, show: (row) => <Tag>{kinds.nameOf(row.kind)}</Tag> },
          { key: 'title', excel: [{ take: 'title' }, { take: 'note', title: t('lists.note') }], title: t('fusion.strand'), sortable: true, show: (row) => <>{row.title}{row.note !== null && <div className="soft">{row.note}</div>}</> },
          { key: 'items', title: t('lists.item'), width: 220, show: (row) => row.auditItemIds.map((id) => items.get(id) ?? '…').join(t('list.semicolon')) || '—' },
          { key: 'divisionId', excel: { take: 'divisionId' }, title: t('fusion.division'), width: 110, show: (row) => row.divisionId ?? '—' },
          { key: 'addedOn', excel: { take: 'addedOn' }, title: t('fusion.addedOn'), sortable: true, width: 110, show: (row) => <span className="num">{row.addedOn}</span> },
          { key: 'acts', title: t('lists.acts'), width: 110, show: (row) => <><LineActs acts={[{ command: 'ChangeAuditStrand', label: t('fusion.change'), act: () => act('line', row) }, { command: 'TakeOffAuditStrand', label: t('lists.takeOff'), act: () => act('takeOff', row) }]} />{row.changes > 0 && <div className="soft" title={row.reason ?? ''}>{t('fusion.changes', { n: row.changes })}</div>}</> },
        ]} />
      <StrandForm project={project} row={acted} open={is('line')} close={done} />
      <TakeOff command="TakeOffAuditStrand" id={is('takeOff') ? acted?.auditStrandId : undefined} says={acted?.title ?? ''} close={done} />
    </>
  )
}

type Values = { readonly kind: string; readonly title: string; readonly auditItemIds?: readonly string[]; readonly divisionId?: string; readonly note?: string; readonly reason?: string }

const StrandForm = ({ project, row, open, close }: Pick<ListOf, 'project'> & { readonly row: AuditStrand | undefined; readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  const kinds = useKinds('strand')
  const items = useAuditItems(project.projectId)
  const strandOf = ({ reason: _, auditItemIds = [], ...rest }: Values) => ({ ...filled(rest), auditItemIds })
  return (
    <TransitionDrawer<Values> command={row === undefined ? 'AddAuditStrand' : 'ChangeAuditStrand'} title={t(row === undefined ? 'fusion.addStrand' : 'fusion.changeStrand')} {...(row === undefined ? {} : { id: row.auditStrandId })} open={open} close={close}
      initial={row === undefined ? {} : filled({ kind: row.kind, title: row.title, auditItemIds: row.auditItemIds, divisionId: row.divisionId, note: row.note }) as Partial<Values>}
      input={(values) => (row === undefined ? { projectId: project.projectId, strand: strandOf(values) } : { strand: strandOf(values), reason: values.reason })}>
      <Form.Item name="kind" label={t('fusion.strandKind')} rules={required}><Select options={kinds.marked.slice(1)} /></Form.Item>
      <Form.Item name="title" label={t('fusion.strand')} rules={required}><Input maxLength={200} /></Form.Item>
      <Form.Item name="auditItemIds" label={t('lists.item')} extra={items.size === 0 ? t('fusion.noItems') : undefined}><Select mode="multiple" optionFilterProp="label" options={[...items].map(([value, label]) => ({ value, label }))} /></Form.Item>
      <Form.Item name="divisionId" label={t('fusion.division')} extra={t('fusion.divisionHint')}><Input maxLength={64} /></Form.Item>
      <Form.Item name="note" label={t('lists.note')}><Input maxLength={1000} /></Form.Item>
      {row !== undefined && <Form.Item name="reason" label={t('fusion.changeReason')} rules={required}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>}
    </TransitionDrawer>
  )
}
