// Puts routes into the app: each request is judged by its route's policy, its allowance and its origin before the route sees it.
import express, { type Express, type Request, type Response } from 'express'
import type { Access } from '../../packages/adapters/access-log.postgres.ts'
import type { Account } from '../../packages/adapters/accounts.ts'
import type { Actor } from '../../packages/kernel/who.ts'
import { secretOf } from './cookies.ts'
import { isOwnPage } from './cross-site.ts'
import { languageOf } from './flaws.ts'
import type { Buckets } from './limits.ts'
import type { Parts } from './parts.ts'
import { invalid, problem } from './problems.ts'
import type { Call, Caller, Reply, Route } from './route.ts'
import { send } from './send.ts'
import { textFlaw } from './text-flaws.ts'

const BODY_BYTES_MAX = 1024 ** 2

/** What every request is told at its arrival, and logged with at its end. */
export type Known = { requestId: string; route?: string; accountId?: string }

/** Adds every route, and for each path the answer to methods that it does not take. */
export const mount = (app: Express, routes: readonly Route[], parts: Parts, buckets: Buckets): void => {
  const readJson = express.json({ limit: parts.settings.bodyBytesMax ?? BODY_BYTES_MAX, inflate: false, type: 'application/json' })
  for (const route of routes) {
    app[route.method](route.path, async (request, response) => {
      const early = await admit(route, request, response, { parts, buckets })
      if ('reply' in early) return send(response, early.reply)
      const flawed = route.takes === 'json' ? await bodyFlaw(readJson, request, response) : undefined
      return send(response, flawed ?? await answer(route, early))
    })
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase())
    app.all(path, (_, response) => send(response, withAllow(problem('methodNotAllowed'), methods)))
  }
}

const withAllow = (reply: Reply, methods: readonly string[]): Reply => (reply === 'sent' ? reply : { ...reply, headers: { ...reply.headers, allow: methods.join(', ') } })

type Admitted = { readonly call: Call; readonly caller: Caller | undefined }

const answer = (route: Route, { call, caller }: Admitted): Promise<Reply> => {
  if (route.who === 'anybody') return route.answer(call)
  if (!caller) throw new Error(`route ${route.path} was reached without a caller`)
  return route.answer({ ...call, caller })
}

const admit = async (route: Route, request: Request, response: Response, { parts, buckets }: { parts: Parts; buckets: Buckets }): Promise<Admitted | { readonly reply: Reply }> => {
  const { publicUrl } = parts.settings
  const known = response.locals as Known
  known.route = route.path
  const call: Call = { request, response, requestId: known.requestId, source: request.ip ?? 'unknown', language: languageOf(request.get('accept-language')) }
  const [at, nowMs] = [parts.world.now().instant, performance.now()]
  const crowd = buckets.address.take(call.source, nowMs)
  if (!crowd.ok) return { reply: problem('tooMany', {}, crowd.retryAfterSeconds) }
  const denied = (caller: Account | undefined, result: string) => parts.accessLog.write(denialOf(call, at, caller, result))
  if (!isOwnPage(request, publicUrl)) {
    await denied(undefined, 'cross-site')
    return { reply: problem('crossSite') }
  }
  const secret = secretOf(request, publicUrl)
  const account = route.who === 'anybody' || secret === undefined ? undefined : await parts.sessions.find(secret, at)
  if (route.who !== 'anybody' && (secret === undefined || account === undefined)) return { reply: problem('signInNeeded') }
  const share = buckets[route.cost].take(account?.id ?? call.source, nowMs)
  if (!share.ok) return { reply: problem('tooMany', {}, share.retryAfterSeconds) }
  if (account === undefined || secret === undefined) return { call, caller: undefined }
  known.accountId = account.id
  if (account.mustChange && route.who !== 'signedInWithAnyPassword') return { reply: problem('passwordChangeNeeded') }
  if (typeof route.who === 'object' && !route.who.roles.some((role) => account.roles.includes(role))) {
    await denied(account, 'forbidden')
    return { reply: problem('forbidden') }
  }
  return { call, caller: { account, secret, actor: (after) => actorOf(account, parts.memberships, after) } }
}

const denialOf = (call: Call, at: string, account: Account | undefined, result: string): Access => ({
  at, act: 'denied', target: `${call.request.method} ${String((call.response.locals as Known).route)}`, result, source: call.source, requestId: call.requestId, ...(account ? { accountId: account.id } : {}),
})

/** The account as the machine knows it: its roles, and what is its own. */
const actorOf = async (account: Account, memberships: Parts['memberships'], after: bigint | undefined): Promise<Actor> => ({
  id: account.id, roles: account.roles,
  within: { ...await memberships(account.id, after), person: [account.id], ...(account.unitId === undefined ? {} : { unit: [account.unitId] }), ...(account.body === undefined ? {} : { body: [account.body] }) },
})

/** Reads a JSON body and says what no schema would. A body that cannot be read is thrown, for problems-of-errors.ts. */
const bodyFlaw = async (readJson: ReturnType<typeof express.json>, request: Request, response: Response): Promise<Reply | undefined> => {
  if (request.is('application/json') === false) return problem('unsupported')
  await new Promise<void>((done, fail) => { readJson(request, response, (error?: unknown) => (error === undefined ? done() : fail(error as Error))) })
  const flaw = textFlaw(request.body)
  return flaw && invalid(flaw)
}
