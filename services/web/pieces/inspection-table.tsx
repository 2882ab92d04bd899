// The inspections that plans mind (巡察安排): which unit, in which year and round, apart from the audit or together with it.
import { Form, Input, InputNumber, Radio, Tag } from 'antd'
import { useState } from 'react'
import type { InspectionLine } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useContents } from './asking.ts'
import { useChoices } from './choices.ts'
import { LineActs, useActing, useRequired } from './four-lists.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { UNITS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TakeBack } from './take-back.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

type Terms = { readonly unitId: string; readonly year: number; readonly round: string; readonly mode: string }

export const InspectionTable = () => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const { mayDo } = useContents()
  const { acting, act, done } = useActing<InspectionLine, 'add' | 'correct'>()
  const [taken, take] = useState<InspectionLine>()
  const next = new Date().getFullYear() + 1
  return (
    <>
      <LedgerTable<InspectionLine> query="ListInspections" prefix="i." rowKey={(row) => row.inspectionId} nothing={{ says: t('register.noInspections'), hint: t('register.noInspectionsHint') }}
        extra={mayDo('ScheduleInspection') && <ActButton type="primary" onClick={() => act('add')}>{t('register.schedule')}</ActButton>}
        filters={[
          { parameter: 'year', label: t('plan.year'), is: 'choice', counted: 'year', options: Array.from({ length: 5 }, (_, n) => String(next - n)).map((value) => ({ value, label: value })) },
          { parameter: 'mode', label: t('register.mode'), is: 'choice', counted: 'mode', options: choices('inspectionMode') },
          { parameter: 'standing', label: t('tenure.standing'), is: 'choice', options: choices('inspectionStanding') },
        ]}
        columns={[
          { key: 'unitId', excel: { take: 'unitName' }, title: t('recommend.unit'), sortable: true, show: (row) => <strong>{row.unitName ?? row.unitId}</strong> },
          { key: 'year', excel: { take: 'year' }, title: t('plan.year'), sortable: true, width: 80, show: (row) => <span className="num">{row.year}</span> },
          { key: 'round', excel: { take: 'round' }, title: t('register.round'), sortable: true, width: 180, show: (row) => row.round },
          { key: 'mode', excel: { take: 'mode', words: wordsOf('inspectionMode') }, title: t('register.mode'), width: 120, show: (row) => term('inspectionMode', row.mode) },
          { key: 'standing', excel: [{ take: 'standing', words: wordsOf('inspectionStanding') }, { take: 'because', title: t('recommend.because') }], title: t('tenure.standing'), width: 200, show: (row) => <>{row.standing === 'calledOff' ? <Tag>{term('inspectionStanding', row.standing)}</Tag> : term('inspectionStanding', row.standing)} <span className="soft">{row.because}</span></> },
          { key: 'acts', title: t('lists.acts'), width: 120, show: (row) => row.standing === 'scheduled' && <LineActs acts={[{ command: 'CorrectInspection', label: t('register.correct'), act: () => act('correct', row) }, { command: 'CallOffInspection', label: t('register.callOff'), act: () => take(row) }]} /> },
        ]} />
      <Schedule open={acting?.name === 'add'} close={done} year={next} />
      <Correct row={acting?.name === 'correct' ? acting.row : undefined} close={done} />
      <TakeBack command="CallOffInspection" id={taken?.inspectionId} input={{}} says={taken === undefined ? '' : `${taken.unitName ?? taken.unitId} ${taken.year} ${taken.round}`} close={() => take(undefined)} />
    </>
  )
}

const Schedule = ({ open, close, year }: { readonly open: boolean; readonly close: () => void; readonly year: number }) => {
  const { t } = useWords()
  return (
    <TransitionDrawer<Terms> command="ScheduleInspection" title={t('register.schedule')} open={open} close={close} initial={{ year, mode: 'apart' }} input={(values) => values}>
      <TermFields />
    </TransitionDrawer>
  )
}

type Corrected = Terms & { readonly because: string }

const Correct = ({ row, close }: { readonly row: InspectionLine | undefined; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  const initial = row === undefined ? {} : { unitId: row.unitId, year: row.year, round: row.round, mode: row.mode }
  return (
    <TransitionDrawer<Corrected> command="CorrectInspection" title={t('register.correct')} id={row?.inspectionId ?? ''} open={row !== undefined} close={close} initial={initial} input={({ because, ...terms }) => ({ terms, because })}>
      <TermFields />
      <Form.Item name="because" label={t('recommend.because')} rules={required}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
    </TransitionDrawer>
  )
}

const TermFields = () => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <>
      <Form.Item name="unitId" label={t('recommend.unit')} rules={required}><SearchSelect register={UNITS} /></Form.Item>
      <Form.Item name="year" label={t('plan.year')} rules={required}><InputNumber min={2000} max={2100} precision={0} /></Form.Item>
      <Form.Item name="round" label={t('register.round')} rules={required}><Input maxLength={60} /></Form.Item>
      <Form.Item name="mode" label={t('register.mode')} extra={t('register.modeHint')} rules={required}><Radio.Group optionType="button" options={choices('inspectionMode')} /></Form.Item>
    </>
  )
}
