// What a projector that runs alone is connected to, read from the environment, with one clear sentence for each thing that is missing.
import { viewsApi } from '../../packages/adapters/answer.ts'
import { now } from '../../packages/adapters/clock.ts'
import { openEventStore } from '../../packages/adapters/event-store.open.ts'
import { digest, eventId } from '../../packages/adapters/ids.ts'
import { postgresHolder } from '../../packages/adapters/postgres-views/holder.ts'
import { createViewsSchema, hasViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { reactionBook } from '../../packages/adapters/reaction-book.ts'
import { postgresRows } from '../../packages/adapters/rows.postgres.ts'
import { CALENDAR_VERSION } from '../../packages/audit/calendar/years.ts'
import { COMMANDS, REACTIONS } from '../../packages/audit/contents.ts'
import { VIEWS } from '../../packages/views/contents.ts'
import type { ProjectorParts } from './projector.ts'
import type { ReactionParts } from './reactions.ts'
import type { TimerParts } from './timer-parts.ts'

/** Something is not configured, or wrongly; the message is for the person who starts the program. */
export class NotConfigured extends Error {}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * EVENT_STORE_URL and VIEWS_URL are needed. The schema of views is made by the role of VIEWS_OWNER_URL, or that of VIEWS_URL where it may.
 * PROJECTOR_BATCH sets how many events one step takes; PROJECTOR_REACTIONS=off leaves reactions and timers to another program. Throws `NotConfigured`.
 */
export const partsFrom = async (environment: Environment, log: (line: string) => void, warn: (line: string) => void): Promise<{ readonly projector: ProjectorParts; readonly reactions: ReactionParts; readonly timers: TimerParts; readonly close: () => Promise<void> }> => {
  const viewsUrl = needed(environment, 'VIEWS_URL', 'the address of the database that keeps the views, postgres://…')
  const store = openEventStore(needed(environment, 'EVENT_STORE_URL', 'the address of the event log, postgres://… or kurrentdb://…'), { indexUrl: viewsUrl, name: 'jingze projector' })
  const batch = environment['PROJECTOR_BATCH']
  if (batch !== undefined && !/^[1-9]\d{0,5}$/.test(batch)) throw new NotConfigured('PROJECTOR_BATCH must be a number of events from 1 to 999999.')
  if (!await hasViewsSchema(viewsUrl)) await createViewsSchema(environment['VIEWS_OWNER_URL'] ?? viewsUrl, decodeURIComponent(new URL(viewsUrl).username) || 'jingze_app')
  const rows = postgresRows({ url: viewsUrl })
  const [book, views] = [reactionBook({ url: viewsUrl }), viewsApi({ views: { url: viewsUrl }, store, connectionsMax: 1 })]
  const [world, actor] = [{ store, now, eventId, digest, rulesVersion: CALENDAR_VERSION }, { id: 'jingze', roles: ['machine'], within: {} }]
  return {
    projector: { store, rows, views: VIEWS, holder: postgresHolder({ url: viewsUrl }), log, warn, ...(batch === undefined ? {} : { batchSize: Number(batch) }) },
    reactions: {
      reactions: environment['PROJECTOR_REACTIONS'] === 'off' ? [] : REACTIONS, commands: COMMANDS, world, actor,
      book, holder: postgresHolder({ url: viewsUrl, name: 'jingze reactions holder' }), log,
    },
    timers: { answer: views.answer, world, actor, log },
    close: async () => { await Promise.all([rows.close(), book.close(), views.close(), store.close()]) },
  }
}

const needed = (environment: Environment, name: string, what: string): string => {
  const value = environment[name]?.trim()
  if (!value) throw new NotConfigured(`${name} is not set: it must hold ${what}.`)
  return value
}
