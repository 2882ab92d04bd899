// The names behind accounts, for those who may know them; others learn that there is a name.
import { useQuery } from '@tanstack/react-query'
import { ROLES } from '../../../packages/audit/roles.ts'
import { people, type Person } from '../ask.ts'
import { useWords } from '../words/i18n.ts'
import { useSession } from './session.tsx'

/** Whoever acts is a person or the program itself. */
const MACHINE = 'jingze'

const useEverybody = () => useQuery({ queryKey: ['people'], queryFn: people, staleTime: 300_000 }).data

/** Those who examine, as accounts that may sign in. */
export const useAuditors = (): readonly Person[] =>
  [...(useEverybody()?.values() ?? [])].filter(({ roles, disabled }) => !disabled && roles.some((role) => role === 'auditor' || role === 'teamLeader'))

/** Those who may re-examine what an appeal contests. */
export const useReexaminers = (): readonly Person[] =>
  [...(useEverybody()?.values() ?? [])].filter(({ roles, disabled }) => !disabled && roles.some((role) => ['committeeOffice', 'erReviewer', 'legalReviewer', 'chiefAuditor'].includes(role)))

/** The division or outside body of whoever is signed in; undefined while it is not known, and for those who belong to none. */
export const useOwnBody = (): string | undefined => {
  const { account } = useSession()
  return useEverybody()?.get(account.id)?.body
}

export const usePeople = () => {
  const { say, t } = useWords()
  const { account } = useSession()
  const data = useEverybody()
  return (id: string): string => {
    if (id === MACHINE) return say(ROLES.machine)
    if (id === account.id) return account.name
    return data?.get(id)?.name ?? (id === '' ? '' : data === undefined ? '…' : t('list.unnamed'))
  }
}
