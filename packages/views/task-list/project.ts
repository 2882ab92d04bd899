// What a project waits for: the same facts and the same answer as on the tracking board.
import type { Fact } from '../../kernel/event.ts'
import { idOf } from '../../kernel/stream.ts'
import { nextOf } from '../project-next.ts'
import { notYet, projectSteps, type Moving, type ProjectProgress } from '../project-progress.ts'
import { matterWith } from './matter.ts'

type On = { readonly [Type in Moving['type']]?: (progress: ProjectProgress, event: Fact<Extract<Moving, { type: Type }>>) => ProjectProgress }

export const projectMatter = matterWith<ProjectProgress, Moving>({
  initial: notYet,
  on: Object.fromEntries(Object.entries(projectSteps).map(([type, step]) =>
    [type, (progress: ProjectProgress, event: { readonly data: never; readonly stream: string }) => (step as (before: ProjectProgress, data: never, id: string) => ProjectProgress)(progress, event.data, idOf(event.stream))])) as On,
  about: { ProjectEstablished: ({ data, stream }) => ({ title: data.title, unitId: data.unitId, projectId: idOf(stream) }) },
  next: (progress) => {
    // a finding may be told of before its project is known here
    if (progress.is === 'unknown') return null
    const { task, dueOn } = nextOf(progress)
    return task === null ? null : { ...task, dueOn }
  },
})
