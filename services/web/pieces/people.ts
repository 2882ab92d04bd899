// The names behind accounts, for those who may know them; others see the account's id.
import { useQuery } from '@tanstack/react-query'
import { people } from '../ask.ts'

export const usePeople = () => {
  const { data } = useQuery({ queryKey: ['people'], queryFn: people, staleTime: 300_000 })
  return (id: string): string => data?.get(id) ?? id
}
