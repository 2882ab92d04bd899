// Leads from where a thing is shown to its form on paper.
import { Button, Dropdown } from 'antd'
import { Link } from 'react-router'
import { PAPER_FORMS } from '../../../packages/documents/forms/contents.ts'
import { useWords } from '../words/i18n.ts'
import { useGo } from './go.ts'

export const PrintForm = ({ form, id }: { readonly form: string; readonly id: string }) => {
  const { t } = useWords()
  const { to } = useGo()
  return <Link className="no-print num" to={to(`/papers/${form}/${id}`)}>{t('printed.print')}</Link>
}

type Forms = { readonly id: string; /** the forms by the names that they have in an address */ readonly forms: readonly string[] }

/** Several forms of one thing, behind one button. */
export const PrintForms = ({ id, forms }: Forms) => {
  const { t, say } = useWords()
  const { to } = useGo()
  return (
    <Dropdown trigger={['click']} menu={{ items: PAPER_FORMS.filter(({ name }) => forms.includes(name)).map(({ name, says }) => ({ key: name, label: <Link to={to(`/papers/${name}/${id}`)}>{say(says)}</Link> })) }}>
      <Button size="small">{t('printed.printForms')}</Button>
    </Dropdown>
  )
}
