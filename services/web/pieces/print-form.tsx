// Leads from where a thing is shown to its form on paper.
import { Link } from 'react-router'
import { useWords } from '../words/i18n.ts'
import { useGo } from './go.ts'

export const PrintForm = ({ form, id, label }: { readonly form: string; readonly id: string; readonly label?: string }) => {
  const { t } = useWords()
  const { to } = useGo()
  return <Link className="no-print" to={to(`/papers/${form}/${id}`)}>{label === undefined ? t('printed.print') : t('printed.printOf', { form: label })}</Link>
}
