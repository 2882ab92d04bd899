// Runs the example city's acts in the order of their days, each through the real `handle`, with a clock that moves with them.
import { newId } from '../../../packages/adapters/ids.ts'
import { COMMANDS, REACTIONS } from '../../../packages/audit/contents.ts'
import type { AnyCommand } from '../../../packages/kernel/command.ts'
import type { Fact } from '../../../packages/kernel/event.ts'
import { handle, type World } from '../../../packages/kernel/handle.ts'
import { requestsOf } from '../../../packages/kernel/reaction.ts'
import type { EventStore } from '../../../packages/kernel/store.ts'
import type { Actor } from '../../../packages/kernel/who.ts'

export type Act = { readonly command: string; readonly id: string; readonly by: Actor; readonly input: object; readonly occurredOn?: string; readonly reason?: string; readonly commandId?: string }

export type Agenda = {
  /** Something to do on a day; what falls on one day is done in the order in which it was put down. */
  readonly on: (day: string, doing: () => Promise<void>) => void
  /** Does one act now. Throws with the rules when it is refused: an example that breaks the rules is a bug. */
  readonly act: (act: Act) => Promise<void>
  /** Does everything up to and including a day. */
  readonly run: (lastDay: string, progress?: (day: string) => void) => Promise<void>
}

/** A clock that somebody moves: working hours of a simulated day, a minute for each act. */
export const movingClock = () => {
  let [day, minute] = ['2000-01-03', 0]
  return {
    now: () => ({ instant: new Date(Date.parse(`${day}T01:00:00.000Z`) + minute * 60_000).toISOString(), day }),
    move: (to: string) => { if (to > day) [day, minute] = [to, 0] },
    tick: () => { minute += 1 },
  }
}

export type MovingClock = ReturnType<typeof movingClock>

const MACHINE: Actor = { id: 'jingze', roles: ['machine'], within: {} }
const BY_NAME: ReadonlyMap<string, AnyCommand> = new Map(COMMANDS.map((command) => [command.name, command]))

export const agenda = (world: World, clock: MovingClock): Agenda => {
  const days = new Map<string, (() => Promise<void>)[]>()
  const carryOut = async (act: Act, commandId: string): Promise<void> => {
    const { command, ...asked } = act
    const known = BY_NAME.get(command)
    if (known === undefined) throw new Error(`there is no command ${command}`)
    const outcome = await handle(known, { ...asked, actor: act.by, commandId }, world)
    clock.tick()
    if (outcome.is === 'done') await react(world, outcome.stream, outcome.revision, carryOut)
    else if (outcome.is !== 'unchanged') throw new Error(`${command} ${act.id} by ${act.by.id} on ${clock.now().day}: ${outcome.is} ${JSON.stringify(outcome.is === 'refused' ? outcome.rules.map(({ says }) => says.zh) : outcome.is === 'invalid' ? outcome.flaws : '')} ${JSON.stringify(act.input)}`)
  }
  return {
    on: (day, doing) => {
      const doings = days.get(day)
      if (doings === undefined) days.set(day, [doing])
      else doings.push(doing)
    },
    act: ({ commandId = newId(), ...act }) => carryOut(act, commandId),
    run: async (lastDay, progress) => {
      for (;;) {
        const day = earliest(days.keys())
        if (day === undefined || day > lastDay) return
        clock.move(day)
        progress?.(day)
        const doings = days.get(day)!
        // what is put down for this very day meanwhile is done too
        for (let n = 0; n < doings.length; n++) await doings[n]!()
        days.delete(day)
      }
    },
  }
}

const earliest = (days: Iterable<string>): string | undefined => {
  let first: string | undefined
  for (const day of days) if (first === undefined || day < first) first = day
  return first
}

/** What the reactions ask after the last events of a stream, carried out at once and under the ids that the projector would give. */
const react = async (world: World, stream: string, revision: number, carryOut: (act: Act, commandId: string) => Promise<void>): Promise<void> => {
  const store: EventStore = world.store
  const events = (await store.readStream(stream, revision)) as readonly Fact[]
  for (const event of events) for (const reaction of REACTIONS) for (const [n, request] of requestsOf(reaction, event).entries()) {
    await carryOut({ ...request, by: MACHINE }, `${reaction.name} ${event.id} ${n}`)
  }
}
