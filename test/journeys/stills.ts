// Pictures of the pages after each act, so that the same pages can later be asked for as they stood then.
import type { Registered } from './planning.ts'
import type { Answer, Person } from './person.ts'

export type Still = { readonly after: string; readonly position: string; readonly day: string; readonly shown: readonly unknown[] }

type Page = { readonly query: string; readonly parameters: Readonly<Record<string, string>> }

/** The portrait, the libraries, the board, the registers, the ledger, the tasks and the history across audits. */
export const pages = ({ officialId, unitId }: Registered): readonly Page[] => [
  { query: 'ShowPortrait', parameters: { officialId } },
  { query: 'ShowHistory', parameters: { objectType: 'official', objectId: officialId } },
  { query: 'ShowHistory', parameters: { objectType: 'unit', objectId: unitId } },
  ...['ListTenures', 'ListOfficials', 'ListUnits', 'ListPlanItems', 'ListProjects', 'ListEvidence', 'ListWorkingPapers', 'ListFindings', 'ListRectifications', 'ListTasks'].map((query) => ({ query, parameters: {} })),
]

/** As the pages stand now, or stood when the log reached a position. How far the log was read is kept apart from what was read. */
export const still = async (person: Person, object: Registered, after: string, asOf?: string): Promise<Still> => {
  const answers: Answer[] = []
  for (const { query, parameters } of pages(object)) answers.push(await person.asks(query, { ...parameters, ...(asOf === undefined ? {} : { asOf }) }))
  return { after, position: answers[0]!.position, day: answers[0]!.day, shown: answers.map(({ position: _, ...rest }) => rest) }
}
