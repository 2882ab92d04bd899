// Where a line of the list of duties and powers stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { DutyEvent, type DutyDescribed } from './events.ts'

export type Duty = Reasoned & { is: 'unknown' | 'listed' | 'withdrawn'; projectId: string; line: DutyDescribed | undefined }

export const duties = stream<Duty, DutyEvent>({
  name: 'duty',
  events: DutyEvent,
  initial: { is: 'unknown', projectId: '', line: undefined },
  evolve: keepingReasons<Duty, DutyEvent>({
    DutyListed: (_, { data }) => ({ is: 'listed', projectId: data.projectId, line: data.line }),
    DutyCorrected: (duty, { data }) => ({ ...duty, line: data.line }),
    DutyTakenOff: (duty) => ({ ...duty, is: 'withdrawn' }),
  }),
  about: ({ projectId, line }) => [{ type: 'project', id: projectId, qualifier: 'listed in' }, ...(line ? [{ type: 'official', id: line.officialId, qualifier: 'duty of' }] : [])],
  scope: ({ projectId }) => ({ project: [projectId] }),
})
