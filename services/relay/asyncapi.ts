// Describes every message of a table of published facts as an AsyncAPI 3.0 document, from the schemas that the messages are checked with.
import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { topicOf, topicsOf, type Published, type PublishedFact } from '../../packages/views/published/published.ts'
import { Envelope, schemaId } from './cloud-event.ts'

const VERSION = '1.0.0'
const SAYS = `What Jingze tells other institutions: facts of economic-responsibility audits, without personal data and without anything of clues.
At least once and, for each key, in order: drop an id that you have already. Fields may be added to a message: ignore those you do not know.
A change that is more than that is a new message (…v2), published beside the old one.`

/** An AsyncAPI 3.0 document (https://www.asyncapi.com/docs/reference/specification/v3.0.0) as a plain object: channels by topic, one message each fact. */
export const asyncApi = (table: Published): object => {
  const facts = Object.values(table)
  return {
    asyncapi: '3.0.0',
    info: { title: 'Jingze 经责', version: VERSION, description: SAYS },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(topicsOf(table).map((topic) => [topic, channel(topic, facts)])),
    operations: Object.fromEntries(topicsOf(table).map((topic) => [`send.${topic}`, { action: 'send', channel: { $ref: `#/channels/${topic}` } }])),
    components: { messages: Object.fromEntries(facts.map((fact) => [fact.type, message(fact)])), schemas: { envelope: described(Envelope) } },
  }
}

/** Writes the document where people look for it, stable and readable. */
export const writeAsyncApi = (table: Published, path: string): Promise<void> => writeFile(path, textOf(table))

/** The document as it is written. */
export const textOf = (table: Published): string => `${JSON.stringify(asyncApi(table), null, 2)}\n`

const channel = (topic: string, facts: readonly PublishedFact[]): object => ({
  address: topic,
  messages: Object.fromEntries(facts.filter(({ context }) => topicOf(context) === topic).map(({ type }) => [type, { $ref: `#/components/messages/${type}` }])),
  bindings: { kafka: { topic, topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': -1 }, bindingVersion: '0.5.0' } },
})

const message = ({ type, says, schema }: PublishedFact): object => ({
  name: type, title: says.zh, summary: says.en, contentType: 'application/cloudevents+json',
  payload: { allOf: [{ $ref: '#/components/schemas/envelope' }, described(z.object({ type: z.literal(type), dataschema: z.literal(schemaId(type)), data: schema }))] },
  bindings: { kafka: { key: { type: 'string', description: 'the project, or the subject where there is none' }, bindingVersion: '0.5.0' } },
})

/** As a reader should check it: `io: 'input'` leaves room for fields that are added later. AsyncAPI's own schemas are a superset of draft 7. */
const described = (schema: z.ZodObject): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: ({ jsonSchema }) => { if (jsonSchema.format?.startsWith('date')) delete jsonSchema.pattern } })
  return rest
}
