// The democratic assessments (民主测评) of an audit: the ballots of each official by five levels, in counts and shares.
import { Form, Input, InputNumber, Select, Space } from 'antd'
import type { Assessment } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { DayField } from './day-field.tsx'
import { AddLine, LineActs, LinkedTo, useActing, useRequired, type ListOf } from './four-lists.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { EVIDENCE, OFFICIALS, useNames } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

const LEVELS = ['good', 'fairlyGood', 'average', 'poor', 'unknown'] as const

/** In: votes for a level and valid ballots. Out: the share in percent with one decimal place; nothing where no ballot was valid. */
const shareOf = (votes: number, ballots: number): string => (ballots === 0 ? '—' : `${((votes / ballots) * 100).toFixed(1)}%`)

export const AssessmentList = ({ project, about }: ListOf) => {
  const { t, term } = useWords()
  const { act, done, is, row: acted } = useActing<Assessment, 'record' | 'correct'>()
  return (
    <>
      <LedgerTable<Assessment> query="ListAssessments" fixed={{ projectId: project.projectId }} about={about} prefix="as." rowKey={(row) => row.assessmentId} extra={<AddLine command="RecordAssessment" add={() => act('record')} />} filters={[]} nothing={{ says: t('field.noAssessments'), hint: t('field.noAssessmentsHint') }}
        columns={[
          { key: 'official', excel: { take: 'officialName' }, title: t('field.official'), width: 130, show: (row) => <strong>{row.officialName ?? row.officialId}</strong> },
          { key: 'heldOn', excel: { take: 'heldOn' }, title: t('field.assessedOn'), sortable: true, width: 110, show: (row) => <><span className="num">{row.heldOn}</span>{row.corrections > 0 && <><br /><small className="soft">{t('field.corrections', { n: row.corrections })}</small></>}</> },
          { key: 'ballots', excel: [{ take: 'handedOut', title: t('field.handedOut') }, { take: 'ballots', title: t('field.ballots') }], title: `${t('field.handedOut')} / ${t('field.ballots')}`, width: 100, align: 'right', show: (row) => <span className="num">{row.handedOut} / {row.ballots}</span> },
          ...LEVELS.map((level) => ({ key: level, excel: { take: level }, title: term('assessmentLevel', level), width: 76, align: 'right' as const, show: (row: Assessment) => <span className="num">{row[level]}<br /><small className="soft">{shareOf(row[level], row.ballots)}</small></span> })),
          { key: 'bars', title: t('field.levels'), width: 140, show: (row) => <Bars row={row} /> },
          { key: 'tally', title: t('field.tally'), width: 150, show: (row) => <LinkedTo register={EVIDENCE} ids={row.evidenceIds} title={t('field.tally')} to={(id) => `/projects/${row.projectId}?tab=evidence&e.evidenceId=${id}`} /> },
          { key: 'acts', title: t('field.acts'), width: 60, show: (row) => <LineActs acts={[{ command: 'CorrectAssessment', label: t('field.correct'), act: () => act('correct', row) }]} /> },
        ]} />
      <RecordAssessment project={project} open={is('record')} close={done} />
      <CorrectAssessment row={acted} open={is('correct')} close={done} />
    </>
  )
}

/** Beside the numbers, for the eye alone. */
const Bars = ({ row }: { readonly row: Assessment }) => (
  <span className="level-bar" aria-hidden="true">{LEVELS.map((level) => <i key={level} className={level} style={{ flexGrow: row[level] }} />)}</span>
)

type Counts = { readonly heldOn: string; readonly handedOut: number; readonly evidenceIds: string[] } & { readonly [Level in (typeof LEVELS)[number]]: number }

/** The valid ballots are what the levels add up to. */
const countedOf = ({ heldOn, handedOut, evidenceIds, good, fairlyGood, average, poor, unknown }: Counts) =>
  ({ heldOn, handedOut, ballots: good + fairlyGood + average + poor + unknown, levels: { good, fairlyGood, average, poor, unknown }, evidenceIds })

const CountFields = ({ projectId }: { readonly projectId: string }) => {
  const { t, term } = useWords()
  const required = useRequired()
  return (
    <>
      <Space size={12} wrap>
        <Form.Item name="heldOn" label={t('field.assessedOn')} rules={required}><DayField /></Form.Item>
        <Form.Item name="handedOut" label={t('field.handedOut')} rules={required}><InputNumber min={1} precision={0} /></Form.Item>
      </Space>
      <Space size={12} wrap>
        {LEVELS.map((level) => <Form.Item key={level} name={level} label={term('assessmentLevel', level)} rules={required}><InputNumber min={0} precision={0} style={{ width: 88 }} /></Form.Item>)}
      </Space>
      <Form.Item name="evidenceIds" label={t('field.tally')} rules={required}><SearchSelect register={EVIDENCE} fixed={{ projectId }} several /></Form.Item>
    </>
  )
}

const RecordAssessment = ({ project: { projectId, officialIds }, open, close }: Pick<ListOf, 'project'> & { readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  const officialName = useNames(OFFICIALS, officialIds)
  return (
    <TransitionDrawer<Counts & { officialId: string }> command="RecordAssessment" title={t('field.addAssessment')} open={open} close={close} initial={officialIds[0] === undefined ? {} : { officialId: officialIds[0] }} input={({ officialId, ...counts }) => ({ projectId, officialId, counted: countedOf(counts) })}>
      <Form.Item name="officialId" label={t('field.official')} rules={required}><Select options={officialIds.map((value) => ({ value, label: officialName(value) }))} /></Form.Item>
      <CountFields projectId={projectId} />
    </TransitionDrawer>
  )
}

const CorrectAssessment = ({ row, open, close }: { readonly row: Assessment | undefined; readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  if (row === undefined) return null
  const { heldOn, handedOut, evidenceIds, good, fairlyGood, average, poor, unknown } = row
  return (
    <TransitionDrawer<Counts & { reason: string }> command="CorrectAssessment" title={t('field.correct')} id={row.assessmentId} open={open} close={close} initial={{ heldOn, handedOut, evidenceIds, good, fairlyGood, average, poor, unknown }} input={({ reason, ...counts }) => ({ counted: countedOf(counts), reason })}>
      <CountFields projectId={row.projectId} />
      <Form.Item name="reason" label={t('field.correctReason')} rules={required}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}
