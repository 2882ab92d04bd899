// What needs no server: settings, who is told, and what a mail says.
import { expect, test } from 'vitest'
import type { Account } from '../../packages/adapters/accounts.ts'
import { REMINDER_LEVELS } from '../../packages/audit/calendar/reminder-levels.ts'
import { STEPS } from '../../packages/views/steps.ts'
import { letterOf } from './letter.ts'
import { recipientsOf } from './recipients.ts'
import { mailSettingsFrom, NotConfigured } from './settings.ts'

test('without SMTP_URL there is no mail; with it, who sends must be said', () => {
  expect(mailSettingsFrom({})).toBeUndefined()
  expect(mailSettingsFrom({ SMTP_URL: '' , MAIL_FROM: 'a@b.test' })).toBeUndefined()
  expect(mailSettingsFrom({ SMTP_URL: 'smtp://mail.test:587', MAIL_FROM: '经责 <jingze@b.test>' })).toEqual({ url: 'smtp://mail.test:587', from: '经责 <jingze@b.test>' })
  for (const wrong of [{ SMTP_URL: 'mail.test', MAIL_FROM: 'a@b.test' }, { SMTP_URL: 'http://mail.test', MAIL_FROM: 'a@b.test' }, { SMTP_URL: 'smtp://mail.test' }, { SMTP_URL: 'smtp://mail.test', MAIL_FROM: 'nobody' }, { SMTP_URL: 'smtp://mail.test', MAIL_FROM: 'a@b.test\r\nBcc: c@d.test' }])
    expect(() => mailSettingsFrom(wrong), JSON.stringify(wrong)).toThrow(NotConfigured)
})

test('those are told who hold the role, within the project or the unit, and have an address', async () => {
  const person = (id: string, roles: string[], more: Partial<Account> = {}): Account => ({ id, account: id, name: id, roles, mail: `${id}@b.test`, disabled: false, mustChange: false, ...more })
  const accounts = [person('zhao', ['teamLeader']), person('qian', ['teamLeader']), person('gu', ['committeeOffice']), person('wei', ['unitOfficer'], { unitId: 'U-1' }), person('ma', ['unitOfficer'], { unitId: 'U-2' }), person('gone', ['committeeOffice'], { disabled: true }), { ...person('none', ['committeeOffice']), mail: undefined } as unknown as Account]
  const told = async (to: string, projectId: string | null = 'P-1') => (await recipientsOf({ reminderId: 'R', level: 'dueSoon', to, step: 'RecordComment', projectId, unitId: 'U-1' }, accounts, (id) => Promise.resolve(id === 'zhao' ? ['P-1'] : []))).map(({ id }) => id)
  expect([await told('teamLeader'), await told('teamLeader', null), await told('committeeOffice', null), await told('unitOfficer'), await told('director')]).toEqual([['zhao'], [], ['gu'], ['wei'], []])
})

test('a mail names every kind of task and every level in both languages, and leads to the list', () => {
  for (const step of Object.keys(STEPS)) for (const level of [...REMINDER_LEVELS.map(({ id }) => id), 'urged']) {
    const { subject, text } = letterOf({ reminderId: 'R-1', level, to: 'teamLeader', step, projectId: 'P-1', unitId: 'U-1' }, 'https://jingze.example/')
    expect(subject).not.toContain('待办事项')
    expect(text).toContain(`https://jingze.example/?box=${level === 'urged' ? 'urged' : 'reminded'}`)
    expect(`${subject}${text}`).not.toMatch(/P-1|U-1|R-1|undefined/)
  }
})
