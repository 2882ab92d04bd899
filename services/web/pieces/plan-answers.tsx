// What a body answers, row by row (同意、调整、不宜): about the items of a plan, or of one of its adjustments.
import { Form, Input, Radio, Select } from 'antd'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { useRequired } from './four-lists.tsx'
import { useSession } from './session.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

/** One row to be answered about: an item, what it is called, and what this body has answered before. */
export type Asked = { readonly planItemId: string; readonly label: string; readonly before?: { readonly reply: string; readonly text: string | null } | undefined }

type Answer = { readonly reply: string; readonly text?: string }
type Values = { readonly body?: string; readonly answers: Readonly<Record<string, Answer>> }

export type Answering = { readonly command: string; readonly title: string; readonly rows: readonly Asked[]; /** what the command calls the answers */ readonly as: 'replies' | 'opinions'; readonly more?: object; readonly member?: true }

export const PlanAnswers = ({ planId, answering, close }: { readonly planId: string; readonly answering: Answering | undefined; readonly close: () => void }) => {
  const { t } = useWords()
  const { account } = useSession()
  if (answering === undefined) return null
  const { command, title, rows, as, more = {}, member } = answering
  const own = (account as { readonly body?: string }).body
  return (
    <TransitionDrawer<Values> command={command} title={title} id={planId} open close={close} size={860}
      initial={{ ...(own === undefined ? {} : { body: own }), answers: Object.fromEntries(rows.map(({ planItemId, before }) => [planItemId, before === undefined ? { reply: 'agree' } : { reply: before.reply, ...(before.text === null ? {} : { text: before.text }) }])) }}
      input={({ body, answers }) => ({ ...more, ...(member ? { body } : {}), [as]: rows.map(({ planItemId }) => ({ planItemId, reply: answers[planItemId]!.reply, ...(answers[planItemId]!.text ? { text: answers[planItemId]!.text } : {}) })) })}>
      {member && <Member />}
      <p className="soft">{t('route.answerHint')}</p>
      {rows.map(({ planItemId, label }) => <Row key={planItemId} planItemId={planItemId} label={label} />)}
    </TransitionDrawer>
  )
}

const Member = () => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return <Form.Item name="body" label={t('route.body')} extra={t('route.bodyHint')} rules={required}><Select options={choices('body')} /></Form.Item>
}

const Row = ({ planItemId, label }: { readonly planItemId: string; readonly label: string }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const reply = Form.useWatch(['answers', planItemId, 'reply']) as string | undefined
  return (
    <div className="answer-row">
      <strong>{label}</strong>
      <Form.Item name={['answers', planItemId, 'reply']} noStyle rules={required}><Radio.Group size="small" optionType="button" options={choices('reply')} aria-label={label} /></Form.Item>
      <Form.Item name={['answers', planItemId, 'text']} noStyle rules={reply === 'agree' || reply === undefined ? [] : required}><Input size="small" maxLength={1000} aria-label={`${label} ${t('route.text')}`} placeholder={t(reply === 'agree' ? 'route.text' : 'route.textNeeded')} /></Form.Item>
    </div>
  )
}
