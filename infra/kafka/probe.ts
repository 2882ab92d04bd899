// Asks a port whether a Kafka broker answers there, in the bytes of the protocol, so that starting one needs no client library.
import { connect } from 'node:net'

const METADATA = 3
const TIMEOUT_MS = 1_000

/**
 * How many brokers the metadata of the broker at this port names: 0 while it is not there or not yet ready.
 * A Metadata request, version 1, for no topics (https://kafka.apache.org/protocol#The_Messages_Metadata).
 */
export const brokersSeen = (port: number): Promise<number> => new Promise((resolve) => {
  let answer = Buffer.alloc(0)
  const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(request()))
  const done = (count: number) => {
    resolve(count)
    socket.destroy()
  }
  socket.setTimeout(TIMEOUT_MS, () => done(0))
  socket.on('error', () => done(0))
  socket.on('close', () => done(0))
  socket.on('data', (part) => {
    answer = Buffer.concat([answer, part])
    if (answer.length >= 12) done(answer.readInt32BE(8)) // after size and correlation id: the number of brokers
  })
})

const request = (): Buffer => {
  const bytes = Buffer.alloc(18)
  bytes.writeInt32BE(14, 0) // size of what follows
  bytes.writeInt16BE(METADATA, 4)
  bytes.writeInt16BE(1, 6) // version
  bytes.writeInt32BE(1, 8) // correlation id
  bytes.writeInt16BE(-1, 12) // no client id
  bytes.writeInt32BE(0, 14) // no topics
  return bytes
}
