// Writes new rows of a view by COPY, through a connection that is in a transaction.
import { finished } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { AnyView, Row } from '../../kernel/view.ts'
import { copyText, rowStatements } from './row-sql.ts'

/** Makes the lines ready now; what is given back sends them. None of the keys may be there yet: the database then refuses all. */
export const copyRows = (client: PoolClient, view: AnyView, entries: readonly (readonly [string, Row])[]): (() => Promise<void>) => {
  const lines = Buffer.from(copyText(view, entries))
  return async () => {
    const going = client.query(copyFrom(rowStatements(view).copy))
    going.end(lines)
    await finished(going)
  }
}
