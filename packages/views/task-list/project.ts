// What a project waits for: the same facts and the same answer as on the tracking board.
import type { Fact } from '../../kernel/event.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import type { SigningEvent } from '../../audit/signing/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { nextOf } from '../project-next.ts'
import { notYet, projectSteps, type ProjectProgress } from '../project-progress.ts'
import { matterWith } from './matter.ts'

type Moving = ProjectEvent | SigningEvent
type On = { readonly [Type in Moving['type']]?: (progress: ProjectProgress, event: Fact<Extract<Moving, { type: Type }>>) => ProjectProgress }

export const projectMatter = matterWith<ProjectProgress, Moving>({
  initial: notYet,
  on: Object.fromEntries(Object.entries(projectSteps).map(([type, step]) =>
    [type, (progress: ProjectProgress, event: { readonly data: never }) => (step as (before: ProjectProgress, data: never) => ProjectProgress)(progress, event.data)])) as On,
  about: { ProjectEstablished: ({ data, stream }) => ({ title: data.title, unitId: data.unitId, projectId: idOf(stream) }) },
  next: (progress) => {
    const { task, dueOn } = nextOf(progress)
    return task === null ? null : { ...task, dueOn }
  },
})
