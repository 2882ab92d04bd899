// Shows how the relay stands to a monitoring system: lag, parked records, who leads. Read when asked, never kept up to date in vain.
import { Gauge, type Registry } from 'prom-client'
import type { Relay, Standing } from './relay.ts'

const GAUGES: readonly { readonly name: string; readonly help: string; readonly value: (standing: Standing) => number }[] = [
  { name: 'jingze_relay_active', help: 'whether this relay is the one that publishes (1) or waits for its turn (0)', value: ({ active }) => Number(active) },
  { name: 'jingze_relay_position', help: 'position in the log up to which everything is published or parked', value: ({ position }) => Number(position) },
  { name: 'jingze_relay_lag_events', help: 'events of the log behind that position', value: ({ behind }) => Number(behind) },
  { name: 'jingze_relay_lag_seconds', help: 'how long the first of them has waited', value: ({ behindSeconds }) => behindSeconds },
  { name: 'jingze_relay_parked_records', help: 'records that wait for someone to mend their cause and release them', value: ({ parked }) => parked },
  { name: 'jingze_relay_published_records', help: 'records published since this relay started', value: ({ published }) => published },
  { name: 'jingze_relay_take_overs', help: 'how often a relay has taken the lead', value: ({ takeOvers }) => takeOvers },
  { name: 'jingze_relay_troubled', help: 'whether something keeps it from publishing (1)', value: ({ trouble }) => Number(trouble !== undefined) },
]

/** Adds the relay's gauges to a registry. */
export const measureRelay = (relay: Relay, registry: Registry): void => {
  // One reading serves all gauges of a scrape.
  let reading: Promise<Standing> | undefined
  const standing = () => (reading ??= relay.standing(new Date()).finally(() => { reading = undefined }))
  for (const { name, help, value } of GAUGES)
    registry.registerMetric(new Gauge({ name, help, registers: [], async collect() { this.set(value(await standing())) } }))
}
