// Turns passwords into argon2id hashes and checks them, a few at a time, so that signing in cannot exhaust the machine.
import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. The hash itself says what it was made with. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const MADE_WITH = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`

const AT_ONCE = 4
const WAITING_MAX = 100

/** Too many people are signing in at this moment. */
export class PasswordsBusy extends Error {}

let running = 0
const waiting: (() => void)[] = []

const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING_MAX) throw new PasswordsBusy('too many passwords are being checked')
    await new Promise<void>((go) => waiting.push(go))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** The exact bytes count: nothing is trimmed, cut or normalised. Throws `PasswordsBusy`. */
export const hashOf = (password: string): Promise<string> => inTurn(() => hash(password, COST))

export const matches = (hashed: string, password: string): Promise<boolean> => inTurn(() => verify(hashed, password))

/** True when it was made with weaker settings than today's. */
export const isOutdated = (hashed: string): boolean => !hashed.startsWith(MADE_WITH)
