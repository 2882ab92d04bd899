// The parts of the form that recommends a plan: divisions, absences, recusals, what is said of candidates, seconded strength, and the days that come of it.
import { Button, Form, Input, InputNumber, Select, Space } from 'antd'
import type { ReactNode } from 'react'
import { slotsOf } from '../../../packages/audit/plan/recommendation/capacity.ts'
import type { Cohort, Tenure } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { useRequired } from './four-lists.tsx'
import type { Absence, Division } from './plan-registers.ts'
import { OFFICIALS, UNITS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'

export type Named = { readonly tenureId: string; readonly demandedBy?: string; readonly inspection?: string; readonly cohort?: string }
export type Load = { readonly divisionId: string; readonly quarter: number; readonly personDays: number }

type Names = { readonly names: ReadonlyMap<string, string> }

const optionsOf = (names: ReadonlyMap<string, string>) => [...names].map(([value, label]) => ({ value, label }))

type Several = { readonly name: string; readonly label: string; readonly extra?: string; readonly addLabel: string; readonly first?: object; readonly required?: true; readonly children: (name: number, removes: ReactNode) => ReactNode }

/** A list of lines, each of which can be removed, and one more added. */
const Lines = ({ name: list, label, extra, addLabel, first, required, children }: Several) => {
  const { t } = useWords()
  return (
    <Form.List name={list}>
      {(fields, { add, remove }) => (
        <Form.Item label={label} {...(extra === undefined ? {} : { extra })} {...(required ? { required } : {})}>
          {fields.map(({ key, name }) => <div key={key} className="form-row">{children(name, <Button onClick={() => remove(name)} title={t('recommend.remove')} aria-label={t('recommend.remove')}>×</Button>)}</div>)}
          <Button size="small" onClick={() => add(first)}>{addLabel}</Button>
        </Form.Item>
      )}
    </Form.List>
  )
}

export const Divisions = ({ names }: Names) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <Lines name="divisions" label={t('recommend.divisions')} addLabel={t('recommend.addDivision')} first={{ sharePercent: 80 }} required>
      {(name, removes) => <>
        <Space.Compact block>
          <Form.Item name={[name, 'divisionId']} noStyle rules={required}><Input style={{ width: 150 }} maxLength={64} aria-label={t('recommend.division')} placeholder={t('recommend.division')} /></Form.Item>
          <Form.Item name={[name, 'sharePercent']} noStyle rules={required}><InputNumber min={1} max={100} precision={0} suffix="%" aria-label={t('recommend.share')} /></Form.Item>
          {removes}
        </Space.Compact>
        <Form.Item name={[name, 'auditorIds']} noStyle rules={required}><Select mode="multiple" aria-label={t('recommend.auditors')} placeholder={t('recommend.auditors')} showSearch={{ optionFilterProp: 'label' }} options={optionsOf(names)} /></Form.Item>
      </>}
    </Lines>
  )
}

export const Absences = ({ names }: Names) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <Lines name="absences" label={t('register.absences')} extra={t('register.absencesHint')} addLabel={t('register.addAbsence')}>
      {(name, removes) => <>
        <Space.Compact block>
          <Form.Item name={[name, 'auditorId']} noStyle rules={required}><Select aria-label={t('register.auditor')} placeholder={t('register.auditor')} showSearch={{ optionFilterProp: 'label' }} options={optionsOf(names)} /></Form.Item>
          {removes}
        </Space.Compact>
        <Space size={8}><Form.Item name={[name, 'from']} noStyle rules={required}><DayField /></Form.Item>–<Form.Item name={[name, 'to']} noStyle rules={required}><DayField /></Form.Item></Space>
      </>}
    </Lines>
  )
}

/** The person-days that the divisions and absences above come to, by the real calendar, before what the plan has taken already. */
export const CapacityPreview = ({ year }: { readonly year: number }) => {
  const { t, term } = useWords()
  const divisions = ((Form.useWatch('divisions') ?? []) as readonly (Partial<Division> | undefined)[]).flatMap((each) => (each?.divisionId && each.auditorIds && each.sharePercent ? [each as Division] : []))
  const absences = ((Form.useWatch('absences') ?? []) as readonly (Partial<Absence> | undefined)[]).flatMap((each) => (each?.auditorId && each.from && each.to ? [each as Absence] : []))
  const added = ((Form.useWatch('added') ?? []) as readonly (Partial<Load> | undefined)[]).flatMap((each) => (each?.divisionId && each.quarter && each.personDays ? [each as Load] : []))
  const slots = slotsOf({ year, divisions, absences, added, taken: [] })
  return (
    <Form.Item label={t('register.capacity')} extra={slots.some(({ provisional }) => provisional) ? t('recommend.provisional') : undefined}>
      <table className="heat"><thead><tr><th>{t('recommend.division')}</th>{[1, 2, 3, 4].map((n) => <th key={n}>{term('quarter', String(n))}</th>)}</tr></thead>
        <tbody>{divisions.map(({ divisionId }) => <tr key={divisionId}><th>{divisionId}</th>{slots.filter((slot) => slot.divisionId === divisionId).map((slot) => <td key={slot.quarter}>{slot.personDays}{(slot.awayDays ?? 0) > 0 && <div className="soft">{t('register.away', { n: slot.awayDays })}</div>}</td>)}</tr>)}</tbody>
      </table>
    </Form.Item>
  )
}

export const Recusals = ({ names }: Names) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <Lines name="recusals" label={t('register.recusals')} extra={t('register.recusalsHint')} addLabel={t('register.addRecusal')}>
      {(name, removes) => <>
        <Space.Compact block>
          <Form.Item name={[name, 'auditorId']} noStyle><Select allowClear aria-label={t('register.auditor')} placeholder={t('register.auditor')} showSearch={{ optionFilterProp: 'label' }} options={optionsOf(names)} /></Form.Item>
          <Form.Item name={[name, 'divisionId']} noStyle><Input maxLength={64} aria-label={t('register.orDivision')} placeholder={t('register.orDivision')} style={{ width: 140 }} /></Form.Item>
          {removes}
        </Space.Compact>
        <Form.Item name={[name, 'unitId']} noStyle><SearchSelect register={UNITS} placeholder={t('register.fromUnit')} aria-label={t('register.fromUnit')} /></Form.Item>
        <Form.Item name={[name, 'officialId']} noStyle><SearchSelect register={OFFICIALS} placeholder={t('register.fromOfficial')} aria-label={t('register.fromOfficial')} /></Form.Item>
        <Form.Item name={[name, 'because']} noStyle rules={required}><Input maxLength={500} aria-label={t('register.ground')} placeholder={t('register.ground')} /></Form.Item>
      </>}
    </Lines>
  )
}

const COHORT_MAX = 64

/** A cohort programme of the plan year, or any other name that some candidates share; the last one said counts. */
const CohortField = ({ name, cohorts }: { readonly name: number; readonly cohorts: readonly Cohort[] }) => {
  const { t } = useWords()
  // a programme whose title was typed out is meant itself
  const meant = (values: readonly string[]): string | undefined => {
    const said = values.at(-1)?.trim() ?? ''
    return cohorts.find(({ title }) => title === said)?.cohortId ?? (said.slice(0, COHORT_MAX) || undefined)
  }
  return (
    <Form.Item name={[name, 'cohort']} noStyle getValueProps={(value?: string) => ({ value: value === undefined ? [] : [value] })} normalize={meant}>
      <Select mode="tags" allowClear aria-label={t('recommend.cohort')} placeholder={t('recommend.cohort')} showSearch={{ optionFilterProp: 'label' }} options={cohorts.map(({ cohortId, title }) => ({ value: cohortId, label: title }))} />
    </Form.Item>
  )
}

type NamedFrom = { readonly everybody: readonly Tenure[]; readonly cohorts: readonly Cohort[]; readonly inspectionOf: (unitId: string) => string | undefined }

export const NamedCandidates = ({ everybody, cohorts, inspectionOf }: NamedFrom) => {
  const { t, term } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const options = everybody.map(({ tenureId, officialName, unitName, unitId, post }) => {
    const inspection = inspectionOf(unitId)
    return { value: tenureId, label: `${officialName ?? ''} ${unitName ?? ''}${post}${inspection === undefined || inspection === 'none' ? '' : ` · ${term('inspection', inspection)}`}` }
  })
  return (
    <Lines name="named" label={t('recommend.named')} extra={t('recommend.namedHint')} addLabel={t('recommend.addNamed')}>
      {(name, removes) => <>
        <Space.Compact block>
          <Form.Item name={[name, 'tenureId']} noStyle rules={required}><Select aria-label={t('recommend.who')} placeholder={t('recommend.who')} showSearch={{ optionFilterProp: 'label' }} options={options} /></Form.Item>
          {removes}
        </Space.Compact>
        <Space.Compact block>
          <Form.Item name={[name, 'demandedBy']} noStyle><Select allowClear aria-label={t('recommend.demandedBy')} placeholder={t('recommend.demandedBy')} options={choices('demandedBy')} /></Form.Item>
          <Form.Item name={[name, 'inspection']} noStyle><Select allowClear aria-label={t('recommend.inspection')} placeholder={t('recommend.inspection')} options={choices('inspection')} /></Form.Item>
          <CohortField name={name} cohorts={cohorts} />
        </Space.Compact>
      </>}
    </Lines>
  )
}

export const Seconded = () => {
  const { t, term } = useWords()
  const required = useRequired()
  const divisions = (Form.useWatch('divisions') ?? []) as readonly (Partial<Division> | undefined)[]
  return (
    <Lines name="added" label={t('recommend.added')} addLabel={t('recommend.addLoad')}>
      {(name, removes) => (
        <Space.Compact block>
          <Form.Item name={[name, 'divisionId']} noStyle rules={required}><Select aria-label={t('recommend.division')} placeholder={t('recommend.division')} options={divisions.flatMap((each) => (each?.divisionId ? [{ value: each.divisionId, label: each.divisionId }] : []))} /></Form.Item>
          <Form.Item name={[name, 'quarter']} noStyle rules={required}><Select aria-label={t('recommend.quarter')} placeholder={t('recommend.quarter')} options={[1, 2, 3, 4].map((value) => ({ value, label: term('quarter', String(value)) }))} /></Form.Item>
          <Form.Item name={[name, 'personDays']} noStyle rules={required}><InputNumber min={1} max={10_000} precision={0} aria-label={t('recommend.personDays')} placeholder={t('recommend.personDays')} /></Form.Item>
          {removes}
        </Space.Compact>
      )}
    </Lines>
  )
}
