// What is done about a tenure: recorded, announced to end, called off, ended, its record corrected or struck out.
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { Tenure } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { filled } from './filled.ts'
import { LineActs, useActing, useRequired } from './four-lists.tsx'
import { newId } from './new-id.ts'
import { OFFICIALS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TenureDays, TenureFields, termsIn, valuesOf, type TenureValues } from './tenure-form.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'
import { TransitionOpener } from './transition-opener.tsx'

type Act = 'announce' | 'callOff' | 'end' | 'correct' | 'withdraw'
type Acted = { readonly row: Tenure | undefined; readonly open: boolean; readonly close: () => void }

/** The acts on each tenure of a list, and the drawers in which they are carried out. */
export const useTenureActs = () => {
  const { t } = useWords()
  const { act, done, is, row } = useActing<Tenure, Act>()
  const actsOn = (each: Tenure) => [
    ...(each.standing === 'inPost' ? [{ command: 'AnnounceDeparture', label: t('official.announce'), act: () => act('announce', each) }] : []),
    ...(each.standing === 'left' ? [] : [{ command: 'EndTenure', label: t('official.end'), act: () => act('end', each) }]),
    ...(each.standing === 'leaving' ? [{ command: 'CallOffDeparture', label: t('official.callOff'), act: () => act('callOff', each) }, { command: 'AnnounceDeparture', label: t('official.announceAgain'), act: () => act('announce', each) }] : []),
    { command: 'CorrectTenureRecord', label: t('official.correctTenure'), act: () => act('correct', each) },
    { command: 'WithdrawTenure', label: t('official.withdrawTenure'), act: () => act('withdraw', each) },
  ]
  const drawers = (
    <>
      <AnnounceDeparture row={row} open={is('announce')} close={done} />
      <CallOffDeparture row={row} open={is('callOff')} close={done} />
      <EndTenure row={row} open={is('end')} close={done} />
      <CorrectTenure row={row} open={is('correct')} close={done} />
      <WithdrawTenure row={row} open={is('withdraw')} close={done} />
    </>
  )
  // a line that opens a page does not open it when one of its acts was meant
  const lineActs = (each: Tenure) => <span onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}><LineActs acts={actsOn(each)} /></span>
  return { lineActs, drawers }
}

/** Which of several posts is meant stands at the head of each form. */
const Meant = ({ row }: { readonly row: Tenure | undefined }) => {
  const { t } = useWords()
  return row === undefined ? null : <p className="signed-content">{row.officialName ?? row.officialId} · {row.unitName ?? row.unitId} {row.post} <span className="num">{row.fromOn} — {row.untilOn ?? t('tenure.now')}</span></p>
}

const AnnounceDeparture = ({ row, open, close }: Acted) => {
  const { t } = useWords()
  return (
    <TransitionDrawer<{ expectedOn?: string; documentNo?: string }> command="AnnounceDeparture" id={row?.officialId ?? ''} title={t(row?.standing === 'leaving' ? 'official.announceAgain' : 'official.announce')} open={open} close={close} initial={filled({ expectedOn: row?.expectedLeaveOn ?? '' })} input={(values) => filled({ tenureId: row?.tenureId, ...values })}>
      <Meant row={row} />
      <Form.Item name="expectedOn" label={t('official.expectedOn')} extra={t('official.expectedHint')}><DayField /></Form.Item>
      <Form.Item name="documentNo" label={t('official.documentNo')}><Input maxLength={80} /></Form.Item>
    </TransitionDrawer>
  )
}

const CallOffDeparture = ({ row, open, close }: Acted) => {
  const { t } = useWords()
  return (
    <TransitionDrawer<object> command="CallOffDeparture" id={row?.officialId ?? ''} title={t('official.callOff')} open={open} close={close} input={() => ({ tenureId: row?.tenureId })}>
      <Meant row={row} />
      <p>{t('official.callOffHint')}</p>
    </TransitionDrawer>
  )
}

const EndTenure = ({ row, open, close }: Acted) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <TransitionDrawer<{ on: string; reason: string; note?: string; documentNo?: string }> command="EndTenure" id={row?.officialId ?? ''} title={t('official.end')} open={open} close={close} dayIn={({ on }) => on} input={(values) => filled({ tenureId: row?.tenureId, ...values })}>
      <Meant row={row} />
      <Form.Item name="on" label={t('official.endedOn')} rules={required}><DayField /></Form.Item>
      <Form.Item name="reason" label={t('official.endReason')} rules={required}><Select style={{ width: 160 }} options={choices('endReason')} /></Form.Item>
      <Form.Item name="note" label={t('official.note')}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      <Form.Item name="documentNo" label={t('official.documentNo')}><Input maxLength={80} /></Form.Item>
    </TransitionDrawer>
  )
}

const CorrectTenure = ({ row, open, close }: Acted) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<TenureValues> command="CorrectTenureRecord" id={row?.officialId ?? ''} title={t('official.correctTenure')} open={open} close={close} initial={row === undefined ? {} : valuesOf(row)}
      input={(values) => filled({ tenureId: row?.tenureId, tenure: termsIn(values), until: values.until, because: values.because })}>
      <Meant row={row} />
      <TenureFields />
      <TenureDays />
      <Form.Item name="because" label={t('official.because')} rules={required}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
    </TransitionDrawer>
  )
}

const WithdrawTenure = ({ row, open, close }: Acted) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<{ because: string }> command="WithdrawTenure" id={row?.officialId ?? ''} title={t('official.withdrawTenure')} open={open} close={close} input={({ because }) => ({ tenureId: row?.tenureId, because })}>
      <Meant row={row} />
      <Form.Item name="because" label={t('official.withdrawBecause')} rules={required} extra={t('official.withdrawTenureHint')}><Input.TextArea rows={3} maxLength={500} /></Form.Item>
    </TransitionDrawer>
  )
}

/** The button that records a tenure: of this official, or in this unit, or of whom and where the form asks. */
export const BeginTenure = ({ officialId, unitId }: { readonly officialId?: string; readonly unitId?: string }) => {
  const { t } = useWords()
  const required = useRequired()
  // one number for one opening of the form, so that a retry is the same tenure
  const [tenureId, setTenureId] = useState('')
  return (
    <TransitionOpener<TenureValues> command="BeginTenure" {...(officialId === undefined ? {} : { id: officialId })} idOf={(values) => values.officialId} title={t('official.begin')} opened={() => setTenureId(newId())} dayIn={({ from }) => from}
      initial={filled({ unitId: unitId ?? '', side: 'neither', managedBy: 'municipal' })} input={(values) => filled({ tenureId, ...termsIn(values), until: values.until, endReason: values.endReason, documentNo: values.documentNo })}>
      {officialId === undefined && <Form.Item name="officialId" label={t('official.official')} rules={required}><SearchSelect register={OFFICIALS} width={380} /></Form.Item>}
      <TenureFields />
      <TenureDays reasons />
      <Form.Item name="documentNo" label={t('official.documentNo')}><Input maxLength={80} /></Form.Item>
    </TransitionOpener>
  )
}
