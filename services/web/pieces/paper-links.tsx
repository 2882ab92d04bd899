// The two ways to take a plan on paper: the page that prints, and the workbook.
import { Button } from 'antd'
import { Link } from 'react-router'
import { useWords } from '../words/i18n.ts'
import { useGo } from './go.ts'
import { TakeFile } from './take-file.tsx'

export const RecommendationPaperLinks = ({ planId, recommendationId }: { readonly planId: string; readonly recommendationId: string }) => {
  const { t } = useWords()
  const { to } = useGo()
  return (
    <>
      <Link to={to(`/plans/paper?planId=${encodeURIComponent(planId)}&recommendationId=${encodeURIComponent(recommendationId)}`)}><Button size="small">{t('planPaper.view')}</Button></Link>
      <TakeFile path={`/api/plan-papers/${encodeURIComponent(planId)}/${encodeURIComponent(recommendationId)}/workbook`} label={t('planPaper.workbook')} />
    </>
  )
}
