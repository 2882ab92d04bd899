// The acts on a use of a deliverable, each with its form: record, feed back.
import { Form, Input, Select } from 'antd'
import type { HandedIn } from '../ask.ts'
import type { Deliverable, ResultUse } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import { HandIn } from './hand-in.tsx'
import { useKinds } from './kind-words.ts'
import { TransitionDrawer } from './transition-drawer.tsx'

type Used = { readonly body: string; readonly purpose: string; readonly says?: string; readonly documentNo?: string }

/** Only a body that was given the deliverable can have used it. */
export const RecordResultUse = ({ row, open, close }: { readonly row: Deliverable; readonly open: boolean; readonly close: () => void }) => {
  const { t, term } = useWords()
  const required = useRequired()
  const purposes = useKinds('purpose')
  const [only] = row.bodies
  return (
    <TransitionDrawer<Used> command="RecordResultUse" title={`${t('fusion.acts.use')} · ${row.title}`} open={open} close={close} initial={row.bodies.length === 1 ? { body: only! } : {}} input={(values) => ({ deliverableId: row.deliverableId, ...filled(values) })}>
      <Form.Item name="body" label={t('fusion.usingBody')} rules={required} extra={t('fusion.usingBodyHint')}><Select options={row.bodies.map((value) => ({ value, label: term('recipientBody', value) }))} /></Form.Item>
      <Form.Item name="purpose" label={t('fusion.purpose')} rules={required}><Select options={purposes.marked} /></Form.Item>
      <Form.Item name="says" label={t('fusion.howUsed')}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      <Form.Item name="documentNo" label={t('fusion.documentNo')}><Input maxLength={80} /></Form.Item>
    </TransitionDrawer>
  )
}

export const FeedBackResultUse = ({ row, open, close }: { readonly row: ResultUse | undefined; readonly open: boolean; readonly close: () => void }) => {
  const { t, term } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<{ says: string; file?: HandedIn }> command="FeedBackResultUse" title={t('fusion.acts.feedBack')} id={row?.resultUseId ?? ''} open={open} close={close} input={({ says, file }) => ({ says, ...filled({ fileHash: file?.hash }) })}>
      <p className="signed-content prose">{row === undefined ? '' : `${term('recipientBody', row.body)}　${row.deliverableTitle ?? ''}`}</p>
      <Form.Item name="says" label={t('fusion.feedback')} rules={required}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
      <Form.Item name="file" label={t('fusion.feedbackFile')}><HandIn /></Form.Item>
    </TransitionDrawer>
  )
}
