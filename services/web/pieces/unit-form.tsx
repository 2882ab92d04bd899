// The description of a unit as a form: registered, changed or corrected; amounts are written in 万元 and kept in fen.
import { Form, Input, InputNumber, Select, Space } from 'antd'
import type { Unit } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { filled } from './filled.ts'
import { UNITS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'

export type UnitValues = {
  readonly name?: string; readonly level: string; readonly type?: string; readonly budgetLevel: string; readonly parentUnitId?: string
  readonly assetsWan?: number; readonly fundsWan?: number; readonly subordinateUnits?: number; readonly because?: string
}

const FEN_PER_WAN = 1_000_000
const fen = (wan: number | undefined | null): number | undefined => (wan === undefined || wan === null ? undefined : Math.round(wan * FEN_PER_WAN))
const wan = (amount: number | null): number | undefined => (amount === null ? undefined : amount / FEN_PER_WAN)

/** The form's values as commands take a unit's description. */
export const descriptionOf = ({ assetsWan, fundsWan, because: _, ...rest }: UnitValues): object => filled({ ...rest, assetsFen: fen(assetsWan), fundsFen: fen(fundsWan) })

/** What a unit is now, as the form's values. */
export const valuesOf = ({ name, level, type, budgetLevel, parentUnitId, assetsFen, fundsFen, subordinateUnits }: Pick<Unit, 'name' | 'level' | 'type' | 'budgetLevel' | 'parentUnitId' | 'assetsFen' | 'fundsFen' | 'subordinateUnits'>): Partial<UnitValues> =>
  filled({ name, level, type, budgetLevel, parentUnitId, assetsWan: wan(assetsFen), fundsWan: wan(fundsFen), subordinateUnits }) as Partial<UnitValues>

export const UnitFields = ({ named, corrects }: { readonly named: boolean; readonly corrects?: boolean }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = [{ required: true, message: t('act.required') }]
  const amount = <InputNumber min={0} precision={6} addonAfter={t('unit.wan')} style={{ width: 220 }} />
  return (
    <>
      {named && <Form.Item name="name" label={t('unit.name')} rules={required}><Input maxLength={120} /></Form.Item>}
      <Space size={12} wrap>
        <Form.Item name="level" label={t('unit.level')} rules={required}><Select style={{ width: 160 }} options={choices('level', ['municipalDepartment', 'district', 'publicInstitution', 'stateOwnedEnterprise', 'developmentZone'])} /></Form.Item>
        <Form.Item name="type" label={t('unit.type')}><Select allowClear style={{ width: 180 }} options={choices('unitType')} /></Form.Item>
        <Form.Item name="budgetLevel" label={t('unit.budgetLevel')} rules={required}><Select style={{ width: 130 }} options={choices('budgetLevel')} /></Form.Item>
      </Space>
      <Form.Item name="parentUnitId" label={t('unit.parent')}><SearchSelect register={UNITS} fixed={{ standing: 'active' }} allowClear width={380} /></Form.Item>
      <Space size={12} wrap>
        <Form.Item name="assetsWan" label={t('unit.assets')}>{amount}</Form.Item>
        <Form.Item name="fundsWan" label={t('unit.funds')}>{amount}</Form.Item>
        <Form.Item name="subordinateUnits" label={t('unit.countSaid')}><InputNumber min={0} precision={0} /></Form.Item>
      </Space>
      {corrects && <Form.Item name="because" label={t('unit.because')} rules={required}><Input.TextArea rows={2} maxLength={500} /></Form.Item>}
    </>
  )
}
