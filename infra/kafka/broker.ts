// Starts one real Kafka broker (KRaft, one node) without a container engine, and stops, kills and restarts it at will.
import { spawn, execFile, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, openSync, closeSync, writeFileSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { kafkaClasspath } from './classpath.ts'
import { brokersSeen } from './probe.ts'

const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 20_000
/** C1 only and the serial collector: on two cores the broker answers in about half the time of the defaults. */
const JAVA = ['-Xmx256m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', `-Dlog4j2.configurationFile=${join(import.meta.dirname, 'log4j2.xml')}`]
/** Any 22 characters of base64url; one cluster a directory, so they need not differ. */
const CLUSTER_ID = 'jingzeAAAAAAAAAAAAAAAA'

export type Broker = {
  /** host:port, for KAFKA_BROKERS; stays the same over restarts */
  readonly address: string
  readonly version: string
  readonly pid: () => number | undefined
  /** Sends a signal and waits until the broker is gone. SIGKILL is a crash, SIGTERM an orderly stop. */
  readonly kill: (signal: NodeJS.Signals) => Promise<void>
  /** Starts it again on the same data and port, and waits until it answers. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Starts a broker whose data, settings and log (`broker.log`) live in `dir`, and waits until it answers. Without a port, or with 0, it takes a free one.
 * Answers `{ skipped }` when the machine cannot run one. Throws when it can but the broker does not come up.
 */
export const startBroker = async (options: { readonly dir: string; readonly port?: number }): Promise<Broker | { readonly skipped: string }> => {
  const found = await kafkaClasspath()
  if ('skipped' in found) return found
  const { dir } = options
  const port = options.port || await freePort()
  const settings = join(dir, 'server.properties')
  mkdirSync(dir, { recursive: true })
  writeFileSync(settings, properties(dir, port, await freePort()))
  if (!existsSync(join(dir, 'data', 'meta.properties')))
    await promisify(execFile)('java', [...JAVA, '-cp', found.classpath, 'kafka.tools.StorageTool', 'format', '-t', CLUSTER_ID, '-c', settings])
  let running: ChildProcess | undefined
  const start = async () => {
    running = launch(dir, found.classpath, settings)
    await untilItAnswers(running, port, dir)
  }
  const kill = async (signal: NodeJS.Signals) => {
    if (running) await end(running, signal)
    running = undefined
  }
  await start()
  return { address: `127.0.0.1:${port}`, version: found.version, pid: () => running?.pid, kill, restart: async () => { await kill('SIGTERM'); await start() }, stop: () => kill('SIGTERM') }
}

/**
 * One node is its own quorum, so everything internal has one replica; topics are made on purpose only.
 * A killed broker may come back only when its former session has ended: 9 s by default, hence the shorter one.
 */
const properties = (dir: string, port: number, controllerPort: number): string => `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=${join(dir, 'data')}
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
broker.session.timeout.ms=3000
broker.heartbeat.interval.ms=500
`

const launch = (dir: string, classpath: string, settings: string): ChildProcess => {
  const log = openSync(join(dir, 'broker.log'), 'a')
  const child = spawn('java', [...JAVA, '-cp', classpath, 'kafka.Kafka', settings], { stdio: ['ignore', log, log] })
  closeSync(log)
  const reap = () => child.kill('SIGKILL')
  process.once('exit', reap)
  child.once('exit', () => process.off('exit', reap))
  return child
}

const untilItAnswers = async (child: ChildProcess, port: number, dir: string): Promise<void> => {
  for (const until = Date.now() + START_TIMEOUT_MS; Date.now() < until; await pause(100)) {
    if (child.exitCode !== null || child.signalCode !== null) break
    if (await brokersSeen(port) > 0) return
  }
  child.kill('SIGKILL')
  throw new Error(`the Kafka broker did not come up:\n${readFileSync(join(dir, 'broker.log'), 'utf8').slice(-2000)}`)
}

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
  await gone
  clearTimeout(patience)
}

/** A port of this machine that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
