// A file that a command names was handed in, by whoever names it or for them to read; else nothing is written.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventId } from '../../packages/adapters/ids.ts'
import { machineSchema } from '../../services/api/schemas.ts'
import { startTestApi, type TestApi } from './api-for-tests.ts'

let api: TestApi
beforeAll(async () => { api = await startTestApi() })
afterAll(() => api?.stop())

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const handIn = async (cookie: string, text: string, more: Record<string, string> = {}): Promise<string> => {
  const heard = await api.call('POST', '/api/files', { cookie, body: Buffer.from(text), headers: { 'x-file-name': 'a.txt', ...more } })
  expect(heard.status, heard.text).toBe(200)
  return (heard.body as { hash: string }).hash
}
const within = { project: ['P-1'], unit: ['U-1'] }
const flawed = (body: unknown): readonly string[] => ((body as { flaws?: { path: string }[] }).flaws ?? []).map(({ path }) => path)
const command = (name: string, cookie: string, id: string, input: object) => api.call('POST', `/api/commands/${name}`, { cookie, body: { id, input } })

const report = (hashes: readonly string[]) => ({ progressId: 'G-1', text: '已整改', rectifiedFen: 0, evidence: hashes.map((evidenceHash, n) => ({ evidenceHash, fileName: `${n}.pdf`, kind: 'voucher', criterionId: 'K-1' })) })
const EVIDENCE = {
  projectId: 'P-1', kind: 'document', title: '凭证', fileName: 'a.txt', bytes: 1, mediaType: 'text/plain', original: true, providerUnit: '某单位', outsideParty: false, collectors: ['account-auditor'], provesFrom: '2025-01-01', provesTo: '2025-12-31', secrecy: 'none', unsignedReason: '系统导出',
}
const CLUE = { no: '1', projectId: 'P-1', officialIds: [], kind: 'suspicion', level: 'municipal', concernsIntegrity: true, summary: '疑点' }

describe('a file that nobody handed in', () => {
  test('proves nothing: each place that names it is said', async () => {
    const officer = await api.as('officer', ['unitOfficer'], { unitId: 'U-1', within })
    const there = await handIn(officer, '缴款凭证')
    const heard = await command('ReportProgress', officer, 'F-1', report([hashOf('nothing'), there, hashOf('nothing')]))
    expect([heard.status, flawed(heard.body)]).toEqual([400, ['input.evidence.0.evidenceHash', 'input.evidence.2.evidenceHash']])
    expect((await command('ReportProgress', officer, 'F-1', report([there]))).status, 'there is no such rectification').toBe(404)
  })
  test('is no evidence, no attachment, and nothing to sign', async () => {
    const auditor = await api.as('auditor', ['auditor'], { within })
    const heard = await Promise.all([
      command('CollectEvidence', auditor, 'E-1', { ...EVIDENCE, fileHash: hashOf('nothing') }),
      command('StartSigning', auditor, 'S-1', { projectId: 'P-1', kind: 'auditNotice', title: '通知书', contentHash: hashOf('nothing') }),
      api.call('POST', '/api/commands/RecordClue', { cookie: auditor, body: { input: { ...CLUE, attachmentHashes: [hashOf('nothing')] } } }),
    ])
    expect(heard.map(({ body }) => flawed(body))).toEqual([['input.fileHash'], ['input.contentHash'], ['input.attachmentHashes.0']])
  })
})

describe('a file of others', () => {
  test('may be named by those who may read it, and by nobody else', async () => {
    const [officer, other, auditor] = [await api.as('officer', ['unitOfficer'], { unitId: 'U-1', within }), await api.as('other', ['unitOfficer'], { unitId: 'U-2', within }), await api.as('auditor', ['auditor'], { within })]
    const hash = await handIn(officer, '佐证材料')
    expect(flawed((await command('ReportProgress', other, 'F-1', report([hash]))).body)).toEqual(['input.evidence.0.evidenceHash'])
    expect((await command('CollectEvidence', auditor, 'E-1', { ...EVIDENCE, fileHash: hash })).status, 'refused by its rules').toBe(422)
  })
  test('is opened on the audit side by those who may know of something that names it, and by nobody for its hash alone', async () => {
    const office = await api.as('office', ['committeeOffice'])
    const [mine, theirs, inspector, body] = [await api.as('inside', ['auditor'], { within: { project: ['P-1'] } }), await api.as('outside', ['auditor'], { within: { project: ['P-2'] } }), await api.as('inspector', ['inspector']), await api.as('department', ['organizationOfficer'])]
    const fileHash = await handIn(office, '报告初稿')
    const read = async () => Promise.all([office, mine, theirs, inspector, body].map(async (cookie) => (await api.call('GET', `/api/files/${fileHash}`, { cookie })).status))
    const happen = async (revision: number, type: string, data: object) => {
      const commandId = api.parts.newId()
      const event = { id: eventId(commandId, 0), type, schemaVersion: 1, occurredOn: '2026-03-02', actor: 'account-office', commandId, commandDigest: '', correlationId: commandId, rulesVersion: 'test', data, objects: [{ type: 'project', id: 'P-1', qualifier: 'subject' }, { type: 'file', id: fileHash, qualifier: 'content' }] }
      expect(await api.parts.world.store.append({ stream: 'project-P-1', expected: revision === 0 ? 'none' : revision - 1, events: [event] })).toMatchObject({ ok: true })
    }
    expect(await read(), 'named by nothing').toEqual([200, 404, 404, 404, 404])
    await happen(0, 'ReportDrafted', { draftNo: 1, summary: '一', drafters: ['a'], fileHash, unreported: [] })
    expect(await read(), 'the draft').toEqual([200, 200, 404, 200, 404])
    await happen(1, 'ReportIssued', { kind: 'erReport', documentNo: '号', on: '2026-03-02', draftNo: 1, fileHash })
    expect(await read(), 'the report').toEqual([200, 200, 404, 200, 200])
  })
  test('that nothing names yet may be named by the audit side, who hand in for each other, but not what others’ things name', async () => {
    const [one, other] = [await api.as('one', ['auditor'], { within }), await api.as('two', ['auditor'], { within: { project: ['P-7'] } })]
    const named = async (cookie: string, projectId: string, fileHash: string) => (await command('CollectEvidence', cookie, 'E-1', { ...EVIDENCE, projectId, fileHash })).status
    const fileHash = await handIn(one, '共用凭证')
    expect(await named(other, 'P-7', fileHash), 'refused by its rules').toBe(422)
    const commandId = api.parts.newId()
    await api.parts.world.store.append({ stream: 'evidence-E-9', expected: 'none', events: [{
      id: eventId(commandId, 0), type: 'EvidenceCollected', schemaVersion: 1, occurredOn: '2026-03-02', actor: 'account-one', commandId, commandDigest: '', correlationId: commandId, rulesVersion: 'test', data: { ...EVIDENCE, fileHash }, objects: [{ type: 'evidence', id: 'E-9', qualifier: 'subject' }, { type: 'file', id: fileHash, qualifier: 'content' }],
    }] })
    expect([await named(other, 'P-7', fileHash), await named(one, 'P-1', fileHash)]).toEqual([400, 422])
  })
  test('is read by the bodies that were given the deliverable that it holds, and by no other', async () => {
    const office = await api.as('office', ['committeeOffice'])
    const [finance, sasac] = [await api.as('finance', ['conferenceMember'], { within: { body: ['finance'] } }), await api.as('sasac', ['conferenceMember'], { within: { body: ['sasac'] } })]
    const fileHash = await handIn(office, '专报')
    const read = async () => [(await api.call('GET', `/api/files/${fileHash}`, { cookie: finance })).status, (await api.call('GET', `/api/files/${fileHash}`, { cookie: sasac })).status]
    const happen = async (type: string, more: object, files: readonly string[]) => {
      const commandId = api.parts.newId()
      const objects = [{ type: 'deliverable', id: 'D-1', qualifier: 'subject' }, ...files.map((id) => ({ type: 'file', id, qualifier: 'content' }))]
      const event = { id: eventId(commandId, 0), type, schemaVersion: 1, occurredOn: '2026-03-02', actor: 'account-office', commandId, commandDigest: '', correlationId: commandId, rulesVersion: 'test', data: { projectId: 'P-1', on: '2026-03-02', ...more }, objects }
      expect(await api.parts.world.store.append({ stream: 'deliverable-D-1', expected: 'any', events: [event] })).toMatchObject({ ok: true })
    }
    await happen('DeliverableIssued', { kind: 'specialReport', title: '专报', strandIds: [], fileHash }, [fileHash])
    expect(await read()).toEqual([404, 404])
    await happen('DeliverableGiven', { to: { kind: 'body', id: 'finance' } }, [])
    expect(await read()).toEqual([200, 404])
  })
  test('that is need-to-know is answered like one that is not there', async () => {
    const [knowing, auditor] = [await api.as('knowing', ['auditor'], { within }), await api.as('auditor', ['auditor'], { within })]
    const secret = await handIn(knowing, '线索附件', { 'x-need-to-know': '1' })
    const named = (fileHash: string) => command('CollectEvidence', auditor, 'E-1', { ...EVIDENCE, fileHash })
    const [kept, nothing] = [await named(secret), await named(hashOf('nothing'))]
    expect([kept.status, kept.text]).toEqual([400, nothing.text])
    expect((await command('CollectEvidence', knowing, 'E-1', { ...EVIDENCE, fileHash: secret })).status).toBe(422)
  })
})

test('every hash that a command takes is marked as that of a file', () => {
  const unmarked = (node: unknown, path: string): readonly string[] => {
    if (typeof node !== 'object' || node === null) return []
    const { pattern, 'x-file': mark } = node as Readonly<Record<string, unknown>>
    return [...(typeof pattern === 'string' && pattern.includes('{64}') && mark === undefined ? [path] : []), ...Object.entries(node).flatMap(([name, member]) => unmarked(member, `${path}.${name}`))]
  }
  expect(api.parts.commands.flatMap(({ name, input }) => unmarked(machineSchema(input, 'input'), name))).toEqual([])
})
