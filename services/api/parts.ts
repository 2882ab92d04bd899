// Everything that the API is put together from; main.ts makes it from the environment, tests from what they please.
import type { AccessLog } from '../../packages/adapters/access-log.postgres.ts'
import type { Accounts } from '../../packages/adapters/accounts.ts'
import type { ViewsApi } from '../../packages/adapters/answer.ts'
import type { Files } from '../../packages/adapters/files.disk.ts'
import type { FileRecords } from '../../packages/adapters/files.postgres.ts'
import type { ImportBatches } from '../../packages/adapters/import-batches.postgres.ts'
import type { Keys } from '../../packages/adapters/keys.postgres.ts'
import type { PositionTokens } from '../../packages/adapters/position-tokens.ts'
import type { Sessions } from '../../packages/adapters/sessions.postgres.ts'
import type { AnyCommand } from '../../packages/kernel/command.ts'
import type { World } from '../../packages/kernel/handle.ts'
import type { AnyQuery } from '../../packages/kernel/query.ts'
import type { AnyStream } from '../../packages/kernel/stream.ts'
import type { Scope } from '../../packages/kernel/who.ts'
import type { Limits } from './limits.ts'
import type { Log } from './logging.ts'
import type { Metrics } from './metrics.ts'
import type { ViewProgress } from './view-progress.ts'

export type Settings = {
  /** the address that people type, when it is known: decides about cookies, HSTS and the origin of requests */
  readonly publicUrl?: string
  /** true behind a proxy of one's own, which sets X-Forwarded-For */
  readonly trustProxy?: boolean
  /** the built console; without it only the API answers */
  readonly consoleFolder?: string
  /** lets a program from another machine read /metrics, and one of this machine where a proxy stands in front */
  readonly metricsToken?: string
  readonly limits?: Limits
  readonly bodyBytesMax?: number
}

export type Parts = {
  readonly world: World
  readonly newId: () => string
  readonly streams: readonly AnyStream[]
  readonly commands: readonly AnyCommand[]
  readonly queries: readonly AnyQuery[]
  readonly answer: ViewsApi['answer']
  /** the projects, clues … that are an account's own, beside its unit and body; with `after`, once the event at that position counts. Throws `StoreBusy` when that does not come in time */
  readonly memberships: (accountId: string, after?: bigint) => Promise<Scope>
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly accessLog: AccessLog
  readonly keys: Keys
  /** how positions of the log are written for readers; see positions.ts */
  readonly tokens: PositionTokens
  readonly files: Files
  readonly fileRecords: FileRecords
  readonly importBatches: ImportBatches
  /** how far each view has read */
  readonly views: () => Promise<readonly ViewProgress[]>
  readonly log: Log
  readonly metrics: Metrics
  readonly settings: Settings
}
