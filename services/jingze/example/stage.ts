// An example project as a stage: who acts on it, on which day, within it.
import type { Act, Agenda } from './agenda.ts'
import type { ExampleTenure, ExampleUnit } from './city.ts'
import type { Dice } from './dice.ts'
import type { ExampleLaws } from './laws.ts'
import { acting, person, type Division } from './people.ts'

export type ExampleProject = {
  readonly id: string
  readonly no: string
  readonly title: string
  readonly serial: number
  readonly year: number
  readonly unit: ExampleUnit
  readonly subjects: readonly ExampleTenure[]
  readonly planItemId: string
  readonly division: Division
  readonly team: readonly [leader: string, drafter: string, auditor: string]
  readonly kind: 'inOffice' | 'departure'
  readonly periodFrom: string
  readonly periodTo: string
  /** the day on which it is established */
  readonly from: string
}

/** Everything that happens to a project goes through here: who acts, on which day, within this project. */
export type Stage = {
  readonly project: ExampleProject
  readonly agenda: Agenda
  readonly dice: Dice
  readonly laws: ExampleLaws
  readonly at: (day: string, command: string, by: string, input: object, id?: string) => void
}

export const stageOf = (project: ExampleProject, agenda: Agenda, dice: Dice, laws: ExampleLaws): Stage => ({
  project, agenda, dice, laws,
  at: (day, command, by, input, id = project.id) => {
    const act: Act = { command, id, by: acting(person(by), { project: [project.id] }), input }
    agenda.on(day, () => agenda.act(act))
  },
})
