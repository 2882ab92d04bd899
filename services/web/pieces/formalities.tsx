// Which formal steps the bureau demands of new projects (程序要求), version by version, and the form that publishes another.
import { Button, Checkbox, Drawer, Form, Input, Tag } from 'antd'
import { useState } from 'react'
import type { Formality } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer, useContents } from './asking.ts'
import { useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { useRequired } from './four-lists.tsx'
import { usePeople } from './people.ts'
import { TransitionOpener } from './transition-opener.tsx'

const ID = 'bureau'

export const Formalities = () => {
  const { t } = useWords()
  const { mayAsk } = useContents()
  const [open, setOpen] = useState(false)
  if (!mayAsk('ListFormalities')) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>{t('formality.title')}</Button>
      <Drawer open={open} onClose={() => setOpen(false)} size={640} destroyOnHidden title={t('formality.title')} extra={<Publish />}><Versions /></Drawer>
    </>
  )
}

const Versions = () => {
  const { t, term } = useWords()
  const nameOf = usePeople()
  const { data } = useAnswer<Formality>('ListFormalities', { pageSize: 50 })
  return (
    <>
      <p className="soft">{t('formality.hint')}</p>
      {data?.total === 0 && <p>{t('formality.none')}</p>}
      {data?.rows.map((row) => (
        <section key={row.version} className="panel">
          <h3>{t('formality.version', { n: row.version })}　<span className="num">{t('formality.from', { day: row.effectiveFrom })}</span> {!row.confirmed && <Tag color="gold">{t('problem.unconfirmed')}</Tag>}</h3>
          {row.demands.length === 0 ? <p>{t('formality.nothing')}</p> : <ul>{row.demands.map((demand) => <li key={demand}>{term('demand', demand)}</li>)}</ul>}
          <small className="soft">{t('problem.source')}{t('list.colon')}{row.cites}　{nameOf(row.publishedBy)} <span className="num">{row.publishedOn}</span></small>
        </section>
      ))}
    </>
  )
}

type Values = { readonly demands?: readonly string[]; readonly effectiveFrom: string; readonly cites: string; readonly confirmed?: boolean }

const Publish = () => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <TransitionOpener<Values> command="PublishFormalities" title={t('formality.publish')} id={ID} initial={{ demands: ['reportMeeting', 'noticeSigned', 'consultationLetterSigned'], confirmed: false }}
      input={({ demands = [], effectiveFrom, cites, confirmed = false }) => ({ demands, effectiveFrom, source: { confirmed, cites } })}>
      <Form.Item name="demands" label={t('formality.demands')}><Checkbox.Group style={{ flexDirection: 'column' }} options={choices('demand')} /></Form.Item>
      <Form.Item name="effectiveFrom" label={t('formality.effectiveFrom')} rules={required} extra={t('formality.hint')}><DayField /></Form.Item>
      <Form.Item name="cites" label={t('problem.source')} rules={required}><Input.TextArea rows={3} maxLength={500} /></Form.Item>
      <Form.Item name="confirmed" valuePropName="checked"><Checkbox>{t('formality.confirmed')}</Checkbox></Form.Item>
    </TransitionOpener>
  )
}
