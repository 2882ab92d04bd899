// Makes the example city by running its acts through the real commands on a simulated clock, and hands over the log that they wrote.
import { EXAMPLE_DIVISIONS } from './people.ts'
import { simulatedCity, type Simulated, type Simulation } from './simulation.ts'

/** Enough of everything to look at, and no more than a newcomer waits for. */
const GRAIN = { papers: 3, evidence: [2, 3], findings: [3, 7], duties: 3, decisions: 4, dataRequests: 3, interviews: 4 } as const

/** The example city itself, in the numbers of a simulation. */
const EXAMPLE = { seed: 20191, firstYear: 2021, lastYear: 2026, units: 25, officials: 75, changes: 1, projectsPerYear: 6, divisions: EXAMPLE_DIVISIONS, cluesEvery: 8, grain: GRAIN } as const

export type ExampleOptions = Pick<Simulation, 'until' | 'seal' | 'lawsFolder' | 'progress'> & { readonly seed?: number }

/** The whole city up to a day. The same seed and day give the same city, but for ids that are minted. Throws when an act is refused. */
export const exampleCity = (options: ExampleOptions): Promise<Simulated> => simulatedCity({ ...EXAMPLE, ...options })
