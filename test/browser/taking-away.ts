// Taking a list away: the workbook holds every row that the list counts, in its order, under the titles of the screen.
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../packages/documents/excel/read-workbook.ts'
import type { Desk } from './desk.ts'
import { asked, textsOf } from './reading.ts'

export const takingAway = (desk: Desk) => describe('a list taken away', () => {
  test('holds all its rows as they are filtered, ordered and called', async () => {
    const visit = desk.visit()
    const { page } = visit
    await desk.become('gu-wen')
    await desk.open('/findings?standing=confirmed&sort=-amountTotalFen')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 Excel' }).click()])
    expect(download.suggestedFilename()).toMatch(/^审计发现问题_\d{4}-\d\d-\d\d\.xlsx$/)
    const read = await readWorkbook(await readFile(await download.path()))
    if ('flaw' in read) throw new Error(read.flaw.zh)
    const [head, titles, ...rows] = read.rows.map(({ cells }) => cells)
    const { rows: all, total, sums } = await asked(visit, 'ListFindings', { standing: 'confirmed', sort: '-amountTotalFen', pageSize: 200 })
    expect(total).toBeGreaterThan(20)
    expect(head![0]).toContain(`筛选：状态 = 已确认　共 ${total} 条　导出人：顾文（示例）`)
    const [title, amount] = [titles!.indexOf('审计发现问题'), titles!.indexOf('总额（万元）')]
    expect(rows.slice(0, -1).map((cells) => cells[title])).toEqual(textsOf(all, 'title'))
    expect(rows.at(-1)![amount]).toBe(sums['amountTotalFen']! / 1_000_000)
  })
})
