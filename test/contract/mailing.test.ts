// Reminders by mail over a real socket: to those concerned, once at most whatever dies, without a word of what they are about.
import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createAccessSchema } from '../../packages/adapters/access.schema.ts'
import { openDatabase, type Database } from '../../packages/adapters/access.database.ts'
import { accountsInPostgres } from '../../packages/adapters/accounts.postgres.ts'
import { mailDeliveriesInPostgres } from '../../packages/adapters/mail-deliveries.postgres.ts'
import { smtpMailer } from '../../packages/adapters/mailer.smtp.ts'
import { reminderR1 } from '../../packages/audit/reminder/example.ts'
import { toldWorld } from '../../services/projector/told-world.ts'
import { mailReminders, type MailingParts } from '../../services/mailer/mailing.ts'
import { startTestPostgres, type TestPostgres } from './postgres-for-tests.ts'

/** What the little server does with the next messages: takes them, refuses the recipient, or hangs up once the content has come. */
type Mood = 'takes' | 'refuses' | 'hangsUp'
type Smtp = { readonly url: string; mood: Mood; readonly taken: string[]; readonly seen: () => number; readonly stop: () => Promise<void> }

const startSmtp = async (): Promise<Smtp> => {
  const sockets = new Set<Socket>()
  let contents = 0
  const smtp: { mood: Mood; taken: string[] } = { mood: 'takes', taken: [] }
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    let [waiting, content] = ['', undefined as string | undefined]
    socket.write('220 test ESMTP\r\n')
    socket.on('data', (bytes) => {
      waiting += bytes.toString('utf8')
      for (let at = waiting.indexOf('\r\n'); at >= 0; at = waiting.indexOf('\r\n')) {
        const line = waiting.slice(0, at)
        waiting = waiting.slice(at + 2)
        if (content !== undefined) {
          if (line !== '.') { content += `${line}\n`; continue }
          contents += 1
          if (smtp.mood === 'hangsUp') return socket.destroy()
          smtp.taken.push(content)
          content = undefined
          socket.write('250 taken\r\n')
        } else if (/^EHLO/i.test(line)) socket.write('250 test\r\n')
        else if (/^RCPT/i.test(line)) socket.write(smtp.mood === 'refuses' ? '451 later\r\n' : '250 ok\r\n')
        else if (/^DATA/i.test(line)) { content = ''; socket.write('354 go on\r\n') }
        else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
      return undefined
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const stop = async () => { for (const socket of sockets) socket.destroy(); await new Promise((resolve) => { server.close(resolve) }) }
  return Object.assign(smtp, { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, seen: () => contents, stop })
}

let [postgres, database, smtp]: [TestPostgres, Database, Smtp] = [undefined, undefined, undefined] as never
beforeAll(async () => {
  postgres = await startTestPostgres({ fsync: false })
  await createAccessSchema(postgres.url('jingze_owner'))
  database = openDatabase({ url: postgres.url('jingze_app') })
  const people = [['zhao', ['teamLeader'], 'zhao@example.test'], ['qian', ['teamLeader'], 'qian@example.test'], ['sun', ['teamLeader', 'auditor'], undefined], ['li', ['divisionHead'], 'li@example.test'], ['ma', ['teamLeader'], 'ma@example.test']] as const
  for (const [id, roles, mail] of people) await accountsInPostgres(database).create({ id, account: id, name: `${id}（示例）`, roles, password: 'seven quiet herons', at: '2026-01-05T01:00:00.000Z', ...(mail === undefined ? {} : { mail }) })
  await accountsInPostgres(database).setDisabled('ma', true)
  smtp = await startSmtp()
})
afterEach(() => { smtp.mood = 'takes'; smtp.taken.length = 0 })
afterAll(async () => { await smtp?.stop(); await database?.close(); await postgres?.stop() })

/** R-1 reminds the team leader of project P-1 on 2026-04-17; zhao, sun and ma work there, qian elsewhere. */
const mailing = async (id: string, day = '2026-04-17'): Promise<{ readonly look: (at?: string) => Promise<void>; readonly lines: readonly string[]; readonly parts: MailingParts }> => {
  const { parts: told } = await toldWorld({ ...reminderR1(), id }, day)
  const lines: string[] = []
  let instant = `${day}T01:00:00.000Z`
  const parts: MailingParts = {
    answer: told.answer, actor: told.actor, accounts: accountsInPostgres(database), deliveries: mailDeliveriesInPostgres(database), mailer: smtpMailer({ url: smtp.url, from: '经责 <jingze@example.test>' }),
    projectsOf: (accountId) => Promise.resolve(accountId === 'qian' ? ['P-2'] : ['P-1']), now: () => ({ instant }), address: 'https://jingze.example', log: (line) => lines.push(line),
  }
  return { parts, lines, look: async (at = instant) => { instant = at; await mailReminders(parts) } }
}

const standingOf = async (reminderId: string) => (await database.run('select account_id, standing, refusals from access.mail_deliveries where reminder_id = $1 order by account_id', [reminderId])).map((row) => ({ ...row }))

test('whoever holds the role in the project is told once, and the mail says what kind of task, and nothing of what it is about', async () => {
  const { look } = await mailing('R-told')
  await look()
  await look()
  expect(await standingOf('R-told')).toEqual([{ account_id: 'zhao', standing: 'taken', refusals: 0 }])
  expect(smtp.taken).toHaveLength(1)
  const [head, body] = smtp.taken[0]!.split('\n\n', 2) as [string, string]
  expect(head).toContain('To: zhao@example.test')
  expect(head).toContain('Message-ID: <R-told.zhao@jingze>')
  const text = Buffer.from(body, 'base64').toString('utf8')
  expect(text).toContain('https://jingze.example/?box=reminded')
  expect(text).toContain('登记书面意见')
  for (const secret of ['建设局', '示例市', 'P-1', 'project-', 'zhao']) expect(text).not.toContain(secret)
})

test('two programs at once send one mail', async () => {
  const [one, other] = [await mailing('R-both'), await mailing('R-both')]
  await Promise.all([one.look(), other.look()])
  expect(smtp.taken).toHaveLength(1)
})

test('what a program had claimed when it died is not sent again: once at most', async () => {
  const { look, parts } = await mailing('R-died')
  expect(await parts.deliveries.claim({ reminderId: 'R-died', accountId: 'zhao' }, '2026-04-17T00:59:00.000Z')).toBe(true)
  await look()
  expect(smtp.taken).toEqual([])
  expect(await standingOf('R-died')).toEqual([{ account_id: 'zhao', standing: 'claimed', refusals: 0 }])
})

test('what the server refuses is tried again later, and what broke off in the middle is not', async () => {
  const refusing = await mailing('R-refused')
  smtp.mood = 'refuses'
  await refusing.look()
  expect(await standingOf('R-refused')).toEqual([{ account_id: 'zhao', standing: 'refused', refusals: 1 }])
  expect(refusing.lines).toHaveLength(1)
  smtp.mood = 'takes'
  await refusing.look('2026-04-17T01:04:59.000Z')
  expect(smtp.taken).toHaveLength(0)
  await refusing.look('2026-04-17T01:05:00.000Z')
  expect(smtp.taken).toHaveLength(1)
  const broken = await mailing('R-broken')
  smtp.mood = 'hangsUp'
  const before = smtp.seen()
  await broken.look()
  smtp.mood = 'takes'
  await broken.look('2026-04-17T09:00:00.000Z')
  expect([smtp.seen() - before, await standingOf('R-broken')]).toEqual([1, [{ account_id: 'zhao', standing: 'uncertain', refusals: 0 }]])
})

test('a server that is not there refuses nothing for good, and an old reminder is not mailed any more', async () => {
  const { look, parts } = await mailing('R-away')
  const away = { ...parts, mailer: smtpMailer({ url: 'smtp://127.0.0.1:1', from: 'jingze@example.test' }) }
  await mailReminders(away)
  expect(await standingOf('R-away')).toMatchObject([{ standing: 'refused', refusals: 1 }])
  await look('2026-04-17T02:00:00.000Z')
  expect(smtp.taken).toHaveLength(1)
  const old = await mailing('R-old', '2026-04-21')
  await old.look()
  expect(await standingOf('R-old')).toEqual([])
})
