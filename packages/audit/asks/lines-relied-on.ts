// What the lists of decisions and duties say about a conclusion that rests on them.
import type { DecisionsListed, DutiesListed } from './the-list-lines.ts'

type Relying = { readonly officialId: string; readonly decisionIds?: readonly string[] | undefined; readonly dutyIds?: readonly string[] | undefined }

/** In: a conclusion, its project, and the lines by id. Out: the facts that rules/responsibility-and-lists.ts takes. */
export const linesReliedOn = ({ officialId, decisionIds = [], dutyIds = [] }: Relying, projectId: string, decisions: DecisionsListed, duties: DutiesListed) => {
  const decided = decisionIds.flatMap((id) => (decisions[id]?.projectId === projectId ? [decisions[id].line] : []))
  const opinions = decided.flatMap((line) => line.opinions.filter((each) => each.officialId === officialId).map(({ opinion }) => opinion))
  const owed = dutyIds.flatMap((id) => (duties[id]?.projectId === projectId && duties[id].line.officialId === officialId ? [duties[id].line] : []))
  return {
    linesMissing: decisionIds.length - opinions.length + dutyIds.length - owed.length,
    procedures: decided.map(({ procedure }) => procedure), opinions, duties: owed.length, firstResponsible: owed.filter(({ firstResponsible }) => firstResponsible).length,
  }
}
