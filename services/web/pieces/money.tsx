// Amounts of money: kept in fen, shown in 万元 unless the reader asked for yuan.
import { Segmented } from 'antd'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import { useWords } from '../words/i18n.ts'

type Scale = 'wan' | 'yuan'
const MoneyContext = createContext<{ readonly scale: Scale; readonly choose: (scale: Scale) => void }>({ scale: 'wan', choose: () => {} })

export const MoneyProvider = ({ children }: { readonly children: ReactNode }) => {
  const [scale, choose] = useState<Scale>('wan')
  const value = useMemo(() => ({ scale, choose }), [scale])
  return <MoneyContext value={value}>{children}</MoneyContext>
}

const format = (fen: number, scale: Scale): string =>
  (fen / (scale === 'wan' ? 1_000_000 : 100)).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** How amounts are written at the chosen scale, and what the scale is called. */
export const useMoney = () => {
  const { t } = useWords()
  const { scale } = useContext(MoneyContext)
  return { scaleName: t(`list.${scale}`), money: (fen: number | null | undefined): string => (fen === null || fen === undefined ? '—' : format(fen, scale)), scale, /** a title with the unit that its amounts are in */ inUnit: (title: string): string => t('list.inUnit', { title, unit: t(`list.${scale}`) }) }
}

export const MoneySwitch = () => {
  const { t } = useWords()
  const { scale, choose } = useContext(MoneyContext)
  return <Segmented size="small" aria-label={t('list.unit')} value={scale} onChange={choose} options={[{ label: t('list.wan'), value: 'wan' }, { label: t('list.yuan'), value: 'yuan' }]} />
}
