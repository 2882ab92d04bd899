// The day that the whole console speaks of: today, or a past day on which everything is read only.
import { Alert, Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { useWords } from '../words/i18n.ts'
import { today } from './minute.ts'

type AsOf = {
  /** the past day looked at; undefined means today */
  readonly day: string | undefined
  readonly look: (day: string | undefined) => void
  /** how far this person's last own act went, as the API said it, so that they read their own writes */
  readonly after: string | undefined
  readonly acted: (position: string | undefined) => void
}

const AsOfContext = createContext<AsOf>({ day: undefined, look: () => {}, after: undefined, acted: () => {} })

export const useAsOf = (): AsOf & { readonly readOnly: boolean } => {
  const asOf = useContext(AsOfContext)
  return { ...asOf, readOnly: asOf.day !== undefined }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Keeps the day in the address, so that a page as of a day can be sent to somebody and found again. */
export const AsOfProvider = ({ children }: { readonly children: ReactNode }) => {
  const [search, setSearch] = useSearchParams()
  const [after, setAfter] = useState<string>()
  const asked = search.get('asOf')
  const day = asked !== null && DAY.test(asked) ? asked : undefined
  const value = useMemo(() => ({
    day,
    look: (next: string | undefined) => setSearch((before) => {
      const changed = new URLSearchParams(before)
      if (next === undefined) changed.delete('asOf')
      else changed.set('asOf', next)
      return changed
    }),
    after,
    acted: setAfter,
  }), [day, after, setSearch])
  return <AsOfContext value={value}>{children}</AsOfContext>
}

export const AsOfPicker = () => {
  const { t } = useWords()
  const { day, look } = useAsOf()
  return (
    <span className="as-of" role="group" aria-label={t('asOf.label')}>
      <label htmlFor="as-of">{t('asOf.label')}</label>
      <DatePicker id="as-of" size="small" allowClear value={day === undefined ? null : dayjs(day)} placeholder={t('asOf.today')} disabledDate={(date) => date.isAfter(dayjs(today()), 'day')}
        onChange={(date) => look(date === null || date.isSame(dayjs(today()), 'day') ? undefined : date.format('YYYY-MM-DD'))} />
    </span>
  )
}

export const AsOfBanner = () => {
  const { t } = useWords()
  const { day, look } = useAsOf()
  if (day === undefined) return null
  return <Alert banner type="warning" title={t('asOf.banner', { day })} action={<Button size="small" onClick={() => look(undefined)}>{t('asOf.back')}</Button>} />
}
