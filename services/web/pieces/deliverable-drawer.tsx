// One deliverable: what it is, from which strands, to whom it was given, what became of it, and what may be done with it.
import { Descriptions, Drawer, Space, Table } from 'antd'
import { Link } from 'react-router'
import type { AuditStrand, Deliverable } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useAnswer, useContents } from './asking.ts'
import { ChangeDeliverable, DropDeliverable, GiveDeliverable, IssueDeliverable, type ProjectOf } from './deliverable-forms.tsx'
import { FileLink } from './file-link.tsx'
import { useActing } from './four-lists.tsx'
import { useGo } from './go.ts'
import { useKinds } from './kind-words.ts'
import { useRecipientName } from './recipients.tsx'
import { RecordResultUse } from './result-use-forms.tsx'
import { ResultUseTable } from './result-use-table.tsx'
import { Story } from './story.tsx'

type Act = 'change' | 'drop' | 'issue' | 'give' | 'use'

export const DeliverableDrawer = ({ deliverableId, project, close }: { readonly deliverableId: string | undefined; readonly project: ProjectOf | undefined; readonly close: () => void }) => {
  const { t } = useWords()
  const { mayAsk } = useContents()
  const { acting, act, done, is } = useActing<Deliverable, Act>()
  const row = useAnswer<Deliverable>('ListDeliverables', { deliverableId, standing: ['planned', 'issued', 'dropped'], pageSize: 1 }, deliverableId !== undefined).data?.rows.find((each) => each.deliverableId === deliverableId)
  return (
    <Drawer open={deliverableId !== undefined} onClose={close} size={880} destroyOnHidden title={row?.title} extra={row && <Acts row={row} act={act} />}>
      {row && <>
        <Facts row={row} />
        <h3>{t('fusion.given')}</h3><Given row={row} />
        {row.standing === 'issued' && mayAsk('ListResultUses') && <><h3>{t('fusion.usesTitle')}</h3><ResultUseTable deliverable={row} /></>}
        <h3>{t('story.title')}</h3><Story type="deliverable" id={row.deliverableId} />
        <ChangeDeliverable row={row} project={project} open={is('change')} close={done} /><DropDeliverable row={row} open={is('drop')} close={done} />
        <IssueDeliverable row={row} project={project} open={is('issue')} close={done} /><GiveDeliverable row={row} project={project} open={is('give')} close={done} />
        <RecordResultUse row={row} open={acting?.name === 'use'} close={done} />
      </>}
    </Drawer>
  )
}

const COMMANDS: readonly (readonly [act: Act, command: string, standing: Deliverable['standing']])[] = [['issue', 'IssueDeliverable', 'planned'], ['change', 'ChangeDeliverable', 'planned'], ['drop', 'DropDeliverable', 'planned'], ['use', 'RecordResultUse', 'issued'], ['give', 'GiveDeliverable', 'issued']]

const Acts = ({ row, act }: { readonly row: Deliverable; readonly act: (name: Act, row?: Deliverable) => void }) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  const shown = COMMANDS.filter(([name, command, standing]) => row.standing === standing && mayDo(command) && (name !== 'issue' || (row.kind !== 'erReport' && row.kind !== 'resultReport')))
  return <Space size={8} className="no-print">{shown.map(([name], n) => <ActButton key={name} type={n === 0 ? 'primary' : 'default'} danger={name === 'drop'} onClick={() => act(name, row)}>{t(`fusion.acts.${name}`)}</ActButton>)}</Space>
}

const Facts = ({ row }: { readonly row: Deliverable }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  const { mayAsk } = useContents()
  const kinds = useKinds('deliverable')
  const nameOf = useRecipientName()
  const strands = useAnswer<AuditStrand>('ListAuditStrands', { projectId: row.projectId, pageSize: 50 }, row.strandIds.length > 0 && mayAsk('ListAuditStrands')).data?.rows
  return (
    <Descriptions size="small" column={2} bordered styles={{ label: { width: 110 } }} items={[
      { key: 'project', label: t('fusion.project'), span: 2, children: mayAsk('ListProjects') ? <Link to={to(`/projects/${row.projectId}?tab=fusion`)}>{row.projectTitle ?? row.projectId}</Link> : row.projectTitle ?? row.projectId },
      { key: 'kind', label: t('fusion.kind'), children: kinds.nameOf(row.kind) },
      { key: 'standing', label: t('fusion.standing'), children: <strong>{term('deliverableStanding', row.standing)}</strong> },
      { key: 'strands', label: t('fusion.comesFrom'), span: 2, children: row.strandIds.length === 0 ? t('fusion.ownAudit') : row.strandIds.map((id) => strands?.find(({ auditStrandId }) => auditStrandId === id)?.title ?? id).join(t('list.semicolon')) },
      { key: 'planned', label: t('fusion.plannedOn'), children: <span className="num">{row.plannedOn ?? '—'}</span> },
      { key: 'recipients', label: t('fusion.recipients'), children: row.recipients.map(nameOf).join(t('list.comma')) || '—' },
      { key: 'issued', label: t('fusion.issued'), children: row.issuedOn === null ? '—' : <><span className="num">{row.issuedOn}</span> {row.documentNo}</> },
      { key: 'file', label: t('fusion.file'), children: row.fileHash === null ? '—' : <FileLink hash={row.fileHash} label={t('signing.open')} /> },
      ...(row.reason === null ? [] : [{ key: 'reason', label: t('fusion.lastReason'), span: 2, children: row.reason }]),
    ]} />
  )
}

const Given = ({ row }: { readonly row: Deliverable }) => {
  const { t, term } = useWords()
  const nameOf = useRecipientName()
  return (
    <Table size="small" pagination={false} dataSource={[...row.given]} rowKey={({ to }) => `${to.kind} ${to.id}`} locale={{ emptyText: <p className="soft">{t('fusion.notGiven')}</p> }} columns={[
      { title: t('fusion.recipient'), render: (_, each) => nameOf(each.to) }, { title: t('fusion.givenOn'), width: 120, render: (_, each) => <span className="num">{each.on}</span> },
      { title: t('fusion.way'), width: 100, render: (_, each) => term('way', each.way) }, { title: t('fusion.receivedBy'), width: 180, render: (_, each) => each.receivedBy ?? '—' },
    ]} />
  )
}
