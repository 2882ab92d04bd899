// An official's name by id, from one list that all pages share.
import { useMemo } from 'react'
import type { OfficialLine } from '../rows.ts'
import { useAnswer, useContents } from './asking.ts'

/** The id itself for those who may not read the list. */
export const useOfficialNames = () => {
  const { mayAsk } = useContents()
  const { data } = useAnswer<OfficialLine>('ListOfficials', { pageSize: 200 }, mayAsk('ListOfficials'))
  return useMemo(() => {
    const names = new Map((data?.rows ?? []).map(({ officialId, name }) => [officialId, name]))
    return (id: string): string => names.get(id) ?? id
  }, [data])
}
