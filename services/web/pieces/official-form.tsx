// The description of an official as a form: registered or corrected; what is personal is written in plain and sealed by the server.
import { Form, Input, Radio, Select, Space } from 'antd'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { useRequired } from './four-lists.tsx'

export type OfficialValues = { readonly name: string; readonly gender?: string; readonly rank: string; readonly idNumber?: string; readonly birthDate?: string; readonly phone?: string; readonly because?: string }

export const OfficialFields = ({ corrects }: { readonly corrects?: boolean }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <>
      <Space size={12} wrap>
        <Form.Item name="name" label={t('official.name')} rules={required}><Input maxLength={60} style={{ width: 200 }} autoComplete="off" /></Form.Item>
        <Form.Item name="gender" label={t('official.gender')}><Radio.Group optionType="button" options={choices('gender')} /></Form.Item>
      </Space>
      <Form.Item name="rank" label={t('portrait.rank')} rules={required}><Select style={{ width: 240 }} options={choices('rank')} /></Form.Item>
      <p className="soft">{t(corrects ? 'official.sealedKept' : 'official.sealedHint')}</p>
      <Space size={12} wrap>
        <Form.Item name="idNumber" label={t('official.idNumber')} rules={[{ pattern: /^\d{17}[\dXx]$/, message: t('official.idFlaw') }]}><Input maxLength={18} style={{ width: 200 }} autoComplete="off" /></Form.Item>
        <Form.Item name="birthDate" label={t('official.birthDate')}><DayField /></Form.Item>
      </Space>
      <Form.Item name="phone" label={t('official.phone')} rules={[{ pattern: /^\+?[\d-]{5,20}$/, message: t('official.phoneFlaw') }]}><Input maxLength={21} style={{ width: 200 }} autoComplete="off" /></Form.Item>
      {corrects && <Form.Item name="because" label={t('official.because')} rules={required}><Input.TextArea rows={2} maxLength={500} /></Form.Item>}
    </>
  )
}
