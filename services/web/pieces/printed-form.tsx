// A working form as it is printed and signed: heading, the note on where its format comes from, boxes with their labels, and room for what is written by hand.
import { Button, Space, Tag } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { FORMS } from '../../../packages/audit/rules/sources.ts'
import { useWords } from '../words/i18n.ts'
import { useGo } from './go.ts'

type Form = {
  readonly title: string
  /** where it was opened from */
  readonly back: string
  /** across the sheet, for tables of many columns */
  readonly wide?: boolean
  /** what stands left and right above the boxes: number, secrecy */
  readonly above?: { readonly left: ReactNode; readonly right?: ReactNode }
  /** the record that it was filled from */
  readonly record?: ReactNode
  readonly children: ReactNode
}

export const PrintedForm = ({ title, back, wide = false, above, record, children }: Form) => {
  const { t } = useWords()
  const { to } = useGo()
  return (
    <article className={wide ? 'form-sheet wide' : 'form-sheet'}>
      <Space size={8} className="no-print form-acts"><Button size="small" type="primary" onClick={() => window.print()}>{t('list.print')}</Button><Link to={to(back)}>{t('printed.back')}</Link></Space>
      <h1>{title}</h1>
      {!FORMS.confirmed && <p className="form-source"><Tag color="gold">{t('printed.example')}</Tag>{t('problem.source')}{t('list.colon')}{FORMS.cites}</p>}
      {above !== undefined && <div className="form-above"><span>{above.left}</span><span>{above.right}</span></div>}
      {children}
      {record !== undefined && <p className="form-record">{record}</p>}
    </article>
  )
}

/** Room for what is written by hand, as wide or tall as it needs. */
export const ByHand = ({ tall = false }: { readonly tall?: boolean }) => <span className={tall ? 'by-hand tall' : 'by-hand'} />

export type Box = { readonly label: string; readonly value: ReactNode }
export type BoxLine = readonly [Box] | readonly [Box, Box]

/** Labels with their boxes, one or two to a line. */
export const Boxes = ({ lines }: { readonly lines: readonly BoxLine[] }) => (
  <table className="form-boxes"><colgroup><col className="of-label" /><col /><col className="of-label" /><col /></colgroup><tbody>
    {lines.map(([first, second]) => (
      <tr key={first.label}>
        <th scope="row">{first.label}</th><td {...(second === undefined ? { colSpan: 3 } : {})}>{first.value}</td>
        {second !== undefined && <><th scope="row">{second.label}</th><td>{second.value}</td></>}
      </tr>
    ))}
  </tbody></table>
)

type LineColumn<Row> = { readonly title: string; /** share of the sheet: 20% */ readonly width: string; readonly show: (row: Row, at: number) => ReactNode }

/** A table whose head is repeated on every sheet; says so where there is no line. */
export const Lines = <Row,>({ columns, rows, keyOf }: { readonly columns: readonly LineColumn<Row>[]; readonly rows: readonly Row[]; readonly keyOf: (row: Row) => string }) => {
  const { t } = useWords()
  return (
    <table className="form-lines">
      <colgroup>{columns.map(({ title, width }) => <col key={title} style={{ width }} />)}</colgroup>
      <thead><tr>{columns.map(({ title }) => <th key={title} scope="col">{title}</th>)}</tr></thead>
      <tbody>
        {rows.map((row, at) => <tr key={keyOf(row)}>{columns.map(({ title, show }) => <td key={title}>{show(row, at)}</td>)}</tr>)}
        {rows.length === 0 && <tr><td colSpan={columns.length}>{t('printed.nothing')}</td></tr>}
      </tbody>
    </table>
  )
}

/** Lines for names that are signed by hand. */
export const Signatures = ({ of }: { readonly of: readonly string[] }) => {
  const { t } = useWords()
  return <div className="form-signatures">{of.map((who) => <span key={who}>{who}{t('list.colon')}<ByHand />{t('printed.on')}{t('list.colon')}<ByHand /></span>)}</div>
}
