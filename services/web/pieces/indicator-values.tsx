// A project among units of its kind: the value of each indicator of its cohort, its rank, its evidence, and the acts of its own team.
import { DatePicker, Form, Input, InputNumber, Table, Tag } from 'antd'
import type { Dayjs } from 'dayjs'
import dayjs from 'dayjs'
import { Link } from 'react-router'
import type { CohortComparison } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer } from './asking.ts'
import { filled } from './filled.ts'
import { LineActs, LinkedTo, TakeOff, useActing, useRequired, type ListOf } from './four-lists.tsx'
import { useGo } from './go.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { EVIDENCE } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

/** One indicator, as far as this project goes. */
type Own = { readonly row: CohortComparison; readonly line: CohortComparison['lines'][number] }

export const IndicatorValues = ({ project }: Pick<ListOf, 'project'>) => {
  const { t, term } = useWords()
  const { to } = useGo()
  const { projectId } = project
  const { act, done, is, row: acted } = useActing<Own, 'value' | 'takeOff'>()
  const { data, error, isFetching, refetch } = useAnswer<CohortComparison>('ListCohortComparisons', { projectId, pageSize: 100 })
  const own = (data?.rows ?? []).flatMap((row) => row.lines.filter((line) => line.projectId === projectId).map((line): Own => ({ row, line })))
  const [first] = own
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  return (
    <>
      {first && <p>{t('fusion.inCohort')}{t('list.colon')}<Link to={to(`/cohorts/${first.row.cohortId}`)}>{first.row.title}</Link></p>}
      <Table<Own> size="small" loading={isFetching && !data} pagination={false} dataSource={own} rowKey={({ row }) => row.comparisonId} scroll={{ x: 900 }} locale={{ emptyText: data === undefined ? <div className="nothing" /> : <div className="nothing"><p>{t('fusion.notInCohort')}</p><small>{t('fusion.notInCohortHint')}</small></div> }} columns={[
        { title: t('fusion.indicator'), render: (_, { row }) => <><strong>{row.name}</strong><small className="said-line">{row.measured}</small></> },
        { title: t('fusion.better'), width: 100, render: (_, { row }) => term('better', row.better) },
        { title: t('fusion.value'), width: 120, align: 'right', render: (_, { row, line }) => line.value === null ? <Tag color="gold">{t('fusion.missing')}</Tag> : <span className="num">{line.valueShown} {row.unit}</span> },
        { title: t('fusion.rank'), width: 100, align: 'right', render: (_, { row, line }) => <span className="num">{line.rankShown}{line.rank !== null && <small className="soft"> / {row.lines.length}</small>}</span> },
        { title: t('fusion.median'), width: 100, align: 'right', render: (_, { row }) => <span className="num">{row.medianShown}</span> },
        { title: t('fusion.source'), width: 200, render: (_, { line }) => line.evidenceId === null ? '—' : <><LinkedTo register={EVIDENCE} ids={[line.evidenceId]} title={t('fusion.source')} to={(id) => `/projects/${projectId}?tab=evidence&e.evidenceId=${id}`} /><small className="soft num">{line.on}</small></> },
        { title: t('lists.acts'), width: 110, className: 'no-print', render: (_, each) => each.line.value === null
          ? <LineActs acts={[{ command: 'RecordIndicatorValue', label: t('fusion.recordValue'), act: () => act('value', each) }]} />
          : <LineActs acts={[{ command: 'CorrectIndicatorValue', label: t('lists.correct'), act: () => act('value', each) }, { command: 'TakeOffIndicatorValue', label: t('lists.takeOff'), act: () => act('takeOff', each) }]} /> },
      ]} />
      <ValueForm own={acted} projectId={projectId} open={is('value')} close={done} />
      <TakeOff command="TakeOffIndicatorValue" id={is('takeOff') ? acted?.line.indicatorValueId ?? undefined : undefined} says={acted === undefined ? '' : `${acted.row.name}　${acted.line.valueShown}`} close={done} />
    </>
  )
}

type Values = { readonly value: number; readonly on: Dayjs; readonly evidenceId: string; readonly note?: string; readonly reason?: string }

const ValueForm = ({ own, projectId, open, close }: { readonly own: Own | undefined; readonly projectId: string; readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  if (own === undefined) return null
  const { row: { cohortId, indicatorId, name, unit, decimals, measured: how }, line } = own
  const again = line.indicatorValueId !== null
  const measuredOf = ({ value, on, evidenceId, note }: Values) => ({ value: Math.round(value * 10 ** decimals), on: on.format('YYYY-MM-DD'), evidenceId, ...filled({ note }) })
  return (
    <TransitionDrawer<Values> command={again ? 'CorrectIndicatorValue' : 'RecordIndicatorValue'} title={`${t(again ? 'lists.correct' : 'fusion.recordValue')} · ${name}`} {...(again ? { id: line.indicatorValueId! } : {})} open={open} close={close}
      initial={line.value === null ? {} : filled({ value: line.value / 10 ** decimals, on: dayjs(line.on), evidenceId: line.evidenceId!, note: line.note ?? undefined }) as Partial<Values>}
      input={(values) => (again ? { measured: measuredOf(values), reason: values.reason } : { cohortId, indicatorId, projectId, measured: measuredOf(values) })}>
      <p className="signed-content prose">{t('fusion.measured')}{t('list.colon')}{how}</p>
      <Form.Item name="value" label={`${t('fusion.value')}（${unit}）`} rules={required}><InputNumber precision={decimals} style={{ width: 200 }} /></Form.Item>
      <Form.Item name="on" label={t('fusion.measuredOn')} rules={required}><DatePicker style={{ width: 160 }} /></Form.Item>
      <Form.Item name="evidenceId" label={t('fusion.source')} rules={required} extra={t('fusion.sourceHint')}><SearchSelect register={EVIDENCE} fixed={{ projectId }} /></Form.Item>
      <Form.Item name="note" label={t('lists.note')}><Input maxLength={1000} /></Form.Item>
      {again && <Form.Item name="reason" label={t('lists.correctReason')} rules={required}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>}
    </TransitionDrawer>
  )
}
