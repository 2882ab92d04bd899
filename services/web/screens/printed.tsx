// The forms that end on paper, each filled from the record of one thing: made to be printed or taken away as a Word document, signed and kept in the file.
import { Button, Skeleton, Space } from 'antd'
import { Link, useParams } from 'react-router'
import { formNamed } from '../../../packages/documents/forms/contents.ts'
import type { Form } from '../../../packages/documents/forms/form.ts'
import { searchOf } from '../ask.ts'
import { useAsOf } from '../pieces/as-of.tsx'
import { useGo } from '../pieces/go.ts'
import { useMoney } from '../pieces/money.tsx'
import { useFilledForm } from '../pieces/paper-asking.ts'
import { PaperSheet } from '../pieces/paper-sheet.tsx'
import { ProblemNotice } from '../pieces/problem-notice.tsx'
import { TakeFile } from '../pieces/take-file.tsx'
import { useWords } from '../words/i18n.ts'

export const Printed = () => {
  const { t } = useWords()
  const { form: name = '', id = '' } = useParams()
  const form = formNamed(name)
  return form === undefined ? <p className="panel nothing">{t('page.notFound')}</p> : <Filled key={`${name} ${id}`} form={form} id={id} />
}

/** Neither paper nor button before all of the day is there: what is printed and what is taken away are of the same day. */
const Filled = ({ form, id }: { readonly form: Form; readonly id: string }) => {
  const { t } = useWords()
  const { to } = useGo()
  const { day, after } = useAsOf()
  const { scale } = useMoney()
  const { data, error, refetch } = useFilledForm(form, id)
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (data === null) return <p className="panel nothing">{t('problem.unknown')}</p>
  if (data === undefined) return <Skeleton active />
  const word = `/api/papers/${form.name}/${encodeURIComponent(id)}.docx?${searchOf({ money: scale, ...(day === undefined ? { after } : { asOf: day }) })}`
  return (
    <article className={data.wide ? 'form-sheet wide' : 'form-sheet'}>
      <Space size={8} className="no-print form-acts">
        <Button size="small" type="primary" onClick={() => window.print()}>{t('list.print')}</Button>
        <TakeFile path={word} label={t('printed.word')} />
        <Link to={to(`/projects/${data.projectId}?${placeOf(form.name, id)}`)}>{t('printed.back')}</Link>
      </Space>
      <PaperSheet form={data} />
    </article>
  )
}

/** Where in its project the thing is that a form is about. */
const placeOf = (form: string, id: string): string => {
  if (form === 'evidence-sheet') return `tab=evidence&e.evidenceId=${encodeURIComponent(id)}`
  if (form === 'working-paper') return `tab=papers&w.paperId=${encodeURIComponent(id)}`
  if (form.startsWith('task-')) return 'tab=fieldwork&part=tasks'
  return form.startsWith('review-') ? 'tab=points' : 'tab=findings'
}
