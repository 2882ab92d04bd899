// The items of an annual plan on its route: what each body said, how it was settled, what was decided, and what may be done with an item.
import { Table, Tag, Tooltip, type TableColumnType } from 'antd'
import { Link } from 'react-router'
import type { PlanOpinion } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useContents } from './asking.ts'
import { LineActs, useActing, type LineAct } from './four-lists.tsx'
import { useGo } from './go.ts'
import { FirmUp, Settle, Terminate, Withdraw } from './plan-item-acts.tsx'
import { disagrees, type OpinedItem, type useOpinions } from './plan-opinions.ts'
import type { PlanShown } from './plan-standing.ts'

const PAGE = 50
type Reads = ReturnType<typeof useOpinions>['reads']
type Act = 'firmUp' | 'settle' | 'withdraw' | 'terminate'
type Columns = TableColumnType<OpinedItem>[]

export const PlanItems = ({ plan, items, nameOf, reads }: PlanShown & { readonly reads: Reads }) => {
  const { t } = useWords()
  const { to } = useGo()
  const { mayDo } = useContents()
  const { act, done, is, row } = useActing<OpinedItem, Act>()
  const drafted = plan.standing === 'drafted'
  const whatColumns = useWhatColumns(nameOf)
  const saidColumns = useSaidColumns(reads, drafted)
  const actsOn = useActsOn(plan.standing, act)
  const acts: Columns = [{ title: t('lists.acts'), width: 96, render: (_, item) => <div className="stacked"><LineActs acts={actsOn(item)} /></div> }]
  const columns: Columns = [
    ...whatColumns,
    ...saidColumns,
    { title: t('plan.meeting'), width: 120, render: (_, item) => <Approved item={item} /> },
    ...(items.some((item) => actsOn(item).some(({ command }) => mayDo(command))) ? acts : []),
  ]
  return (
    <section className="panel" aria-labelledby="items">
      <h2><span id="items">{t('route.items', { n: items.length })}</span>{drafted && <Link to={to(`/plans/recommendation?planId=${encodeURIComponent(plan.planId)}`)}>{t('recommend.title')}</Link>}</h2>
      <Table<OpinedItem> size="small" pagination={items.length > PAGE ? { pageSize: PAGE, size: 'small' } : false} rowKey={({ planItemId }) => planItemId} dataSource={[...items]} locale={{ emptyText: t('route.nothingProposed') }} scroll={{ x: 1080 }} columns={columns} />
      <FirmUp row={row} open={is('firmUp')} close={done} />
      <Settle row={row} open={is('settle')} close={done} />
      <Withdraw row={row} open={is('withdraw')} close={done} />
      <Terminate row={row} open={is('terminate')} close={done} />
    </section>
  )
}

/** In: where the plan stands. Out: what may be done with an item of it. */
const useActsOn = (standing: PlanShown['plan']['standing'], act: (name: Act, item: OpinedItem) => void) => {
  const { t } = useWords()
  const acts = (item: OpinedItem) => ({
    settle: { command: 'SettlePlanItemDisagreement', label: t('route.settle'), act: () => act('settle', item) },
    firmUp: { command: 'FirmUpPlanItem', label: t('route.firmUp'), act: () => act('firmUp', item) },
    withdraw: { command: 'WithdrawPlanItem', label: t('route.withdraw'), act: () => act('withdraw', item) },
    terminate: { command: 'TerminatePlanItem', label: t('route.terminate'), act: () => act('terminate', item) },
  })
  return (item: OpinedItem): readonly LineAct[] => {
    const { settle, firmUp, withdraw, terminate } = acts(item)
    if (standing === 'drafted' && (item.standing === 'proposed' || item.standing === 'consulted')) return disagrees(item) ? [settle, firmUp, withdraw] : [firmUp, withdraw]
    if (standing === 'approved' && item.standing === 'approved') return item.projectId === null ? [firmUp, terminate] : [firmUp]
    return []
  }
}

/** Whom an item is about, when and by whom it is to be done, and where it stands. */
const useWhatColumns = (nameOf: PlanShown['nameOf']): Columns => {
  const { t, term } = useWords()
  return [
    { title: t('recommend.who'), width: 190, render: (_, { unitName, unitId, officialIds, kind }) => (
      <><strong>{officialIds.map(nameOf).join(t('list.comma'))}</strong> <small className="soft">{term('kind', kind)}</small><div className="soft">{unitName ?? unitId}</div></>
    ) },
    { title: t('route.schedule'), width: 150, render: (_, { quarter, divisionId, personDays }) => (
      <span className="num">{quarter === null ? t('route.open') : term('quarter', String(quarter))}<div className="soft">{divisionId ?? '—'} · {personDays ?? '—'} {t('recommend.personDays')}</div></span>
    ) },
    { title: t('tenure.standing'), width: 90, render: (_, { standing, because }) => <>{term('standing', standing)}{because !== null && <div className="soft">{because}</div>}</> },
  ]
}

/** What each body said and how it was settled, as far as whoever looks may read it. */
const useSaidColumns = (reads: Reads, drafted: boolean): Columns => {
  const { t, term } = useWords()
  const members: Columns = [{ title: t('plan.members'), width: 150, render: (_, { said }) => (
    said.members.length === 0 ? '—' : said.members.map((each) => <div key={each.body}>{term('body', each.body)} <Reply answered said={each} /></div>)
  ) }]
  const settlement: Columns = [{ title: t('route.settlement'), width: 140, render: (_, item) => <Settled item={item} drafted={drafted} /> }]
  return [
    { title: t('plan.organization'), width: 130, render: (_, { organizationAnswered, said }) => <Reply answered={organizationAnswered} said={said.organization} /> },
    { title: t('plan.discipline'), width: 130, render: (_, { disciplineAnswered, said }) => <Reply answered={disciplineAnswered} said={said.discipline} /> },
    ...(reads.members ? members : []),
    ...(reads.settlements ? settlement : []),
    { title: t('route.outcome'), width: 140, render: (_, { outcome }) => outcome ?? '—' },
  ]
}

const Settled = ({ item, drafted }: { readonly item: OpinedItem; readonly drafted: boolean }) => {
  const { t, term } = useWords()
  const { settlement } = item.said
  if (settlement === undefined) return disagrees(item) && drafted ? <span className="warns">{t('route.toSettle')}</span> : '—'
  return <>{term('settlement', settlement.settlement)}<div className="soft">{settlement.text}</div></>
}

/** A body's answer with its words, or no more than that it has answered: what is not agreement stands out by more than its colour. */
const Reply = ({ answered, said }: { readonly answered: boolean; readonly said: PlanOpinion | undefined }) => {
  const { t, term } = useWords()
  if (said === undefined) return answered ? t('route.answered') : '—'
  const { reply, text } = said
  return <>{reply === 'agree' ? term('reply', reply) : <Tag color={reply === 'unsuitable' ? 'red' : 'gold'}>{term('reply', reply)}</Tag>}{text !== null && <div className="soft">{text}</div>}</>
}

/** When and where the committee approved an item, and the project that it became. */
const Approved = ({ item: { meeting, approvedOn, projectId, projectTitle } }: { readonly item: OpinedItem }) => {
  const { t } = useWords()
  const { to } = useGo()
  return (
    <>
      {meeting === null ? '—' : <Tooltip title={meeting}><span tabIndex={0} className="hinted">{approvedOn ?? meeting}</span></Tooltip>}
      {projectId !== null && <div><Link className="clip" to={to(`/projects/${projectId}`)}>{projectTitle ?? t('finding.toProject')}</Link></div>}
    </>
  )
}
