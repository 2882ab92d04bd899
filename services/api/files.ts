// Lets people hand in files as evidence, and read them back as attachments; each reading is written down.
import type { NotKept } from '../../packages/adapters/files.disk.ts'
import { isFitName } from '../../packages/adapters/files.kinds.ts'
import type { HandedIn } from '../../packages/adapters/files.postgres.ts'
import type { Role } from '../../packages/audit/roles.ts'
import type { Stored } from '../../packages/kernel/event.ts'
import { streamName } from '../../packages/kernel/stream.ts'
import type { Actor } from '../../packages/kernel/who.ts'
import type { Parts } from './parts.ts'
import { invalid, problem } from './problems.ts'
import { SANDBOX } from './protective-headers.ts'
import { ok, type Caller, type CallOfCaller, type Reply, type Route, type Schema } from './route.ts'
import { readersOf, sight } from './sight.ts'

const HASH = /^[0-9a-fA-F]{64}$/

/** Those who work with evidence, or sign what goes out: they hand in files for each other. */
const AUDIT_SIDE: readonly Role[] = ['committeeOffice', 'auditor', 'teamLeader', 'divisionHead', 'erReviewer', 'legalReviewer', 'bureauOffice', 'chiefAuditor', 'deputyDirector', 'director', 'inspector']
/** These hand in files for their own part. */
const OTHERS: readonly Role[] = ['unitOfficer', 'organizationOfficer', 'disciplineOfficer', 'conferenceMember']
const WHO = { roles: [...AUDIT_SIDE, ...OTHERS] }

const Kept: Schema = { type: 'object', properties: { hash: { type: 'string', pattern: '^[0-9a-f]{64}$' }, bytes: { type: 'integer' }, mediaType: { type: 'string' }, name: { type: 'string' } }, required: ['hash', 'bytes', 'mediaType', 'name'] }

export const fileRoutes = (parts: Parts): readonly Route[] => {
  const receiving = { path: '/api/files', who: WHO, cost: 'heavy', takes: 'bytes', reply: Kept, does: { zh: '上传文件', en: 'Hand in a file' } } as const
  return [
    { ...receiving, method: 'post', answer: (call: CallOfCaller) => receive(parts, call) },
    { ...receiving, method: 'put', answer: (call: CallOfCaller) => receive(parts, call) },
    { method: 'get', path: '/api/files/:hash', who: WHO, cost: 'read', does: { zh: '下载文件', en: 'Read a file' }, answer: (call: CallOfCaller) => give(parts, call) },
  ]
}

/**
 * The bytes are the body as it is; `x-file-name` is percent-encoded UTF-8 and `x-sha256`, if given, must be the hash of what arrives.
 * With `x-need-to-know: 1` the file is for those only who are on the list of a need-to-know thing (a clue) that names its hash.
 */
const receive = async (parts: Parts, call: CallOfCaller): Promise<Reply> => {
  const { request, caller: { account } } = call
  const name = decoded(request.get('x-file-name'))
  const hash = request.get('x-sha256')
  if (name === undefined || !isFitName(name)) return refused(call, invalid({ path: 'x-file-name', says: 'must be a plain file name, percent-encoded' }))
  if (hash !== undefined && !HASH.test(hash)) return refused(call, invalid({ path: 'x-sha256', says: 'must be 64 hexadecimal digits' }))
  if (request.get('content-encoding') !== undefined) return refused(call, problem('unsupported'))
  const kept = await parts.files.keep(request, { name, ...(hash === undefined ? {} : { hash }) })
  if ('refused' in kept) return refused(call, replyTo(kept))
  const at = parts.world.now().instant
  await parts.fileRecords.add({ ...kept, accountId: account.id, ...(account.unitId === undefined ? {} : { unitId: account.unitId }), name, at, restricted: request.get('x-need-to-know') === '1' })
  await parts.accessLog.write({ at, accountId: account.id, act: 'fileUpload', target: `file ${kept.hash}`, result: 'done', source: call.source, requestId: call.requestId })
  return ok({ ...kept, name })
}

const decoded = (text: string | undefined): string | undefined => {
  try {
    return text === undefined ? undefined : decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The rest of the body is not waited for. */
const refused = (call: CallOfCaller, reply: Reply): Reply => {
  call.response.setHeader('connection', 'close')
  return reply
}

const replyTo = ({ refused: why, says }: NotKept): Reply => {
  switch (why) {
    case 'tooBig': return problem('tooLarge', { flaws: [{ path: 'body', says }] })
    case 'kind': return problem('unsupported', { flaws: [{ path: 'body', says }] })
    case 'hash': case 'empty': return invalid({ path: why === 'hash' ? 'x-sha256' : 'body', says })
  }
}

/** What one may not read is not there. */
const give = async (parts: Parts, call: CallOfCaller): Promise<Reply> => {
  const { account } = call.caller
  const hash = String(call.request.params['hash']).toLowerCase()
  const records = await parts.fileRecords.of(hash)
  const record = await readable(parts, call.caller, records)
  const file = record && await parts.files.open(hash)
  const note = (act: 'fileRead' | 'denied', result: string) =>
    parts.accessLog.write({ at: parts.world.now().instant, accountId: account.id, act, target: `file ${HASH.test(hash) ? hash : 'of no such name'}`, result, source: call.source, requestId: call.requestId })
  if (!record || !file) {
    await note('denied', 'unknown')
    return problem('unknown')
  }
  await note('fileRead', 'done')
  for (const [name, value] of Object.entries(headersOf(record, file.bytes))) call.response.setHeader(name, value)
  await new Promise<void>((done, fail) => {
    file.stream.on('error', fail)
    call.response.on('close', () => { file.stream.destroy(); done() })
    file.stream.pipe(call.response)
  })
  return 'sent'
}

/** One's own; else one that an event names which one may know of; else, on the audit side, one that a need-to-know thing names of whose list one is. To know its hash is not enough. */
export const readable = async (parts: Parts, { account, actor }: Caller, records: readonly HandedIn[]): Promise<HandedIn | undefined> => {
  const own = records.find(({ accountId }) => accountId === account.id)
  if (own || records.length === 0) return own
  const open = records.find(({ restricted }) => !restricted)
  if (open && await isOfWhatMayBeKnown(await actor(), open.hash, parts)) return open
  return isOfAuditSide(account.roles) && await isNamedTo(await actor(), records[0]!.hash, parts) ? records[0] : undefined
}

/** To be named by a command: one that is readable; on the audit side also one that nothing names yet, for one hands in and another names it. */
export const nameable = async (parts: Parts, caller: Caller, records: readonly HandedIn[]): Promise<boolean> => {
  if (await readable(parts, caller, records)) return true
  const open = records.find(({ restricted }) => !restricted)
  return open !== undefined && isOfAuditSide(caller.account.roles) && (await namings(parts, open.hash)).length === 0
}

const isOfAuditSide = (roles: readonly string[]): boolean => roles.some((role) => (AUDIT_SIDE as readonly string[]).includes(role))

const namings = ({ world }: Parts, hash: string): Promise<readonly Stored[]> => world.store.readByObject([{ type: 'file', id: hash }])

const isOfWhatMayBeKnown = async (actor: Actor, hash: string, parts: Parts): Promise<boolean> => {
  const maySee = sight(parts, readersOf(parts), actor)
  for (const event of await namings(parts, hash)) if (await maySee(event)) return true
  return false
}

const isNamedTo = async (actor: Actor, hash: string, { streams, world }: Parts): Promise<boolean> => {
  const lists = streams.filter(({ hidden }) => hidden).flatMap((stream) => (actor.within[stream.name] ?? []).map((id) => streamName(stream, id)))
  for (const name of lists) if ((await world.store.readStream(name)).some(({ data }) => JSON.stringify(data).includes(`"${hash}"`))) return true
  return false
}

const headersOf = ({ name, mediaType, hash }: HandedIn, bytes: number): Readonly<Record<string, string>> => ({
  'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType, 'content-length': String(bytes), etag: `"${hash}"`,
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`,
  'content-security-policy': SANDBOX, 'x-content-type-options': 'nosniff',
})
