import { z } from 'zod'
import { expect, test } from 'vitest'
import { memoryEventStore } from '../adapters/event-store.memory.ts'
import { digest, eventId } from '../adapters/ids.ts'
import { command, theStream } from './command.ts'
import { handle, type Asked, type World } from './handle.ts'
import { stream } from './stream.ts'

test('asking where a thing stands hears only its own stream, not what others tell about it', async () => {
  await handle(tell, asked('A', { type: 'Lit' }), world)
  await handle(tell, asked('B', { type: 'PutOut', near: 'A' }), world)
  expect(await handle(tell, asked('C', { type: 'Lit', near: 'A' }), world)).toMatchObject({ is: 'done', events: [{ data: { near: 'A', heard: 'lit' } }] })
})

const Lamp = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Lit'), data: z.strictObject({ near: z.string().optional(), heard: z.string() }) }),
  z.strictObject({ type: z.literal('PutOut'), data: z.strictObject({ near: z.string().optional(), heard: z.string() }) }),
])
const lamps = stream<{ is: string }, z.infer<typeof Lamp>>({
  name: 'lamp', events: Lamp, initial: { is: 'dark' },
  evolve: { Lit: () => ({ is: 'lit' }), PutOut: () => ({ is: 'dark' }) },
  about: (_, { data }) => (data.near === undefined ? [] : [{ type: 'lamp', id: data.near, qualifier: 'near' }]),
})
const Input = z.strictObject({ type: z.enum(['Lit', 'PutOut']), near: z.string().optional() })
const tell = command('Tell', lamps, {
  does: { zh: '点灯或熄灯', en: 'Light a lamp or put it out' }, opens: true, who: [{ role: 'keeper' }], input: Input,
  asks: { neighbour: theStream(lamps, ({ input }: { input: z.infer<typeof Input> }) => input.near ?? 'nowhere') },
  decide: ({ type, near }, _, { asked: { neighbour } }) => [{ type, data: { ...(near === undefined ? {} : { near }), heard: neighbour.is } }],
})

const world: World = { store: memoryEventStore(), now: () => ({ instant: '2026-03-02T01:00:00.000Z', day: '2026-03-02' }), eventId, digest, rulesVersion: 'test' }
const asked = (id: string, input: object): Asked => ({ id, input, commandId: `told-${id}`, actor: { id: 'someone', roles: ['keeper'], within: {} } })
