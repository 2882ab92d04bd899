// Picks from a register of any length: what is typed is searched for on the server, and more is fetched when the list is scrolled to its end.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useState, type UIEvent } from 'react'
import { ask, type Parameters } from '../ask.ts'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'
import { againAfter } from './asking.ts'
import { useRowsOf, type Register } from './registers.ts'

const PAGE = 20
const TYPING_MS = 250
const NEAR_THE_END = 40

/** What was typed, once the typing has paused. */
const usePaused = (typed: string): string => {
  const [paused, setPaused] = useState(typed)
  useEffect(() => {
    const clock = setTimeout(() => setPaused(typed), TYPING_MS)
    return () => clearTimeout(clock)
  }, [typed])
  return paused
}

const useFound = (register: Register, fixed: Parameters, words: string, enabled: boolean) => {
  const { day, after } = useAsOf()
  const whole = { ...fixed, words: words.trim() || undefined, pageSize: PAGE, ...(day === undefined ? { after } : { asOf: day }) }
  return useInfiniteQuery({
    queryKey: ['answer', register.query, 'found', whole], queryFn: ({ pageParam }) => ask<Readonly<Record<string, unknown>>>(register.query, { ...whole, page: pageParam }), enabled, initialPageParam: 1, retry: againAfter,
    getNextPageParam: ({ page, pageSize, total }) => (page * pageSize < total ? page + 1 : undefined),
  })
}

type Common = { readonly register: Register; readonly fixed?: Parameters; readonly id?: string; readonly placeholder?: string; readonly 'aria-label'?: string; readonly width?: number }
type Props = Common & (
  | { readonly several?: false; readonly allowClear?: false; readonly value?: string | undefined; readonly onChange?: (id: string) => void }
  | { readonly several?: false; /** what was picked can be taken out again, with Delete too */ readonly allowClear: true; readonly value?: string | undefined; readonly onChange?: (id: string | undefined) => void }
  | { readonly several: true; readonly allowClear?: false; readonly value?: readonly string[]; readonly onChange?: (ids: string[]) => void })

/** Deletes what was picked, from the keyboard too: the list itself only hears of a click on its cross. */
const clears = ({ key }: { readonly key: string }): boolean => key === 'Delete' || key === 'Backspace'

export const SearchSelect = ({ register, fixed = {}, several, allowClear, value, onChange, width, ...rest }: Props) => {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const { data, isFetching, hasNextPage, fetchNextPage } = useFound(register, fixed, usePaused(typed), open)
  const chosen = useRowsOf(register, value === undefined ? [] : [value].flat())
  const found = data?.pages.flatMap(({ rows }) => rows) ?? []
  const total = data?.pages[0]?.total ?? 0
  const optionOf = (row: Readonly<Record<string, unknown>>) => ({ value: String(row[register.id]), label: register.labelOf(row) })
  const options = open ? found.map(optionOf) : [...chosen.values()].map(optionOf)
  const labelled = (id: string) => { const row = chosen.get(id) ?? found.find((each) => each[register.id] === id); return { value: id, label: row === undefined ? id : register.labelOf(row) } }
  const scrolled = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) => { if (scrollTop + clientHeight > scrollHeight - NEAR_THE_END && hasNextPage && !isFetching) void fetchNextPage() }
  const changed = (id: string | undefined) => { if (several !== true && (id !== undefined || allowClear)) (onChange as ((id: string | undefined) => void) | undefined)?.(id) }
  return (
    <Select<ReturnType<typeof labelled> | ReturnType<typeof labelled>[]>
      {...rest} labelInValue {...(several ? { mode: 'multiple' as const, value: [...(value ?? [])].map(labelled) } : { value: value === undefined ? null : labelled(value) })}
      style={width === undefined ? {} : { width }} popupMatchSelectWidth={false} options={options} loading={open && isFetching} onPopupScroll={scrolled}
      allowClear={allowClear === true} onInputKeyDown={(event) => { if (allowClear && typed === '' && clears(event)) changed(undefined) }}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      onOpenChange={(next) => { setOpen(next); if (!next) setTyped('') }}
      notFoundContent={isFetching ? t('page.loading') : typed === '' ? t('list.none') : t('list.empty')}
      popupRender={(list) => <>{list}{total > found.length && <p className="picker-foot">{t('list.narrow', { shown: found.length, total })}</p>}</>}
      onChange={(next) => { if (several) onChange?.([next].flat().map((each) => each.value)); else if (!Array.isArray(next)) changed(next?.value) }} />
  )
}
