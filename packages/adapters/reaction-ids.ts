// The idempotency key of what a reaction asks: the same for the same reaction and event, so that a second delivery changes nothing.
import { eventId } from './ids.ts'

/** A UUID; the event's own time is kept, so that ids derived from it still sort by time. */
export const requestIdOf = (reaction: string, event: string, n: number): string => eventId(event, Number.parseInt(Buffer.from(`${reaction} ${n}`).toString('hex').slice(-12), 16))
