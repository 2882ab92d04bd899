// The names behind accounts, for those who may know them; others see the account's id.
import { useQuery } from '@tanstack/react-query'
import { ROLES } from '../../../packages/audit/roles.ts'
import { people } from '../ask.ts'
import { useWords } from '../words/i18n.ts'

/** Whoever acts is a person or the program itself. */
const MACHINE = 'jingze'

export const usePeople = () => {
  const { say } = useWords()
  const { data } = useQuery({ queryKey: ['people'], queryFn: people, staleTime: 300_000 })
  return (id: string): string => (id === MACHINE ? say(ROLES.machine) : data?.get(id) ?? id)
}
