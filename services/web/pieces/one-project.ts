// The project that a form is about, and why it is not there.
import type { Project } from '../rows.ts'
import { ProblemError } from '../ask.ts'
import { useAnswer } from './asking.ts'

export const useOneProject = (projectId: string) => {
  const { data, error } = useAnswer<Project>('ListProjects', { projectId })
  return { project: data?.rows[0], lost: error ?? (data?.rows.length === 0 ? new ProblemError({ status: 404, title: '' }) : null) }
}
