// What the planning of a schedule of findings knows: the project, the units and laws that the sheet names, and what its earlier rows have said.
import type { z } from 'zod'
import type { FindingDescribed } from '../../../packages/audit/finding/events.ts'
import type { Wordings } from './legal-bases.ts'
import { unitCalled, type KnownUnit } from './names.ts'
import { against, words, type Draft, type IdOf } from './plan.ts'
import type { ProjectAtHand } from './project.ts'

export type Described = z.infer<typeof FindingDescribed>

export type FindingsPlanning = {
  readonly project: ProjectAtHand
  /** those whose names the sheet writes */
  readonly units: readonly KnownUnit[]
  readonly wordings: Wordings
  readonly idOf: IdOf
}

/** A finding that a row of the sheet has described, so that further rows may add who else answers for it. */
export type SheetFinding = { readonly row: number; readonly findingId: string; readonly described: Described; readonly officials: Set<string> }

const BETWEEN = /[、，,；;\s\n]+/u

/** The parts of a cell that names several things. */
export const several = (said: string | undefined): readonly string[] => (said ?? '').split(BETWEEN).filter((each) => each !== '')

export const unitIdCalled = (name: string, column: string, draft: Draft, units: readonly KnownUnit[]): string | undefined => {
  const found = unitCalled(name, units)
  if ('unit' in found) return found.unit.unitId
  against(draft, column, 'why' in found ? found.why : words(`对象库没有“${name}”`, `“${name}” is not in the library`))
  return undefined
}
