// Lets a recommended plan, and the annual plan itself, be taken away as a workbook, and tells what a reader of either on paper can check it by.
import { canonical } from '../../packages/adapters/canonical.ts'
import { digestOfText } from '../../packages/adapters/digest.ts'
import type { PlanEvent } from '../../packages/audit/plan/events.ts'
import { gapInWords } from '../../packages/audit/plan/recommendation/yardstick.ts'
import type { WrittenSheet } from '../../packages/documents/excel/write-workbook.ts'
import { writeAside } from '../../packages/documents/excel/write-aside.ts'
import { planSheets, type PlanPaper, type PlanPaperAdjustment, type PlanPaperItem } from '../../packages/documents/plan/plan-sheets.ts'
import { recommendationSheets } from '../../packages/documents/plan/recommendation-sheets.ts'
import type { Fact, Stored } from '../../packages/kernel/event.ts'
import { listDisciplineOpinions, listMemberOpinions, listOrganizationOpinions, listPlanSettlements } from '../../packages/views/plan-opinions/query.ts'
import type { Parts } from './parts.ts'
import { problem } from './problems.ts'
import { ask, note, queriesByName, type Asked, type AskedQuery } from './queries.ts'
import { ok, type CallOfCaller, type Reply, type Route } from './route.ts'
import { readersOf, sight } from './sight.ts'

const ROWS_MAX = 10_000
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const RECORD = { type: 'object', required: ['eventId', 'digest', 'recordedAt', 'recordedBy', 'scenario'], properties: { eventId: { type: 'string' }, digest: { type: 'string' }, recordedAt: { type: 'string' }, recordedBy: { type: 'string' }, scenario: { type: 'object' } } }

type Recommended = Extract<PlanEvent, { type: 'PlanRecommended' }>
type Row = Readonly<Record<string, unknown>>
type Asking = (name: string, parameters: Readonly<Record<string, string>>) => Promise<readonly Row[] | { readonly reply: Reply }>

export const planPaperRoutes = (parts: Parts): readonly Route[] => {
  const queries = queriesByName(parts)
  return [
    {
      method: 'get', path: '/api/plan-papers/:planId/:recommendationId', who: 'signedIn', cost: 'read', does: { zh: '推荐方案的记录与摘要', en: 'The record and digest of a recommendation' }, reply: RECORD,
      answer: async (call) => {
        const found = await recommendation(parts, asking(parts, queries, call), call)
        if ('reply' in found) return found.reply
        return ok({ ...recordOf(found.event), scenario: found.event.data.scenario })
      },
    },
    {
      method: 'get', path: '/api/plan-papers/:planId/:recommendationId/workbook', who: 'signedIn', cost: 'heavy', does: { zh: '导出推荐方案', en: 'Take a recommendation away as a workbook' },
      answer: (call) => takeRecommendation(parts, asking(parts, queries, call), call),
    },
    {
      method: 'get', path: '/api/plan-papers/:planId', who: 'signedIn', cost: 'heavy', does: { zh: '导出年度计划', en: 'Take an annual plan away as a workbook' },
      answer: (call) => takePlan(parts, asking(parts, queries, call), call),
    },
  ]
}

/** Asks as the person who calls: who may not ask gets no paper either. */
const asking = (parts: Parts, queries: ReadonlyMap<string, AskedQuery>, call: CallOfCaller): Asking => async (name, parameters) => {
  const asked: Asked | { readonly reply: Reply } = await ask(parts, queries.get(name)!, call, { search: String(new URLSearchParams(parameters)), page: { page: 1, pageSize: ROWS_MAX } })
  return 'reply' in asked ? asked : (asked.answer.rows as readonly Row[])
}

const idsOf = ({ request }: CallOfCaller) => ({ planId: String(request.params['planId']), recommendationId: String(request.params['recommendationId']) })

type Found = { readonly run: Row; readonly lines: readonly Row[]; readonly event: Fact<Recommended> }

const recommendation = async (parts: Parts, rowsOf: Asking, call: CallOfCaller): Promise<Found | { readonly reply: Reply }> => {
  const ids = idsOf(call)
  const [runs, lines] = [await rowsOf('ListPlanRecommendations', ids), await rowsOf('ListRecommendationLines', ids)]
  if ('reply' in runs) return runs
  if ('reply' in lines) return lines
  const told = (await parts.world.store.readByObject([{ type: 'plan', id: ids.planId }], { types: ['PlanRecommended'] })) as readonly Fact<Recommended>[]
  const event = told.find(({ data }) => data.recommendationId === ids.recommendationId)
  return runs[0] === undefined || event === undefined ? { reply: problem('unknown') } : { run: runs[0], lines, event }
}

const recordOf = ({ id, data, recordedAt, actor }: Fact<Recommended>) => ({ eventId: id, digest: digestOfText(canonical(data)), recordedAt, recordedBy: actor })

const names = (rows: readonly Row[], id: string, name: string): ReadonlyMap<string, string> => new Map(rows.flatMap((row) => (typeof row[id] === 'string' && typeof row[name] === 'string' ? [[row[id], row[name]] as const] : [])))

const takeRecommendation = async (parts: Parts, rowsOf: Asking, call: CallOfCaller): Promise<Reply> => {
  const found = await recommendation(parts, rowsOf, call)
  if ('reply' in found) return found.reply
  const { run, lines, event } = found
  const plan = await rowsOf('ListPlans', { planId: idsOf(call).planId })
  if ('reply' in plan) return plan.reply
  const planTitle = String(plan[0]?.['title'] ?? '')
  const bound = { atMost: Number(run['atMost']), finished: run['finished'] === true, found: null }
  const failed = typeof run['unmeasuredBecause'] === 'string' ? ` (${run['unmeasuredBecause']})` : ''
  return sent(parts, call, `${planTitle} ${event.data.title}`, recommendationSheets({
    planTitle, data: event.data, record: recordOf(event), officials: names(lines, 'officialId', 'officialName'), units: names(lines, 'unitId', 'unitName'), people: await people(parts),
    yardstick: `${gapInWords(event.data.points, bound)[call.language]}${run['solver'] === null ? '' : ` ${String(run['solver'])}`}${failed}`, above: aboveOf(call, `${planTitle} ${event.data.title}`, parts.world.now().instant),
  }, call.language))
}

/** What this person knows of the plan's history: a digest of more would tell of the rest. */
const seenOf = async (parts: Parts, { caller }: CallOfCaller, planId: string): Promise<readonly Stored[]> => {
  const maySee = sight(parts, readersOf(parts), await caller.actor())
  const seen: Stored[] = []
  for (const event of await parts.world.store.readStream(`plan-${planId}`)) if (await maySee(event)) seen.push(event)
  return seen
}

const OPINIONS = { organization: listOrganizationOpinions, discipline: listDisciplineOpinions, members: listMemberOpinions, settlements: listPlanSettlements } as const

/** What the bodies said, as far as this person may ask. */
const opinionsFor = async (rowsOf: Asking, { caller: { account } }: CallOfCaller, planId: string): Promise<PlanPaper['opinions']> => {
  const asked = Object.entries(OPINIONS).filter(([, { who }]) => who.some(({ role }) => account.roles.includes(role)))
  const answers = await Promise.all(asked.map(async ([name, { name: queryName }]) => [name, await rowsOf(queryName, { planId })] as const))
  return Object.fromEntries(answers.flatMap(([name, rows]) => ('reply' in rows ? [] : [[name, rows]])))
}

const takePlan = async (parts: Parts, rowsOf: Asking, call: CallOfCaller): Promise<Reply> => {
  const { planId } = idsOf(call)
  const [plans, items] = [await rowsOf('ListPlans', { planId }), await rowsOf('ListPlanItems', { planId })]
  if ('reply' in plans) return plans.reply
  if ('reply' in items) return items.reply
  const [plan] = plans
  if (plan === undefined) return problem('unknown')
  const officials = await rowsOf('ListTenures', {})
  const events = await seenOf(parts, call, planId)
  const last = events.at(-1)
  if (last === undefined) return problem('unknown')
  const title = String(plan['title'])
  return sent(parts, call, title, planSheets({
    title, standing: String(plan['standing']), meeting: plan['meeting'] as string | null, approvedOn: plan['approvedOn'] as string | null, items: items as unknown as readonly PlanPaperItem[], adjustments: plan['adjustments'] as readonly PlanPaperAdjustment[],
    opinions: await opinionsFor(rowsOf, call, planId),
    officials: 'reply' in officials ? new Map() : names(officials, 'officialId', 'officialName'), above: aboveOf(call, title, parts.world.now().instant),
    record: { eventId: last.id, recordedAt: last.recordedAt, digest: digestOfText(canonical(events.map(({ data }) => data))), events: events.length },
  }, call.language))
}

const people = async ({ accounts }: Parts): Promise<ReadonlyMap<string, string>> => new Map((await accounts.list()).map(({ id, name }) => [id, name]))

const ABOVE = { zh: { by: '导出人：', at: '导出时刻（UTC）：' }, en: { by: 'Exported by: ', at: 'Exported at (UTC): ' } } as const

const aboveOf = ({ language, caller }: CallOfCaller, what: string, at: string): string => [what, ABOVE[language].by + caller.account.name, ABOVE[language].at + at].join('　')

const sent = async (parts: Parts, call: CallOfCaller, name: string, sheets: readonly WrittenSheet[]): Promise<Reply> => {
  await note(parts, call, { act: 'export', target: `plan paper ${idsOf(call).planId}`, result: `${sheets.length} sheets` })
  const bytes = await writeAside(sheets)
  call.response.setHeader('content-type', XLSX)
  call.response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`)
  call.response.end(bytes)
  return 'sent'
}
