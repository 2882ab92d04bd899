// The two ways to take a plan on paper: the page that prints, and the workbook.
import { App, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call, ProblemError } from '../ask.ts'
import { useWords } from '../words/i18n.ts'
import { useGo } from './go.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { save } from './take-away.tsx'

/** Saves a workbook that the server makes at an address. */
export const TakeWorkbook = ({ path, label }: { readonly path: string; readonly label: string }) => {
  const { modal } = App.useApp()
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    try {
      const response = await call(path)
      const called = /filename\*=UTF-8''(\S+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1]
      save(called === undefined ? 'plan.xlsx' : decodeURIComponent(called), await response.blob())
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      modal.error({ title: label, content: <ProblemNotice error={error} /> })
    } finally {
      setBusy(false)
    }
  }
  return <Button size="small" loading={busy} onClick={() => void take()}>{label}</Button>
}

export const RecommendationPaperLinks = ({ planId, recommendationId }: { readonly planId: string; readonly recommendationId: string }) => {
  const { t } = useWords()
  const { to } = useGo()
  return (
    <>
      <Link to={to(`/plans/paper?planId=${encodeURIComponent(planId)}&recommendationId=${encodeURIComponent(recommendationId)}`)}><Button size="small">{t('planPaper.view')}</Button></Link>
      <TakeWorkbook path={`/api/plan-papers/${encodeURIComponent(planId)}/${encodeURIComponent(recommendationId)}/workbook`} label={t('planPaper.workbook')} />
    </>
  )
}
