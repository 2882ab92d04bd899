// Sign in with a local account.
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { ProblemError, session, type Session } from '../ask.ts'
import { ProblemNotice } from '../pieces/problem-notice.tsx'
import { useWords } from '../words/i18n.ts'

export const SignIn = ({ signedIn }: { readonly signedIn: (session: Session) => void }) => {
  const { t, switchLanguage } = useWords()
  const [error, setError] = useState<Error>()
  const [busy, setBusy] = useState(false)
  const enter = async ({ account, password }: { account: string; password: string }) => {
    setBusy(true)
    setError(undefined)
    try {
      signedIn(await session.signIn(account, password))
    } catch (caught) {
      setError(caught as Error)
    } finally {
      setBusy(false)
    }
  }
  const wrong = error instanceof ProblemError && error.problem.status === 401
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <header><img src="/seal.svg" alt="" width={44} height={44} /><div><h1>{t('product')}</h1><p>{t('productLong')}</p></div></header>
        {error && (wrong ? <Alert type="error" showIcon role="alert" title={t('signIn.wrong')} /> : <ProblemNotice error={error} />)}
        <Form layout="vertical" requiredMark={false} onFinish={(values: { account: string; password: string }) => void enter(values)}>
          <Form.Item name="account" label={t('signIn.account')} rules={[{ required: true, message: t('act.required') }]}><Input autoFocus autoComplete="username" size="large" /></Form.Item>
          <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('act.required') }]}><Input.Password autoComplete="current-password" size="large" /></Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>{t('signIn.submit')}</Button>
        </Form>
        <footer><small>{t('signIn.hint')}</small><Button type="link" size="small" onClick={switchLanguage}>{t('nav.language')}</Button></footer>
      </div>
    </main>
  )
}
