// The ledger table (台账): filters, sorting and paging on the server, kept in the address; totals; all of it as a workbook, and print of what is shown.
import { Alert, Button, Input, Pagination, Select, Space, Table, Tooltip, type TableColumnType } from 'antd'
import type { Key, ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { Answer } from '../../../packages/kernel/query.ts'
import type { Labels } from '../ask.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer } from './asking.ts'
import { ProblemNotice } from './problem-notice.tsx'
import type { Excel } from './excel-column.ts'
import { TakeAway } from './take-away.tsx'

export type Column<Row> = {
  readonly key: string
  readonly title: string
  readonly show: (row: Row) => ReactNode
  /** what it becomes in a workbook; its title is the column's own where none is given */
  readonly excel?: Excel | readonly Excel[]
  readonly width?: number
  readonly sortable?: boolean
  readonly align?: 'left' | 'right' | 'center'
  readonly sum?: string
  readonly sumShown?: (sum: number) => string
}

export type Filter = { readonly parameter: string; readonly label: string } & (
  | { readonly is: 'words' }
  | { readonly is: 'choice'; readonly options: readonly { readonly value: string; readonly label: string }[]; readonly several?: boolean; readonly counted?: string }
)

export type Ledger<Row> = {
  readonly query: string
  readonly fixed?: Readonly<Record<string, string | readonly string[]>>
  readonly columns: readonly Column<Row>[]
  readonly filters: readonly Filter[]
  readonly rowKey: (row: Row) => Key
  readonly opened?: (row: Row) => void
  readonly extra?: ReactNode
  /** what an empty list says instead of the usual words */
  readonly nothing?: { readonly says: string; readonly hint: string }
  /** parameters without a control of their own: a link from elsewhere sets them, and clearing the filters drops them */
  readonly linked?: readonly string[]
  /** what the fixed parameters are called */
  readonly about?: Labels
  /** keeps the parameters of two tables on one page apart */
  readonly prefix?: string
}

const KEEP = new Set(['asOf'])
/** What a column without a width of its own needs at least. */
const FLEXIBLE_MIN = 120

/** The table's own part of the address: page, pageSize, sort and filters. */
const useParameters = (prefix: string) => {
  const [search, setSearch] = useSearchParams()
  const change = (changes: Readonly<Record<string, string | readonly string[] | undefined>>) => setSearch((before) => {
    const next = new URLSearchParams(before)
    for (const [name, value] of Object.entries(changes)) {
      next.delete(prefix + name)
      for (const each of value === undefined ? [] : Array.isArray(value) ? value : [value as string]) if (each !== '') next.append(prefix + name, each)
    }
    return next
  }, { replace: true })
  const clear = () => setSearch((before) => new URLSearchParams([...before].filter(([name]) => KEEP.has(name) || !name.startsWith(prefix))), { replace: true })
  return { get: (name: string) => search.get(prefix + name) ?? undefined, all: (name: string) => search.getAll(prefix + name), change, clear }
}

export const LedgerTable = <Row extends object>({ query, fixed = {}, columns, filters, rowKey, opened, extra, nothing, linked = [], about = {}, prefix = '' }: Ledger<Row>) => {
  const { t } = useWords()
  const at = useParameters(prefix)
  const page = Number(at.get('page') ?? 1)
  const pageSize = Number(at.get('pageSize') ?? 20)
  const sort = at.get('sort')
  const asked = Object.fromEntries([...filters.map(({ parameter }) => parameter), ...linked].map((parameter) => [parameter, at.all(parameter)] as const).filter(([, values]) => values.length > 0))
  const used = Object.keys(asked).length > 0
  const { data, error, isFetching, refetch } = useAnswer<Row>(query, { ...asked, ...fixed, page, pageSize, sort })
  return (
    <section className="ledger">
      {(filters.length > 0 || extra !== undefined || data?.total !== 0) && <FilterBar filters={filters} at={at} used={used} answer={data} extra={<>
        {extra}
        <TakeAway query={query} asked={{ ...asked, ...fixed, sort }} columns={columns} labels={{ ...labelsOf(filters), ...about }} disabled={!data || data.total === 0} />
        <Button size="small" onClick={() => window.print()}>{t('list.print')}</Button>
      </>} />}
      {data?.parked !== undefined && <Alert type="warning" showIcon title={t('list.parked', { n: data.parked })} />}
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      <Table<Row>
        size="small" bordered={false} loading={isFetching && !data} dataSource={[...(data?.rows ?? [])]} rowKey={rowKey} pagination={false} showSorterTooltip={false} scroll={{ x: columns.reduce((sum, { width = FLEXIBLE_MIN }) => sum + width, 0) }}
        columns={columns.map((column) => toColumn(column, sort))}
        onChange={(_p, _f, sorter) => at.change({ sort: !Array.isArray(sorter) && sorter.order ? (sorter.order === 'descend' ? `-${String(sorter.columnKey)}` : String(sorter.columnKey)) : undefined, page: undefined })}
        locale={{ emptyText: data === undefined ? <div className="nothing" /> : <div className="nothing"><p>{used ? t('list.empty') : nothing?.says ?? t('list.none')}</p><small>{used ? t('list.emptyHint') : nothing?.hint ?? t('list.noneHint')}</small></div> }}
        onRow={(row) => opened === undefined ? {} : { tabIndex: 0, className: 'opens', onClick: () => opened(row), onKeyDown: (event) => { if (event.key === 'Enter') opened(row) } }}
        {...(columns.some(({ sum }) => sum !== undefined) && data ? { summary: () => <Totals columns={columns} answer={data} /> } : {})}
      />
      <footer className="ledger-foot">
        <span>{t('list.total', { total: data?.total ?? 0 })}{data && data.total > data.rows.length && <span className="print-only">{t('list.shown', { from: (page - 1) * pageSize + 1, to: (page - 1) * pageSize + data.rows.length })}</span>}</span>
        <Pagination size="small" current={page} pageSize={pageSize} total={data?.total ?? 0} showSizeChanger pageSizeOptions={[20, 50, 100, 200]} onChange={(next, size) => at.change({ page: next === 1 ? undefined : String(next), pageSize: size === 20 ? undefined : String(size) })} />
      </footer>
    </section>
  )
}

const labelsOf = (filters: readonly Filter[]): Labels => Object.fromEntries(filters.map((filter) => [filter.parameter, {
  says: filter.label, ...(filter.is === 'choice' ? { words: Object.fromEntries(filter.options.map(({ value, label }) => [value, label])) } : {}),
}]))

const toColumn = <Row extends object>(column: Column<Row>, sort: string | undefined): TableColumnType<Row> => ({
  key: column.key, title: column.title, render: (_value, row) => column.show(row), align: column.align ?? 'left',
  ...(column.width === undefined ? { onCell: () => ({ style: { minWidth: FLEXIBLE_MIN } }) } : { width: column.width }),
  ...(column.sortable ? { sorter: true, sortOrder: sort === column.key ? 'ascend' as const : sort === `-${column.key}` ? 'descend' as const : null } : {}),
})

const FilterBar = ({ filters, at, used, answer, extra }: { readonly filters: readonly Filter[]; readonly at: ReturnType<typeof useParameters>; readonly used: boolean; readonly answer: Answer<unknown> | undefined; readonly extra: ReactNode }) => {
  const { t } = useWords()
  return (
    <div className="filters" role="search">
      <Space wrap size={8}>
        {filters.map((filter) => filter.is === 'words'
          ? <Input.Search key={filter.parameter} size="small" allowClear placeholder={filter.label} aria-label={filter.label} defaultValue={at.get(filter.parameter)} style={{ width: 180 }} onSearch={(words) => at.change({ [filter.parameter]: words, page: undefined })} />
          : (
            <Select key={filter.parameter} size="small" allowClear aria-label={filter.label} placeholder={filter.label} {...(filter.several ? { mode: 'multiple' as const, maxTagCount: 1 } : {})} style={{ minWidth: 120 }} popupMatchSelectWidth={false}
              value={filter.several ? at.all(filter.parameter) : at.get(filter.parameter)}
              options={filter.options.map(({ value, label }) => ({ value, label: filter.counted === undefined ? label : `${label} ${answer?.counts[filter.counted]?.[value] ?? 0}` }))}
              onChange={(value: string | string[] | undefined) => at.change({ [filter.parameter]: value, page: undefined })} />
          ))}
        {used && <Tooltip title={t('list.clear')}><Button size="small" type="link" onClick={at.clear}>{t('list.clear')}</Button></Tooltip>}
      </Space>
      <Space size={8} className="no-print">{extra}</Space>
    </div>
  )
}

const Totals = <Row,>({ columns, answer }: { readonly columns: readonly Column<Row>[]; readonly answer: Answer<unknown> }) => (
  <Table.Summary.Row>
    {columns.map((column, at) => (
      <Table.Summary.Cell key={column.key} index={at} align={column.align ?? 'left'}>
        {column.sum !== undefined && <strong>{(column.sumShown ?? String)(answer.sums[column.sum] ?? 0)}</strong>}
      </Table.Summary.Cell>
    ))}
  </Table.Summary.Row>
)
