// Tells a program what its user may do and ask, in words and schemas: what forms and menus are made from.
import { ROLES } from '../../packages/audit/roles.ts'
import type { Who } from '../../packages/kernel/who.ts'
import type { Parts } from './parts.ts'
import { ok, type Route } from './route.ts'
import { wireSchema } from './schemas.ts'

export const contentsRoutes = (parts: Parts): readonly Route[] => {
  const commands = parts.commands.map((command) => ({
    who: command.who,
    shown: { name: command.name, does: command.does, about: command.stream.name, opens: command.opens === true, input: wireSchema(command.input, 'input'), who: command.who },
  }))
  const queries = parts.queries.map((query) => ({
    who: query.who,
    shown: {
      name: query.name, asks: query.asks, about: typeof query.from.of === 'string' ? query.from.of : query.from.name, input: wireSchema(query.input, 'input'), output: wireSchema(query.output, 'output'),
      sort: query.sort, counts: query.counts ?? [], sums: query.sums ?? [], who: query.who,
    },
  }))
  return [{
    method: 'get', path: '/api/contents', who: 'signedIn', cost: 'read',
    does: { zh: '可用的命令与查询', en: 'What one may do and ask' },
    answer: async ({ caller }) => {
      const held = (who: Who) => who.some(({ role }) => caller.account.roles.includes(role))
      return ok({ commands: commands.filter(({ who }) => held(who)).map(({ shown }) => shown), queries: queries.filter(({ who }) => held(who)).map(({ shown }) => shown), roles: ROLES })
    },
  }]
}
