// Finds the people whom a command lets in on what is need-to-know, and says of whom it would be of no use.
import type { Flaw } from '../../packages/kernel/handle.ts'
import type { Language } from './flaws.ts'
import type { Parts } from './parts.ts'
import type { Schema } from './route.ts'
import { mapPlaces } from './schema-walk.ts'

const NOBODY = { zh: '没有这个账号，或者账号已停用。', en: 'is no account that is in use' } as const
const USELESS = { zh: '此人的角色用不上这项知悉权限。', en: 'holds no role that could use it' } as const

type Named = { readonly path: string; readonly accountId: string; readonly of: string }

/** Every place of the input that is marked as somebody who shall be on the list of a thing of some kind. */
const readersNamed = (schema: Schema, input: unknown): readonly Named[] => {
  const named: Named[] = []
  mapPlaces(schema, input, (node, value, path) => {
    const of = node?.['x-reader-of']
    if (typeof of === 'string' && typeof value === 'string') named.push({ path, accountId: value, of })
    return undefined
  })
  return named
}

/** Being on a list is of use to those only who may ask about what lies within it: the grants of the queries say who. */
export const flawsOfReaders = async (parts: Pick<Parts, 'accounts' | 'queries'>, asked: { readonly schema: Schema; readonly input: unknown; readonly language: Language }): Promise<readonly Flaw[]> => {
  const flaws: Flaw[] = []
  for (const { path, accountId, of } of readersNamed(asked.schema, asked.input)) {
    const account = await parts.accounts.find(accountId)
    const grants = parts.queries.flatMap(({ who }) => who).filter(({ within }) => within === of)
    if (account === undefined || account.disabled) flaws.push({ path, says: NOBODY[asked.language] })
    else if (!grants.some(({ role }) => account.roles.includes(role))) flaws.push({ path, says: USELESS[asked.language] })
  }
  return flaws
}
