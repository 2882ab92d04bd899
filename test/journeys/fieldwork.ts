// Act two: weeks at the unit. A file becomes evidence, evidence a working paper, papers findings, and each finding says who answers for it.
import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { People } from './people.ts'
import type { Project } from './planning.ts'
import type { Person } from './person.ts'

export type Found = Project & {
  readonly evidenceId: string
  readonly fileHash: string
  readonly paperId: string
  /** the official answers as a leader, directly, and not at all */
  readonly findings: { readonly leadership: string; readonly direct: string; readonly nobody: string }
}

export const PDF = Buffer.from('%PDF-1.4\n% 审计取证单（示例）\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')

/** Hands a file in and takes it into the project by the hash that the bytes have. */
export const collect = async ({ auditor, leader, stranger }: People, { projectId }: Project): Promise<{ evidenceId: string; fileHash: string }> => {
  const handedIn = await auditor.handsIn('取证单.pdf', PDF)
  const fileHash = createHash('sha256').update(PDF).digest('hex')
  expect([handedIn.status, handedIn.body]).toEqual([200, { hash: fileHash, bytes: PDF.length, mediaType: 'application/pdf', name: '取证单.pdf' }])
  const input = {
    projectId, auditItemId: 'funds', kind: 'evidenceSheet', title: '审计取证单：非税收入未上缴', fileHash, fileName: '取证单.pdf', bytes: PDF.length, mediaType: 'application/pdf', original: true, providerUnit: '示例市水务局',
    outsideParty: false, collectors: [auditor.id], provesFrom: '2022-04-01', provesTo: '2023-03-31', secrecy: 'workSecret', signature: { by: '示例市水务局（示例盖章）', on: '2025-03-03' },
  }
  const { signature: _, ...unsigned } = input
  expect(await auditor.isRefused('CollectEvidence', { on: '2025-03-03', input: unsigned })).toEqual(['evidence-is-signed-or-says-why-not'])
  expect((await stranger.sends('CollectEvidence', { on: '2025-03-03', input })).status).toBe(403)
  const { id: evidenceId } = await auditor.does('CollectEvidence', { on: '2025-03-03', input })
  const [listed] = (await leader.asks('ListEvidence', { projectId })).rows
  expect(listed).toMatchObject({ evidenceId, fileHash })
  expect((await leader.gets(`/api/files/${String(listed!['fileHash'])}`)).text).toBe(PDF.toString())
  return { evidenceId, fileHash }
}

/** A working paper, which whoever wrote it may not review. */
export const writePaper = async ({ drafter, leader }: People, { projectId }: Project, evidenceId: string): Promise<string> => {
  const { id } = await drafter.does('DraftWorkingPaper', { on: '2025-03-05', input: {
    projectId, indexNo: 'DG-01', auditItemId: 'funds', title: '非税收入', procedure: '抽查账簿并与业务系统比对。', summary: '部分收入未上缴。', conclusion: '存在非税收入未及时上缴的问题。', evidenceIds: [evidenceId],
  } })
  const review = { id, on: '2025-03-06', input: { outcome: 'approved', opinion: '予以认可。' } }
  expect(await drafter.isRefused('ReviewWorkingPaper', review)).toEqual(['whoever-wrote-a-paper-does-not-review-it'])
  await leader.does('ReviewWorkingPaper', review)
  return id
}

const described = { focusArea: 'economicDecisions', amountNature: 'violation', cause: { kind: 'management', says: '收缴环节无人复核' }, recommendation: '全额上缴并按月对账。' }
const BASIS = { lawTitle: '预算法', article: '第五十六条' }

/** Three findings on the paper: one for which the official answers as a leader, one directly, one that nobody answers for. */
export const raise = async ({ drafter }: People, { projectId, unitId }: Project, paperId: string): Promise<Found['findings']> => {
  const common = { ...described, projectId, unitId, legalBases: [BASIS], paperIds: [paperId] }
  const raised = async (input: object): Promise<string> => (await drafter.does('RaiseFinding', { on: '2025-03-07', input: { ...common, ...input } })).id
  return {
    leadership: await raised({ no: '1', title: '非税收入未及时足额上缴', categoryCode: 'C4', facts: '场地出租收入滞留单位账户（示例）。', conductFrom: '2022-04-01', conductTo: '2023-03-31', amountTotalFen: 12_345_678, amountInTenureFen: 10_000_000 }),
    direct: await raised({ no: '2', title: '重大经济事项未经集体研究', categoryCode: 'B1', facts: '对外借用资金由个人审批（示例）。', conductFrom: '2023-05-01', conductTo: '2023-06-30', amountTotalFen: 80_000_000 }),
    nobody: await raised({ no: '3', title: '资产未及时入账', categoryCode: 'E1', facts: '任前接收的房屋未入账（示例）。', conductFrom: '2019-01-01', conductTo: '2019-12-31', amountTotalFen: 5_000_000, amountInTenureFen: 0, amountNature: 'irregular', focusArea: 'internalControl' }),
  }
}

/** Who answers for what: refused first for each rule that an attempt breaks, all of them named at once. */
export const determine = async ({ auditor, leader }: People, { officialId, tenureId, unitId }: Project, { leadership, direct, nobody }: Found['findings'], evidenceId: string): Promise<void> => {
  const on = '2025-03-11'
  const whose = { officialId, tenureId, evidenceIds: [evidenceId] }
  const asLeader = { ...whose, type: 'leadership', code: 'LR4', consequence: 'lossOrWaste', grounds: '作为主要负责人疏于监管。' }
  expect(await auditor.isRefused('DetermineResponsibility', { id: leadership, on, input: asLeader })).toEqual(['leadership-responsibility-names-the-units-responsible'])
  expect(await auditor.isRefused('DetermineResponsibility', { id: leadership, on, input: { ...asLeader, code: 'DR1', evidenceIds: [] } }))
    .toEqual(expect.arrayContaining(['the-code-fits-the-type-of-responsibility', 'leadership-responsibility-names-the-units-responsible', 'a-conclusion-rests-on-evidence-of-the-project']))
  await auditor.does('DetermineResponsibility', { id: leadership, on, input: { ...asLeader, responsibleUnitIds: [unitId] } })
  await auditor.does('DetermineResponsibility', { id: direct, on, input: { ...whose, type: 'direct', code: 'DR1', grounds: '由其直接决定，有签批记录。' } })
  expect(await auditor.isRefused('DetermineResponsibility', { id: nobody, on, input: { ...whose, type: 'direct', code: 'DR1', grounds: '当时在任。' } })).toEqual(['the-tenure-overlaps-the-conduct'])
  await auditor.does('DetermineResponsibility', { id: nobody, on, input: { officialId, tenureId, type: 'notAttributed', grounds: '任前形成。', evidenceIds: [] } })
  const tolerance = { officialId, distinction: 2, applies: true, reasoning: '尚无明确限制的探索性试验，集体讨论不充分但未谋私利（示例）。', evidenceIds: [evidenceId] }
  expect(await leader.isRefused('AssessTolerance', { id: direct, on: '2025-03-13', input: { ...tolerance, effect: 'none' } })).toEqual(['an-effect-follows-from-a-tolerance-that-applies'])
  await leader.does('AssessTolerance', { id: direct, on: '2025-03-13', input: { ...tolerance, effect: 'lighter' } })
}

/** The same act sent again under its key is answered as the first time, and done once. */
export const repeatsSafely = async (person: Person, { projectId }: Project): Promise<void> => {
  const act = { id: projectId, on: '2025-04-07', key: 'finish-fieldwork-once' }
  const first = await person.does('FinishFieldwork', act)
  expect(await person.does('FinishFieldwork', act)).toEqual({ ...first, repeated: true })
  expect(first.events).toEqual(['FieldworkFinished'])
  expect((await person.sends('FinishFieldwork', { ...act, on: '2025-04-07', id: 'another-project' })).body).toMatchObject({ type: 'urn:jingze:problem:keyReused' })
}
