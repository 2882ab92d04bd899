// Projects of the example city that are at some point of their way, and who works on them: found by asking, so that a grown city changes no test.
import type { Row } from '../journeys/person.ts'
import type { Desk } from './desk.ts'
import { asked } from './reading.ts'

type Person = { readonly id: string; readonly name: string; readonly roles: readonly string[]; readonly body?: string }

export type Crew = { readonly leader: string; readonly leadAuditor: string; readonly head: string; readonly nameOf: (id: string) => string; readonly oneWhoIs: (role: string) => string }

/** A project with one official in a phase, for which `fits`. Somebody who reads all projects must have signed in. */
export const projectIn = async (desk: Desk, phase: string, fits: (row: Row) => boolean = () => true): Promise<Row> => {
  const { rows } = await asked(desk.visit(), 'ListProjects', { phase, pageSize: 200 })
  const found = rows.find((row) => (row['officialIds'] as readonly string[]).length === 1 && fits(row))
  if (found === undefined) throw new Error(`the example city has no such project in ${phase}`)
  return found
}

export const crewOf = async (desk: Desk, project: Row): Promise<Crew> => {
  const { rows } = await (await desk.visit().context.request.get(`${desk.url()}/api/people`)).json() as { readonly rows: readonly Person[] }
  const [leader, leadAuditor] = [String(project['leaderUserId']), String(project['leadAuditorUserId'])]
  // who works on the project has no other part in it, whatever roles another test has given him
  const oneWhoIs = (role: string, body?: string): string => rows.find((each) => each.roles.includes(role) && (body === undefined || each.body === body) && each.id !== leader && each.id !== leadAuditor)!.id
  return {
    leader, leadAuditor, head: oneWhoIs('divisionHead', String(project['divisionId'])),
    nameOf: (id) => rows.find((each) => each.id === id)!.name, oneWhoIs,
  }
}
