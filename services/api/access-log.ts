// Lets the audit administrator read who signed in, was turned away, or read what is sensitive; reading it is written down too.
import { z } from 'zod'
import { judge } from './flaws.ts'
import type { Parts } from './parts.ts'
import { invalid } from './problems.ts'
import { ok, type CallOfCaller, type Route } from './route.ts'

const PAGE_SIZE = 100
const Asked = z.strictObject({ before: z.string().regex(/^[1-9]\d{0,15}$/).optional(), accountId: z.string().min(1).max(64).optional() })

export const accessLogRoutes = (parts: Parts): readonly Route[] => [{
  method: 'get', path: '/api/access-log', who: { roles: ['auditAdmin'] }, cost: 'read',
  does: { zh: '访问日志', en: 'Read the access log' },
  parameters: { before: { type: 'string', description: 'the number of the last row already seen' }, accountId: { type: 'string' } },
  answer: async ({ request, caller, source, requestId, language }: CallOfCaller) => {
    const asked = judge(Asked, Object.fromEntries(new URL(request.url, 'http://localhost').searchParams), language)
    if ('flaws' in asked) return invalid(...asked.flaws)
    const { before, accountId } = asked.value
    const rows = await parts.accessLog.read({ limit: PAGE_SIZE, ...(before === undefined ? {} : { before: Number(before) }), ...(accountId === undefined ? {} : { accountId }) })
    await parts.accessLog.write({ at: parts.world.now().instant, accountId: caller.account.id, act: 'logRead', target: accountId ?? 'all', result: `${rows.length} rows`, source, requestId })
    return ok({ rows })
  },
}]
