// A matter that waits for somebody: the next step after each of its events, with what must be remembered to tell it.
import type { AnyEvent, Fact } from '../../kernel/event.ts'
import type { Step } from '../steps.ts'

/** What must be done next, by which role, and until when. Nothing, when nothing waits. */
export type Task = (Step & { readonly dueOn: string | null; /** who is named to do it; left out where whoever holds the role does it */ readonly people?: readonly string[] }) | null

/** Where a matter stands: what it waits for, and how far it has come where the task alone does not say that. */
export type Standing<Progress> = { readonly task: Task; readonly progress: Progress }

/** What the row says of the thing itself, as soon as an event tells it. */
export type About = { readonly title?: string; readonly projectId?: string; readonly unitId?: string }

export type Matter<Progress, Event extends AnyEvent> = {
  readonly initial: Progress
  readonly on: { readonly [Type in Event['type']]?: (at: Standing<Progress>, event: Fact<Extract<Event, { type: Type }>>) => Standing<Progress> }
  readonly about: { readonly [Type in Event['type']]?: (event: Fact<Extract<Event, { type: Type }>>) => About }
}

/** A matter whose next step the former one and the event tell: nothing else is remembered. */
export const matter = <Event extends AnyEvent>(value: {
  readonly on: { readonly [Type in Event['type']]?: (task: Task, event: Fact<Extract<Event, { type: Type }>>) => Task }
  readonly about: Matter<null, Event>['about']
}): Matter<null, Event> => ({
  initial: null, about: value.about,
  on: eachOf(value.on, (step) => (at: Standing<null>, event: never) => ({ progress: null, task: step(at.task, event) as Task })) as Matter<null, Event>['on'],
})

/** A matter that remembers how far it has come, so that the next step follows from that. */
export const matterWith = <Progress, Event extends AnyEvent>(value: {
  readonly initial: Progress
  readonly on: { readonly [Type in Event['type']]?: (progress: Progress, event: Fact<Extract<Event, { type: Type }>>) => Progress }
  readonly about: Matter<Progress, Event>['about']
  readonly next: (progress: Progress) => Task
}): Matter<Progress, Event> => ({
  initial: value.initial, about: value.about,
  on: eachOf(value.on, (step) => (at: Standing<Progress>, event: never) => {
    const progress = step(at.progress, event) as Progress
    return { progress, task: value.next(progress) }
  }) as Matter<Progress, Event>['on'],
})

/** The cast is where TypeScript cannot follow a union through its table. */
const eachOf = <Made>(on: object, make: (step: (before: unknown, event: never) => unknown) => Made): Readonly<Record<string, Made>> =>
  Object.fromEntries(Object.entries(on).map(([type, step]) => [type, make(step as never)]))

// eslint-disable-next-line typescript/no-explicit-any -- a table of several matters has no common progress or event
export type AnyMatter = Matter<any, any>
