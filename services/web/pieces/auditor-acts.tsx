// What is done about an auditor on the register: enrolled or moved, away, keeping away from a unit or an official, taken off.
import { Form, Input, InputNumber, Radio, Select, Space } from 'antd'
import type { ReactNode } from 'react'
import type { Auditor } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import { newId } from './new-id.ts'
import { useOwnDivision } from './own-division.ts'
import { useAuditors, useOwnBody, useReexaminers } from './people.ts'
import { OFFICIALS, UNITS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

type Act = { readonly row: Auditor | undefined; readonly open: boolean; readonly close: () => void }

type Terms = { readonly auditorId: string; readonly divisionId: string; readonly sharePercent: number; readonly from: string }

export const EnrolAuditor = ({ row, open, close }: Act) => {
  const { t } = useWords()
  const required = useRequired()
  const [auditors, reviewers] = [useAuditors(), useReexaminers()]
  const [own, mayIn] = [useOwnBody(), useOwnDivision()]
  // a head of division enrols into the own division alone
  const ownAlone = own !== undefined && !mayIn('EnrolAuditor', `not ${own}`)
  // whoever re-examines is on the register too
  const people = [...auditors, ...reviewers.filter(({ id }) => !auditors.some((each) => each.id === id))]
  const offered = people.map(({ id, name, body }) => ({ value: id, label: body === undefined ? name : `${name} · ${body}` }))
  const nameOf = (id: string) => people.find((each) => each.id === id)?.name ?? row?.name ?? id
  return (
    <Enrolling row={row} open={open} close={close} nameOf={nameOf} own={ownAlone ? own : undefined} title={t(row === undefined ? 'register.enrol' : 'register.move')}>
      {row === undefined && <Form.Item name="auditorId" label={t('register.person')} extra={t('register.personHint')} rules={required}><Select showSearch={{ optionFilterProp: 'label' }} options={offered} /></Form.Item>}
      <Form.Item name="divisionId" label={t('recommend.division')} rules={required}><Input maxLength={64} disabled={ownAlone} /></Form.Item>
      <Form.Item name="sharePercent" label={t('recommend.share')} extra={t('register.shareHint')} rules={required}><InputNumber min={1} max={100} precision={0} /></Form.Item>
      <Form.Item name="from" label={t('register.from')} rules={required}><DayField /></Form.Item>
    </Enrolling>
  )
}

/** The register's id of an auditor is the account's, which is known only once somebody is picked. */
const Enrolling = ({ row, open, close, title, nameOf, own, children }: Act & { readonly title: string; readonly own: string | undefined; readonly nameOf: (id: string) => string; readonly children: ReactNode }) => (
  <TransitionDrawer<Terms> command="EnrolAuditor" title={title} {...(row === undefined ? {} : { id: row.auditorId })} idOf={({ auditorId }) => auditorId} open={open} close={close}
    initial={row === undefined ? { sharePercent: 80, ...(own === undefined ? {} : { divisionId: own }) } : { auditorId: row.auditorId, divisionId: row.divisionId, sharePercent: row.sharePercent, from: row.from }}
    input={({ auditorId, divisionId, sharePercent, from }) => ({ name: nameOf(auditorId ?? row?.auditorId ?? ''), divisionId, sharePercent, from })}>
    {children}
  </TransitionDrawer>
)

export const ReleaseAuditor = ({ row, open, close }: Act) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<{ on: string; because: string }> command="ReleaseAuditor" title={`${t('register.release')} · ${row?.name ?? ''}`} id={row?.auditorId ?? ''} open={open} close={close} input={({ on, because }) => ({ on, because })}>
      <Form.Item name="on" label={t('register.leftOn')} rules={required}><DayField /></Form.Item>
      <Form.Item name="because" label={t('recommend.because')} rules={required}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
    </TransitionDrawer>
  )
}

export const RecordAbsence = ({ row, open, close }: Act) => {
  const { t } = useWords()
  const required = useRequired()
  const choices = useChoices()
  return (
    <TransitionDrawer<{ kind: string; from: string; to: string }> command="RecordAuditorAbsence" title={`${t('register.absence')} · ${row?.name ?? ''}`} id={row?.auditorId ?? ''} open={open} close={close} initial={{ kind: 'leave' }} input={({ kind, from, to }) => ({ absenceId: newIdFor(row, { kind, from, to }), kind, from, to })}>
      <Form.Item name="kind" label={t('register.absenceKind')} rules={required}><Radio.Group optionType="button" options={choices('absenceKind')} /></Form.Item>
      <Space size={12} wrap>
        <Form.Item name="from" label={t('register.absentFrom')} rules={required}><DayField /></Form.Item>
        <Form.Item name="to" label={t('register.absentTo')} rules={required}><DayField /></Form.Item>
      </Space>
    </TransitionDrawer>
  )
}

type Recusal = { readonly about: 'unit' | 'official'; readonly unitId?: string; readonly officialId?: string; readonly ground: string; readonly says: string }

export const DeclareRecusal = ({ row, open, close }: Act) => {
  const { t } = useWords()
  const required = useRequired()
  const choices = useChoices()
  return (
    <TransitionDrawer<Recusal> command="DeclareAuditorRecusal" title={`${t('register.recusal')} · ${row?.name ?? ''}`} id={row?.auditorId ?? ''} open={open} close={close} initial={{ about: 'unit', ground: 'kinship' }}
      input={({ about, unitId, officialId, ground, says }) => ({ recusalId: newIdFor(row, { about, unitId, officialId, ground, says }), ...(about === 'unit' ? filled({ unitId }) : filled({ officialId })), ground, says })}>
      <Form.Item name="about" label={t('register.recusalFrom')} rules={required}><Radio.Group optionType="button" options={[{ value: 'unit', label: t('recommend.unit') }, { value: 'official', label: t('register.official') }]} /></Form.Item>
      <FromWhom />
      <Form.Item name="ground" label={t('register.ground')} rules={required}><Radio.Group optionType="button" options={choices('recusalGround')} /></Form.Item>
      <Form.Item name="says" label={t('register.groundSays')} extra={t('register.recusalHint')} rules={required}><Input.TextArea rows={3} maxLength={500} /></Form.Item>
    </TransitionDrawer>
  )
}

const FromWhom = () => {
  const { t } = useWords()
  const required = useRequired()
  const about = (Form.useWatch('about') ?? 'unit') as Recusal['about']
  return about === 'unit'
    ? <Form.Item key="unit" name="unitId" label={t('recommend.unit')} rules={required}><SearchSelect register={UNITS} /></Form.Item>
    : <Form.Item key="official" name="officialId" label={t('register.official')} rules={required}><SearchSelect register={OFFICIALS} /></Form.Item>
}

const ids = new Map<string, string>()
/** The same number for the same words about the same person, so that a retry is the same entry. */
const newIdFor = (row: Auditor | undefined, what: object): string => {
  const words = JSON.stringify([row?.auditorId, what])
  if (!ids.has(words)) ids.set(words, newId())
  return ids.get(words)!
}
