// Puts a published fact into a CloudEvents 1.0 envelope, structured mode: one JSON value that says everything, for any broker or file.
import { z } from 'zod'
import type { PublishedRecord } from '../../packages/adapters/publisher.ts'
import type { Fact } from '../../packages/kernel/event.ts'
import { topicOf, type PublishedFact } from '../../packages/views/published/published.ts'

const CONTENT_TYPE = 'application/cloudevents+json; charset=UTF-8'
const SEQUENCE_DIGITS = 10

/** The attributes beside `data`. Names are lower-case letters and digits, as the specification asks (CloudEvents 1.0.2, "Context Attributes"). */
export const Envelope = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1).describe('the event’s id: drop what you have already'),
  source: z.string().min(1).describe('urn:jingze: and the context'),
  type: z.string().min(1),
  subject: z.string().min(1).describe('what it happened to: its kind, a slash, its id'),
  time: z.iso.datetime().describe('when the system learned it, UTC'),
  datacontenttype: z.literal('application/json'),
  dataschema: z.string().min(1).describe('the id of the schema of data, in this document'),
  partitionkey: z.string().min(1).describe('the key of the record: the project, or the subject where there is none'),
  sequence: z.string().regex(/^\d+$/).describe('grows with each event of the subject; numbers are missing where an event is not public'),
  occurredon: z.iso.date().describe('the day on which it happened, in Asia/Shanghai; earlier than time when recorded late'),
})
export type CloudEvent = z.infer<typeof Envelope> & { readonly data: Readonly<Record<string, unknown>> }

export const schemaId = (type: string): string => `urn:jingze:schema:${type}`

/** The public form of a fact. Throws when its data do not fit the published schema; fields that the schema does not list are dropped. */
export const cloudEvent = (fact: Fact, published: PublishedFact): CloudEvent => {
  const [kind, id] = subjectOf(fact.stream)
  return {
    specversion: '1.0', id: fact.id, source: `urn:jingze:${published.context}`, type: published.type,
    subject: `${kind}/${id}`, time: fact.recordedAt, datacontenttype: 'application/json', dataschema: schemaId(published.type),
    partitionkey: keyOf(fact),
    sequence: String(fact.revision).padStart(SEQUENCE_DIGITS, '0'), occurredon: fact.occurredOn,
    data: published.schema.parse(published.data(fact)),
  }
}

/** What keeps events in order for a reader: the project that an event concerns, or its own subject when it concerns none. */
export const keyOf = (fact: Fact): string => fact.objects.find(({ type }) => type === 'project')?.id ?? subjectOf(fact.stream)[1]

/** The record that carries it to the topic of its context. */
export const recordOf = (event: CloudEvent, { context }: PublishedFact): PublishedRecord =>
  ({ topic: topicOf(context), key: event.partitionkey, value: JSON.stringify(event), headers: { 'content-type': CONTENT_TYPE } })

const subjectOf = (stream: string): readonly [string, string] => {
  const hyphen = stream.indexOf('-')
  return [stream.slice(0, hyphen), stream.slice(hyphen + 1)]
}
