// How the reports of the year come out over HTTP: four layers of review with a return, the signing chain with signatures that an edit voids, issue and service.
import { expect } from 'vitest'
import type { Name, People } from './people.ts'
import { determineAgain, partiesOf, type UnderWay } from './year-projects.ts'

const LAYERS = [['team', 'leader'], ['division', 'head'], ['economicResponsibility', 'reviewer'], ['legal', 'lawyer']] as const satisfies readonly (readonly [string, Name])[]
const AGREED = { outcome: 'agreed', opinion: '事实清楚，定性准确，同意。' }

/** So many layers agree to each of these findings and to the draft. */
const agree = async (people: People, { projectId }: UnderWay, findingIds: readonly string[], { draftNo, on, layers = 4 }: { readonly draftNo: number; readonly on: string; readonly layers?: number }): Promise<void> => {
  for (const [layer, name] of LAYERS.slice(0, layers)) {
    for (const id of findingIds) await people[name].does('ReviewFinding', { id, on, input: { ...AGREED, layer } })
    await people[name].does('ReviewReport', { id: projectId, on, input: { ...AGREED, layer, draftNo } })
  }
}

const idsOf = ({ findings }: UnderWay): readonly string[] => findings.map(({ findingId }) => findingId)

/** Every layer agrees at once. */
export const review = (people: People, audit: UnderWay): Promise<void> => agree(people, audit, idsOf(audit), { draftNo: 1, on: '2025-05-08' })

/** Three layers agree; the legal review returns the report with two points, and the first finding with its opinion. */
export const returnAtLegal = async (people: People, audit: UnderWay): Promise<void> => {
  const { lawyer } = people
  const [first, ...others] = idsOf(audit)
  await agree(people, audit, idsOf(audit), { draftNo: 1, on: '2025-05-08', layers: 3 })
  for (const id of others) await lawyer.does('ReviewFinding', { id, on: '2025-05-14', input: { ...AGREED, layer: 'legal' } })
  await lawyer.does('ReviewFinding', { id: first!, on: '2025-05-14', input: { layer: 'legal', outcome: 'returned', opinion: '责任类型待商。' } })
  const points = [{ pointId: 'L-1', says: '第1个问题系集体研究，责任类型应再议。' }, { pointId: 'L-2', says: '评价用语偏重。' }]
  await lawyer.does('ReviewReport', { id: audit.projectId, on: '2025-05-14', input: { layer: 'legal', draftNo: 1, outcome: 'returned', opinion: '见逐条意见。', points } })
}

/** The points are answered one by one, the conclusion and the report are written anew, and all four layers read them again. */
export const reviewAgain = async (people: People, audit: UnderWay): Promise<void> => {
  const { leader, drafter, lawyer } = people
  const [id, first] = [audit.projectId, audit.findings[0]!.findingId]
  const team = { id, on: '2025-05-16', input: { ...AGREED, layer: 'team', draftNo: 2 } }
  expect(await leader.isRefused('ReviewReport', { ...team, input: { ...team.input, draftNo: 1 } })).toEqual(['a-returned-report-is-drafted-again', 'every-review-point-is-answered'])
  await determineAgain(people, audit, first)
  await drafter.does('DraftReport', { id, on: '2025-05-15', input: { summary: '第二稿：第1个问题改为领导责任。', drafters: [], unreported: [] } })
  await leader.does('AnswerReviewPoint', { id, on: '2025-05-15', input: { pointId: 'L-1', adoption: 'adopted', reason: '已改。' } })
  expect(await leader.isRefused('ReviewReport', team)).toEqual(['every-review-point-is-answered'])
  await leader.does('AnswerReviewPoint', { id, on: '2025-05-15', input: { pointId: 'L-2', adoption: 'notAdopted', reason: '与所列问题相当。' } })
  expect(await lawyer.isRefused('ReviewReport', { id, on: '2025-05-16', input: { ...AGREED, layer: 'legal', draftNo: 1 } })).toEqual(['the-latest-draft-is-reviewed', 'review-layers-keep-their-order'])
  await agree(people, audit, [first], { draftNo: 2, on: '2025-05-16' })
}

export const confirm = async ({ director }: People, { findings }: UnderWay): Promise<void> => {
  for (const { findingId: id, nobody } of findings) await director.does('ConfirmFinding', { id, on: '2025-05-19', input: { disposition: nobody ? 'scheduleOnly' : 'reportBody' } })
}

const DESKS = [['office', 'bureauOffice'], ['chiefAuditor', 'chief'], ['deputyDirector', 'deputy'], ['director', 'director']] as const satisfies readonly (readonly [string, Name])[]
/** The drafter hands the text in; what is signed is its hash. */
const handedIn = async ({ drafter }: People, { projectId }: UnderWay, text: string): Promise<string> => {
  const reply = await drafter.handsIn(`${text}.txt`, Buffer.from(`${text} ${projectId}`))
  expect(reply.status, reply.text).toBe(200)
  return (reply.body as { readonly hash: string }).hash
}

export type Document = { readonly signingId: string; readonly contentHash: string }

/** Sends a report to be signed: the full one behind its reviews, the short one to every desk. */
export const startSigning = async (people: People, audit: UnderWay, kind: 'erReport' | 'resultReport' = 'erReport'): Promise<Document> => {
  const contentHash = await handedIn(people, audit, kind === 'erReport' ? '审计报告' : '结果报告')
  return { signingId: (await people.drafter.does('StartSigning', { on: '2025-05-20', input: { projectId: audit.projectId, kind, title: '报告（示例）', contentHash } })).id, contentHash }
}

/** These desks sign this very content, in their order. */
export const sign = async (people: People, { signingId: id, contentHash }: Document, from = 0, to: number = DESKS.length): Promise<void> => {
  for (const [nodeId, name] of DESKS.slice(from, to)) await people[name].does('SignDocument', { id, on: '2025-05-21', input: { nodeId, contentHash } })
}

/** Two desks have signed when the drafter edits the document: their signatures are void, and the old content is signed by nobody any more. */
export const editAfterTwo = async (people: People, audit: UnderWay): Promise<Document> => {
  const before = await startSigning(people, audit)
  await sign(people, before, 0, 2)
  const contentHash = await handedIn(people, audit, '更正后的审计报告')
  await people.drafter.does('ReviseDocument', { id: before.signingId, on: '2025-05-22', input: { contentHash, reason: '更正附表金额单位' } })
  const onOld = { id: before.signingId, on: '2025-05-22', input: { nodeId: 'office', contentHash: before.contentHash } }
  expect(await people.bureauOffice.isRefused('SignDocument', onOld)).toEqual(['the-latest-content-is-signed'])
  expect(await people.director.isRefused('IssueReport', { id: audit.projectId, on: '2025-05-22', input: { kind: 'erReport', documentNo: '号' } })).toEqual(['a-report-is-issued-as-it-was-signed'])
  return { ...before, contentHash }
}

/** All desks sign again what was edited. */
export const signAgain = async (people: People, { signingId: id, contentHash }: Document): Promise<void> => {
  for (const [nodeId, name] of DESKS) await people[name].does('SignDocument', { id, on: '2025-05-23', input: { nodeId, contentHash } })
}

export const issue = async ({ director }: People, { projectId: id, no }: UnderWay): Promise<void> => {
  await director.does('IssueReport', { id, on: '2025-05-26', input: { kind: 'erReport', documentNo: `示例审（委）办经责报〔2025〕${no}号` } })
}

export const serve = async ({ office }: People, audit: UnderWay): Promise<void> => {
  for (const to of partiesOf(audit)) await office.does('ServeReport', { id: audit.projectId, on: '2025-05-28', input: { kind: 'erReport', to, receivedBy: '（示例签收）' } })
}
