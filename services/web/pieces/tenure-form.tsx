// The terms of a tenure as a form: which post of which unit, in which capacity, from when until when.
import { Form, Input, Select, Space } from 'antd'
import { SUBJECT_CATEGORIES } from '../../../packages/audit/categories.ts'
import type { SubjectCategory } from '../../../packages/audit/official/events.ts'
import { theCapacityFitsTheSubjectCategory } from '../../../packages/audit/rules/officials.ts'
import type { Tenure } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import { UNITS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'

export type TenureValues = {
  readonly officialId?: string; readonly unitId: string; readonly post: string; readonly category: string; readonly capacity: string; readonly side: string; readonly managedBy: string
  readonly from: string; readonly until?: string; readonly endReason?: string; readonly documentNo?: string; readonly because?: string
}

/** The form's values as commands take the terms of a tenure. */
export const termsIn = ({ unitId, post, category, capacity, side, managedBy, from }: TenureValues): object => ({ unitId, post, category, capacity, side, managedBy, from })

/** What is recorded of a tenure, as the form's values. */
export const valuesOf = ({ unitId, post, category, capacity, side, managedBy, fromOn, untilOn }: Tenure): Partial<TenureValues> =>
  filled({ unitId, post, category, capacity, side, managedBy, from: fromOn, until: untilOn ?? '' })

export const TenureFields = () => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <>
      <Form.Item name="unitId" label={t('tenure.unit')} rules={required}><SearchSelect register={UNITS} width={380} /></Form.Item>
      <Form.Item name="post" label={t('official.post')} rules={required} extra={t('official.postHint')}><Input maxLength={60} style={{ width: 380 }} /></Form.Item>
      <Kind />
      <Space size={12} wrap>
        <Form.Item name="side" label={t('official.side')} rules={required}><Select style={{ width: 140 }} options={choices('side')} /></Form.Item>
        <Form.Item name="managedBy" label={t('official.managedBy')} rules={required}><Select style={{ width: 160 }} options={choices('managedBy')} /></Form.Item>
      </Space>
    </>
  )
}

/** In which capacity somebody is audited follows from the kind of subject: what the rule would refuse is not offered. */
const Kind = () => {
  const { t, say } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const category = Form.useWatch('category') as SubjectCategory | undefined
  const capacities = choices('capacity').map((each) => ({ ...each, disabled: category !== undefined && !theCapacityFitsTheSubjectCategory.holds({ category, capacity: each.value }) }))
  return (
    <>
      <Form.Item name="category" label={t('official.category')} rules={required} {...(category === undefined ? {} : { extra: say(SUBJECT_CATEGORIES[category].says) })}><Select style={{ width: 260 }} options={choices('subjectCategory')} /></Form.Item>
      <Form.Item name="capacity" label={t('official.capacity')} rules={required}><Select style={{ width: 260 }} options={capacities} /></Form.Item>
    </>
  )
}

/** The days of a tenure; only what is recorded late has a last one. */
export const TenureDays = ({ reasons }: { readonly reasons?: boolean }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <Space size={12} wrap align="start">
      <Form.Item name="from" label={t('official.from')} rules={required}><DayField /></Form.Item>
      <Form.Item name="until" label={t('official.until')} extra={t(reasons ? 'official.untilHint' : 'official.untilOpen')}><DayField /></Form.Item>
      {reasons && <Form.Item name="endReason" label={t('official.endReason')}><Select allowClear style={{ width: 150 }} options={choices('endReason')} /></Form.Item>}
    </Space>
  )
}
