// What every event store promises, run against each: `eventStoreContract('memory', open)`.
import { afterAll, beforeAll, describe } from 'vitest'
import type { EventStore } from '../../packages/kernel/store.ts'
import { appending } from './event-store.contract.appending.ts'
import { histories } from './event-store.contract.histories.ts'
import { racing } from './event-store.contract.racing.ts'
import { reading } from './event-store.contract.reading.ts'
import { subscribing } from './event-store.contract.subscribing.ts'

/** A store to test. Its log may hold anything already; only the tests write to it meanwhile. `close` ends it and removes what it left. */
export type Opened = { readonly store: EventStore; readonly close: () => Promise<void> }

/** Where stores may differ. Everything else is the same for all. */
export type Capabilities = {
  /**
   * `unless` is judged in the same moment as the append. Without it, a condition that was broken before the append was asked
   * is caught, and two that race each other may both be accepted.
   */
  readonly conditionsAreAtomic: boolean
  /** events in the test with 16 writers and a live subscriber */
  readonly loadEvents: number
  /** random histories that are compared with the model */
  readonly histories: number
}

export const EVERYTHING: Capabilities = { conditionsAreAtomic: true, loadEvents: 20_000, histories: 60 }

/** Gives the store of a running suite; only inside tests. */
export type TheStore = () => EventStore

export const eventStoreContract = (name: string, open: () => Promise<Opened>, capabilities: Capabilities = EVERYTHING): void => {
  describe(`an event store (${name})`, () => {
    let opened: Opened
    beforeAll(async () => { opened = await open() })
    afterAll(() => opened?.close())
    const theStore: TheStore = () => opened.store
    describe('appending', () => appending(theStore))
    describe('racing', () => racing(theStore, capabilities))
    describe('reading', () => reading(theStore))
    describe('subscribing', () => subscribing(theStore, capabilities))
    describe('random histories', () => histories(theStore, capabilities))
  })
}
