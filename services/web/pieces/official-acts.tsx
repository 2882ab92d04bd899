// What is done about an official's record: registered, corrected, given another rank, struck out.
import { Form, Input, Select, Space } from 'antd'
import { useState } from 'react'
import type { Portrait } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useContents } from './asking.ts'
import { useChoices } from './choices.ts'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import { useGo } from './go.ts'
import { OfficialFields, type OfficialValues } from './official-form.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'
import { TransitionOpener } from './transition-opener.tsx'

const ACTS = [['ChangeRank', 'official.rank'], ['CorrectOfficialRecord', 'official.correct'], ['WithdrawOfficial', 'official.withdraw']] as const
type Act = (typeof ACTS)[number][0]
type Opened = { readonly row: Portrait; readonly open: boolean; readonly close: () => void }

export const OfficialActs = ({ row }: { readonly row: Portrait }) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  const { go } = useGo()
  const [act, start] = useState<Act>()
  const done = () => start(undefined)
  const required = useRequired()
  return (
    <Space size={6} wrap className="no-print">
      {ACTS.filter(([command]) => mayDo(command)).map(([command, says]) => <ActButton key={command} onClick={() => start(command)}>{t(says)}</ActButton>)}
      <ChangeRank row={row} open={act === 'ChangeRank'} close={done} />
      <TransitionDrawer<OfficialValues> command="CorrectOfficialRecord" id={row.officialId} title={t('official.correct')} open={act === 'CorrectOfficialRecord'} close={done} initial={filled({ name: row.name, gender: row.gender ?? '', rank: row.rank })} input={filled}><OfficialFields corrects /></TransitionDrawer>
      <TransitionDrawer<{ because: string }> command="WithdrawOfficial" id={row.officialId} title={t('official.withdraw')} open={act === 'WithdrawOfficial'} close={done} done={() => go('/portraits')} input={({ because }) => ({ because })}>
        <p className="signed-content">{row.name}</p>
        <Form.Item name="because" label={t('official.withdrawBecause')} rules={required} extra={t('official.withdrawHint')}><Input.TextArea rows={3} maxLength={500} /></Form.Item>
      </TransitionDrawer>
    </Space>
  )
}

const ChangeRank = ({ row, open, close }: Opened) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <TransitionDrawer<{ rank: string; documentNo?: string }> command="ChangeRank" id={row.officialId} title={t('official.rank')} open={open} close={close} initial={{ rank: row.rank }} input={filled}>
      <Form.Item name="rank" label={t('official.newRank')} rules={required}><Select style={{ width: 240 }} options={choices('rank')} /></Form.Item>
      <Form.Item name="documentNo" label={t('official.documentNo')}><Input maxLength={80} /></Form.Item>
    </TransitionDrawer>
  )
}

/** The button above the officials that adds one, and goes to the new one's page, where posts are recorded. */
export const RegisterOfficial = () => {
  const { t } = useWords()
  const { go } = useGo()
  return (
    <TransitionOpener<OfficialValues> command="RegisterOfficial" title={t('official.register')} done={({ id }) => go(`/portraits/${id}`)} input={filled}><OfficialFields /></TransitionOpener>
  )
}
