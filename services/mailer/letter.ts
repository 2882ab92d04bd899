// What a mail about a reminder says: the kind of task, how urgent, and where to look. No name, no title, nothing that somebody wrote: mail is read by servers on its way.
import { REMINDER_LEVELS } from '../../packages/audit/calendar/reminder-levels.ts'
import { COMMANDS } from '../../packages/audit/contents.ts'
import type { Words } from '../../packages/kernel/rule.ts'
import type { ToMail } from './recipients.ts'

const URGED: Words = { zh: '有人催办。', en: 'Somebody urges it.' }
const TASK: Words = { zh: '待办事项', en: 'a task' }

/** In: the reminder and the address of the console. Out: subject and text in both languages, Chinese first. */
export const letterOf = ({ level, step }: ToMail, address: string): { readonly subject: string; readonly text: string } => {
  const does = COMMANDS.find(({ name }) => name === step)?.does ?? TASK
  const says = REMINDER_LEVELS.find(({ id }) => id === level)?.says ?? URGED
  const link = `${address.replace(/\/$/, '')}/?box=${level === 'urged' ? 'urged' : 'reminded'}&n.standing=unread`
  return {
    subject: `经责提醒：${does.zh} Jingze: ${does.en}`,
    text: [`${does.zh}：${says.zh}`, `${does.en}: ${says.en}`, '', `请登录查看 Sign in to read it: ${link}`, '', '本邮件由系统自动发出，请勿回复。Sent by the program; please do not reply.', ''].join('\n'),
  }
}
