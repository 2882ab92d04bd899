// What the API is told by its environment, each thing checked.
import type { Settings } from './parts.ts'

/** Something is missing or wrong in the environment; the message says what, for the person who starts the program. */
export class NotConfigured extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * PUBLIC_URL: the address that people type. TRUST_PROXY=1: a proxy of one's own stands in front.
 * METRICS_TOKEN: lets another machine read /metrics, and this one where either of those two is set; at least 32 characters. Throws `NotConfigured`.
 */
export const settingsFrom = (environment: Environment): Settings => {
  const { PUBLIC_URL: publicUrl, TRUST_PROXY: trustProxy, METRICS_TOKEN: metricsToken } = environment
  if (publicUrl && !/^https?:\/\/[^/]+\/?$/.test(publicUrl)) throw new NotConfigured('PUBLIC_URL must be like https://jingze.example, without a path.')
  if (trustProxy && trustProxy !== '1' && trustProxy !== '0') throw new NotConfigured('TRUST_PROXY must be 1 or 0.')
  if (metricsToken && metricsToken.length < 32) throw new NotConfigured('METRICS_TOKEN must have at least 32 characters.')
  return { ...(publicUrl ? { publicUrl } : {}), trustProxy: trustProxy === '1', ...(metricsToken ? { metricsToken } : {}) }
}

export const needed = (environment: Environment, name: string, what: string): string => {
  const value = environment[name]?.trim()
  if (!value) throw new NotConfigured(`${name} is not set: it must hold ${what}.`)
  return value
}

/** PORT, 8080 unless said otherwise. */
export const portFrom = (environment: Environment): number => {
  const port = Number(environment['PORT'] ?? '8080')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new NotConfigured('PORT must be a whole number from 0 to 65535.')
  return port
}
