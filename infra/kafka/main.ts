// Runs one Kafka broker in the foreground until it is interrupted: `node infra/kafka/main.ts [--dir data/kafka] [--port 9092]`.
import { parseArgs } from 'node:util'
import { startBroker } from './broker.ts'

const { values } = parseArgs({ options: { dir: { type: 'string', default: 'data/kafka' }, port: { type: 'string', default: '9092' } } })
const leave = () => process.exit(1) // while it starts; leaving takes the broker along
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, leave)
const started = Date.now()
const broker = await startBroker({ dir: values.dir, port: Number(values.port) })
if ('skipped' in broker) {
  console.error(`No Kafka broker was started: ${broker.skipped}.`)
  process.exit(2)
}
console.log(`Kafka ${broker.version} answers at ${broker.address} after ${Date.now() - started} ms. KAFKA_BROKERS=${broker.address}`)
console.log(`Its data and broker.log are in ${values.dir}. Ctrl-C stops it.`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, leave).once(signal, () => void broker.stop().then(() => process.exit(0)))
