// A field of a form that hands in a file; its value is the file's name and the hash of its content, as the server reckons it.
import { InboxOutlined } from '@ant-design/icons'
import { Upload } from 'antd'
import { useState } from 'react'
import { handIn, type HandedIn } from '../ask.ts'
import { useWords } from '../words/i18n.ts'
import { ShortHash } from './file-link.tsx'
import { ProblemNotice } from './problem-notice.tsx'

export const HandIn = ({ value, onChange, id }: { readonly value?: HandedIn; readonly onChange?: (file: HandedIn | undefined) => void; readonly id?: string }) => {
  const { t } = useWords()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()
  const take = async (file: File) => {
    setBusy(true)
    setError(undefined)
    onChange?.(undefined)
    try {
      onChange?.(await handIn(file))
    } catch (caught) {
      setError(caught as Error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Upload.Dragger {...(id === undefined ? {} : { id })} maxCount={1} showUploadList={false} disabled={busy} beforeUpload={(file) => { void take(file); return false }}>
        <p className="ant-upload-text"><InboxOutlined /> {busy ? t('file.handingIn') : value === undefined ? t('file.choose') : t('file.kept', { name: value.name, size: Math.ceil(value.bytes / 1024) })}</p>
      </Upload.Dragger>
      {value && <p className="soft">{t('signing.hash')}{t('list.colon')}<ShortHash hash={value.hash} /></p>}
      {error && <ProblemNotice error={error} />}
    </>
  )
}
