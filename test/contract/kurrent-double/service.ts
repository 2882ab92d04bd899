// Answers the calls of KurrentDB's Streams service from a log, as the server does, and as badly as a test commands.
import { randomUUID } from 'node:crypto'
import { Metadata, status, type ServerDuplexStream, type ServerReadableStream, type ServerWritableStream, type sendUnaryData, type UntypedServiceImplementation } from '@grpc/grpc-js'
import type streamsPb from '@eventstore/db-client/generated/streams_pb.js'
import { APPEND_BYTES_MAX, type DoubleLog, type Proposed } from './log.ts'
import * as wire from './wire.ts'

type ReadCall = ServerWritableStream<streamsPb.ReadReq, streamsPb.ReadResp>
type AppendCall = ServerReadableStream<streamsPb.AppendReq, streamsPb.AppendResp>
type BatchCall = ServerDuplexStream<streamsPb.BatchAppendReq, streamsPb.BatchAppendResp>

/** What goes wrong, and what was seen. */
export type Scene = {
  readonly log: DoubleLog
  readonly asked: { readonly as: 'subscription' | 'read'; readonly from: bigint | undefined }[]
  /** ends the feed of each open subscription, without a word to the subscriber */
  readonly feeds: Set<() => void>
  port: number
  refusals: number
  answersToLose: number
  readonly down: () => void
}

export const streamsService = (scene: Scene): UntypedServiceImplementation => ({
  read: (call: ReadCall) => {
    const refused = refusal(scene)
    if (refused) return call.emit('error', refused)
    return call.request.getOptions()?.hasStream() ? readStream(call, scene.log) : readAll(call, scene)
  },
  append: (call: AppendCall, reply: sendUnaryData<streamsPb.AppendResp>) => {
    const messages: streamsPb.AppendReq[] = []
    call.on('data', (message: streamsPb.AppendReq) => messages.push(message))
    call.on('end', () => append(messages, reply, scene))
  },
  batchAppend: (call: BatchCall) => batchAppend(call, scene),
  delete: () => {},
  tombstone: () => {},
})

/** What a follower says: go to the leader, which is the same address here. */
const refusal = (scene: Scene) => {
  if (scene.refusals === 0) return undefined
  scene.refusals--
  const metadata = new Metadata()
  metadata.set('exception', 'not-leader')
  metadata.set('leader-endpoint-host', '127.0.0.1')
  metadata.set('leader-endpoint-port', String(scene.port))
  return { code: status.NOT_FOUND, details: 'Leader info available', metadata }
}

const readAll = (call: ReadCall, scene: Scene) => {
  const options = call.request.getOptions()
  const position = options?.getAll()?.getPosition()
  const from = position ? BigInt(position.getCommitPosition()) : undefined
  scene.asked.push({ as: options?.hasSubscription() ? 'subscription' : 'read', from })
  const start = from === undefined ? 0 : scene.log.indexOf(from)
  if (start === undefined)
    return call.emit('error', { code: status.INVALID_ARGUMENT, details: 'Trying to read from an invalid position.' })
  if (options?.hasSubscription()) return feed(call, from === undefined ? 0 : start + 1, scene)
  for (const record of scene.log.records.slice(start, start + Number(options?.getCount()))) call.write(wire.eventResponse(record))
  return call.end()
}

/** Sends what the filter lets through, from an index on, and then whatever is appended. */
const feed = (call: ReadCall, start: number, { log, feeds }: Scene) => {
  const pattern = new RegExp(call.request.getOptions()?.getFilter()?.getEventType()?.getRegex() ?? '.*')
  let sent = start
  const send = () => {
    for (; sent < log.records.length; sent++)
      if (pattern.test(log.records[sent]!.type)) call.write(wire.eventResponse(log.records[sent]!))
  }
  call.write(wire.confirmation(randomUUID()))
  send()
  call.write(wire.caughtUp())
  const forget = log.onAppended(send)
  const end = () => {
    forget()
    feeds.delete(end)
  }
  feeds.add(end)
  call.on('cancelled', end)
  return undefined
}

const readStream = (call: ReadCall, log: DoubleLog) => {
  const options = call.request.getOptions()!
  const asks = options.getStream()!
  const name = wire.streamNameOf(asks)
  const own = log.ofStream(name)
  const backwards = options.getReadDirection() === 1
  const from = asks.hasRevision() ? BigInt(asks.getRevision()) : backwards ? BigInt(own.length) : 0n
  const wanted = backwards ? own.filter((record) => record.revision <= from).toReversed() : own.filter((record) => record.revision >= from)
  if (own.length === 0) call.write(wire.notFoundResponse(name))
  for (const record of wanted.slice(0, Number(options.getCount()))) call.write(wire.eventResponse(record))
  return call.end()
}

const append = (messages: readonly streamsPb.AppendReq[], reply: sendUnaryData<streamsPb.AppendResp>, scene: Scene) => {
  const refused = refusal(scene)
  if (refused) return reply(refused)
  try {
    const options = messages[0]!.getOptions()!
    const events = messages.slice(1).map((message) => wire.proposed(message.getProposedMessage()!))
    const tooBig = oversize(events)
    if (tooBig) return reply(tooBig)
    const verdict = scene.log.append(wire.streamNameOf(options), wire.expectedOf(options), events)
    return lost(scene) ? undefined : reply(null, wire.appendResponse(verdict))
  } catch (error) {
    return reply({ code: status.UNKNOWN, details: String(error) })
  }
}

const oversize = (events: readonly Proposed[]) => {
  if (events.reduce((bytes, event) => bytes + event.data.length + event.metadata.length + event.type.length, 0) <= APPEND_BYTES_MAX) return undefined
  const metadata = new Metadata()
  metadata.set('exception', 'maximum-append-size-exceeded')
  metadata.set('maximum-append-size', String(APPEND_BYTES_MAX))
  return { code: status.INVALID_ARGUMENT, details: `Maximum Append Size of ${APPEND_BYTES_MAX} Exceeded.`, metadata }
}

const batchAppend = (call: BatchCall, scene: Scene) => {
  const waiting = new Map<string, { readonly options: streamsPb.BatchAppendReq.Options; readonly events: Proposed[] }>()
  call.on('data', (message: streamsPb.BatchAppendReq) => {
    const key = message.getCorrelationId()!.getString()
    const request = waiting.get(key) ?? { options: message.getOptions()!, events: [] }
    waiting.set(key, request)
    request.events.push(...message.getProposedMessagesList().map(wire.proposed))
    if (!message.getIsFinal()) return
    waiting.delete(key)
    const stream = wire.streamNameOf(request.options)
    const verdict = scene.log.append(stream, wire.expectedOf(request.options), request.events)
    if (!lost(scene)) call.write(wire.batchResponse(message.getCorrelationId(), stream, verdict))
  })
  call.on('end', () => call.end())
}

const lost = (scene: Scene): boolean => {
  if (scene.answersToLose === 0) return false
  scene.answersToLose--
  scene.down()
  return true
}
