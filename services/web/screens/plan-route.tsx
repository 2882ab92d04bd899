// The route of an annual plan (计划办理): what each body says of each item, how disagreement is settled, submission, approval by the committee, adjustment, termination.
import { Alert, Button, Form, Input, Select, Space, Steps, Table, Tag, Tooltip } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { ActButton } from '../pieces/act-button.tsx'
import { useAnswer, useContents } from '../pieces/asking.ts'
import { LineActs, useActing, useRequired } from '../pieces/four-lists.tsx'
import { useGo } from '../pieces/go.ts'
import { TakeFile } from '../pieces/take-file.tsx'
import { itemLabel, PlanAdjustments } from '../pieces/plan-adjustments.tsx'
import { PlanAnswers, type Answering } from '../pieces/plan-answers.tsx'
import { FirmUp, Settle, Terminate, Withdraw } from '../pieces/plan-item-acts.tsx'
import { disagrees, useOpinions, type OpinedItem } from '../pieces/plan-opinions.ts'
import { OFFICIALS, useNames } from '../pieces/registers.ts'
import { TransitionDrawer } from '../pieces/transition-drawer.tsx'
import type { AnnualPlan, PlanItem, PlanOpinion } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

const ITEMS_MAX = 200

export const PlanRoute = () => {
  const { t, term } = useWords()
  const { to } = useGo()
  const [search, setSearch] = useSearchParams()
  const plans = useAnswer<AnnualPlan>('ListPlans', { pageSize: 50 }).data?.rows
  const plan = plans?.find(({ planId }) => planId === search.get('planId')) ?? plans?.[0]
  const choose = (planId: string) => setSearch((before) => new URLSearchParams([...[...before].filter(([name]) => name === 'asOf'), ['planId', planId]]))
  return (
    <>
      <div className="page-head"><h1>{t('route.title')}</h1>
        <Space size={8} wrap className="no-print">
          {plans && plan && <Select aria-label={t('recommend.pickPlan')} value={plan.planId} options={plans.map(({ planId, title, standing }) => ({ value: planId, label: `${title} · ${term('planStanding', standing)}` }))} popupMatchSelectWidth={false} style={{ width: 340 }} onChange={choose} />}
          <Link to={to('/plans')}>{t('recommend.toLibrary')}</Link>
        </Space>
      </div>
      {plans && plan === undefined && <section className="panel nothing"><p>{t('route.noPlan')}</p><small>{t('recommend.noPlanHint')}</small></section>}
      {plan && <OnePlan key={plan.planId} plan={plan} />}
    </>
  )
}

/** Which answers are still missing, or still to be settled. */
const standingOf = (items: readonly OpinedItem[]) => {
  const open = items.filter(({ standing }) => standing === 'proposed' || standing === 'consulted')
  return {
    open, organization: open.filter(({ organizationAnswered }) => !organizationAnswered).length, discipline: open.filter(({ disciplineAnswered }) => !disciplineAnswered).length,
    unsettled: open.filter((each) => disagrees(each) && each.said.settlement === undefined).length, unsuitable: open.filter(({ said }) => said.organization?.reply === 'unsuitable' || said.discipline?.reply === 'unsuitable').length,
  }
}

const stepOf = ({ standing }: AnnualPlan, { open, organization, discipline }: ReturnType<typeof standingOf>): number => {
  if (standing === 'approved' || standing === 'closed') return 5
  if (standing === 'submitted') return 4
  return open.length === 0 ? 0 : organization > 0 ? 1 : discipline > 0 ? 2 : 3
}

const OnePlan = ({ plan }: { readonly plan: AnnualPlan }) => {
  const { t } = useWords()
  const { data } = useAnswer<PlanItem>('ListPlanItems', { planId: plan.planId, sort: 'unitId', pageSize: ITEMS_MAX })
  const { reads, withOpinions, adjusted } = useOpinions(plan.planId)
  const items = (data?.rows ?? []).map(withOpinions)
  const nameOf = useNames(OFFICIALS, items.flatMap(({ officialIds }) => officialIds))
  if (!data) return null
  const at = standingOf(items)
  return (
    <>
      <section className="panel" aria-labelledby="steps">
        <h2><span id="steps">{plan.title}</span><Space size={8}><Button size="small" onClick={() => window.print()}>{t('list.print')}</Button><TakeFile path={`/api/plan-papers/${encodeURIComponent(plan.planId)}`} label={t('planPaper.planWorkbook')} /></Space></h2>
        <Steps size="small" current={stepOf(plan, at)} items={(['propose', 'organizationStep', 'disciplineStep', 'settleStep', 'committeeStep', 'approvedStep'] as const).map((name) => ({ title: t(`route.${name}`) }))} />
        <p style={{ marginTop: 10 }}>
          {plan.standing === 'drafted' && (at.open.length === 0 ? t('route.nothingProposed') : t(reads.settlements ? 'route.missing' : 'route.notAnswered', { organization: at.organization, discipline: at.discipline, unsettled: at.unsettled }))}
          {plan.submittedOn !== null && plan.standing === 'submitted' && t('route.submittedOn', { day: plan.submittedOn })}
          {plan.meeting !== null && t('route.approvedAt', { meeting: plan.meeting, day: plan.approvedOn })}
        </p>
        {plan.returnedBecause !== null && <Alert type="warning" showIcon message={t('route.returned', { because: plan.returnedBecause })} />}
        {at.unsuitable > 0 && plan.standing === 'drafted' && <Alert type="warning" showIcon message={t('route.unsuitable', { n: at.unsuitable })} />}
        <PlanActs plan={plan} items={items} nameOf={nameOf} />
      </section>
      <Items plan={plan} items={items} nameOf={nameOf} reads={reads} />
      <PlanAdjustments plan={plan} adjustments={plan.adjustments.map(adjusted)} items={items} nameOf={nameOf} reads={reads} />
    </>
  )
}

type Shown = { readonly plan: AnnualPlan; readonly items: readonly OpinedItem[]; readonly nameOf: (id: string) => string }

/** What may be done with the whole plan now, by whoever is here. */
const PlanActs = ({ plan, items, nameOf }: Shown) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  const [answering, answer] = useState<Answering>()
  const [deciding, decide] = useState<'SubmitPlan' | 'ApprovePlan' | 'ReturnPlan' | 'ClosePlan'>()
  const { open } = standingOf(items)
  const rows = (before: (said: OpinedItem['said']) => PlanOpinion | undefined) => open.map((item) => ({ planItemId: item.planItemId, label: itemLabel(items, nameOf, item.planItemId), before: before(item.said) }))
  const asks: readonly { readonly command: string; readonly label: string; readonly act: () => void }[] = plan.standing === 'drafted' && open.length > 0 ? [
    { command: 'ConsultOrganization', label: t('route.consult'), act: () => answer({ command: 'ConsultOrganization', title: t('route.consult'), as: 'replies', rows: rows(({ organization }) => organization) }) },
    { command: 'GiveDisciplineOpinion', label: t('route.opine'), act: () => answer({ command: 'GiveDisciplineOpinion', title: t('route.opine'), as: 'opinions', rows: rows(({ discipline }) => discipline) }) },
    { command: 'GiveMemberOpinion', label: t('route.member'), act: () => answer({ command: 'GiveMemberOpinion', title: t('route.member'), as: 'opinions', member: true, rows: rows(() => undefined) }) },
    { command: 'SubmitPlan', label: t('route.submit'), act: () => decide('SubmitPlan') },
  ] : plan.standing === 'submitted' ? [{ command: 'ApprovePlan', label: t('route.approve'), act: () => decide('ApprovePlan') }, { command: 'ReturnPlan', label: t('route.return'), act: () => decide('ReturnPlan') }]
    : plan.standing === 'approved' ? [{ command: 'ClosePlan', label: t('route.close'), act: () => decide('ClosePlan') }] : []
  const offered = asks.filter(({ command }) => mayDo(command))
  return (
    <>
      {offered.length > 0 && <Space size={8} wrap className="no-print">{offered.map(({ command, label, act }) => <ActButton key={command} type={command === 'SubmitPlan' || command === 'ApprovePlan' ? 'primary' : 'default'} onClick={act}>{label}</ActButton>)}</Space>}
      <PlanAnswers planId={plan.planId} answering={answering} close={() => answer(undefined)} />
      <Decide plan={plan} items={items} nameOf={nameOf} command={deciding} close={() => decide(undefined)} />
    </>
  )
}

const Decide = ({ plan, items, nameOf, command, close }: Shown & { readonly command: 'SubmitPlan' | 'ApprovePlan' | 'ReturnPlan' | 'ClosePlan' | undefined; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  const title = command === undefined ? '' : { SubmitPlan: t('route.submit'), ApprovePlan: t('route.approve'), ReturnPlan: t('route.return'), ClosePlan: t('route.close') }[command]
  const submitted = items.filter(({ standing }) => standing === 'submitted').map(({ planItemId }) => ({ value: planItemId, label: itemLabel(items, nameOf, planItemId) }))
  return (
    <TransitionDrawer<{ meeting?: string; because?: string; leftOutPlanItemIds?: readonly string[] }> command={command ?? ''} title={title} id={plan.planId} open={command !== undefined} close={close} input={(values) => values}>
      <p className="signed-content">{plan.title}</p>
      {command === 'ApprovePlan' && <>
        <Form.Item name="meeting" label={t('route.meeting')} extra={t('route.meetingHint')} rules={required}><Input maxLength={120} /></Form.Item>
        <Form.Item name="leftOutPlanItemIds" label={t('route.leftOut')} extra={t('route.leftOutHint')}><Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={submitted} /></Form.Item>
      </>}
      {command === 'ReturnPlan' && <Form.Item name="because" label={t('recommend.because')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>}
    </TransitionDrawer>
  )
}

const Items = ({ plan, items, nameOf, reads }: Shown & { readonly reads: ReturnType<typeof useOpinions>['reads'] }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  const { act, done, is, row } = useActing<OpinedItem, 'firmUp' | 'settle' | 'withdraw' | 'terminate'>()
  const drafted = plan.standing === 'drafted'
  const acts = (each: OpinedItem) => [
    ...(drafted && (each.standing === 'proposed' || each.standing === 'consulted') ? [
      ...(disagrees(each) ? [{ command: 'SettlePlanItemDisagreement', label: t('route.settle'), act: () => act('settle', each) }] : []), { command: 'FirmUpPlanItem', label: t('route.firmUp'), act: () => act('firmUp', each) }, { command: 'WithdrawPlanItem', label: t('route.withdraw'), act: () => act('withdraw', each) },
    ] : []),
    ...(plan.standing === 'approved' && each.standing === 'approved' ? [{ command: 'FirmUpPlanItem', label: t('route.firmUp'), act: () => act('firmUp', each) }, ...(each.projectId === null ? [{ command: 'TerminatePlanItem', label: t('route.terminate'), act: () => act('terminate', each) }] : [])] : []),
  ]
  return (
    <section className="panel" aria-labelledby="items">
      <h2><span id="items">{t('route.items', { n: items.length })}</span>{drafted && <Link to={to(`/plans/recommendation?planId=${encodeURIComponent(plan.planId)}`)}>{t('recommend.title')}</Link>}</h2>
      <Table<OpinedItem> size="small" pagination={items.length > 50 ? { pageSize: 50, size: 'small' } : false} rowKey={({ planItemId }) => planItemId} dataSource={[...items]} locale={{ emptyText: t('route.nothingProposed') }} scroll={{ x: 1080 }} columns={[
        { title: t('recommend.who'), width: 190, render: (_, { unitName, unitId, officialIds, kind }) => <><strong>{officialIds.map(nameOf).join(t('list.comma'))}</strong> <small className="soft">{term('kind', kind)}</small><div className="soft">{unitName ?? unitId}</div></> },
        { title: t('route.schedule'), width: 150, render: (_, { quarter, divisionId, personDays }) => <span className="num">{quarter === null ? t('route.open') : term('quarter', String(quarter))}<div className="soft">{divisionId ?? '—'} · {personDays ?? '—'} {t('recommend.personDays')}</div></span> },
        { title: t('tenure.standing'), width: 90, render: (_, { standing, because }) => <>{term('standing', standing)}{because !== null && <div className="soft">{because}</div>}</> },
        { title: t('plan.organization'), width: 130, render: (_, { organizationAnswered, said }) => <Reply answered={organizationAnswered} said={said.organization} /> },
        { title: t('plan.discipline'), width: 130, render: (_, { disciplineAnswered, said }) => <Reply answered={disciplineAnswered} said={said.discipline} /> },
        ...(reads.members ? [{ title: t('plan.members'), width: 150, render: (_: unknown, { said }: OpinedItem) => said.members.length === 0 ? '—' : said.members.map((each) => <div key={each.body}>{term('body', each.body)} <Reply answered said={each} /></div>) }] : []),
        ...(reads.settlements ? [{ title: t('route.settlement'), width: 140, render: (_: unknown, each: OpinedItem) => <Settled item={each} drafted={drafted} /> }] : []),
        { title: t('route.outcome'), width: 140, render: (_, { outcome }) => outcome ?? '—' },
        { title: t('plan.meeting'), width: 120, render: (_, { meeting, approvedOn, projectId, projectTitle }) => <>{meeting === null ? '—' : <Tooltip title={meeting}><span tabIndex={0} className="hinted">{approvedOn ?? meeting}</span></Tooltip>}{projectId !== null && <div><Link className="clip" to={to(`/projects/${projectId}`)}>{projectTitle ?? t('finding.toProject')}</Link></div>}</> },
        { title: t('lists.acts'), width: 96, render: (_, each) => <div className="stacked"><LineActs acts={acts(each)} /></div> },
      ]} />
      <FirmUp row={row} open={is('firmUp')} close={done} />
      <Settle row={row} open={is('settle')} close={done} />
      <Withdraw row={row} open={is('withdraw')} close={done} />
      <Terminate row={row} open={is('terminate')} close={done} />
    </section>
  )
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
