// Change one's own password; asked for at once when it was somebody else's choice.
import { App, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { ProblemError, session } from '../ask.ts'
import { useWords } from '../words/i18n.ts'
import { ProblemNotice } from './problem-notice.tsx'

type Values = { readonly current: string; readonly next: string }

export const ChangePassword = ({ open, forced, close }: { readonly open: boolean; readonly forced: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const [error, setError] = useState<Error>()
  const [busy, setBusy] = useState(false)
  const change = async ({ current, next }: Values) => {
    setBusy(true)
    setError(undefined)
    try {
      await session.changePassword(current, next)
      void message.success(t('signIn.changed'))
      form.resetFields()
      close()
    } catch (caught) {
      setError(caught instanceof ProblemError && caught.problem.status === 401 ? new Error(t('signIn.wrong')) : caught as Error)
    } finally {
      setBusy(false)
    }
  }
  const required = [{ required: true, message: t('act.required') }]
  return (
    <Modal title={t('signIn.change')} open={open} onOk={() => form.submit()} onCancel={close} okText={t('act.submit')} cancelText={t('act.cancel')} confirmLoading={busy} closable={!forced} mask={{ closable: !forced }} keyboard={!forced} {...(forced ? { cancelButtonProps: { style: { display: 'none' } } } : {})}>
      {error && <div className="refusal"><ProblemNotice error={error} /></div>}
      {forced && <p>{t('signIn.mustChange')}</p>}
      <Form form={form} layout="vertical" onFinish={(values) => void change(values)}>
        <Form.Item name="current" label={t('signIn.current')} rules={required}><Input.Password autoComplete="current-password" autoFocus /></Form.Item>
        <Form.Item name="next" label={t('signIn.next')} rules={[...required, { min: 8, message: t('signIn.next') }]}><Input.Password autoComplete="new-password" /></Form.Item>
      </Form>
    </Modal>
  )
}
