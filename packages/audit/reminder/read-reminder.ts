// Marks a reminder as read (阅知) by one of those to whom it goes.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { ROLES, role, type Role } from '../roles.ts'
import { whoIsRemindedReads } from '../rules/reminders.ts'
import { reminders } from './state.ts'

/** Everybody who can be asked to act; those who work within a project or a unit only there. */
const READERS = (Object.keys(ROLES) as Role[]).filter((each) => each !== 'machine').map((each) =>
  each === 'unitOfficer' ? role(each, 'unit') : each === 'auditor' || each === 'teamLeader' || each === 'divisionHead' ? role(each, 'project') : role(each))

export const readReminder = command('ReadReminder', reminders, {
  does: { zh: '阅知提醒', en: 'Read a reminder' },
  input: z.strictObject({}),
  who: READERS,
  decide: (_, { is, to, task }, { actor }) => {
    if (is === 'read') return [] // asked twice, decided once
    return allow(unmet({ to, roles: actor.roles }, [whoIsRemindedReads]), () => [{ type: 'ReminderRead', data: { ...(task?.projectId === undefined ? {} : { projectId: task.projectId }) } }])
  },
})
