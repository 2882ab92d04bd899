// What the forms of a whole project have in common: the project they are about, and the line that names it.
import { one, type Asking, type Parameters } from './asking.ts'
import type { Paragraph } from './form.ts'
import type { Project } from './rows.ts'
import type { Speech } from './speech.ts'

export type OfProject<Row> = { readonly project: Project; readonly rows: readonly Row[]; readonly total: number }

/** All rows of a query about one project; nothing where the reader has no such project. */
export const listOfProject = async <Row extends object>(ask: Asking, projectId: string, { query, parameters }: { readonly query: string; readonly parameters: Parameters }): Promise<OfProject<Row> | undefined> => {
  const project = await one<Project>(ask, 'ListProjects', { projectId })
  return project === undefined ? undefined : { project, ...(await ask.rows<Row>(query, { projectId, ...parameters })) }
}

export const nameOfProject = (project: Project, { label }: Speech): string => `${label('project')}${project.projectNo} ${project.title}`
export const auditedIn = (project: Project, { label }: Speech): string => label('audited') + (project.unitName ?? project.unitId)

/** The project and the audited unit in one line. */
export const projectAndUnit = (project: Project, speech: Speech): Paragraph => [`${nameOfProject(project, speech)}　${auditedIn(project, speech)}`]
