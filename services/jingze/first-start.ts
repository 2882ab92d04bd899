// The first start: schemas, accounts and, unless it shall be empty, the example city; each step says that it is under way.
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { createAccessSchema } from '../../packages/adapters/access.schema.ts'
import { openDatabase } from '../../packages/adapters/access.database.ts'
import { now } from '../../packages/adapters/clock.ts'
import { makeKurrentIndexTables } from '../../packages/adapters/kurrent/log-index.postgres.ts'
import { importLog } from '../../packages/adapters/postgres/import-log.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { makeRelayTables } from '../../packages/adapters/relay-cursor.postgres.ts'
import { seal } from '../../packages/adapters/sealing.ts'
import type { Accounts, NewAccount } from '../../packages/adapters/accounts.ts'
import { exampleFiles, type ExampleFile } from './example/files.ts'
import { exampleCity } from './example/load.ts'
import { PEOPLE, unitOfficer, type Person } from './example/people.ts'
import type { Platform } from './platform.ts'

/** A file waits for the disk: several at a time. */
const FILES_AT_ONCE = 8

export type Shown = { readonly account: string; readonly name: string; readonly roles: readonly string[] }

/** Who may make tables: in the database of the log (none for KurrentDB, which needs no schema) and in that of views and access. */
export type Owners = { readonly eventStore: string | undefined; readonly views: string }

/** Schemas of log, views and access, made by their owners; harmless when they exist. */
export const makeSchemas = async ({ eventStore, views }: Owners): Promise<void> => {
  if (eventStore !== undefined) await createEventStoreSchema(eventStore)
  await createViewsSchema(views)
  await createAccessSchema(views)
  await makeRelayTables(views, 'jingze_app')
  if (eventStore === undefined) {
    const database = openDatabase({ url: views, name: 'jingze set-up' }, 1)
    await makeKurrentIndexTables(database).finally(database.close)
  }
}

/** Eight groups that can be typed from a screen: no letters that look like others. */
export const newPassword = (): string => {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  return [...randomBytes(16)].map((byte, at) => letters[byte % letters.length]! + (at % 4 === 3 && at < 15 ? '-' : '')).join('')
}

export type Loading = { readonly password: string; readonly lawsFolder: string | undefined; readonly say: (line: string) => void }

/** The example city, imported whole into the empty log, and an account for each of its people. All have one password. */
export const loadExample = async (ownerUrl: string, { accounts, keys, ...storing }: Pick<Platform, 'accounts' | 'keys' | 'files' | 'fileRecords'>, { password, lawsFolder, say }: Loading): Promise<readonly Shown[]> => {
  const { instant, day } = now()
  let year = ''
  const { kept, city } = await exampleCity({
    until: day, lawsFolder,
    seal: async (subject, path, plain) => seal(await keys.forSealing(subject, instant), { subject, path, commandId: `example ${subject} ${path}`, plain }),
    progress: (on) => { if (on.slice(0, 4) !== year) say(`  ${year = on.slice(0, 4)} …`) },
  })
  await importLog(ownerUrl, kept)
  await storeFiles(exampleFiles(kept), storing)
  const officers = city.units.map(({ id, name }, at) => unitOfficer(id, name, at === 0))
  const people = [...PEOPLE, ...officers]
  // Hashing a password takes memory on purpose: four at a time.
  for (let from = 0; from < people.length; from += 4) await Promise.all(people.slice(from, from + 4).map((person) => accounts.create(accountOf(person, password, instant))))
  return people.filter(({ shown }) => shown).map(({ id, name, roles }) => ({ account: id, name, roles }))
}

const storeFiles = async (wanted: readonly ExampleFile[], { files, fileRecords }: Pick<Platform, 'files' | 'fileRecords'>): Promise<void> => {
  const left = wanted.values()
  const store = async () => {
    for (const { text, name, actor, at } of left) {
      const kept = await files.keep(Readable.from([Buffer.from(text)]), { name })
      if ('refused' in kept) throw new Error(`an example file was refused: ${kept.says}`)
      await fileRecords.add({ ...kept, accountId: actor, name, at, restricted: false })
    }
  }
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, store))
}

const accountOf = ({ id, name, roles, body, unitId }: Person, password: string, at: string): NewAccount =>
  ({ id, account: id, name, roles, password, at, ...(body === undefined ? {} : { body }), ...(unitId === undefined ? {} : { unitId }) })

/** The first account of an empty system: a security administrator, who makes the others. */
export const firstAdministrator = async (accounts: Accounts, password: string): Promise<readonly Shown[]> => {
  const person: Person = { id: 'sec-admin', name: '安全保密管理员', roles: ['securityAdmin'] }
  await accounts.create({ ...accountOf(person, password, now().instant), initialUntil: new Date(Date.parse(now().instant) + 7 * 86_400_000).toISOString() })
  return [{ account: person.id, name: person.name, roles: person.roles }]
}
