// Lets people sign in, see who they are, choose a password and sign out.
import { z } from 'zod'
import { signInName, type Account } from '../../packages/adapters/accounts.ts'
import { cookieFor, cookieGone, secretOf } from './cookies.ts'
import { judge } from './flaws.ts'
import type { Buckets } from './limits.ts'
import type { Parts } from './parts.ts'
import { flawOfPassword } from './password-rules.ts'
import { invalid, problem } from './problems.ts'
import type { Call, CallOfCaller, Reply, Route } from './route.ts'
import { machineSchema } from './schemas.ts'

const SignIn = z.strictObject({ account: z.string().min(1).max(100), password: z.string().min(1).max(1_024) })
const NewPassword = z.strictObject({ current: z.string().min(1).max(1_024), next: z.string().min(1).max(1_024) })

export const signInRoutes = (parts: Parts, buckets: Buckets): readonly Route[] => [
  { method: 'post', path: '/api/session', who: 'anybody', cost: 'signIn', takes: 'json', does: { zh: '登录', en: 'Sign in' }, body: machineSchema(SignIn, 'input'), answer: (call) => signIn(parts, buckets, call) },
  { method: 'get', path: '/api/session', who: 'signedInWithAnyPassword', cost: 'read', does: { zh: '当前用户', en: 'Who is signed in' }, answer: async ({ caller }) => ({ status: 200, body: shown(caller.account) }) },
  { method: 'delete', path: '/api/session', who: 'signedInWithAnyPassword', cost: 'read', does: { zh: '退出', en: 'Sign out' }, answer: (call) => signOut(parts, call) },
  { method: 'post', path: '/api/session/password', who: 'signedInWithAnyPassword', cost: 'signIn', takes: 'json', does: { zh: '更换密码', en: 'Choose a password' }, body: machineSchema(NewPassword, 'input'), answer: (call) => choosePassword(parts, buckets, call) },
]

/** What the console needs to know of the person. */
const shown = ({ id, account, name, roles, unitId, body, mustChange }: Account) => ({ account: { id, account, name, roles, ...(unitId === undefined ? {} : { unitId }), ...(body === undefined ? {} : { body }), mustChange } })

/** An unknown name, a wrong password and a locked account get the same answer, after the same work. */
const signIn = async (parts: Parts, buckets: Buckets, call: Call): Promise<Reply> => {
  const body = judge(SignIn, call.request.body, call.language)
  if ('flaws' in body) return invalid(...body.flaws)
  const at = parts.world.now().instant
  // Whoever slips at the usual desk uses up an allowance of one's own; all else that comes from an address may be one stranger's guesses.
  const guesser = await parts.accounts.isKnownAt(body.value.account, call.source, at) ? `${signInName(body.value.account)} at ${call.source}` : call.source
  const guesses = buckets.wrongPassword.look(guesser, performance.now())
  if (!guesses.ok) return problem('tooMany', {}, guesses.retryAfterSeconds)
  const account = await parts.accounts.signIn({ ...body.value, source: call.source, at })
  if (!account) {
    buckets.wrongPassword.take(guesser, performance.now())
    await parts.accessLog.write({ at, act: 'signIn', target: 'session', result: 'refused', source: call.source, requestId: call.requestId })
    return problem('signInRefused')
  }
  const { publicUrl } = parts.settings
  const former = secretOf(call.request, publicUrl)
  if (former !== undefined) await parts.sessions.end(former)
  const secret = await parts.sessions.start(account.id, { source: call.source, at, passwordNumber: account.passwordNumber })
  if (secret === undefined) return problem('signInRefused')
  await parts.accessLog.write({ at, accountId: account.id, act: 'signIn', target: 'session', result: 'done', source: call.source, requestId: call.requestId })
  return { status: 200, body: shown(account), headers: { 'set-cookie': cookieFor(secret, publicUrl) } }
}

const signOut = async (parts: Parts, { caller, source, requestId }: CallOfCaller): Promise<Reply> => {
  await parts.sessions.end(caller.secret)
  await parts.accessLog.write({ at: parts.world.now().instant, accountId: caller.account.id, act: 'signOut', target: 'session', result: 'done', source, requestId })
  return { status: 204, headers: { 'set-cookie': cookieGone(parts.settings.publicUrl), 'clear-site-data': '"cache", "storage"' } }
}

/** Ends all sessions of the account, this one included, and starts a new one: whoever knew the old password is out. */
const choosePassword = async (parts: Parts, buckets: Buckets, call: CallOfCaller): Promise<Reply> => {
  const { account } = call.caller
  const body = judge(NewPassword, call.request.body, call.language)
  if ('flaws' in body) return invalid(...body.flaws)
  const guesses = buckets.wrongPassword.take(account.id, performance.now())
  if (!guesses.ok) return problem('tooMany', {}, guesses.retryAfterSeconds)
  if (!await parts.accounts.hasPassword(account.id, body.value.current)) return problem('signInRefused')
  const flaw = body.value.next === body.value.current ? { zh: '新密码与原密码相同。', en: 'The new password is the old one.' } : flawOfPassword(body.value.next, [account.account, account.name])
  if (flaw) return invalid({ path: 'next', says: flaw[call.language] })
  const passwordNumber = await parts.accounts.setPassword(account.id, body.value.next)
  await parts.sessions.endAllOf(account.id)
  const at = parts.world.now().instant
  const secret = await parts.sessions.start(account.id, { source: call.source, at, passwordNumber })
  if (secret === undefined) return problem('signInRefused')
  await parts.accessLog.write({ at, accountId: account.id, act: 'passwordChange', target: 'own', result: 'done', source: call.source, requestId: call.requestId })
  return { status: 204, headers: { 'set-cookie': cookieFor(secret, parts.settings.publicUrl) } }
}
