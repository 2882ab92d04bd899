// Who is signed in: the console asks once, and everything below may rely on it.
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { Spin } from 'antd'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { ProblemError, session, type Session } from '../ask.ts'
import { SignIn } from '../screens/sign-in.tsx'
import { ProblemNotice } from './problem-notice.tsx'

type Signed = { readonly account: Session['account']; readonly signOut: () => Promise<void>; readonly again: () => void }
const SessionContext = createContext<Signed | undefined>(undefined)

/** The person signed in. Only below the gate. */
export const useSession = (): Signed => {
  const signed = useContext(SessionContext)
  if (signed === undefined) throw new Error('used outside the session gate')
  return signed
}

/** Whoever comes next must not find what the former one has read. */
const forget = (client: QueryClient): void => client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })

/** A session that has ended already is as good as one that is ended now. */
const signOut = async (client: QueryClient): Promise<void> => {
  await session.signOut().catch((error: unknown) => { if (!(error instanceof ProblemError && error.problem.status === 401)) throw error })
  client.setQueryData(['session'], null)
  forget(client)
}

export const SessionGate = ({ children }: { readonly children: ReactNode }) => {
  const client = useQueryClient()
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['session'], queryFn: session.read, staleTime: 60_000, refetchOnWindowFocus: true })
  const signed = useMemo((): Signed | undefined => data ? { account: data.account, signOut: () => signOut(client), again: () => void client.invalidateQueries({ queryKey: ['session'] }) } : undefined, [data, client])
  if (isPending) return <div className="waiting"><Spin size="large" /></div>
  if (error) return <div className="waiting"><ProblemNotice error={error} retry={() => void refetch()} /></div>
  if (signed === undefined) return <SignIn signedIn={(next) => { forget(client); client.setQueryData(['session'], next) }} />
  return <SessionContext value={signed}>{children}</SessionContext>
}
