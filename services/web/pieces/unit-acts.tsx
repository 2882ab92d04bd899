// What is done to a unit: described anew, renamed, merged, dissolved, or its record corrected.
import { Form, Input, Space } from 'antd'
import { useState } from 'react'
import type { UnitPage } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useContents } from './asking.ts'
import { filled } from './filled.ts'
import { UNITS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'
import { TransitionOpener } from './transition-opener.tsx'
import { descriptionOf, UnitFields, valuesOf, type UnitValues } from './unit-form.tsx'

const ACTS = [['ChangeUnitDescription', 'unit.change'], ['RenameUnit', 'unit.rename'], ['MergeUnit', 'unit.merge'], ['DissolveUnit', 'unit.dissolve'], ['CorrectUnitRecord', 'unit.correct']] as const
type Act = (typeof ACTS)[number][0]

export const UnitActs = ({ row }: { readonly row: UnitPage }) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  const [act, start] = useState<Act>()
  const done = () => start(undefined)
  const required = [{ required: true, message: t('act.required') }]
  const shown = ACTS.filter(([command]) => mayDo(command) && (row.standing === 'active' || command === 'CorrectUnitRecord'))
  const { name: _, ...character } = valuesOf(row)
  return (
    <Space size={6} wrap className="no-print">
      {shown.map(([command, says]) => <ActButton key={command} onClick={() => start(command)}>{t(says)}</ActButton>)}
      <TransitionDrawer<UnitValues> command="ChangeUnitDescription" id={row.unitId} title={t('unit.change')} open={act === 'ChangeUnitDescription'} close={done} initial={character} input={descriptionOf}><UnitFields named={false} /></TransitionDrawer>
      <TransitionDrawer<UnitValues> command="CorrectUnitRecord" id={row.unitId} title={t('unit.correct')} open={act === 'CorrectUnitRecord'} close={done} initial={valuesOf(row)} input={(values) => ({ description: descriptionOf(values), because: values.because })}><UnitFields named corrects /></TransitionDrawer>
      <TransitionDrawer<{ readonly name: string }> command="RenameUnit" id={row.unitId} title={t('unit.rename')} open={act === 'RenameUnit'} close={done} initial={{ name: row.name }} input={(values) => values}><Form.Item name="name" label={t('unit.newName')} rules={required}><Input maxLength={120} /></Form.Item></TransitionDrawer>
      <TransitionDrawer<{ readonly intoUnitId: string; readonly continuation?: string }> command="MergeUnit" id={row.unitId} title={t('unit.merge')} open={act === 'MergeUnit'} close={done} input={filled}><Form.Item name="intoUnitId" label={t('unit.into')} rules={required} extra={t('unit.mergeHint')}><SearchSelect register={UNITS} fixed={{ standing: 'active' }} width={380} /></Form.Item><Continuation /></TransitionDrawer>
      <TransitionDrawer<{ readonly continuation?: string }> command="DissolveUnit" id={row.unitId} title={t('unit.dissolve')} open={act === 'DissolveUnit'} close={done} input={filled}><p>{t('unit.dissolveHint')}</p><Continuation /></TransitionDrawer>
    </Space>
  )
}

/** Who takes over what the unit owes to audits under way. */
const Continuation = () => {
  const { t } = useWords()
  return <Form.Item name="continuation" label={t('unit.continuation')} extra={t('unit.continuationHint')}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
}

/** The button above the register that adds a unit. */
export const RegisterUnit = () => {
  const { t } = useWords()
  return (
    <TransitionOpener<UnitValues> command="RegisterUnit" title={t('unit.register')} initial={{ level: 'municipalDepartment', budgetLevel: 'municipal' }} input={descriptionOf}><UnitFields named /></TransitionOpener>
  )
}
