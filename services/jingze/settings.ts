// What Jingze is told from outside: environment and arguments, each checked, with one clear sentence when something is wrong.
import { join, resolve } from 'node:path'
import { mailSettingsFrom, NotConfigured, type MailSettings } from '../mailer/settings.ts'

/** Cannot start as told; the message is one sentence for the person at the terminal, in both languages. */
export class CannotStart extends Error {}

export type Settings = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** without the example city */
  readonly empty: boolean
  readonly examplePassword: string | undefined
  /** an external event store and views database; without them the embedded PostgreSQL */
  readonly eventStoreUrl: string | undefined
  readonly viewsUrl: string | undefined
  readonly kafkaBrokers: string | undefined
  readonly publicUrl: string | undefined
  /** whether this program asks for what falls due: silence after a deadline, reminders */
  readonly timers: boolean
  /** mail of reminders; off where nothing is said */
  readonly mail: MailSettings | undefined
  readonly logLevel: string
}

type Environment = Readonly<Record<string, string | undefined>>

export const settingsFrom = (environment: Environment, args: readonly string[], root: string): Settings => {
  const unknown = args.filter((each) => each !== '--empty')
  if (unknown.length > 0) throw new CannotStart(`不认识参数 ${unknown.join(' ')}；可用的参数只有 --empty。Unknown argument ${unknown.join(' ')}: the only one is --empty.`)
  const port = Number(environment['PORT'] ?? '8080')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new CannotStart(`PORT 应为 0 到 65535 的整数，现在是“${environment['PORT']}”。PORT must be a whole number from 0 to 65535.`)
  const examplePassword = environment['EXAMPLE_PASSWORD']
  if (examplePassword !== undefined && [...examplePassword].length < 8) throw new CannotStart('EXAMPLE_PASSWORD 至少 8 位。EXAMPLE_PASSWORD needs at least 8 characters.')
  const { EVENT_STORE_URL: eventStoreUrl, VIEWS_URL: viewsUrl } = environment
  return {
    port, host: environment['HOST'] ?? '127.0.0.1', dataDir: resolve(environment['DATA_DIR'] ?? join(root, 'data')), empty: args.includes('--empty'), examplePassword,
    eventStoreUrl: eventStoreUrl || undefined, viewsUrl: viewsUrl || undefined, kafkaBrokers: environment['KAFKA_BROKERS'] || undefined, publicUrl: environment['PUBLIC_URL'] || undefined, timers: environment['TIMERS'] !== 'off', mail: mailFrom(environment), logLevel: environment['LOG_LEVEL'] ?? 'warn',
  }
}

const mailFrom = (environment: Environment): MailSettings | undefined => {
  try {
    return mailSettingsFrom(environment)
  } catch (error) {
    throw error instanceof NotConfigured ? new CannotStart(error.message) : error
  }
}
