// Opens a file by its hash; says so in words where it is not there, or not for this person.
import { App, Button, Typography } from 'antd'
import { useState } from 'react'
import { call, ProblemError } from '../ask.ts'
import { useWords } from '../words/i18n.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { save } from './take-away.tsx'

const nameIn = (response: Response): string | undefined => {
  const name = /filename\*=UTF-8''(\S+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return name === undefined ? undefined : decodeURIComponent(name)
}

export const FileLink = ({ hash, label }: { readonly hash: string; readonly label: string }) => {
  const { t } = useWords()
  const { modal, message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const open = async () => {
    setBusy(true)
    try {
      const response = await call(`/api/files/${hash}`)
      save(nameIn(response) ?? hash, await response.blob())
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      if (error.problem.status === 404 || error.problem.status === 403) void message.info(t('signing.noFile'))
      else modal.error({ title: label, content: <ProblemNotice error={error} /> })
    } finally {
      setBusy(false)
    }
  }
  return <Button size="small" type="link" className="inline-link" loading={busy} onClick={() => void open()}>{label}</Button>
}

/** The beginning of a hash; the whole of it is copied, or read from the hint. */
export const ShortHash = ({ hash }: { readonly hash: string }) => {
  const { t } = useWords()
  return <Typography.Text copyable={{ text: hash, tooltips: [t('signing.copy'), t('signing.copied')] }}><code title={hash}>{hash.slice(0, 12)}</code></Typography.Text>
}
