// Lets a list be taken away as a workbook: all rows of a query as filtered and ordered on the screen, with the columns shown there.
import { z } from 'zod'
import { writeAside } from '../../packages/documents/excel/write-aside.ts'
import type { WrittenSheet } from '../../packages/documents/excel/write-workbook.ts'
import type { AnyQuery } from '../../packages/kernel/query.ts'
import { cellAt, totalOf } from './export-cells.ts'
import { judge, type Language } from './flaws.ts'
import type { Parts } from './parts.ts'
import { invalid, problem } from './problems.ts'
import { ask, note, queriesByName, type Asked, type AskedQuery } from './queries.ts'
import type { CallOfCaller, Reply, Route } from './route.ts'
import { machineSchema } from './schemas.ts'

/** A longer list is cut, and says so. */
export const EXPORT_ROWS_MAX = 10_000
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const WORDS_MAX = 200
const Words = z.record(z.string().max(120), z.string().max(200)).refine((words) => Object.keys(words).length <= WORDS_MAX)
const Body = z.strictObject({
  search: z.string().max(4_000).describe('filters, order, asOf and after, written as for the query; page and pageSize are of no account'),
  columns: z.array(z.strictObject({
    title: z.string().min(1).max(80), take: z.string().regex(/^[A-Za-z][A-Za-z0-9.]{0,99}$/).describe('where the value lies in a row: dots lead into objects and lists'),
    words: Words.optional().describe('what is written for a value'), fen: z.enum(['yuan', 'wan']).optional().describe('the value is in fen; write it as this'), sum: z.boolean().optional(),
  })).min(1).max(60),
  labels: z.record(z.string().max(60), z.strictObject({ says: z.string().max(80), words: Words.optional() })).describe('what the filters are called, by parameter').optional(),
})
type Body = z.infer<typeof Body>

export const exportRoutes = (parts: Parts): readonly Route[] => {
  const queries = queriesByName(parts)
  return [{
    method: 'post', path: '/api/exports/:name', who: 'signedIn', cost: 'heavy', takes: 'json', body: machineSchema(Body, 'input'),
    does: { zh: '导出 Excel', en: 'Take a list away as a workbook' },
    answer: async (call) => {
      const found = queries.get(String(call.request.params['name']))
      if (found === undefined) return problem('unknown')
      const body = judge(Body, call.request.body, call.language)
      return 'flaws' in body ? invalid(...body.flaws) : take(parts, found, { call, body: body.value })
    },
  }]
}

type Wanted = { readonly call: CallOfCaller; readonly body: Body }

/** One page holds it all, so that no row is missed or told twice because something was recorded meanwhile. */
const take = async (parts: Parts, known: AskedQuery, { call, body }: Wanted): Promise<Reply> => {
  const asked = await ask(parts, known, call, { search: body.search, page: { page: 1, pageSize: EXPORT_ROWS_MAX } })
  if ('reply' in asked) return asked.reply
  const { query } = known
  await note(parts, call, { act: asked.sensitive ? 'sensitiveRead' : 'export', target: `export ${query.name}`, result: asked.result })
  const name = query.asks[call.language]
  const bytes = await writeAside([sheetOf(body, asked, { name, above: headOf(query, asked, { call, body, at: parts.world.now().instant }) })])
  call.response.setHeader('content-type', XLSX)
  call.response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}_${asked.answer.day}.xlsx`)}`)
  call.response.end(bytes)
  return 'sent'
}

const WIDTH_MIN = 10
const WIDTH_MAX = 48
/** Chinese letters are twice as wide as the digits that a column is measured in. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 2)

const sheetOf = ({ columns }: Body, { answer }: Asked, { name, above }: { readonly name: string; readonly above: string }): WrittenSheet => {
  const rows = answer.rows.map((row) => columns.map((column) => cellAt(row, column)))
  const summed = columns.some(({ sum }) => sum === true)
  return {
    name: name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31), above, totals: summed,
    columns: columns.map(({ title, fen }, at) => ({
      title, width: Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, widthOf(title), ...rows.slice(0, 200).map((row) => widthOf(String(row[at] ?? ''))))), ...(fen === undefined ? {} : { format: '#,##0.00' }),
    })),
    rows: summed ? [...rows, columns.map((column, at) => totalOf(column, answer.sums) ?? (at === 0 ? '合计 Total' : undefined))] : rows,
  }
}

const SAID = {
  zh: { asOf: '截至', filters: '筛选：', none: '未筛选', total: (n: number) => `共 ${n} 条`, cut: `本表为前 ${EXPORT_ROWS_MAX} 条`, by: '导出人：', at: '导出时间：', comma: '；' },
  en: { asOf: 'as of', filters: 'Filters: ', none: 'no filters', total: (n: number) => `${n} in all`, cut: `the first ${EXPORT_ROWS_MAX} of them`, by: 'Exported by: ', at: 'Exported at: ', comma: '; ' },
} as const satisfies Record<Language, object>

const minuteOf = (instant: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant))

/** What this is, of which day, how filtered, how much, by whom and when. The filters are those that were asked, under the names that the screen gives them. */
const headOf = (query: AnyQuery, { answer, input }: Asked, { call, body: { labels = {} }, at }: Wanted & { readonly at: string }): string => {
  const said = SAID[call.language]
  const filters = Object.entries(input).map(([parameter, value]) => {
    const label = Object.hasOwn(labels, parameter) ? labels[parameter] : undefined
    const words = label?.words ?? {}
    return `${label?.says ?? parameter} = ${[value].flat().map((each) => (Object.hasOwn(words, String(each)) ? words[String(each)] : String(each))).join('、')}`
  })
  return [
    query.asks[call.language], `${said.asOf} ${answer.day}`, said.filters + (filters.length === 0 ? said.none : filters.join(said.comma)),
    said.total(answer.total) + (answer.total > answer.rows.length ? ` (${said.cut})` : ''), said.by + call.caller.account.name, said.at + minuteOf(at),
  ].join('　')
}
