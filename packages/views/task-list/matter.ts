// A matter that waits for somebody: what its events tell of how far it has come, and the next step that follows from that.
import type { AnyEvent, Fact } from '../../kernel/event.ts'
import type { Step } from '../steps.ts'

/** What must be done next, by which role, and until when. Nothing, when nothing waits. */
export type Task = (Step & { readonly dueOn: string | null }) | null

/** What the row says of the thing itself, as soon as an event tells it. */
export type About = { readonly title?: string; readonly projectId?: string; readonly unitId?: string }

export type Matter<Progress, Event extends AnyEvent> = {
  readonly initial: Progress
  readonly on: { readonly [Type in Event['type']]?: (progress: Progress, event: Fact<Extract<Event, { type: Type }>>) => Progress }
  readonly about: { readonly [Type in Event['type']]?: (event: Fact<Extract<Event, { type: Type }>>) => About }
  readonly next: (progress: Progress) => Task
}

export const matter = <Progress, Event extends AnyEvent>(value: Matter<Progress, Event>): Matter<Progress, Event> => value

// eslint-disable-next-line typescript/no-explicit-any -- a table of several matters has no common progress or event
export type AnyMatter = Matter<any, any>
