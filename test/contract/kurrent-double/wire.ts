// Turns the records of the double into KurrentDB's protobuf messages and requests into plain values.
import anyPb from 'google-protobuf/google/protobuf/any_pb.js'
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js'
import sharedPb from '@eventstore/db-client/generated/shared_pb.js'
import statusPb from '@eventstore/db-client/generated/status_pb.js'
import streamsPb from '@eventstore/db-client/generated/streams_pb.js'
import type { ExpectedRevision, LogRecord, Proposed, Verdict } from './log.ts'

const TICKS_PER_MILLISECOND = 10_000n
const UUID_SHAPE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const identifier = (stream: string) => {
  const name = new sharedPb.StreamIdentifier()
  name.setStreamName(Buffer.from(stream))
  return name
}

export const streamNameOf = (of: { getStreamIdentifier: () => sharedPb.StreamIdentifier | undefined } | undefined): string =>
  Buffer.from(of?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8')

export const eventResponse = (record: LogRecord): streamsPb.ReadResp => {
  const recorded = new streamsPb.ReadResp.ReadEvent.RecordedEvent()
  const id = new sharedPb.UUID()
  id.setString(record.id)
  recorded.setId(id)
  recorded.setStreamIdentifier(identifier(record.stream))
  recorded.setStreamRevision(record.revision.toString())
  recorded.setCommitPosition(record.position.toString())
  recorded.setPreparePosition(record.position.toString())
  recorded.getMetadataMap().set('type', record.type)
  recorded.getMetadataMap().set('content-type', record.contentType)
  recorded.getMetadataMap().set('created', (BigInt(record.createdAt) * TICKS_PER_MILLISECOND).toString())
  recorded.setData(record.data)
  recorded.setCustomMetadata(record.metadata)
  const event = new streamsPb.ReadResp.ReadEvent()
  event.setEvent(recorded)
  event.setCommitPosition(record.position.toString())
  return reading((response) => response.setEvent(event))
}

const reading = (fill: (response: streamsPb.ReadResp) => unknown): streamsPb.ReadResp => {
  const response = new streamsPb.ReadResp()
  fill(response)
  return response
}

export const notFoundResponse = (stream: string): streamsPb.ReadResp => {
  const notFound = new streamsPb.ReadResp.StreamNotFound()
  notFound.setStreamIdentifier(identifier(stream))
  return reading((response) => response.setStreamNotFound(notFound))
}

export const confirmation = (subscriptionId: string): streamsPb.ReadResp => {
  const confirmed = new streamsPb.ReadResp.SubscriptionConfirmation()
  confirmed.setSubscriptionId(subscriptionId)
  return reading((response) => response.setConfirmation(confirmed))
}

export const caughtUp = (): streamsPb.ReadResp => reading((response) => response.setCaughtUp(new streamsPb.ReadResp.CaughtUp()))

/** Throws what .NET throws when an id is not a UUID. */
export const proposed = (message: streamsPb.AppendReq.ProposedMessage | streamsPb.BatchAppendReq.ProposedMessage): Proposed => {
  const id = message.getId()?.getString() ?? ''
  if (!UUID_SHAPE.test(id)) throw new Error(`Guid should contain 32 digits with 4 dashes: ${id}`)
  return {
    id: id.toLowerCase(), type: message.getMetadataMap().get('type') ?? '', contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(), metadata: message.getCustomMetadata_asU8(),
  }
}

export const expectedOf = (options: streamsPb.AppendReq.Options | streamsPb.BatchAppendReq.Options): ExpectedRevision => {
  if (options.hasNoStream()) return 'no_stream'
  if (options.hasStreamExists()) return 'stream_exists'
  if (options.hasAny()) return 'any'
  return BigInt('getRevision' in options ? options.getRevision() : options.getStreamPosition())
}

export const appendResponse = (verdict: Verdict): streamsPb.AppendResp => {
  const response = new streamsPb.AppendResp()
  if (verdict.ok) {
    const success = new streamsPb.AppendResp.Success()
    const position = new streamsPb.AppendResp.Position()
    position.setCommitPosition(verdict.position.toString())
    position.setPreparePosition(verdict.position.toString())
    success.setCurrentRevision(verdict.revision.toString())
    success.setPosition(position)
    response.setSuccess(success)
    return response
  }
  const wrong = new streamsPb.AppendResp.WrongExpectedVersion()
  if (verdict.current === undefined) wrong.setCurrentNoStream(new sharedPb.Empty())
  else wrong.setCurrentRevision(verdict.current.toString())
  response.setWrongExpectedVersion(wrong)
  return response
}

export const batchResponse = (correlationId: sharedPb.UUID | undefined, stream: string, verdict: Verdict): streamsPb.BatchAppendResp => {
  const response = new streamsPb.BatchAppendResp()
  response.setCorrelationId(correlationId)
  response.setStreamIdentifier(identifier(stream))
  if (verdict.ok) {
    const success = new streamsPb.BatchAppendResp.Success()
    const position = new sharedPb.AllStreamPosition()
    position.setCommitPosition(verdict.position.toString())
    position.setPreparePosition(verdict.position.toString())
    success.setCurrentRevision(verdict.revision.toString())
    success.setPosition(position)
    response.setSuccess(success)
    return response
  }
  const wrong = new sharedPb.WrongExpectedVersion()
  if (verdict.current === undefined) wrong.setCurrentNoStream(new emptyPb.Empty())
  else wrong.setCurrentStreamRevision(verdict.current.toString())
  const details = new anyPb.Any()
  details.pack(wrong.serializeBinary(), 'event_store.client.WrongExpectedVersion')
  const status = new statusPb.Status()
  status.setDetails(details)
  response.setError(status)
  return response
}
