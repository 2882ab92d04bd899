// Shows a form as it is printed and signed: heading, the note on where its format comes from, its parts, and room for what is written by hand.
import { Tag } from 'antd'
import type { BoxLine, Column, Content, FormOnPaper, Paragraph, Part } from '../../../packages/documents/forms/form.ts'

export const PaperSheet = ({ form: { title, source, above, parts, record } }: { readonly form: FormOnPaper }) => (
  <>
    <h1>{title}</h1>
    {source !== undefined && <p className="form-source"><Tag color="gold">{source.standing}</Tag>{source.cites}</p>}
    <div className="form-above"><span><Runs of={above.left} /></span><span><Runs of={above.right} /></span></div>
    {/* eslint-disable-next-line react/no-array-index-key -- parts have no name of their own and keep their order */}
    {parts.map((part, at) => <OnePart key={at} part={part} />)}
    {record.map((says) => <p key={says} className="form-record">{says}</p>)}
  </>
)

const OnePart = ({ part }: { readonly part: Part }) => {
  switch (part.is) {
    case 'boxes': return <Boxes lines={part.lines} />
    case 'heading': return <h2>{part.says}</h2>
    case 'table': return <Lines columns={part.columns} rows={part.rows} nothing={part.nothing} />
    case 'signatures': return <div className="form-signatures">{part.of.map((who) => <span key={who}>{who}<span className="by-hand" />{part.on}<span className="by-hand" /></span>)}</div>
    case 'note': return <p className="form-note">{part.says}</p>
    case 'warning': return <p className="warns">{part.says}</p>
  }
}

const Runs = ({ of }: { readonly of: Paragraph }) => of.map((run, at) => {
  if (typeof run === 'string') return run
  // eslint-disable-next-line react/no-array-index-key -- the order of runs is what they are
  return 'strong' in run ? <strong key={at}>{run.strong}</strong> : <span key={at} className={run.room === 'tall' ? 'by-hand tall' : 'by-hand'} />
})

// eslint-disable-next-line react/no-array-index-key -- paragraphs are told apart by their order alone
const Paragraphs = ({ of }: { readonly of: Content }) => of.map((paragraph, at) => <p key={at} className="prose"><Runs of={paragraph} /></p>)

/** Labels with their boxes, one or two to a line. */
const Boxes = ({ lines }: { readonly lines: readonly BoxLine[] }) => (
  <table className="form-boxes"><colgroup><col className="of-label" /><col /><col className="of-label" /><col /></colgroup><tbody>
    {lines.map(([first, second]) => (
      <tr key={first.label}>
        <th scope="row">{first.label}</th><td {...(second === undefined ? { colSpan: 3 } : {})}><Paragraphs of={first.value} /></td>
        {second !== undefined && <><th scope="row">{second.label}</th><td><Paragraphs of={second.value} /></td></>}
      </tr>
    ))}
  </tbody></table>
)

type Table = { readonly columns: readonly Column[]; readonly rows: readonly (readonly Content[])[]; readonly nothing: string }

/** A table whose head is repeated on every sheet; says so where there is no line. */
const Lines = ({ columns, rows, nothing }: Table) => (
  <table className="form-lines">
    <colgroup>{columns.map(({ title, share }) => <col key={title} style={{ width: `${share}%` }} />)}</colgroup>
    <thead><tr>{columns.map(({ title }) => <th key={title} scope="col">{title}</th>)}</tr></thead>
    <tbody>
      {/* eslint-disable-next-line react/no-array-index-key -- lines are only ever shown as they are */}
      {rows.map((row, at) => <tr key={at}>{columns.map(({ title }, column) => <td key={title}><Paragraphs of={row[column] ?? []} /></td>)}</tr>)}
      {rows.length === 0 && <tr><td colSpan={columns.length}>{nothing}</td></tr>}
    </tbody>
  </table>
)
