// Where a sealing stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { keepingDays, type Dated } from '../in-order.ts'
import { SealingEvent, type SealingTerms } from './events.ts'

export type Sealing = Dated & Reasoned & {
  readonly is: 'unknown' | 'sealed' | 'lifted'
  readonly projectId: string
  /** as it was approved; undefined until then */
  readonly terms: (SealingTerms & { readonly workingDays: number }) | undefined
  readonly dueOn: string
  readonly extended: number
  readonly receivedBy: string
}

export const sealings = stream<Sealing, SealingEvent>({
  name: 'sealing',
  events: SealingEvent,
  initial: { is: 'unknown', projectId: '', terms: undefined, dueOn: '', extended: 0, receivedBy: '', lastOn: '' },
  evolve: keepingDays<Sealing, SealingEvent>(keepingReasons<Sealing, SealingEvent>({
    SealingApproved: (sealing, { data: { on: _, dueOn, restsOn: __, ...terms } }) => ({ ...sealing, is: 'sealed', projectId: terms.projectId, terms, dueOn }),
    SealingExtended: (sealing, { data }) => ({ ...sealing, dueOn: data.dueOn, extended: data.workingDays }),
    SealingLifted: (sealing, { data }) => ({ ...sealing, is: 'lifted', receivedBy: data.receivedBy }),
  })),
  about: ({ projectId }) => [{ type: 'project', id: projectId, qualifier: 'sealed in' }],
  scope: ({ projectId }) => ({ project: [projectId] }),
})
