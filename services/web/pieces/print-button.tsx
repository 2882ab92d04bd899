// Prints the page as it stands.
import { Button } from 'antd'
import { useWords } from '../words/i18n.ts'

export const PrintButton = () => {
  const { t } = useWords()
  return <Button size="small" className="no-print" onClick={() => window.print()}>{t('list.print')}</Button>
}
