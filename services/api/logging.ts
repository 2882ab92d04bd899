// Writes what happened as JSON lines, without anything that a person typed: no bodies, no query values, no secrets.
import { pino, type DestinationStream, type Logger } from 'pino'

export type Log = Logger

const SAID_MAX = 300

/** `to` is where the lines go; without it, standard output. */
export const makeLog = (level = 'info', to?: DestinationStream): Log =>
  pino({ level, base: { service: 'jingze' }, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths: ['*.password', '*.cookie', '*.authorization', 'password', 'cookie', 'authorization'], censor: '[removed]' } }, to as DestinationStream)

/**
 * An error as it may be logged: kind, code, the places in the program, and a message in which everything quoted is left out,
 * because databases and parsers quote the data they stumble over.
 */
export const loggable = (error: unknown): object => {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { name, message, stack, cause } = error
  const code = (error as { code?: unknown }).code
  return {
    kind: name, ...(typeof code === 'string' ? { code } : {}), says: withoutQuotes(message),
    at: (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12).map((line) => line.trim()),
    ...(cause instanceof Error ? { cause: loggable(cause) } : {}),
  }
}

const withoutQuotes = (message: string): string =>
  message.split('\n')[0]!.replace(/"[^"]*"?|'[^']*'?|“[^”]*”?|`[^`]*`?|\([^)]*\)=\([^)]*\)/g, '…').slice(0, SAID_MAX)
