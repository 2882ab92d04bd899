// A published fact: what other institutions are told of an event, and nothing else. One line of a table makes one public message.
import type { z } from 'zod'
import type { AnyEvent, Fact } from '../../kernel/event.ts'
import type { Words } from '../../kernel/rule.ts'

export type PublishedFact<Event extends AnyEvent = AnyEvent> = {
  /** the public name and version, for ever: `cn.jingze.project.established.v1`. A field is added to it, never changed or removed */
  readonly type: string
  /** which topic it goes to: one for each context */
  readonly context: string
  readonly says: Words
  /** the fields that are told; those that the schema does not list are left out even when given */
  readonly data: (fact: Fact<Event>) => Readonly<Record<string, unknown>>
  readonly schema: z.ZodObject
}

// eslint-disable-next-line typescript/no-explicit-any -- a table of many events forgets their types
export type Published = Readonly<Record<string, PublishedFact<any>>>

/** Defines published facts over a union of events, by event type: `publishedOf<ProjectEvent>()({ ProjectClosed: … })`. */
export const publishedOf = <Event extends AnyEvent>() =>
  (table: { readonly [Type in Event['type']]?: PublishedFact<Extract<Event, { type: Type }>> }): Published => table as Published

/** The topic of a context. */
export const topicOf = (context: string): string => `jingze.${context}.v1`

/** Every topic that a table writes to, in its order. */
export const topicsOf = (table: Published): readonly string[] => [...new Set(Object.values(table).map(({ context }) => topicOf(context)))]
