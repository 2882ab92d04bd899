// How long an account stays shut after wrong passwords: longer each time, never for good.

const FREE_FAILURES = 5
const FIRST_MS = 30_000
const LONGEST_MS = 15 * 60_000
const FORGOTTEN_MS = 60 * 60_000

export type Failures = { readonly failed: number; readonly failedAt: string | undefined; readonly lockedUntil: string | undefined }

export const isLocked = ({ lockedUntil }: Failures, at: string): boolean => lockedUntil !== undefined && Date.parse(lockedUntil) > Date.parse(at)

/**
 * After one more wrong password at `at` (ISO 8601): from the fifth on 30 s, then twice as long each time, at most 15 minutes.
 * An hour without a wrong password forgets them all.
 */
export const afterFailure = ({ failed, failedAt }: Failures, at: string): Failures => {
  const forgotten = failedAt === undefined || Date.parse(at) - Date.parse(failedAt) > FORGOTTEN_MS
  const count = forgotten ? 1 : failed + 1
  const lockMs = count < FREE_FAILURES ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** (count - FREE_FAILURES))
  return { failed: count, failedAt: at, lockedUntil: lockMs === 0 ? undefined : new Date(Date.parse(at) + lockMs).toISOString() }
}
