// What may be done with a whole annual plan now, by whoever is here: the bodies answer, the office submits, the committee decides.
import { Form, Input, Select, Space } from 'antd'
import { useState } from 'react'
import type { PlanOpinion } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useContents } from './asking.ts'
import { useRequired } from './four-lists.tsx'
import { PlanAnswers, type Answering } from './plan-answers.tsx'
import type { OpinedItem } from './plan-opinions.ts'
import { itemLabel, standingOf, type PlanShown } from './plan-standing.ts'
import { TransitionDrawer } from './transition-drawer.tsx'

/** What each body is asked: the command, its name on the button, what the command calls the answers, and what the body has answered before. */
const ANSWERS = [
  { command: 'ConsultOrganization', says: 'route.consult', as: 'replies', before: ({ organization }: OpinedItem['said']) => organization },
  { command: 'GiveDisciplineOpinion', says: 'route.opine', as: 'opinions', before: ({ discipline }: OpinedItem['said']) => discipline },
  { command: 'GiveMemberOpinion', says: 'route.member', as: 'opinions', member: true, before: (): PlanOpinion | undefined => undefined },
] as const

const DECISIONS = { SubmitPlan: 'route.submit', ApprovePlan: 'route.approve', ReturnPlan: 'route.return', ClosePlan: 'route.close' } as const
type Decision = keyof typeof DECISIONS
const FORWARD: readonly Decision[] = ['SubmitPlan', 'ApprovePlan']

export const PlanActs = ({ plan, items, nameOf }: PlanShown) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  const [answering, answer] = useState<Answering>()
  const [deciding, decide] = useState<Decision>()
  const { open } = standingOf(items)
  const answered = plan.standing === 'drafted' && open.length > 0
  const decisions: readonly Decision[] = answered ? ['SubmitPlan'] : plan.standing === 'submitted' ? ['ApprovePlan', 'ReturnPlan'] : plan.standing === 'approved' ? ['ClosePlan'] : []
  const ask = ({ command, says, as, before, ...rest }: (typeof ANSWERS)[number]) => answer({
    command, title: t(says), as, ...rest, rows: open.map(({ planItemId, said }) => ({ planItemId, label: itemLabel(items, nameOf, planItemId), before: before(said) })),
  })
  return (
    <>
      <Space size={8} wrap className="no-print">
        {(answered ? ANSWERS : []).filter(({ command }) => mayDo(command)).map((each) => <ActButton key={each.command} onClick={() => ask(each)}>{t(each.says)}</ActButton>)}
        {decisions.filter(mayDo).map((command) => <ActButton key={command} type={FORWARD.includes(command) ? 'primary' : 'default'} onClick={() => decide(command)}>{t(DECISIONS[command])}</ActButton>)}
      </Space>
      <PlanAnswers planId={plan.planId} answering={answering} close={() => answer(undefined)} />
      <DecidePlan plan={plan} items={items} nameOf={nameOf} command={deciding} close={() => decide(undefined)} />
    </>
  )
}

type Decided = { readonly meeting?: string; readonly because?: string; readonly leftOutPlanItemIds?: readonly string[] }

const DecidePlan = ({ plan, items, nameOf, command, close }: PlanShown & { readonly command: Decision | undefined; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  const submitted = items.filter(({ standing }) => standing === 'submitted').map(({ planItemId }) => ({ value: planItemId, label: itemLabel(items, nameOf, planItemId) }))
  return (
    <TransitionDrawer<Decided> command={command ?? ''} title={command === undefined ? '' : t(DECISIONS[command])} id={plan.planId} open={command !== undefined} close={close} input={(values) => values}>
      <p className="signed-content">{plan.title}</p>
      {command === 'ApprovePlan' && (
        <>
          <Form.Item name="meeting" label={t('route.meeting')} extra={t('route.meetingHint')} rules={required}><Input maxLength={120} /></Form.Item>
          <Form.Item name="leftOutPlanItemIds" label={t('route.leftOut')} extra={t('route.leftOutHint')}><Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={submitted} /></Form.Item>
        </>
      )}
      {command === 'ReturnPlan' && <Form.Item name="because" label={t('recommend.because')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>}
    </TransitionDrawer>
  )
}
