// The acts on a cohort programme, each with its form: open, set indicators, bring a project in, take it out, close.
import { Button, Card, Form, Input, InputNumber, Select, Space } from 'antd'
import { useState } from 'react'
import type { Cohort, Project } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import { newId } from './new-id.ts'
import { PROJECTS, useRowsOf } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'
import { TransitionOpener } from './transition-opener.tsx'

type Indicator = Cohort['indicators'][number]
type IndicatorTyped = Partial<Indicator> & Pick<Indicator, 'name' | 'unit' | 'measured' | 'better'>
type Opened = { readonly row: Cohort; readonly open: boolean; readonly close: () => void }

/** New ones get an id of their own; those that were there keep theirs. */
const indicatorsOf = (typed: readonly IndicatorTyped[]) => typed.map(({ indicatorId, decimals, ...rest }) => ({ indicatorId: indicatorId ?? newId(), decimals: decimals ?? 0, ...rest }))

const IndicatorFields = () => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <Form.List name="indicators">
      {(fields, { add, remove }) => <>
        {fields.map(({ key, name }) => (
          <Card key={key} size="small" style={{ marginBottom: 8 }} title={t('fusion.nthIndicator', { n: name + 1 })} extra={fields.length > 1 && <Button type="link" size="small" onClick={() => remove(name)}>{t('fusion.removeIndicator')}</Button>}>
            <Form.Item name={[name, 'indicatorId']} hidden><Input /></Form.Item>
            <Form.Item name={[name, 'name']} label={t('fusion.indicatorName')} rules={required}><Input maxLength={100} /></Form.Item>
            <Form.Item name={[name, 'measured']} label={t('fusion.measured')} rules={required}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
            <Space size={12} wrap>
              <Form.Item name={[name, 'unit']} label={t('fusion.unit')} rules={required}><Input maxLength={20} style={{ width: 110 }} /></Form.Item>
              <Form.Item name={[name, 'decimals']} label={t('fusion.decimals')} initialValue={0}><InputNumber min={0} max={4} precision={0} style={{ width: 90 }} /></Form.Item>
              <Form.Item name={[name, 'better']} label={t('fusion.better')} rules={required}><Select style={{ width: 150 }} options={choices('better')} /></Form.Item>
            </Space>
          </Card>
        ))}
        <Button block type="dashed" onClick={() => add({ decimals: 0 })}>{t('fusion.addIndicator')}</Button>
      </>}
    </Form.List>
  )
}

type OpenedCohort = { readonly year: number; readonly title: string; readonly unitLevel: string; readonly unitType?: string; readonly purpose: string; readonly indicators: readonly IndicatorTyped[] }

export const OpenCohort = () => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <TransitionOpener<OpenedCohort> command="OpenCohort" title={t('fusion.openCohort')} initial={{ year: new Date().getFullYear(), unitLevel: 'municipalDepartment', indicators: [{ name: '', unit: '', measured: '', better: 'higher' }] }}
      input={({ indicators, ...rest }) => ({ ...filled(rest), indicators: indicatorsOf(indicators) })}>
      <Form.Item name="title" label={t('fusion.cohortTitle')} rules={required}><Input maxLength={200} /></Form.Item>
      <Space size={12} wrap>
        <Form.Item name="year" label={t('fusion.planYear')} rules={required}><InputNumber min={2000} max={2100} precision={0} style={{ width: 100 }} /></Form.Item>
        <Form.Item name="unitLevel" label={t('fusion.unitLevel')} rules={required}><Select style={{ width: 150 }} options={choices('level', LEVELS)} /></Form.Item>
        <Form.Item name="unitType" label={t('fusion.unitType')}><Select allowClear style={{ width: 170 }} options={choices('unitType')} /></Form.Item>
      </Space>
      <Form.Item name="purpose" label={t('fusion.cohortPurpose')} rules={required}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      <h3>{t('fusion.indicators')}</h3>
      <IndicatorFields />
    </TransitionOpener>
  )
}

export const LEVELS = ['municipalDepartment', 'district', 'publicInstitution', 'stateOwnedEnterprise', 'developmentZone'] as const

export const SetIndicators = ({ row, open, close }: Opened) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<{ indicators: readonly IndicatorTyped[]; reason: string }> command="SetCohortIndicators" title={t('fusion.setIndicators')} id={row.cohortId} open={open} close={close} initial={{ indicators: row.indicators }} input={({ indicators, reason }) => ({ indicators: indicatorsOf(indicators), reason })}>
      <p className="soft">{t('fusion.setIndicatorsHint')}</p>
      <IndicatorFields />
      <Form.Item name="reason" label={t('fusion.changeReason')} rules={required} style={{ marginTop: 12 }}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}

/** A project whose unit this person may not know joins with none, which is refused in words. */
const UNKNOWN_UNIT = '-'

export const JoinCohort = ({ row, open, close }: Opened) => {
  const { t } = useWords()
  const required = useRequired()
  const [chosen, choose] = useState<string>()
  const project = useRowsOf(PROJECTS, chosen === undefined ? [] : [chosen]).get(chosen ?? '') as Project | undefined
  return (
    <TransitionDrawer<{ projectId: string; exceptionBecause?: string }> command="JoinCohort" title={t('fusion.join')} id={row.cohortId} open={open} close={close} input={({ projectId, exceptionBecause }) => ({ projectId, unitId: project?.projectId === projectId ? project.unitId : UNKNOWN_UNIT, ...filled({ exceptionBecause }) })}>
      <Form.Item name="projectId" label={t('fusion.project')} rules={required} extra={project && `${t('project.unit')}${t('list.colon')}${project.unitName ?? project.unitId}`}><JoiningProject year={row.year} chosen={choose} /></Form.Item>
      <Form.Item name="exceptionBecause" label={t('fusion.exception')} extra={t('fusion.exceptionHint')}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}

/** Projects of the plan year first come to mind; another one is found by its name. */
const JoiningProject = ({ year, value, onChange, chosen, id }: { readonly year: number; readonly value?: string; readonly onChange?: (projectId: string) => void; readonly chosen: (projectId: string) => void; readonly id?: string }) => {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  return (
    <Space.Compact block>
      <SearchSelect register={PROJECTS} fixed={all ? {} : { year }} {...(id === undefined ? {} : { id })} {...(value === undefined ? {} : { value })} onChange={(projectId) => { chosen(projectId); onChange?.(projectId) }} width={380} />
      <Button onClick={() => setAll(!all)}>{all ? t('fusion.thisYear', { year }) : t('fusion.allYears')}</Button>
    </Space.Compact>
  )
}

export const LeaveCohort = ({ row, projectId, close }: { readonly row: Cohort; readonly projectId: string | undefined; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<{ reason: string }> command="LeaveCohort" title={t('fusion.leave')} id={row.cohortId} open={projectId !== undefined} close={close} input={({ reason }) => ({ projectId, reason })}>
      <p className="signed-content prose">{row.members.find((each) => each.projectId === projectId)?.unitName}</p>
      <Form.Item name="reason" label={t('fusion.leaveReason')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}

export const CloseCohort = ({ row, open, close }: Opened) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<{ conclusion: string }> command="CloseCohort" title={t('fusion.closeCohort')} id={row.cohortId} open={open} close={close} input={({ conclusion }) => ({ conclusion })}>
      {row.missing > 0 && <p className="soft">{t('fusion.stillMissing', { n: row.missing })}</p>}
      <Form.Item name="conclusion" label={t('fusion.conclusion')} rules={required}><Input.TextArea rows={6} maxLength={4000} /></Form.Item>
    </TransitionDrawer>
  )
}
