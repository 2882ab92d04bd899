// Does for tables of views what the server does by itself within a minute after a rebuild; until then counts and sums are read from the tables and not from indexes alone.
import { Client } from 'pg'

/** `app` is the address for the application's role, which owns the tables. */
export const vacuumed = async (app: string): Promise<void> => {
  const client = new Client({ connectionString: app })
  await client.connect()
  const { rows } = await client.query<{ name: string }>("select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'views' and tableowner = current_user")
  for (const { name } of rows) await client.query(`vacuum (analyze) ${name}`)
  await client.end()
}
