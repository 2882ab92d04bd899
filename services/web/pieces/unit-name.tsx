// A unit's name by its id, from one list that all pages share.
import { useMemo } from 'react'
import { useAnswer } from './asking.ts'

type Unit = { readonly unitId: string; readonly name: string }

export const useUnitNames = () => {
  const { data } = useAnswer<Unit>('ListUnits', { pageSize: 200 })
  return useMemo(() => {
    const names = new Map((data?.rows ?? []).map(({ unitId, name }) => [unitId, name]))
    return { nameOf: (id: string): string => names.get(id) ?? id, units: data?.rows ?? [] }
  }, [data])
}

export const UnitName = ({ id }: { readonly id: string }) => {
  const { nameOf } = useUnitNames()
  return <>{nameOf(id)}</>
}
