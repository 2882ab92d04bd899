// The button that takes a whole list away as a workbook, as it is filtered and ordered, with the columns shown.
import { App, Button } from 'antd'
import { useState } from 'react'
import { ProblemError, takeAway, type Labels, type Parameters, type Taken } from '../ask.ts'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'
import type { Excel } from './excel-column.ts'
import { useMoney } from './money.tsx'
import { ProblemNotice } from './problem-notice.tsx'

type Shown = { readonly title: string; readonly excel?: Excel | readonly Excel[] }

const columnsOf = (columns: readonly Shown[], scale: 'wan' | 'yuan'): readonly Taken[] =>
  columns.flatMap(({ title, excel = [] }) => [excel].flat().map(({ fen, ...rest }) => ({ title, ...rest, ...(fen ? { fen: scale } : {}) })))

/** Saves bytes under a name, as a browser saves what one downloads. */
export const save = (name: string, bytes: Blob): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

export const TakeAway = ({ query, asked, columns, labels, disabled }: { readonly query: string; readonly asked: Parameters; readonly columns: readonly Shown[]; readonly labels: Labels; readonly disabled: boolean }) => {
  const { t } = useWords()
  const { modal } = App.useApp()
  const { day, after } = useAsOf()
  const { scale } = useMoney()
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    try {
      const { name, bytes } = await takeAway(query, { ...asked, ...(day === undefined ? { after } : { asOf: day }) }, { columns: columnsOf(columns, scale), labels })
      save(name, bytes)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      modal.error({ title: t('list.export'), content: <ProblemNotice error={error} /> })
    } finally {
      setBusy(false)
    }
  }
  return <Button size="small" loading={busy} disabled={disabled} title={t('list.exportHint')} onClick={() => void take()}>{t('list.export')}</Button>
}
