// What is published of a true history: every message that the document describes, each as described, and nothing that must stay in the house.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ClueEvent } from '../../packages/audit/clue/events.ts'
import { EvidenceEvent } from '../../packages/audit/evidence/events.ts'
import { OfficialEvent } from '../../packages/audit/official/events.ts'
import { WorkingPaperEvent } from '../../packages/audit/working-paper/events.ts'
import { published } from '../../packages/views/published/contents.ts'
import { asyncApi, textOf } from './asyncapi.ts'
import { outgoing } from './outgoing.ts'
import { sampleFacts, SECRET, tales } from './testing/sample-facts.ts'

type Schema = { readonly $ref?: string; readonly properties?: { readonly data?: { readonly properties?: object } } }
type Document = { readonly components: { readonly messages: Readonly<Record<string, { readonly payload: { readonly allOf: readonly Schema[] } }>>; readonly schemas: Readonly<Record<string, Schema>> }; readonly channels: Readonly<Record<string, { readonly messages: object }>> }
const document = asyncApi(published) as Document
const { records, parked } = outgoing(published, sampleFacts, new Set())
const messages = records.map(({ value }) => JSON.parse(value) as { readonly type: string; readonly id: string; readonly data: object })

test('the history is a true one: each event is valid', () => {
  for (const { stream, events } of tales)
    for (const { type, data } of events) expect(stream.events.parse({ type, data })).toEqual({ type, data })
})

test('every described message is produced, and every produced one is described in the channel of its topic', () => {
  expect(parked).toEqual([])
  expect([...new Set(messages.map(({ type }) => type))].sort()).toEqual(Object.keys(document.components.messages).sort())
  for (const { topic, value } of records) expect(Object.keys(document.channels[topic]!.messages)).toContain((JSON.parse(value) as { type: string }).type)
})

/** What the document says is wrong with a message; its references are to schemas of its own. */
const flaws = (message: { readonly type: string }): readonly unknown[] =>
  document.components.messages[message.type]!.payload.allOf
    .map((schema) => (schema.$ref ? document.components.schemas[schema.$ref.replace('#/components/schemas/', '')] : schema))
    .flatMap((schema) => z.fromJSONSchema(schema as never).safeParse(message).error?.issues ?? [])

test('every produced message is as described, field by field', () => {
  for (const message of messages) {
    expect(flaws(message), message.type).toEqual([])
    const fields = document.components.messages[message.type]!.payload.allOf[1]!.properties!.data!.properties!
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(Object.keys(message.data)))
  }
  expect(flaws({ ...messages[0]!, time: 'yesterday', data: {} } as never).length).toBeGreaterThan(1)
})

test('nothing personal and no free text is in any message, its key or its headers', () => {
  expect(JSON.stringify(sampleFacts, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)).split(SECRET).length).toBeGreaterThan(30)
  expect(JSON.stringify(records)).not.toContain(SECRET)
  expect(JSON.stringify(records)).not.toContain('someone')
})

test('of officials, clues, evidence and working papers nothing is published at all', () => {
  const kept = [ClueEvent, OfficialEvent, EvidenceEvent, WorkingPaperEvent].flatMap(({ options }) => options.map((option) => option.shape.type.value))
  expect(kept.length).toBeGreaterThan(20)
  expect(kept.filter((type) => type in published)).toEqual([])
})

test('public names are said once, with their context and version', () => {
  const facts = Object.values(published)
  expect(new Set(facts.map(({ type }) => type)).size).toBe(facts.length)
  for (const { type, context } of facts) expect(type).toMatch(new RegExp(`^cn\\.jingze\\.${context}\\.[a-z-]+\\.v\\d+$`))
})

test('what concerns a project is keyed by it, so that a reader has its order', () => {
  const keys = Object.fromEntries(records.map(({ topic, key }) => [topic, key]))
  expect(keys).toEqual({
    'jingze.plan.v1': 'PL-1', 'jingze.project.v1': 'P-2', 'jingze.finding.v1': 'P-1', 'jingze.rectification.v1': 'P-1', 'jingze.unit.v1': 'U-3', 'jingze.law.v1': 'L-1',
  })
})

test('a message is a CloudEvent that says what, where, when and in which order', () => {
  const notice = sampleFacts.find(({ type }) => type === 'NoticeServed')!
  expect(messages.find(({ id }) => id === notice.id)).toEqual({
    specversion: '1.0', id: notice.id, source: 'urn:jingze:project', type: 'cn.jingze.project.notice-served.v1', subject: 'project/P-1', time: '2026-01-05T01:00:00.000Z',
    datacontenttype: 'application/json', dataschema: 'urn:jingze:schema:cn.jingze.project.notice-served.v1', partitionkey: 'P-1',
    sequence: '0000000002', occurredon: '2026-01-05', data: { documentNo: '审通〔2026〕1号', servedOn: '2026-01-05', startsOn: '2026-01-12' },
  })
  expect(records.every(({ headers }) => headers['content-type'] === 'application/cloudevents+json; charset=UTF-8')).toBe(true)
})

test('a reader of today can read a message of tomorrow, which has a field more', () => {
  const [message] = messages
  expect(flaws({ ...message!, newattribute: 'x', data: { ...message!.data, added: 1 } } as never)).toEqual([])
})

test('the document in the handbook is the one of today', () => {
  const written = readFileSync(join(import.meta.dirname, '../../packages/handbook/generated/asyncapi.json'), 'utf8')
  expect(written, 'run: node services/relay/command-line.ts asyncapi').toBe(textOf(published))
})
