// Act four: what was found is put right. Ordered, served, planned, reported, returned, supplemented, accepted by somebody who entered none of it.
import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { PDF, type Found } from './fieldwork.ts'
import type { People } from './people.ts'

const VOUCHER = Buffer.concat([PDF, Buffer.from('% 缴款凭证\n')])
const RECORD = Buffer.concat([PDF, Buffer.from('% 对账记录\n')])
export const TO_RECTIFY_FEN = 12_345_678

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Two of the three findings are ordered to be rectified before the report is served. */
export const order = async ({ leader, director }: People, { projectId, unitId, officialId, tenureId, findings }: Found): Promise<void> => {
  const input = { projectId, unitId, officials: [{ officialId, tenureId }], class: 'immediate', criteria: [{ criterionId: 'c-1', says: '滞留收入已全额上缴，有缴款凭证', requiredProof: 'voucher' }] }
  const first = { id: findings.leadership, on: '2025-05-19', input: { ...input, findingId: findings.leadership, demand: '全额上缴并按月对账。', amountToRectifyFen: TO_RECTIFY_FEN } }
  expect(await leader.isRefused('OrderRectification', { ...first, input: { ...first.input, amountToRectifyFen: TO_RECTIFY_FEN + 1 } })).toEqual(['the-amount-to-rectify-is-part-of-the-finding'])
  expect((await director.sends('OrderRectification', first)).status).toBe(403)
  await leader.does('OrderRectification', first)
  await leader.does('OrderRectification', { id: findings.direct, on: '2025-05-19', input: { ...input, findingId: findings.direct, demand: '修订议事决策规则。', amountToRectifyFen: 0, criteria: [{ criterionId: 'c-1', says: '议事规则已修订并印发', requiredProof: 'ruleText' }] } })
}

/** The unit receives the report: nobody asks for it, and the clocks of what was ordered run from that day. */
export const serve = async ({ office, leader }: People, { projectId, unitId, officialId, findings }: Found): Promise<void> => {
  const standing = async () => (await leader.asks('ListRectifications', { projectId, sort: 'dueOn' })).rows.map(({ standing: is, receivedOn }) => [is, receivedOn])
  expect(await standing()).toEqual([['ordered', null], ['ordered', null]])
  for (const to of [{ kind: 'unit', id: unitId }, { kind: 'official', id: officialId }]) await office.does('ServeReport', { id: projectId, on: '2025-05-20', input: { kind: 'erReport', to, receivedBy: '（示例签收）' } })
  await expect.poll(standing, { timeout: 10_000 }).toEqual([['running', '2025-05-20'], ['running', '2025-05-20']])
  // asked again, it is so already
  expect((await office.does('StartRectificationClock', { id: findings.leadership, input: { receivedOn: '2025-05-20' } })).events).toEqual([])
}

/** An auditor enters what the unit planned and did before, with its true days; the unit hands in its proof, reports and submits, with today’s. */
export const putRight = async (people: People, { findings: { leadership: id } }: Found): Promise<void> => {
  const { officer, otherOfficer, drafter } = people
  const measures = { id, input: { measures: [{ measureId: 'm-1', text: '上缴滞留收入。', responsiblePerson: '分管负责人（示例）', dueOn: '2025-07-18' }] } }
  expect((await otherOfficer.sends('PlanMeasures', measures)).status).toBe(403)
  expect(await officer.isRefused('PlanMeasures', { ...measures, input: { measures: measures.input.measures.map((each) => ({ ...each, dueOn: '2025-12-31' })) } })).toEqual(['measures-fall-within-the-term'])
  expect(await officer.isRefused('PlanMeasures', { ...measures, on: '2025-05-26' })).toEqual(['what-a-unit-reports-is-dated-today'])
  await drafter.does('PlanMeasures', { ...measures, on: '2025-05-26' })
  expect((await officer.handsIn('缴款凭证.pdf', VOUCHER)).body).toMatchObject({ hash: hashOf(VOUCHER) })
  const part = { id, on: '2025-06-12', input: { progressId: 'p-2', text: '现场核实余额已上缴（代单位录入）。', rectifiedFen: 2_345_678, evidence: [], accountablePersons: 2 } }
  expect(await drafter.isRefused('ReportProgress', { ...part, on: '2025-05-23' })).toEqual(['nothing-is-dated-before-what-it-builds-on'])
  await drafter.does('ReportProgress', part)
  await officer.does('ReportProgress', { id, input: { progressId: 'p-1', text: '已上缴大部分。', rectifiedFen: 10_000_000, evidence: [{ evidenceHash: hashOf(VOUCHER), fileName: '缴款凭证.pdf', kind: 'voucher', criterionId: 'c-1' }], rulesMade: 1 } })
  await officer.does('SubmitRectification', { id, input: { statement: '整改完成，申请销号。' } })
}

/** Acceptance: not by whoever entered any of it, not by the unit; returned once, supplemented, then accepted. */
export const accept = async (people: People, { findings: { leadership: id } }: Found): Promise<void> => {
  const { officer, drafter, leader, otherOfficer } = people
  const decision = (hashes: readonly string[]) => ({ decisions: [{ criterionId: 'c-1', decision: 'met', evidenceHashes: hashes }], rectifiedFen: TO_RECTIFY_FEN, result: 'rectified', opinion: '整改到位，予以销号。' })
  expect(await drafter.isRefused('AcceptRectification', { id, input: decision([hashOf(VOUCHER)]) })).toEqual(['acceptance-is-by-someone-who-did-not-enter-it'])
  expect((await officer.sends('AcceptRectification', { id, input: decision([hashOf(VOUCHER)]) })).status).toBe(403)
  await leader.does('ReturnRectification', { id, input: { reason: '请补充对账记录。', criterionIds: ['c-1'] } })
  expect((await officer.handsIn('对账记录.pdf', RECORD)).status).toBe(200)
  await officer.does('ReportProgress', { id, input: { progressId: 'p-3', text: '已补充对账记录。', rectifiedFen: 0, evidence: [{ evidenceHash: hashOf(RECORD), fileName: '对账记录.pdf', kind: 'voucher', criterionId: 'c-1' }] } })
  await officer.does('SubmitRectification', { id, input: { statement: '已按意见补充，申请销号。' } })
  expect(await leader.isRefused('AcceptRectification', { id, input: { ...decision([hashOf(VOUCHER)]), rectifiedFen: 1 } })).toEqual(['the-amounts-rectified-add-up'])
  await leader.does('AcceptRectification', { id, input: decision([hashOf(VOUCHER), hashOf(RECORD)]) })
  expect((await otherOfficer.gets(`/api/files/${hashOf(RECORD)}`)).status).toBe(404)
  expect((await leader.gets(`/api/files/${hashOf(RECORD)}`)).text).toBe(RECORD.toString())
}
