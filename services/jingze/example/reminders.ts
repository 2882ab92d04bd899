// The machine's reminders in a simulated city, by the very function that the timers call each day, and those who read them.
import type { Answered, ViewsApi } from '../../../packages/adapters/answer.ts'
import { levelsReached } from '../../../packages/audit/calendar/reminder-levels.ts'
import { addDays } from '../../../packages/audit/calendar/days.ts'
import { addWorkingDays, isWorkingDay } from '../../../packages/audit/calendar/working-days.ts'
import type { ReminderEvent } from '../../../packages/audit/reminder/events.ts'
import { answerFromRows } from '../../../packages/history/answer-from-rows.ts'
import { settle } from '../../../packages/history/question.ts'
import type { Fact, Stored } from '../../../packages/kernel/event.ts'
import type { World } from '../../../packages/kernel/handle.ts'
import type { AnyQuery } from '../../../packages/kernel/query.ts'
import { idOf } from '../../../packages/kernel/stream.ts'
import { foldOne, keysOf, type AnyView, type Row } from '../../../packages/kernel/view.ts'
import { projectRegister } from '../../../packages/views/project-register/view.ts'
import { taskList } from '../../../packages/views/task-list/view.ts'
import { raiseReminders } from '../../projector/reminding.ts'
import type { Agenda } from './agenda.ts'
import type { Dice } from './dice.ts'
import { PEOPLE, type Division } from './people.ts'

const MACHINE = { id: 'jingze', roles: ['machine'], within: {} }
const READ_OF_100 = 70

export type Reminding = { readonly world: World; readonly agenda: Agenda; readonly dice: Dice; readonly divisions: readonly Division[]; readonly from: string; readonly until: string }

/** Puts a look of the machine on every working day. Out: what must hear every event that is written. */
export const reminders = ({ world, agenda, dice, divisions, from, until }: Reminding): { readonly told: (event: Stored) => void } => {
  const [tasks, projects] = [folded(taskList as unknown as AnyView), folded(projectRegister as unknown as AnyView)]
  /** those with a due day, of all that waits */
  const waiting = new Map<string, Row>()
  const looked = new Map<string, number>()
  /** Asked are only those that have reached another level since they were asked about last: the others would be passed over. */
  const due = (day: string): readonly (readonly [string, Row])[] => [...waiting].filter(([taskId, { step, dueOn }]) => {
    const [name, levels] = [`${taskId} ${String(step)} ${String(dueOn)}`, levelsReached(String(dueOn), day).length]
    if ((looked.get(name) ?? 0) === levels) return false
    looked.set(name, levels)
    return true
  })
  const answer = (async (query: AnyQuery, input: unknown, { pageSize }: { pageSize?: number }): Promise<Answered<unknown>> => {
    const { day } = world.now()
    const settled = settle(query, { input, actor: MACHINE, day, pageSize })
    return settled.is === 'question' ? { is: 'answered', answer: answerFromRows(settled.question, due(day), (_, key) => projects.rows.get(key), 0n) } : settled
  }) as ViewsApi['answer']
  const asked = new Set<string>()
  const look = async () => { await raiseReminders({ answer, world, actor: MACHINE, log: (line) => { throw new Error(line) } }, asked) }
  for (let day = from; day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) agenda.on(day, look)
  return {
    told: (event) => {
      projects.hears(event as Fact)
      for (const taskId of tasks.hears(event as Fact)) {
        const row = tasks.rows.get(taskId)
        if (row?.['open'] === true && row['dueOn'] !== null) waiting.set(taskId, row)
        else waiting.delete(taskId)
      }
      if (event.type !== 'ReminderRaised' || !dice.chance(READ_OF_100)) return
      const raised = event as unknown as Raised
      const reader = readerOf(raised.data, projects.rows.get(raised.data.task.projectId ?? ''), divisions)
      if (reader !== undefined) read(agenda, raised, reader, addWorkingDays(event.occurredOn, dice.between(0, 3)))
    },
  }
}

type Raised = Fact<Extract<ReminderEvent, { type: 'ReminderRaised' }>>

/** One of those to whom it goes. */
const readerOf = ({ to, task }: Raised['data'], project: Row | undefined, divisions: readonly Division[]): string | undefined => {
  if (to === 'unitOfficer') return `officer-${task.unitId}`
  if (to === 'teamLeader' || to === 'auditor') return (project?.['teamUserIds'] as readonly string[] | undefined)?.[0]
  if (to === 'divisionHead') return divisions.find(({ id }) => id === project?.['divisionId'])?.head
  return PEOPLE.find(({ roles }) => (roles as readonly string[]).includes(to))?.id
}

const read = (agenda: Agenda, { stream, data: { to, task } }: Raised, id: string, on: string): void => {
  const within = { project: task.projectId === undefined ? [] : [task.projectId], unit: task.unitId === undefined ? [] : [task.unitId] }
  agenda.on(on, () => agenda.act({ command: 'ReadReminder', id: idOf(stream), by: { id, roles: [to], within }, input: {} }))
}

/** The rows of a view as far as the log has been heard; out of each event come the keys that it changed. */
const folded = (view: AnyView) => {
  const rows = new Map<string, Row>()
  return {
    rows,
    hears: (event: Fact): readonly string[] => {
      const keys = keysOf(view, event)
      for (const key of keys) {
        const row = foldOne(view, rows.get(key) ?? null, event, key)
        if (row === null) rows.delete(key)
        else rows.set(key, row)
      }
      return keys
    },
  }
}
