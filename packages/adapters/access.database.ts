// Asks the database in which accounts, sessions, keys, file records and the access log live.
import type { Pool } from 'pg'
import { asStoreError, makePool, type Reach } from './postgres/connection.ts'

const CONNECTIONS_MAX = 5

export type Found = Readonly<Record<string, unknown>>

export type Database = {
  /** Runs one statement; instants come as ISO 8601 in UTC, counts as bigint. Throws `StoreUnavailable` when nobody answers; another error is a bug. */
  readonly run: (text: string, values?: readonly unknown[]) => Promise<readonly Found[]>
  readonly close: () => Promise<void>
}

/** Connections are made when needed and made again when lost. The tables must exist (`createAccessSchema`). */
export const openDatabase = (reach: Reach, connectionsMax = CONNECTIONS_MAX): Database => {
  const pool: Pool = makePool(reach, connectionsMax)
  return {
    run: async (text, values = []) => {
      try {
        return (await pool.query<Found>(text, [...values])).rows
      } catch (error) {
        throw asStoreError(error)
      }
    },
    close: () => pool.end(),
  }
}

/** A string column, or an error that says which was missing. */
export const text = (row: Found, column: string): string => {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`column ${column} is not a text`)
  return value
}
