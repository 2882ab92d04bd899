// One rectification whole: what is demanded, in which stages, by which criteria it is accepted, what was planned, and what was reported, struck reports included.
import { Descriptions, Drawer, Table, Tag } from 'antd'
import { Link } from 'react-router'
import type { Rectification } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useContents } from './asking.ts'
import { useGo } from './go.ts'
import { Light } from './light.tsx'
import { useMoney } from './money.tsx'
import { usePeople } from './people.ts'
import { Story } from './story.tsx'

export const RectificationDrawer = ({ row, close }: { readonly row: Rectification | undefined; readonly close: () => void }) => {
  const { t } = useWords()
  return (
    <Drawer open={row !== undefined} onClose={close} size={880} destroyOnHidden title={row && (row.findingTitle ?? row.demand)}>
      {row && <>
        <Facts row={row} />
        {row.stages.length > 0 && <><h3>{t('rectification.stages')}</h3><Stages stages={row.stages} /></>}
        <h3>{t('rectification.criteria')}</h3><Criteria criteria={row.criteria} />
        <h3>{t('rectification.measures')}</h3><Measures measures={row.measures} />
        <h3>{t('rectification.progress')}</h3><Progress lines={row.progress} />
        <h3>{t('story.title')}</h3><Story type="rectification" id={row.rectificationId} />
      </>}
    </Drawer>
  )
}

const Facts = ({ row }: { readonly row: Rectification }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  const { mayAsk } = useContents()
  const { money, inUnit } = useMoney()
  return (
    <Descriptions size="small" column={2} bordered styles={{ label: { width: 130 } }} items={[
      { key: 'demand', label: t('rectification.demand'), span: 2, children: <p className="prose">{row.demand}</p> },
      { key: 'finding', label: t('rectification.finding'), span: 2, children: mayAsk('ListFindings') ? <Link to={to(`/findings/${row.findingId}`)}>{row.findingTitle ?? row.demand}</Link> : row.findingTitle ?? '—' },
      { key: 'unit', label: t('rectification.unit'), children: row.unitName ?? row.unitId },
      { key: 'class', label: t('rectification.class'), children: term('class', row.class) },
      { key: 'standing', label: t('rectification.standing'), children: term('standing', row.standing) },
      { key: 'holder', label: t('rectification.holder'), children: row.holder === 'nobody' ? '—' : `${term('holder', row.holder)} · ${t('board.heldDays', { days: row.heldDays, count: row.heldDays })}` },
      { key: 'ordered', label: t('rectification.ordered'), children: `${row.orderedOn}${row.receivedOn === null ? '' : ` · ${t('rectification.received')} ${row.receivedOn}`}` },
      { key: 'due', label: t('rectification.due'), children: <span><span className="num">{row.dueOn ?? '—'}</span> {row.holder !== 'nobody' && <Light light={row.light} remaining={row.remaining} />} {row.provisional && <Tag color="gold">{t('rectification.provisional')}</Tag>}</span> },
      { key: 'firstReport', label: t('rectification.firstReport'), children: row.firstReportDueOn ?? '—' },
      { key: 'asked', label: t('rectification.extensions'), children: `${row.extensions}${row.extensionAskedTo === null ? '' : ` · ${t('rectification.asked', { day: row.extensionAskedTo })}`}` },
      { key: 'amount', label: inUnit(t('finding.amounts')), children: `${t('rectification.done')} ${money(row.rectifiedFen)} · ${t('rectification.amount')} ${money(row.amountToRectifyFen)}` },
      { key: 'persons', label: t('rectification.accountable'), children: `${row.accountablePersons} · ${t('rectification.rules')} ${row.rulesMade}` },
      { key: 'urged', label: t('rectification.urged'), children: `${row.urged} · ${t('rectification.returnsCount')} ${row.returns} · ${t('rectification.reopenedCount')} ${row.reopened}` },
      { key: 'reason', label: t('rectification.lastReason'), children: row.lastReason ?? '—' },
    ]} />
  )
}

const nothing = { emptyText: <span className="soft">—</span> }

const Stages = ({ stages }: { readonly stages: Rectification['stages'] }) => {
  const { t } = useWords()
  return <Table size="small" pagination={false} rowKey={({ stageId }) => stageId} dataSource={[...stages]} columns={[
    { title: t('rectification.stage'), render: (_, __, at) => at + 1, width: 60 }, { title: t('rectification.target'), dataIndex: 'target' }, { title: t('rectification.due'), dataIndex: 'dueOn', width: 120 },
    { title: t('rectification.acceptedOn'), width: 120, render: (_, { acceptedOn }) => acceptedOn ?? '—' },
  ]} />
}

const Criteria = ({ criteria }: { readonly criteria: Rectification['criteria'] }) => {
  const { t, term } = useWords()
  return <Table size="small" pagination={false} locale={nothing} rowKey={({ criterionId }) => criterionId} dataSource={[...criteria]} columns={[
    { title: t('rectification.criterion'), dataIndex: 'says' }, { title: t('rectification.requiredProof'), width: 150, render: (_, { requiredProof }) => term('proof', requiredProof) }, { title: t('rectification.proofs'), dataIndex: 'proofs', width: 70, align: 'right' },
    { title: t('rectification.decision'), width: 110, render: (_, { decision }) => decision === null ? <span className="soft">{t('rectification.undecided')}</span> : term('decision', decision) },
  ]} />
}

const Measures = ({ measures }: { readonly measures: Rectification['measures'] }) => {
  const { t } = useWords()
  return <Table size="small" pagination={false} locale={nothing} rowKey={({ measureId }) => measureId} dataSource={[...measures]} columns={[
    { title: t('rectification.measures'), dataIndex: 'text' }, { title: t('rectification.responsible'), dataIndex: 'responsiblePerson', width: 140 }, { title: t('rectification.due'), dataIndex: 'dueOn', width: 120 },
  ]} />
}

const Progress = ({ lines }: { readonly lines: Rectification['progress'] }) => {
  const { t } = useWords()
  const nameOf = usePeople()
  const { money, inUnit } = useMoney()
  return <Table size="small" pagination={false} locale={nothing} rowKey={({ progressId }) => progressId} dataSource={[...lines]} rowClassName={({ struck }) => (struck ? 'struck' : '')} columns={[
    { title: t('rectification.on'), dataIndex: 'on', width: 110 }, { title: t('story.by'), width: 130, render: (_, { by }) => nameOf(by) },
    { title: t('rectification.progress'), render: (_, { text, struck }) => <>{struck && <Tag color="red">{t('rectification.struck')}</Tag>}<span className="said-text">{text}</span></> },
    { title: inUnit(t('rectification.done')), width: 130, align: 'right', render: (_, { rectifiedFen }) => <span className="num">{money(rectifiedFen)}</span> },
    { title: t('rectification.proofs'), dataIndex: 'proofs', width: 70, align: 'right' },
  ]} />
}
