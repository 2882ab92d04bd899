// The laws that the example city cites: each recorded on the day of its wording, and cited where it was in force while the conduct took place.
import type { z } from 'zod'
import { now } from '../../../packages/adapters/clock.ts'
import { memoryEventStore } from '../../../packages/adapters/event-store.memory.ts'
import { digest, eventId } from '../../../packages/adapters/ids.ts'
import type { LegalBasis } from '../../../packages/audit/finding/events.ts'
import type { LawEvent } from '../../../packages/audit/law/events.ts'
import type { Fact } from '../../../packages/kernel/event.ts'
import { idOf } from '../../../packages/kernel/stream.ts'
import { recordLaws, type LawRecorded } from '../laws.ts'
import type { Agenda } from './agenda.ts'

/** Before anything happens in the city. */
export const FIRST_DAY = '2020-06-30'
const MACHINE = { id: 'jingze', roles: ['machine'], within: {} }

/** What somebody cites, when it was done, and the day on which it is cited. */
type Citing = { readonly law: string; readonly article: string; readonly conductFrom: string; readonly conductTo: string; readonly on: string }

export type ExampleLaws = {
  /** Puts every wording on the agenda, under the keys that `recordLaws` would give, so that it finds them known. */
  readonly record: (agenda: Agenda) => void
  /** The wording in force while the conduct took place, where the library has it with that article; else the law by its name alone. */
  readonly cite: (citing: Citing) => z.infer<typeof LegalBasis>
}

const named = ({ law, article }: Citing): z.infer<typeof LegalBasis> => ({ lawTitle: law, article })

export const NO_LAWS: ExampleLaws = { record: () => {}, cite: named }

/** In: a folder as `recordLaws` takes it. Throws when it cannot be read. */
export const exampleLaws = async (folder: string): Promise<ExampleLaws> => {
  const store = memoryEventStore()
  const { recorded } = await recordLaws({ store, now, eventId, digest, rulesVersion: 'rehearsal' }, folder)
  const events = (await store.readAll(0n, Number.MAX_SAFE_INTEGER)) as readonly Fact<LawEvent>[]
  const versions = new Map(recorded.map(({ id, version }) => [id, version]))
  const articles = new Map(events.flatMap(({ stream, type, data }) => (type === 'LawRecorded' ? [[idOf(stream), new Set(data.articles.map(({ no }) => no))] as const] : [])))
  return {
    record: (agenda) => {
      for (const { stream, type, data, commandId } of events) {
        const known = versions.get(type === 'LawRecorded' ? idOf(stream) : data.byLawId ?? '') ?? FIRST_DAY
        agenda.on(known > FIRST_DAY ? known : FIRST_DAY, () => agenda.act({ command: type === 'LawRecorded' ? 'RecordLaw' : 'SupersedeLaw', id: idOf(stream), by: MACHINE, input: data, commandId }))
      }
    },
    cite: (citing) => {
      const law = recorded.find((each) => inForce(each, citing) && articles.get(each.id)!.has(citing.article))
      return law === undefined ? named(citing) : { lawId: law.id, lawTitle: law.title, article: citing.article, effectiveCheckedOn: citing.on }
    },
  }
}

/** By whichever name: 预算法 is 中华人民共和国预算法. */
const inForce = ({ title, version, effectiveFrom, effectiveTo }: LawRecorded, { law, conductFrom, conductTo, on }: Citing): boolean =>
  (title === law || title === `中华人民共和国${law}`) && version <= on && effectiveFrom <= conductFrom && (effectiveTo === undefined || conductTo <= effectiveTo)
