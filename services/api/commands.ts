// Lets one act: POST a command by its name, get the events that it made, or every reason why not.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AnyCommand } from '../../packages/kernel/command.ts'
import { handle, type Outcome } from '../../packages/kernel/handle.ts'
import { streamName } from '../../packages/kernel/stream.ts'
import type { Actor } from '../../packages/kernel/who.ts'
import { flawsOfDays } from './days.ts'
import { judge } from './flaws.ts'
import { flawsOfFiles } from './named-files.ts'
import { flawsOfReaders } from './named-readers.ts'
import type { Parts } from './parts.ts'
import { positionsOf } from './positions.ts'
import { invalid, problem } from './problems.ts'
import { ok, type CallOfCaller, type Reply, type Route, type Schema } from './route.ts'
import { machineSchema } from './schemas.ts'
import { flawsOfPlain, hasSealed, sealInput, withPlaceholders } from './sealed-values.ts'

const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/
const KEY = /^[\x21-\x7e]{1,128}$/

/** What is asked. Without `id`, a command that opens something gets a new one. */
export const CommandBody = z.strictObject({
  id: z.string().regex(ID).optional(),
  input: z.unknown(),
  occurredOn: z.iso.date().optional(),
  reason: z.string().min(1).max(2_000).optional(),
  onBehalfOf: z.string().regex(ID).optional(),
})

export const CommandReply = z.strictObject({
  id: z.string(), stream: z.string(), revision: z.int(), position: z.string().describe('an opaque token; hand it to a query as after'),
  events: z.array(z.string()).describe('types of the events made, none when it was so already'), repeated: z.boolean(),
})

export const commandRoutes = (parts: Parts): readonly Route[] => {
  const commands = new Map(parts.commands.map((command) => [command.name, { command, schema: machineSchema(command.input, 'input') }]))
  return [{
    method: 'post', path: '/api/commands/:name', who: 'signedIn', cost: 'write', takes: 'json',
    does: { zh: '执行命令', en: 'Carry out a command' },
    answer: async (call) => {
      const found = commands.get(String(call.request.params['name']))
      return found ? carryOut(parts, found, call) : problem('unknown')
    },
  }]
}

type Known = { readonly command: AnyCommand; readonly schema: Schema }

const carryOut = async (parts: Parts, { command, schema }: Known, call: CallOfCaller): Promise<Reply> => {
  const { account } = call.caller
  if (!command.who.some(({ role }) => account.roles.includes(role))) return denied(parts, command, call, command.stream.hidden ? 'unknown' : 'forbidden')
  const body = judgeBody(call)
  const key = call.request.get('idempotency-key')
  if ('flaws' in body) return invalid(...body.flaws)
  if (key !== undefined && !KEY.test(key)) return invalid({ path: 'Idempotency-Key', says: 'must be 1 to 128 visible ASCII characters' })
  // With an id of one's own choosing, "it is taken" would tell of a thing that one may not know of.
  if (command.opens && command.stream.hidden && body.value.id !== undefined) return invalid({ path: 'id', says: 'is not for you to choose: the answer gives it' })
  const commandId = key === undefined ? parts.newId() : `${account.id}/${key}`
  const id = body.value.id ?? (command.opens ? newThing(key, commandId, parts) : undefined)
  if (id === undefined) return invalid({ path: 'id', says: 'must name what the command is about' })
  const flaws = flawsOfInput(command, schema, body.value.input, call)
  if (flaws.length > 0) return invalid(...flaws)
  const named = { schema, input: body.value.input, language: call.language }
  const unfit = [...await flawsOfFiles(parts, call.caller, named), ...await flawsOfReaders(parts, named)]
  if (unfit.length > 0) return invalid(...unfit.map(({ path, says }) => ({ path: `input.${path}`, says })))
  const input = await sealed(parts, { command, schema }, { input: body.value.input, id, commandId })
  const { occurredOn, reason, onBehalfOf } = body.value
  const actor = await call.caller.actor()
  const outcome = await handle(command, { id, input, actor, commandId, ...given({ occurredOn, reason, onBehalfOf }) }, parts.world)
  return outcome.is === 'forbidden' ? denied(parts, command, call, 'forbidden') : replyTo(outcome, parts, actor)
}

const BODY = machineSchema(CommandBody, 'input')

const judgeBody = ({ request, language }: CallOfCaller): ReturnType<typeof judge<z.infer<typeof CommandBody>>> => {
  const body = judge(CommandBody, request.body, language)
  const far = 'flaws' in body ? [] : flawsOfDays(BODY, { ...body.value, input: undefined }, language)
  return far.length > 0 ? { flaws: far } : body
}

/** A retry under the same key must be about the same new thing, so its id then follows from the key. */
const newThing = (key: string | undefined, commandId: string, parts: Parts): string =>
  key === undefined ? parts.newId() : createHash('sha256').update(`the thing that ${commandId} opens`).digest('hex').slice(0, 32)

const given = <T extends object>(optional: T): { readonly [N in keyof T]?: Exclude<T[N], undefined> } =>
  Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as { readonly [N in keyof T]?: Exclude<T[N], undefined> }

/** Judged in full before a key is made for anyone. */
const flawsOfInput = (command: AnyCommand, schema: Schema, input: unknown, { language }: CallOfCaller) => {
  const plain = flawsOfPlain(schema, input)
  const judged = judge(command.input, withPlaceholders(schema, input), language)
  const at = (path: string) => (path === '' ? 'input' : `input.${path}`)
  return [...plain, ...('flaws' in judged ? judged.flaws : flawsOfDays(schema, input, language))].map(({ path, says }) => ({ path: at(path), says }))
}

const sealed = async (parts: Parts, { command, schema }: Known, { input, id, commandId }: { readonly input: unknown; readonly id: string; readonly commandId: string }): Promise<unknown> => {
  if (!hasSealed(schema, input)) return input
  const subject = streamName(command.stream, id)
  return sealInput(schema, input, { key: await parts.keys.forSealing(subject, parts.world.now().instant), subject, commandId })
}

const denied = async (parts: Parts, command: AnyCommand, call: CallOfCaller, as: 'forbidden' | 'unknown'): Promise<Reply> => {
  await parts.accessLog.write({ at: parts.world.now().instant, accountId: call.caller.account.id, act: 'denied', target: `command ${command.name}`, result: as, source: call.source, requestId: call.requestId })
  return problem(as)
}

const replyTo = async (outcome: Exclude<Outcome, { is: 'forbidden' }>, parts: Parts, actor: Actor): Promise<Reply> => {
  const positions = positionsOf(parts)
  switch (outcome.is) {
    case 'done': return ok({ id: outcome.id, stream: outcome.stream, revision: outcome.revision, position: positions.of(outcome.position), events: outcome.events.map(({ type }) => type), repeated: outcome.repeated })
    case 'unchanged': return ok({ id: outcome.id, stream: outcome.stream, revision: outcome.revision, position: await positions.upTo((await parts.world.store.head()).position, () => Promise.resolve(actor)), events: [], repeated: false })
    case 'invalid': return invalid(...outcome.flaws)
    case 'refused': return problem('refused', { rules: outcome.rules })
    case 'unknown': case 'conflict': case 'keyReused': return problem(outcome.is)
  }
}
