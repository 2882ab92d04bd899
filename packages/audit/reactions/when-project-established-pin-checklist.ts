// When a project is established, the on-site checklist in force on that day is pinned for it.
import { reactionOf } from '../../kernel/reaction.ts'
import type { ProjectEvent } from '../project/events.ts'

export const whenProjectEstablishedPinChecklist = reactionOf<ProjectEvent>()({
  name: 'when-project-established-pin-checklist',
  does: { zh: '立项时，固定当日有效的现场审计清单', en: 'When a project is established, its on-site checklist is pinned' },
  when: { ProjectEstablished: ({ occurredOn }, id) => [{ command: 'PinChecklist', id, input: {}, occurredOn }] },
})
