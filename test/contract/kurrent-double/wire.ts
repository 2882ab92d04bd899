// Turns the records of the double into KurrentDB's protobuf messages and requests into plain values.
import anyPb from 'google-protobuf/google/protobuf/any_pb.js'
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js'
import sharedPb from '@eventstore/db-client/generated/shared_pb.js'
import statusPb from '@eventstore/db-client/generated/status_pb.js'
import streamsPb from '@eventstore/db-client/generated/streams_pb.js'
import type { ExpectedRevision, LogRecord, Proposed, Verdict } from './log.ts'

const TICKS_PER_MILLISECOND = 10_000n
const UUID_SHAPE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const identifier = (stream: string) => new sharedPb.StreamIdentifier().setStreamName(Buffer.from(stream))

export const streamNameOf = (of: { getStreamIdentifier: () => sharedPb.StreamIdentifier | undefined } | undefined): string =>
  Buffer.from(of?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8')

export const eventResponse = (record: LogRecord): streamsPb.ReadResp => {
  const recorded = new streamsPb.ReadResp.ReadEvent.RecordedEvent()
    .setId(new sharedPb.UUID().setString(record.id)).setStreamIdentifier(identifier(record.stream)).setStreamRevision(record.revision.toString())
    .setCommitPosition(record.position.toString()).setPreparePosition(record.position.toString())
    .setData(record.data).setCustomMetadata(record.metadata)
  recorded.getMetadataMap().set('type', record.type).set('content-type', record.contentType)
    .set('created', (BigInt(record.createdAt) * TICKS_PER_MILLISECOND).toString())
  return new streamsPb.ReadResp().setEvent(new streamsPb.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(record.position.toString()))
}

export const notFoundResponse = (stream: string): streamsPb.ReadResp =>
  new streamsPb.ReadResp().setStreamNotFound(new streamsPb.ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream)))

export const confirmation = (subscriptionId: string): streamsPb.ReadResp =>
  new streamsPb.ReadResp().setConfirmation(new streamsPb.ReadResp.SubscriptionConfirmation().setSubscriptionId(subscriptionId))

export const caughtUp = (): streamsPb.ReadResp => new streamsPb.ReadResp().setCaughtUp(new streamsPb.ReadResp.CaughtUp())

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
    const position = new streamsPb.AppendResp.Position().setCommitPosition(verdict.position.toString()).setPreparePosition(verdict.position.toString())
    return response.setSuccess(new streamsPb.AppendResp.Success().setCurrentRevision(verdict.revision.toString()).setPosition(position))
  }
  const wrong = new streamsPb.AppendResp.WrongExpectedVersion()
  return response.setWrongExpectedVersion(verdict.current === undefined ? wrong.setCurrentNoStream(new sharedPb.Empty()) : wrong.setCurrentRevision(verdict.current.toString()))
}

export const batchResponse = (correlationId: sharedPb.UUID | undefined, stream: string, verdict: Verdict): streamsPb.BatchAppendResp => {
  const response = new streamsPb.BatchAppendResp().setCorrelationId(correlationId).setStreamIdentifier(identifier(stream))
  if (verdict.ok) {
    const position = new sharedPb.AllStreamPosition().setCommitPosition(verdict.position.toString()).setPreparePosition(verdict.position.toString())
    return response.setSuccess(new streamsPb.BatchAppendResp.Success().setCurrentRevision(verdict.revision.toString()).setPosition(position))
  }
  const wrong = new sharedPb.WrongExpectedVersion()
  if (verdict.current === undefined) wrong.setCurrentNoStream(new emptyPb.Empty())
  else wrong.setCurrentStreamRevision(verdict.current.toString())
  const details = new anyPb.Any()
  details.pack(wrong.serializeBinary(), 'event_store.client.WrongExpectedVersion')
  return response.setError(new statusPb.Status().setDetails(details))
}
