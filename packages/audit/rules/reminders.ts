// The rules of reminding and urging, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

export const eachLevelRemindsOnce = rule({
  id: 'each-level-reminds-once',
  says: { zh: '同一事项同一期限的同一级提醒只发一次。', en: 'Each level of a due day reminds once.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'unread' }, holds: false }],
})

export const aReminderComesWhenItsLevelIsReached = rule({
  id: 'a-reminder-comes-when-its-level-is-reached',
  says: { zh: '剩余工作日达到该级提醒的条件时，方可提醒。', en: 'A reminder is raised once the remaining working days have come down to its level.' },
  source: DESIGN,
  holds: ({ reached }: { reached: boolean }) => reached,
  examples: [{ of: { reached: true }, holds: true }, { of: { reached: false }, holds: false }],
})

export const whoIsRemindedReads = rule({
  id: 'who-is-reminded-reads',
  says: { zh: '提醒由其对象阅知。', en: 'A reminder is read by those to whom it goes.' },
  source: DESIGN,
  holds: ({ to, roles }: { to: string; roles: readonly string[] }) => roles.includes(to),
  examples: [{ of: { to: 'teamLeader', roles: ['teamLeader', 'auditor'] }, holds: true }, { of: { to: 'teamLeader', roles: ['director'] }, holds: false }],
})
