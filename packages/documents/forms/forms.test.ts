import { describe, expect, test } from 'vitest'
import { askingFrom, idFor, IN_CHINESE, paper, sheet } from './example.ts'
import { formNamed, PAPER_FORMS } from './contents.ts'
import type { Asking } from './asking.ts'
import type { FormOnPaper } from './form.ts'
import type { Saying } from './speech.ts'

type Filling = { readonly ask?: Asking; readonly saying?: Saying; readonly id?: string }
const filled = (name: string, { ask = askingFrom(), saying = IN_CHINESE, id = idFor(name) }: Filling = {}): Promise<FormOnPaper | undefined> => formNamed(name)!.fill(ask, id, saying)

/** Everything that stands on a form, line by line. */
const lines = (form: FormOnPaper | undefined): string => {
  const text = (value: unknown): string => (typeof value === 'string' ? value : Array.isArray(value) ? value.map(text).join(value.every((each) => typeof each === 'string' || (typeof each === 'object' && !Array.isArray(each))) ? '' : '\n') : typeof value === 'object' && value !== null ? Object.values(value).map(text).join('\n') : '')
  return text(form)
}
const says = (form: FormOnPaper | undefined, texts: readonly string[]): void => { for (const each of texts) expect(lines(form)).toContain(each) }
const box = (form: FormOnPaper | undefined, label: string) => form!.parts.flatMap((part) => (part.is === 'boxes' ? part.lines.flat() : [])).find((each) => each.label === label)?.value
const tables = (form: FormOnPaper | undefined) => form!.parts.flatMap((part) => (part.is === 'table' ? [part] : []))

describe('every form', () => {
  test.each(PAPER_FORMS.map(({ name }) => name))('%s is titled, numbered, told as an example, and has no label that says nothing', async (name) => {
    for (const language of ['zh', 'en'] as const) {
      const form = await filled(name, { saying: { ...IN_CHINESE, language } })
      expect([form!.title, form!.projectId, form!.record.length]).toEqual([formNamed(name)!.says[language], 'P-1', idFor(name) === 'P-1' ? 0 : 1])
      expect(form!.fileName).toContain(`${form!.title} 示例经责〔2026〕3号`)
      expect(form!.source!.standing).toBe(language === 'zh' ? '示例格式·待核实' : 'Example format, to be confirmed')
      const labels = form!.parts.flatMap((part) => (part.is === 'boxes' ? part.lines.flat().map(({ label }) => label) : part.is === 'table' ? [...part.columns.map(({ title }) => title), part.nothing] : part.is === 'signatures' ? [...part.of, part.on] : [part.says]))
      expect(labels.filter((label) => label.trim() === '' || label.includes('{{'))).toEqual([])
      for (const { columns, rows } of tables(form)) {
        expect(columns.reduce((sum, { share }) => sum + share, 0)).toBe(100)
        expect(rows.every((row) => row.length === columns.length)).toBe(true)
      }
    }
  })
  test.each(PAPER_FORMS.map(({ name }) => name))('%s of a thing that the reader does not see is nothing', async (name) => {
    expect(await filled(name, { id: 'X-9' })).toBeUndefined()
    expect(await filled(name, { ask: askingFrom({ ListProjects: [] }) })).toBeUndefined()
  })
  test('says which past day it speaks of', async () => {
    expect((await filled('findings', { saying: { ...IN_CHINESE, asOf: '2026-05-01' } }))!.record).toEqual(['截至日期：2026-05-01'])
  })
  test('names nobody to those who may not know', async () => {
    const ask = askingFrom({}, true)
    const [findings, tasks] = [await filled('findings', { ask }), await filled('task-list', { ask })]
    expect(lines(findings)).not.toContain('李某某')
    says(findings, ['领导责任'])
    expect(lines(tasks)).not.toContain('钱某')
    says(tasks, ['qian'])
  })
})

describe('an evidence sheet', () => {
  test('has what it takes down, whom it asks, until when, and what came back', async () => {
    const form = await filled('evidence-sheet')
    says(form, [
      '示例经责〔2026〕3号 示例局局长任期经济责任审计', '示例局', '专项资金；资产管理', '专项资金拨付情况', '证据所属期：2024-01-01 至 2025-12-31', '钱某、孙某', '2026-03-10', '示例局财务科 陈某：', '有异议', '（逾期收回） 2026-03-23', '第一笔已经\n在次月拨付',
      '未签名原因：负责人出差', '2026-03-20', '2026-03-11 送出 第 2 次', '密级：工作秘密', '（逾期未反馈的，视为无异议）', '本取证单不得通过互联网、电话、微信等传送。', '登记号：E-1　文件摘要（SHA-256）：a1b2',
    ])
    expect([form!.wide, form!.fileName]).toEqual([false, '审计取证单 示例经责〔2026〕3号 专项资金拨付情况'])
    expect((await filled('evidence-sheet', { ask: askingFrom({ ListEvidence: [{ ...sheet, title: '审计取证单：专项资金拨付情况' }] }) }))!.fileName).toBe(form!.fileName)
  })
  test('has room for the opinion while it is out, names the provider when outside the unit, and says when it is withdrawn', async () => {
    const form = await filled('evidence-sheet', { ask: askingFrom({ ListEvidence: [{ ...sheet, sheet: 'sent', sheetReturnedOn: null, sheetSays: null, unsignedReason: null, outsideParty: true, withdrawnReason: '重复登记', sheetRounds: 1 }] }) })
    expect(box(form, '证据提供单位或个人意见')).toEqual([['示例局财务科 陈某：', { room: 'tall' }]])
    expect(box(form, '盖章／签名')).toEqual([[{ room: 'tall' }]])
    expect(box(form, '日期')).toEqual([[{ room: 'line' }]])
    expect(box(form, '被审计（调查）单位或个人')).toEqual([['示例局财务科']])
    expect(form!.parts[0]).toEqual({ is: 'warning', says: '已撤回：重复登记' })
    expect(lines(form)).not.toContain('第 1 次')
  })
  test('says below the opinion what became of an objection, with room while that is open; who does not object has no such box', async () => {
    const answered = await filled('evidence-sheet')
    expect(box(answered, '采纳说明')).toEqual([[{ strong: '部分采纳' }], ['已按凭证更正\n第一笔']])
    const labels = answered!.parts.flatMap((part) => (part.is === 'boxes' ? part.lines.flat() : [])).map(({ label }) => label)
    expect(labels.indexOf('采纳说明')).toBe(labels.indexOf('证据提供单位或个人意见') + 1)
    expect(box(await filled('evidence-sheet', { saying: { ...IN_CHINESE, language: 'en' } }), 'Answer')![0]).toEqual([{ strong: 'Partly adopted' }])
    const as = (more: object) => filled('evidence-sheet', { ask: askingFrom({ ListEvidence: [{ ...sheet, ...more }] }) })
    expect(box(await as({ sheetAdoption: null, sheetAdoptionReason: null }), '采纳说明')).toEqual([[{ room: 'tall' }]])
    expect(box(await as({ sheet: 'noObjection', sheetAdoption: null, sheetAdoptionReason: null }), '采纳说明')).toBeUndefined()
  })
})

describe('a working paper', () => {
  test('has what was done, on which evidence, what it comes to, and all that its reviewer said in turn', async () => {
    const form = await filled('working-paper')
    says(form, ['索引号：A-01', '专项资金', '专项资金拨付', '核对拨款凭证', '1. 专项资金拨付情况；来源：示例局财务科（与其他底稿共用）', '2. E-9', '拨付滞后', '结论：滞后两个月', '2026-03-15 赵某 责成补充证据：补充凭证', '2026-03-16 赵某 落实情况：已补充', '2026-03-18 赵某 予以认可：凭证齐全', '登记号：W-1'])
    expect(box(form, '审核意见')![0]).toEqual(['☑ 予以认可　　☐ 责成补充证据　　☐ 纠正结论'])
    expect(form!.fileName).toBe('审计工作底稿 示例经责〔2026〕3号 A-01')
  })
  test('has room for a review that is not given', async () => {
    const form = await filled('working-paper', { ask: { ...askingFrom({ ListWorkingPapers: [{ ...paper, reviewedBy: null, reviewedOn: null }] }), events: async () => [] } })
    expect(box(form, '审核意见')).toEqual([['☐ 予以认可　　☐ 责成补充证据　　☐ 纠正结论'], [{ room: 'tall' }]])
    expect([box(form, '审核人员'), box(form, '审核日期')]).toEqual([[[{ room: 'line' }]], [[{ room: 'line' }]]])
  })
})

describe('the lists of a project', () => {
  test('tasks: all of them, with plan, persons, execution and adjustments', async () => {
    const form = await filled('task-list')
    says(form, ['共 3 条', '被审计（调查）单位或个人：示例局'])
    expect(tables(form)[0]!.rows).toEqual([
      [[['1']], [['检查专项资金'], ['专项资金']], [['2026-03-01'], ['2026-03-15']], [['钱某']], [['全部查完']], [['调整 2 次'], ['人员变动']], [['已审核，待复核']]],
      expect.arrayContaining([[['查到一半']], [['未完成']]]), expect.arrayContaining([[['检查车辆'], ['专项资金']], [['已删除']]]),
    ])
  })
  test('results: those not taken off, with what came of them and each opinion, and room where there is none yet', async () => {
    const { rows } = tables(await filled('task-results'))[0]!
    expect(rows).toHaveLength(2)
    expect(rows[0]!.slice(3)).toEqual([[[{ strong: '发现问题' }], ['拨付滞后']], [[{ strong: '同意' }], ['属实'], ['赵某 2026-03-16']], [[{ room: 'tall' }]]])
    expect(rows[1]!.slice(3)).toEqual([[[{ room: 'tall' }]], [[{ room: 'tall' }]], [[{ room: 'tall' }]]])
  })
  test('findings: basis, responsibility, demand, class and limit; those that nobody answers for stand apart, a withdrawn order counts for nothing', async () => {
    const form = await filled('findings')
    const [own, others] = tables(form)
    expect(own!.rows).toEqual([[[[{ strong: '1 专项资金拨付滞后' }], ['滞后两个月'], ['总额：123.45 万元']], [['《示例办法》第三条']], [['李某某 领导责任']], [['一个月内拨付到位']], [['立行立改']], [['2026-06-30']]]])
    expect(others!.rows.map((row) => [row[0]![0], row[3], row[4]])).toEqual([[[{ strong: '2 档案不全' }, '（未确认）'], [['按期拨付']], []]])
    says(await filled('findings', { saying: { ...IN_CHINESE, scale: 'yuan' } }), ['总额：1,234,500.00 元'])
  })
  test('findings that the report leaves out, with the reason', async () => {
    expect(tables(await filled('unreported'))[0]!.rows).toEqual([[[['3']], [[{ strong: '差旅超标' }], ['滞后两个月']], [['金额很小']]]])
  })
})

describe('the opinion of a review', () => {
  test.each([['review-team', 'team', 9], ['review-division', 'division', 8], ['review-responsibility', 'economicResponsibility', 0], ['review-legal', 'legal', 0]] as const)('%s asks its own questions and has what its own layer said, point by point', async (name, layer, asked) => {
    const form = await filled(name)
    says(form, [`2026-04-02 赵某 第 2 稿 退回修改：${layer}一层的综合意见`])
    expect(box(form, '意见')).toHaveLength(1)
    expect(form!.parts[0]).toMatchObject({ is: 'boxes', lines: { length: asked + (layer === 'legal' ? 3 : 2) } })
    const { rows } = tables(form)[0]!
    if (layer === 'team') expect(rows).toEqual([[[['1']], [['金额与凭证不一致']], [['采纳']], [['已按凭证改正']]], [[['2']], [['补充法规依据']], [['待答复']], [[{ room: 'tall' }]]]])
    else expect(rows.map((row) => row[1])).toEqual([[[`${layer}一层的意见`]]])
  })
})
