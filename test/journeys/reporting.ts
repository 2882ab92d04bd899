// Act three: the report is drafted, commented on, evaluated, reviewed in four layers, issued and served.
import { expect } from 'vitest'
import type { Found } from './fieldwork.ts'
import type { People } from './people.ts'

const LAYERS = [['team', 'leader', '2025-05-06'], ['division', 'head', '2025-05-08'], ['economicResponsibility', 'reviewer', '2025-05-12'], ['legal', 'lawyer', '2025-05-14']] as const

/** The draft goes to the unit, which answers in writing, and to the official, who stays silent. */
export const hear = async ({ office, leader, drafter }: People, { projectId, unitId, officialId }: Found): Promise<void> => {
  await drafter.does('DraftReport', { id: projectId, on: '2025-04-11', input: { summary: '审计发现3个问题，已核实。', drafters: [], unreported: [] } })
  const [unit, official] = [{ kind: 'unit', id: unitId }, { kind: 'official', id: officialId }]
  for (const [n, addressee] of [unit, official].entries()) await office.does('RequestComments', { id: projectId, on: '2025-04-14', input: { addressee, documentNo: `示例审（委）办经责征〔2025〕${n + 1}号` } })
  await office.does('RecordComment', { id: projectId, on: '2025-04-18', input: { addressee: unit, position: 'partlyObjects', text: '对第2个问题的金额有不同意见。' } })
  expect(await leader.isRefused('ReviewReport', { id: projectId, on: '2025-04-22', input: { layer: 'team', draftNo: 1, outcome: 'agreed', opinion: '同意。' } }))
    .toEqual(expect.arrayContaining(['every-one-audited-is-heard-before-review', 'every-objection-is-resolved-before-review', 'every-one-audited-is-evaluated']))
  await leader.does('ResolveComment', { id: projectId, on: '2025-04-22', input: { addressee: unit, adoption: 'notAdopted', reason: '经复核凭证，金额无误。' } })
  // served on 14 April: the tenth working day is Sunday the 27th, worked in exchange for a day of the May holiday; silence means something only after it
  expect(await office.isRefused('ExpireCommentPeriod', { id: projectId, on: '2025-04-27', input: { addressee: official } })).toEqual(['the-comment-period-runs-its-course'])
  await office.does('ExpireCommentPeriod', { id: projectId, on: '2025-04-28', input: { addressee: official } })
}

/** Evaluation, then four layers in their order, each by its own office and none by those whose work it is. */
export const review = async (people: People, { projectId, officialId, tenureId, findings }: Found): Promise<void> => {
  const { leader, lawyer, director, auditor } = people
  await leader.does('GiveEvaluation', { id: projectId, on: '2025-04-30', input: { officialId, tenureId, text: '任职期间较好地履行了经济责任，在收入收缴方面存在问题。', grade: 'fairlyGood' } })
  const opinion = (layer: string) => ({ layer, outcome: 'agreed', opinion: '事实清楚，定性准确，同意。' })
  expect(await lawyer.isRefused('ReviewReport', { id: projectId, on: '2025-05-06', input: { ...opinion('legal'), draftNo: 1 } })).toEqual(['review-layers-keep-their-order'])
  expect((await auditor.sends('ReviewFinding', { id: findings.leadership, on: '2025-05-06', input: opinion('team') })).status).toBe(403)
  expect(await director.isRefused('IssueReport', { id: projectId, on: '2025-05-06', input: { kind: 'erReport', documentNo: '号' } })).toEqual(['a-report-is-issued-after-all-reviews', 'a-report-is-issued-as-it-was-signed'])
  for (const [layer, name, on] of LAYERS) {
    for (const id of Object.values(findings)) await people[name].does('ReviewFinding', { id, on, input: opinion(layer) })
    await people[name].does('ReviewReport', { id: projectId, on, input: { ...opinion(layer), draftNo: 1 } })
  }
  expect(await director.isRefused('ConfirmFinding', { id: findings.nobody, on: '2025-05-16', input: { disposition: 'reportBody' } })).toEqual(['a-problem-nobody-answers-for-is-listed-only'])
  for (const id of [findings.leadership, findings.direct]) await director.does('ConfirmFinding', { id, on: '2025-05-16', input: { disposition: 'reportBody' } })
  await director.does('ConfirmFinding', { id: findings.nobody, on: '2025-05-16', input: { disposition: 'scheduleOnly' } })
}

const FILES = ['报告（示例）', '结果报告（示例）'] as const

/** The report goes on behind the reviews that agreed to it; the short form is read by every desk. Nobody signs out of turn, and nothing is issued before the last has signed. */
const sign = async (people: People, { projectId }: Found): Promise<void> => {
  const [report, result] = await Promise.all(FILES.map(async (text) => ((await people.drafter.handsIn(`${text}.txt`, Buffer.from(text))).body as { hash: string }).hash)) as [string, string]
  const starts = async (kind: string, contentHash: string) => (await people.drafter.does('StartSigning', { on: '2025-05-15', input: { projectId, kind, title: '报告（示例）', contentHash } })).id
  const id = await starts('erReport', report)
  expect(await people.director.isRefused('SignDocument', { id, on: '2025-05-15', input: { nodeId: 'director', contentHash: report } })).toEqual(['the-node-that-is-due-signs'])
  expect(await people.director.isRefused('IssueReport', { id: projectId, on: '2025-05-16', input: { kind: 'erReport', documentNo: '号' } })).toEqual(['a-report-is-issued-as-it-was-signed'])
  const desks = [['office', 'bureauOffice'], ['chiefAuditor', 'chief'], ['deputyDirector', 'deputy'], ['director', 'director']] as const
  for (const [nodeId, name] of desks) await people[name].does('SignDocument', { id, on: '2025-05-16', input: { nodeId, contentHash: report } })
  const short = await starts('resultReport', result)
  for (const [nodeId, name] of [['division', 'head'], ['economicResponsibility', 'reviewer'], ['legal', 'lawyer'], ...desks] as const) await people[name].does('SignDocument', { id: short, on: '2025-05-16', input: { nodeId, contentHash: result } })
}

export const issue = async (people: People, found: Found): Promise<void> => {
  await sign(people, found)
  const [{ director }, { projectId }] = [people, found]
  await director.does('IssueReport', { id: projectId, on: '2025-05-16', input: { kind: 'erReport', documentNo: '示例审（委）办经责报〔2025〕1号' } })
  await director.does('IssueReport', { id: projectId, on: '2025-05-16', input: { kind: 'resultReport', documentNo: '示例审（委）办经责结报〔2025〕1号' } })
}
