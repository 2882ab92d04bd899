// What the timers of the machine need: questions, the world, who asks, and where they say what they could not do.
import type { ViewsApi } from '../../packages/adapters/answer.ts'
import type { World } from '../../packages/kernel/handle.ts'
import type { Actor } from '../../packages/kernel/who.ts'

export type TimerParts = {
  readonly answer: ViewsApi['answer']
  readonly world: World
  /** who asks, for the machine */
  readonly actor: Actor
  readonly log: (line: string) => void
  readonly everyMs?: number
}
