// Lets people bring in Excel sheets: a template to fill in, a trial that shows flaws and differences, the run as one batch, and its reversal.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isFitName } from '../../packages/adapters/files.kinds.ts'
import type { ImportBatch } from '../../packages/adapters/import-batches.postgres.ts'
import { tableOf, type ReadRow } from '../../packages/documents/excel/layout.ts'
import { readWorkbook, WORKBOOK_BYTES_MAX } from '../../packages/documents/excel/read-workbook.ts'
import { templateOf } from '../../packages/documents/excel/template.ts'
import type { Actor } from '../../packages/kernel/who.ts'
import { judge } from './flaws.ts'
import { ViewsLate } from './imports/names.ts'
import { reverse } from './imports/reverse.ts'
import { carryOut, tryRows, type RowResult } from './imports/run.ts'
import { IMPORTERS, sheetOf, SHEETS, type Sheet } from './imports/sheets.ts'
import type { Parts } from './parts.ts'
import { positionsOf } from './positions.ts'
import { invalid, problem } from './problems.ts'
import { ok, type CallOfCaller, type Reply, type Route } from './route.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const LISTED_MAX = 50
const RETRY_SECONDS = 1

const BatchId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{7,63}$/)
const Asked = z.strictObject({ dryRun: z.enum(['true', 'false']).optional(), batchId: BatchId.optional(), projectId: z.string().min(1).max(64).optional() })
const PARAMETERS = {
  dryRun: { enum: ['true', 'false'], description: 'true: nothing is written; the answer gives a batchId for the run' },
  batchId: { type: 'string', description: 'names the batch; needed for a run. The same batch and file again write nothing twice' }, projectId: { type: 'string', description: 'needed for findings' },
} as const

export const importRoutes = (parts: Parts): readonly Route[] => {
  const who = { roles: IMPORTERS }
  return [
    { method: 'get', path: '/api/imports', who, cost: 'read', does: { zh: '导入批次', en: 'Batches imported so far' }, answer: (call: CallOfCaller) => list(parts, call) },
    { method: 'get', path: '/api/imports/:kind/template', who, cost: 'heavy', does: { zh: '下载导入模板', en: 'A template to fill in' }, answer: (call: CallOfCaller) => giveTemplate(parts, call) },
    { method: 'post', path: '/api/imports/:kind', who, cost: 'heavy', takes: 'bytes', parameters: PARAMETERS, does: { zh: '导入 Excel', en: 'Import a workbook' }, answer: (call: CallOfCaller) => receive(parts, call) },
    { method: 'post', path: '/api/imports/:batchId/reverse', who, cost: 'heavy', does: { zh: '撤销导入批次', en: 'Take a batch back' }, answer: (call: CallOfCaller) => takeBack(parts, call) },
  ]
}

const may = ({ caller: { account } }: CallOfCaller, sheet: Sheet): boolean => sheet.roles.some((role) => account.roles.includes(role))
const within = ({ within: { project = [] } }: Actor, projectId: string | undefined): boolean => projectId !== undefined && project.includes(projectId)

const denied = async (parts: Parts, call: CallOfCaller, target: string): Promise<Reply> => {
  await note(parts, call, { act: 'denied', target, result: 'forbidden' })
  return problem('forbidden')
}

const note = (parts: Parts, { caller, source, requestId }: CallOfCaller, what: { readonly act: 'denied' | 'fileUpload'; readonly target: string; readonly result: string }): Promise<void> =>
  parts.accessLog.write({ at: parts.world.now().instant, accountId: caller.account.id, source, requestId, ...what })

const giveTemplate = async (parts: Parts, call: CallOfCaller): Promise<Reply> => {
  const kind = String(call.request.params['kind'])
  const sheet = sheetOf(kind)
  if (sheet === undefined) return problem('unknown')
  if (!may(call, sheet)) return denied(parts, call, `import template ${kind}`)
  const bytes = await templateOf(sheet.layout)
  call.response.setHeader('content-type', XLSX)
  call.response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${sheet.layout.title.zh}模板.xlsx`)}`)
  call.response.end(bytes)
  return 'sent'
}

/** The bytes are the body as it is; `x-file-name`, percent-encoded, is remembered with the batch. */
const receive = async (parts: Parts, call: CallOfCaller): Promise<Reply> => {
  const { request, language } = call
  const kind = String(request.params['kind'])
  const sheet = sheetOf(kind)
  if (sheet === undefined) return early(call, problem('unknown'))
  if (!may(call, sheet)) return early(call, await denied(parts, call, `import ${kind}`))
  const asked = judge(Asked, Object.fromEntries(new URL(request.url, 'http://localhost').searchParams), language)
  if ('flaws' in asked) return early(call, invalid(...asked.flaws))
  const { batchId, projectId } = asked.value
  const trial = asked.value.dryRun === 'true'
  if (!trial && batchId === undefined) return early(call, invalid({ path: 'batchId', says: 'must name the batch, as the trial gave it' }))
  // Commands are known by whose they are and a key of theirs: a batch called like an account could be taken for it.
  if (batchId !== undefined && await parts.accounts.find(batchId) !== undefined) return early(call, invalid({ path: 'batchId', says: 'names something else; take the one that the trial gave' }))
  if (sheet.ofProject !== (projectId !== undefined)) return early(call, invalid({ path: 'projectId', says: sheet.ofProject ? 'must name the project' : 'does not belong here' }))
  const actor = await call.caller.actor()
  if (sheet.ofProject && !within(actor, projectId)) return early(call, await denied(parts, call, `import ${kind}`))
  const fileName = nameOf(request.get('x-file-name'))
  if (fileName === undefined) return early(call, invalid({ path: 'x-file-name', says: 'must be a plain file name, percent-encoded' }))
  const bytes = await bodyOf(call)
  if (bytes === undefined) return early(call, problem('tooLarge', { flaws: [{ path: 'body', says: `at most ${WORKBOOK_BYTES_MAX} bytes` }] }))
  const grid = await readWorkbook(bytes)
  const table = 'flaw' in grid ? grid : tableOf(grid, sheet.layout)
  if ('flaw' in table) return invalid({ path: 'file', says: table.flaw[language] })
  const hash = createHash('sha256').update(bytes).digest('hex')
  const asking = { kind, sheet, rows: table.rows, ignored: table.ignored, projectId, actor, fileName, hash, batchId: batchId ?? parts.newId(), trial }
  return run(parts, call, asking).catch((error: unknown) => {
    if (error instanceof ViewsLate) return problem('busy', {}, RETRY_SECONDS)
    throw error
  })
}

/** The rest of the body is not waited for. */
const early = (call: CallOfCaller, reply: Reply): Reply => {
  call.response.setHeader('connection', 'close')
  return reply
}

const nameOf = (header: string | undefined): string | undefined => {
  if (header === undefined) return '未命名.xlsx'
  try {
    const name = decodeURIComponent(header)
    return isFitName(name) ? name : undefined
  } catch {
    return undefined
  }
}

const bodyOf = async ({ request }: CallOfCaller): Promise<Buffer | undefined> => {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > WORKBOOK_BYTES_MAX) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

type Import = {
  readonly kind: string
  readonly sheet: Sheet
  readonly rows: readonly ReadRow[]
  readonly ignored: readonly string[]
  readonly projectId: string | undefined
  readonly actor: Actor
  readonly fileName: string
  readonly hash: string
  readonly batchId: string
  readonly trial: boolean
}

/** A run begins as a trial does; then what the trial let pass is carried out. */
const run = async (parts: Parts, call: CallOfCaller, of: Import): Promise<Reply> => {
  const { kind, trial, batchId, fileName, rows, actor } = of
  const { world } = parts
  if (!trial) {
    const flaw = await begun(parts, call, of)
    if (flaw) return flaw
  }
  const running = { world, commands: commandsOf(parts), actor, batchId, reason: `Excel 导入 ${fileName}` }
  const tried = await tryRows(of.sheet.order?.(rows) ?? rows, await of.sheet.planner(parts, rows, of), running)
  const results = (trial ? tried.map(({ result }) => result) : await carryOut(tried, running)).toSorted((one, other) => one.row - other.row)
  const { position } = await world.store.head()
  if (!trial) await parts.importBatches.ran(batchId, position)
  await note(parts, call, { act: 'fileUpload', target: `import ${kind} ${batchId}`, result: trial ? 'trial' : 'done' })
  return ok({ batchId, kind, dryRun: trial, fileName, ignored: of.ignored, counts: countsOf(results), rows: results, position: await positionsOf(parts).upTo(position, () => Promise.resolve(actor)) })
}

/** Remembers the batch before its first command. One id stands for one file of one person, and not for a batch that was taken back. */
const begun = async (parts: Parts, { caller }: CallOfCaller, { batchId, kind, projectId, fileName, hash, rows }: Import): Promise<Reply | undefined> => {
  const { store, now } = parts.world
  const batch = await parts.importBatches.begin({
    id: batchId, kind, accountId: caller.account.id, fileName, fileHash: hash, rows: rows.length, afterPosition: (await store.head()).position, startedAt: now().instant, ...(projectId === undefined ? {} : { projectId }),
  })
  if (batch.reversedAt !== undefined) return invalid({ path: 'batchId', says: 'names a batch that was taken back; import the file anew' })
  return batch.kind === kind && batch.projectId === projectId && batch.accountId === caller.account.id && batch.fileHash === hash ? undefined : problem('keyReused')
}

const commandsOf = ({ commands }: Parts) => new Map(commands.map((command) => [command.name, command]))

const countsOf = (rows: readonly RowResult[]): Readonly<Record<RowResult['is'], number>> => {
  const counts = { new: 0, changed: 0, unchanged: 0, flawed: 0, refused: 0 }
  for (const { is } of rows) counts[is] += 1
  return counts
}

const shown = ({ afterPosition: _, toPosition: __, fileHash: ___, ...batch }: ImportBatch) => batch

const list = async (parts: Parts, call: CallOfCaller): Promise<Reply> => {
  const [actor, roles] = [await call.caller.actor(), call.caller.account.roles]
  const held = Object.entries(SHEETS).filter(([, sheet]) => sheet.roles.some((role) => roles.includes(role)))
  const batches = await parts.importBatches.list({ kinds: held.filter(([, { ofProject }]) => !ofProject).map(([kind]) => kind), projectIds: held.some(([, { ofProject }]) => ofProject) ? actor.within['project'] ?? [] : [], limit: LISTED_MAX })
  return ok({ rows: batches.map(shown) })
}

const takeBack = async (parts: Parts, call: CallOfCaller): Promise<Reply> => {
  const batch = await parts.importBatches.find(String(call.request.params['batchId']))
  const sheet = batch && sheetOf(batch.kind)
  const actor = await call.caller.actor()
  if (batch === undefined || sheet === undefined || !may(call, sheet) || (sheet.ofProject && !within(actor, batch.projectId))) return problem('unknown')
  const { world } = parts
  const { undone, left } = await reverse(batch, { world, commands: commandsOf(parts), actor, batchId: batch.id, reason: `撤销导入 ${batch.fileName}` })
  await parts.importBatches.reversed(batch.id, world.now().instant)
  return ok({ batchId: batch.id, undone, left, position: await positionsOf(parts).upTo((await world.store.head()).position, () => Promise.resolve(actor)) })
}
