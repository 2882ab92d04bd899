// The button that takes away a file which the server makes at an address, under the name that the server gives it.
import { App, Button } from 'antd'
import { useState } from 'react'
import { call, ProblemError } from '../ask.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { save } from './take-away.tsx'

export const TakeFile = ({ path, label }: { readonly path: string; readonly label: string }) => {
  const { modal } = App.useApp()
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    try {
      const response = await call(path)
      const called = /filename\*=UTF-8''(\S+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1]
      save(called === undefined ? label : decodeURIComponent(called), await response.blob())
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      modal.error({ title: label, content: <ProblemNotice error={error} /> })
    } finally {
      setBusy(false)
    }
  }
  return <Button size="small" loading={busy} onClick={() => void take()}>{label}</Button>
}
