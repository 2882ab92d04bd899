// One row per thing that waits for somebody: what must be done next, by which role, since when and until when. Clues are never among them.
import { viewOf } from '../../kernel/view.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { PlanEvent } from '../../audit/plan/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import type { WorkingPaperEvent } from '../../audit/working-paper/events.ts'
import { onFinding, onPaper, onPlan, onRectification } from './matters.ts'
import { onProject } from './projects.ts'
import { TaskRow } from './row.ts'

export const taskList = viewOf<TaskRow, PlanEvent | ProjectEvent | WorkingPaperEvent | FindingEvent | RectificationEvent>(TaskRow, {
  name: 'task_list',
  version: 1,
  // the stream that the event happened in is the thing that waits
  of: ({ stream }) => [stream],
  indexed: ['role', 'open', 'projectId', 'unitId', 'dueOn', 'sinceOn'],
  initial: (stream) => ({
    taskId: stream, subjectType: stream.slice(0, stream.indexOf('-')), subjectId: stream.slice(stream.indexOf('-') + 1), projectId: null, unitId: null, title: '', step: '', role: '', open: false, sinceOn: '', dueOn: null,
  }),
  on: { ...onPlan, ...onProject, ...onPaper, ...onFinding, ...onRectification },
})
