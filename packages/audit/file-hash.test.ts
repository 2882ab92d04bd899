import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { AnyStream } from '../kernel/stream.ts'
import { STREAMS } from './contents.ts'

type Recorded = { readonly stream: string; readonly type: string; readonly data: Readonly<Record<string, unknown>> }

const folder = new URL('recorded/', import.meta.url)
const recorded = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Recorded)
const HASH = 'ab'.repeat(32)

/** Fields of events that name a file that was not named before; what is proven with is named when progress is reported. */
const FIELDS = ['fileHash', 'contentHash', 'minutesHash'] as const

/** Events that may name a file, each with one named. */
const naming = recorded.flatMap((event) => {
  const stream = STREAMS.find(({ name }) => name === event.stream)!
  // whoever signs signs the content that the document has
  return stream.hidden || event.type === 'DocumentSigned' ? [] : FIELDS.flatMap((field) => {
    const data = { ...event.data, [field]: HASH }
    return stream.events.safeParse({ type: event.type, data }).success ? [{ stream: stream as AnyStream, type: event.type, data }] : []
  })
})

test('events that name a file concern that file, so that whoever may know of them may open it', () => {
  const told = { occurredOn: '2026-03-02', recordedAt: '2026-03-02T01:00:00.000Z', actor: 'someone' }
  const silent = naming.filter(({ stream, type, data }) => {
    const event = { type, data, ...told }
    return !stream.about(stream.evolve[type]!(stream.initial, event, 'X-1'), event, 'X-1').some((object) => object.type === 'file' && object.id === HASH)
  })
  expect(silent.map(({ stream, type }) => `${stream.name} ${type}`)).toEqual([])
  expect(naming.map(({ type }) => type)).toEqual(expect.arrayContaining(['ReportDrafted', 'CommentReceived', 'ReportDeliberated', 'ReportIssued', 'ResultFeedbackMeetingHeld', 'AppealFiled', 'AppealDecided', 'EvidenceCollected', 'DeliverableIssued', 'SigningStarted']))
})
