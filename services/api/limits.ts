// Keeps anyone from taking more than a share: allowances per account and per address that refill with time.
import type { Cost } from './route.ts'

/** So many at once, and so many more each second. */
export type Allowance = { readonly burst: number; readonly perSecond: number }
export type Limits = Readonly<Record<'address' | 'wrongPassword' | Cost, Allowance>>

/** A console page asks some ten questions at once; an office of hundreds may share one address. */
export const LIMITS: Limits = {
  address: { burst: 2_000, perSecond: 400 },
  wrongPassword: { burst: 30, perSecond: 1 / 20 },
  signIn: { burst: 60, perSecond: 2 },
  read: { burst: 600, perSecond: 100 },
  write: { burst: 600, perSecond: 50 },
  heavy: { burst: 60, perSecond: 4 },
}

/** More names than this are not remembered: the ones not heard of for longest are forgotten first. */
const NAMES_MAX = 10_000

export type Taken = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number }
export type Bucket = {
  /** Takes one from the allowance of `name`. `nowMs` only moves forward. */
  readonly take: (name: string, nowMs: number) => Taken
  /** What `take` would say, without taking. */
  readonly look: (name: string, nowMs: number) => Taken
}

export const bucketOf = ({ burst, perSecond }: Allowance, namesMax = NAMES_MAX): Bucket => {
  const left = new Map<string, { readonly amount: number; readonly at: number }>()
  const amountOf = (name: string, nowMs: number): number => {
    const before = left.get(name)
    return before ? Math.min(burst, before.amount + (Math.max(0, nowMs - before.at) / 1000) * perSecond) : burst
  }
  const verdict = (amount: number): Taken => (amount >= 1 ? { ok: true } : { ok: false, retryAfterSeconds: Math.ceil((1 - amount) / perSecond) })
  return {
    look: (name, nowMs) => verdict(amountOf(name, nowMs)),
    take: (name, nowMs) => {
      const amount = amountOf(name, nowMs)
      const taken = verdict(amount)
      left.delete(name) // a Map keeps the order of insertion: the first is the one not heard of for longest
      left.set(name, { amount: taken.ok ? amount - 1 : amount, at: nowMs })
      if (left.size > namesMax) left.delete(left.keys().next().value!)
      return taken
    },
  }
}

export type Buckets = Readonly<Record<keyof Limits, Bucket>>

export const bucketsOf = (limits: Limits): Buckets => ({
  address: bucketOf(limits.address), wrongPassword: bucketOf(limits.wrongPassword), signIn: bucketOf(limits.signIn),
  read: bucketOf(limits.read), write: bucketOf(limits.write), heavy: bucketOf(limits.heavy),
})
