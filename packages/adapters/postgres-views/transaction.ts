// Does something in one transaction on a connection of its own.
import type { Pool, PoolClient } from 'pg'
import { throwAsViewsError } from './views-error.ts'

/** Commits what the work did, or rolls it back when it throws. Throws `StoreUnavailable` when nobody answers. */
export const transaction = async <Result>(pool: Pool, begin: string, work: (client: PoolClient) => Promise<Result>): Promise<Result> => {
  const client = await pool.connect().catch(throwAsViewsError)
  let broken: Error | undefined
  // A connection that breaks between two statements says so here, and nobody else would hear it; the next statement fails too.
  const noted = (reason: Error) => { broken = reason }
  client.on('error', noted)
  try {
    await client.query(begin)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(noted)
    return throwAsViewsError(error)
  } finally {
    client.off('error', noted)
    client.release(broken)
  }
}
