// Keeps how far each reaction has read the log, and the requests that were not carried out, with the reasons.
import { makePool, type Reach } from './postgres/connection.ts'
import { SCHEMA } from './postgres-views/tables.ts'
import { transaction } from './postgres-views/transaction.ts'
import { throwAsViewsError } from './postgres-views/views-error.ts'

/** What a reaction asked for that was not done. `number` counts its requests after one event, from 0. */
export type RefusedRequest = {
  readonly reaction: string
  readonly eventId: string
  readonly number: number
  readonly position: bigint
  readonly command: string
  readonly id: string
  /** `refused`, `invalid`, `forbidden`, `unknown`, `keyReused`, or `failed` for a bug */
  readonly outcome: string
  /** the broken rules, the flaws of the input, or what failed */
  readonly rules: readonly unknown[]
}

export type ReactionBook = {
  /** Where these reactions stand; one that is new begins after `from`. */
  readonly begin: (names: readonly string[], from: bigint) => Promise<ReadonlyMap<string, bigint>>
  /** Checkpoint and refusals together. False when the reaction does not stand at `from`: somebody else moved it. */
  readonly advance: (name: string, from: bigint, to: bigint, refused: readonly RefusedRequest[]) => Promise<boolean>
  readonly refused: () => Promise<readonly RefusedRequest[]>
  /** Takes a refusal out of the book, because it was asked again with success. */
  readonly strike: (request: RefusedRequest) => Promise<void>
  readonly close: () => Promise<void>
}

/** The schema must exist (`createViewsSchema`). Throws `StoreUnavailable` when nobody answers. */
export const reactionBook = (reach: Reach): ReactionBook => {
  const pool = makePool({ name: 'jingze reactions', ...reach }, 2)
  const ask = async <Found>(text: string, values: readonly unknown[] = []): Promise<readonly Found[]> => (await pool.query(text, [...values]).catch(throwAsViewsError)).rows as Found[]
  return {
    begin: async (names, from) => {
      await ask(`insert into ${SCHEMA}.reaction_progress (reaction, position) select name, $2 from unnest($1::text[]) name on conflict do nothing`, [names, from])
      const found = await ask<{ reaction: string; position: bigint }>(`select reaction, position from ${SCHEMA}.reaction_progress where reaction = any($1::text[])`, [names])
      return new Map(found.map(({ reaction, position }) => [reaction, position]))
    },
    advance: (name, from, to, refused) => transaction(pool, 'begin', async (client) => {
      const { rowCount } = await client.query(`update ${SCHEMA}.reaction_progress set position = $3, moved_at = now() where reaction = $1 and position = $2`, [name, from, to])
      if (rowCount === 0) return false
      if (refused.length > 0) {
        await client.query(`insert into ${SCHEMA}.reaction_refused (reaction, event_id, number, position, command, id, outcome, rules)
          select $1, "eventId", number, position, command, id, outcome, rules from json_to_recordset($2::json) as x("eventId" text, number integer, position bigint, command text, id text, outcome text, rules jsonb) on conflict do nothing`,
        [name, JSON.stringify(refused.map((each) => ({ ...each, position: String(each.position) })))])
      }
      return true
    }),
    refused: () => ask(`select reaction, event_id as "eventId", number, position, command, id, outcome, rules from ${SCHEMA}.reaction_refused order by position, reaction, number`),
    strike: async ({ reaction, eventId, number }) => { await ask(`delete from ${SCHEMA}.reaction_refused where reaction = $1 and event_id = $2 and number = $3`, [reaction, eventId, number]) },
    close: () => pool.end(),
  }
}
