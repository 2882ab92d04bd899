// The rows of a trial or a run: how each went, what differs, what is wrong and where, and which rules refuse it.
import { Segmented, Table, Tag } from 'antd'
import { useState } from 'react'
import { useWords } from '../words/i18n.ts'
import type { Imported, ImportedRow, Outcome } from './importing.ts'

const OUTCOMES: readonly Outcome[] = ['new', 'changed', 'unchanged', 'flawed', 'refused']
const COLOURS: Readonly<Record<Outcome, string>> = { new: 'green', changed: 'blue', unchanged: 'default', flawed: 'red', refused: 'orange' }

export const ImportRows = ({ imported }: { readonly imported: Imported }) => {
  const { t } = useWords()
  const [shown, setShown] = useState<Outcome | 'all'>('all')
  const rows = shown === 'all' ? imported.rows : imported.rows.filter(({ is }) => is === shown)
  const options = [{ value: 'all' as const, label: `${t('list.all')} ${imported.rows.length}` }, ...OUTCOMES.map((value) => ({ value, label: `${t(`imports.${value}`)} ${imported.counts[value]}`, disabled: imported.counts[value] === 0 }))]
  return (
    <>
      <div style={{ marginBottom: 8 }}><Segmented aria-label={t('imports.show')} options={options} value={shown} onChange={setShown} /></div>
      {imported.ignored.length > 0 && <p className="soft">{t('imports.ignored', { columns: imported.ignored.join(t('list.comma')) })}</p>}
      <Table<ImportedRow> size="small" rowKey="row" dataSource={[...rows]} pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }} columns={[
        { title: t('imports.row'), dataIndex: 'row', width: 60, align: 'right' },
        { title: t('imports.name'), dataIndex: 'name', width: 260 },
        { title: t('imports.is'), width: 110, render: (_, { is }) => <Tag color={COLOURS[is]}>{t(`imports.${is}`)}</Tag> },
        { title: t('imports.says'), render: (_, row) => <Says row={row} /> },
      ]} />
    </>
  )
}

const Says = ({ row: { is, flaws, changes, notes, rules, why, done, asked } }: { readonly row: ImportedRow }) => {
  const { t, say } = useWords()
  const stopped = is === 'flawed' || is === 'refused'
  return (
    <ul className="reasons">
      {flaws.map(({ column, says }) => <li key={column}><strong>{column}</strong>{t('list.colon')}{say(says)}</li>)}
      {rules.map((rule) => <li key={rule.id}><strong>{say(rule.says)}</strong><div className="source">{t('problem.source')}{t('list.colon')}{rule.source.cites} {!rule.source.confirmed && <Tag color="gold">{t('problem.unconfirmed')}</Tag>}</div></li>)}
      {why && <li>{say(why)}</li>}
      {stopped && done > 0 && <li>{t('imports.partly', { done, asked })}</li>}
      {!stopped && changes.map(({ what, before, after }, at) => <li key={at}>{say(what)}{t('list.colon')}{before !== undefined && <><del>{before || '—'}</del> → </>}<ins>{after}</ins></li>)}
      {notes.map((note) => <li key={note.zh} className="soft">{say(note)}</li>)}
    </ul>
  )
}
