// Leads from where a thing is shown to its form on paper.
import { Button, Dropdown } from 'antd'
import { Link } from 'react-router'
import { useWords } from '../words/i18n.ts'
import { useGo } from './go.ts'

export const PrintForm = ({ form, id }: { readonly form: string; readonly id: string }) => {
  const { t } = useWords()
  const { to } = useGo()
  return <Link className="no-print num" to={to(`/papers/${form}/${id}`)}>{t('printed.print')}</Link>
}

type Forms = { readonly id: string; readonly forms: readonly { readonly form: string; readonly label: string }[] }

/** Several forms of one thing, behind one button. */
export const PrintForms = ({ id, forms }: Forms) => {
  const { t } = useWords()
  const { to } = useGo()
  return (
    <Dropdown trigger={['click']} menu={{ items: forms.map(({ form, label }) => ({ key: form, label: <Link to={to(`/papers/${form}/${id}`)}>{label}</Link> })) }}>
      <Button size="small">{t('printed.printForms')}</Button>
    </Dropdown>
  )
}
