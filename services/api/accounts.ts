// Lets the security administrator open accounts, change their roles, disable them and hand out new passwords.
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { signInName, type Account } from '../../packages/adapters/accounts.ts'
import { units } from '../../packages/audit/unit/state.ts'
import { streamName } from '../../packages/kernel/stream.ts'
import { flawOfRoles } from './account-rules.ts'
import { judge } from './flaws.ts'
import type { Parts } from './parts.ts'
import { invalid, problem } from './problems.ts'
import { nothing, ok, type CallOfCaller, type Reply, type Route } from './route.ts'
import { machineSchema } from './schemas.ts'

/** A password handed out by someone else is good for so long. */
const INITIAL_MS = 24 * 3600 * 1000
const INITIAL_BYTES = 15

const Roles = z.array(z.string().max(40)).min(1).max(10)
/** Where reminders are mailed to. */
const Mail = z.email().max(254)
const NewAccountBody = z.strictObject({
  account: z.string().min(1).max(64), name: z.string().min(1).max(60), roles: Roles,
  unitId: z.string().min(1).max(64).optional(), body: z.string().min(1).max(64).optional(), mail: Mail.optional(),
})
const ACCOUNT = /^[\p{L}\p{N}][\p{L}\p{N}_.@-]{0,63}$/u
const RolesBody = z.strictObject({ roles: Roles })
const MailBody = z.strictObject({ /** without it the address is taken away */ mail: Mail.optional() })
const EmptyBody = z.strictObject({})

const NAMED = { zh: '登录名由字母、汉字、数字和 _ . @ - 组成，以字母、汉字或数字开头，最多64个字符。', en: 'is letters, digits and _ . @ -, begins with a letter or digit, and has at most 64 characters' } as const
const NO_UNIT = { zh: '没有登记过这个单位。', en: 'is no unit that was registered' } as const

const WHO = { roles: ['securityAdmin'] } as const

export const accountRoutes = (parts: Parts): readonly Route[] => [
  { method: 'get', path: '/api/accounts', who: WHO, cost: 'read', does: { zh: '账号列表', en: 'List accounts' }, answer: async () => ok({ rows: await parts.accounts.list() }) },
  { method: 'post', path: '/api/accounts', who: WHO, cost: 'write', takes: 'json', does: { zh: '开立账号', en: 'Open an account' }, body: machineSchema(NewAccountBody, 'input'), answer: (call) => open(parts, call) },
  changing(parts, { path: 'roles', does: { zh: '调整角色', en: 'Change roles' }, body: RolesBody }, async (account, { roles }, { language }) => {
    const flaw = flawOfRoles(roles)
    if (flaw) return invalid({ path: 'roles', says: flaw[language] })
    await parts.accounts.setRoles(account.id, roles)
    return nothing
  }),
  changing(parts, { path: 'mail', does: { zh: '设置邮箱', en: 'Set where reminders are mailed to' }, body: MailBody }, async (account, { mail }) => {
    await parts.accounts.setMail(account.id, mail)
    return nothing
  }),
  changing(parts, { path: 'disable', does: { zh: '停用账号', en: 'Disable an account' }, body: EmptyBody }, async (account) => {
    await parts.accounts.setDisabled(account.id, true)
    await parts.sessions.endAllOf(account.id)
    return nothing
  }),
  changing(parts, { path: 'enable', does: { zh: '启用账号', en: 'Enable an account' }, body: EmptyBody }, async (account) => {
    await parts.accounts.setDisabled(account.id, false)
    return nothing
  }),
  changing(parts, { path: 'password', does: { zh: '重置密码', en: 'Hand out a new password' }, body: EmptyBody }, async (account) => {
    const { password, until } = initialPassword(parts.world.now().instant)
    await parts.accounts.setPassword(account.id, password, until)
    await parts.sessions.endAllOf(account.id)
    return ok({ password, until })
  }),
]

/** 120 random bits, easy to read out; to be replaced at the first sign-in. */
export const initialPassword = (at: string): { readonly password: string; readonly until: string } =>
  ({ password: randomBytes(INITIAL_BYTES).toString('base64url').replaceAll('_', 'x').replaceAll('-', 'y'), until: new Date(Date.parse(at) + INITIAL_MS).toISOString() })

const open = async (parts: Parts, call: CallOfCaller): Promise<Reply> => {
  const body = judge(NewAccountBody, call.request.body, call.language)
  if ('flaws' in body) return invalid(...body.flaws)
  const flaw = flawOfRoles(body.value.roles)
  if (flaw) return invalid({ path: 'roles', says: flaw[call.language] })
  const { unitId, body: bodyId, mail, ...rest } = { ...body.value, account: signInName(body.value.account) }
  if (!ACCOUNT.test(rest.account)) return invalid({ path: 'account', says: NAMED[call.language] })
  if (unitId !== undefined && (await parts.world.store.readStream(streamName(units, unitId))).length === 0) return invalid({ path: 'unitId', says: NO_UNIT[call.language] })
  const [id, at] = [parts.newId(), parts.world.now().instant]
  const { password, until } = initialPassword(at)
  const created = await parts.accounts.create({ id, ...rest, ...(unitId === undefined ? {} : { unitId }), ...(bodyId === undefined ? {} : { body: bodyId }), ...(mail === undefined ? {} : { mail }), password, initialUntil: until, at })
  await note(parts, call, `${id} opened with ${rest.roles.join(' ')}`, created)
  return created === 'taken' ? problem('taken') : { status: 201, body: { id, password, until } }
}

type Change<Body> = { readonly path: string; readonly does: Route['does']; readonly body: z.ZodType<Body> }

/** A route about one account, which is never the administrator's own: nobody grants, frees or stops themselves. */
function changing<Body>(parts: Parts, { path, does, body }: Change<Body>, change: (account: Account, body: Body, call: CallOfCaller) => Promise<Reply>): Route {
  return {
    method: 'post', path: `/api/accounts/:id/${path}`, who: WHO, cost: 'write', takes: 'json', does, body: machineSchema(body, 'input'),
    answer: async (call) => {
      const judged = judge(body, call.request.body, call.language)
      if ('flaws' in judged) return invalid(...judged.flaws)
      const account = await parts.accounts.find(String(call.request.params['id']))
      if (!account) return problem('unknown')
      const own = account.id === call.caller.account.id
      const reply = own ? problem('forbidden') : await change(account, judged.value, call)
      const details = 'roles' in (judged.value as object) ? ` ${(judged.value as { roles: string[] }).roles.join(' ')}` : ''
      await note(parts, call, `${account.id} ${path}${details}`, own ? 'forbidden' : reply === 'sent' || reply.status < 400 ? 'done' : 'refused')
      return reply
    },
  }
}

const note = (parts: Parts, call: CallOfCaller, target: string, result: string): Promise<void> =>
  parts.accessLog.write({ at: parts.world.now().instant, accountId: call.caller.account.id, act: 'account', target, result, source: call.source, requestId: call.requestId })
