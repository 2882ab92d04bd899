// An example project as a stage: who acts on it, on which day, within it.
import type { Act, Agenda } from './agenda.ts'
import type { ExampleTenure, ExampleUnit } from './city.ts'
import type { Dice } from './dice.ts'
import type { ExampleLaws } from './laws.ts'
import type { EventStore } from '../../../packages/kernel/store.ts'
import type { Grain } from './grain.ts'
import { acting, person } from './people.ts'

export type ExampleProject = {
  readonly id: string
  readonly no: string
  readonly title: string
  readonly serial: number
  readonly year: number
  readonly unit: ExampleUnit
  readonly subjects: readonly ExampleTenure[]
  readonly planItemId: string
  readonly division: string
  /** who heads that division */
  readonly head: string
  readonly team: readonly [leader: string, drafter: string, auditor: string]
  readonly kind: 'inOffice' | 'departure'
  readonly periodFrom: string
  readonly periodTo: string
  /** the day on which it is established */
  readonly from: string
}

/** What all projects of a city share. */
export type Setting = {
  readonly agenda: Agenda
  readonly dice: Dice
  readonly laws: ExampleLaws
  /** seals a plain text for a subject, as the edge does */
  readonly seal: (subject: string, path: string, plain: string) => Promise<object>
  readonly store: EventStore
  /** how finely the work is told */
  readonly grain: Grain
}

/** Everything that happens to a project goes through here: who acts, on which day, within this project. */
export type Stage = Setting & {
  readonly project: ExampleProject
  readonly at: (day: string, command: string, by: string, input: object | (() => Promise<object>), id?: string) => void
}

/** In: the project, what the city has, and the last day on which anything is put down for it, where it ends early. */
export const stageOf = (project: ExampleProject, setting: Setting, endsOn?: string): Stage => ({
  ...setting, project,
  at: (day, command, by, input, id = project.id) => {
    if (endsOn !== undefined && day > endsOn) return
    const act: Omit<Act, 'input'> = { command, id, by: acting(person(by), { project: [project.id] }) }
    setting.agenda.on(day, async () => setting.agenda.act({ ...act, input: typeof input === 'function' ? await input() : input }))
  },
})
