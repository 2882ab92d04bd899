import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { memoryEventStore } from '../../packages/adapters/event-store.memory.ts'
import { digest, eventId } from '../../packages/adapters/ids.ts'
import type { World } from '../../packages/kernel/handle.ts'
import { beginningSaid, numberOf, readLaw, type LawRead } from './law-text.ts'
import { lawIdOf, lawsFolder, recordLaws } from './laws.ts'

describe('the text of a wording', () => {
  test('gives title, day, heading and articles with all their paragraphs', () => {
    const law = read('示例法(2019-04-14).md', wording({ heading: ['2018年12月5日 示例会议通过', '2019年4月14日 示例令第1号公布'], closing: '本法自2019年7月1日起施行。' }))
    expect(law).toMatchObject({ title: '中华人民共和国示例法', version: '2019-04-14', heading: [{ day: '2018-12-05', says: '示例会议通过' }, { day: '2019-04-14', says: '示例令第1号公布' }] })
    expect(law.articles.map(({ no }) => no)).toEqual(['第一条', '第二条', '第二条之一', '第三条'])
    expect(law.articles[1]).toEqual({ no: '第二条', text: '单位应当遵守下列规定：\n（一）其一；\n（二）第一条规定的其他事项。' })
  })

  test('says why it cannot be taken', () => {
    expect(readLaw('示例法.md', wording({}))).toEqual({ why: expect.stringContaining('文件名') })
    expect(readLaw('示例法(2019-04-14).md', wording({}).replace('# 中华人民共和国示例法', ''))).toEqual({ why: expect.stringContaining('标题') })
    expect(readLaw('示例法(2019-04-14).md', wording({}).replace('<!-- INFO END -->', ''))).toEqual({ why: expect.stringContaining('INFO END') })
    expect(readLaw('示例法(2019-04-14).md', '# 示例\n<!-- INFO END -->\n没有条文')).toEqual({ why: expect.stringContaining('第一条') })
    expect(readLaw('示例法(2019-04-14).md', wording({}).replace('第二条 ', '第四条 '))).toEqual({ why: '条文编号不连续：第四条' })
  })

  test('counts as Chinese does', () =>
    expect(['一', '十', '十二', '二十', '一百零一', '一百一十', '三百六十五', '一千〇二'].map(numberOf)).toEqual([1, 10, 12, 20, 101, 110, 365, 1002]))

  test('says from when it is in force, in its closing article, its heading, or by its publication', () => {
    expect(begins({ closing: '本法自2019年7月1日起施行。' })).toBe('2019-07-01')
    expect(begins({ heading: ['2019年4月14日 公布', '2019年6月1日 施行'], closing: '本法的解释权另行规定。' })).toBe('2019-06-01')
    expect(begins({ heading: ['2019年4月14日 示例会议通过'], closing: '本法自公布之日起施行。《旧法》同时废止。' })).toBe('2019-04-14')
  })

  test('does not say it of an amended wording, whose closing article speaks of the first one', () => {
    expect(begins({ closing: '本法自2000年7月1日起施行。' })).toBeUndefined()
    expect(begins({ heading: ['2010年3月20日 通过', '2019年4月14日 《关于修改〈示例法〉的决定》修正）'], closing: '本法自公布之日起施行。' })).toBeUndefined()
    expect(begins({ heading: [], closing: '本法自公布之日起施行。' })).toBeUndefined()
  })
})

describe('a folder of laws', () => {
  test('is recorded once, each wording in force until the day before the next', async () => {
    const { world, folder } = await shelf({
      '示例法(2010-01-10).md': wording({ heading: ['2010年1月10日 通过'], closing: '本法自2010年3月1日起施行。' }),
      'deeper/示例法(2019-04-14).md': wording({ heading: ['2010年1月10日 通过', '2019年4月14日 修正', '2019年7月1日 施行'], closing: '本法自2010年3月1日起施行。' }),
      '说明.md': '# 不是法规',
    })
    const first = await recordLaws(world, folder)
    expect(first.recorded.map(({ version, effectiveFrom, effectiveTo, articles }) => [version, effectiveFrom, effectiveTo, articles])).toEqual([['2010-01-10', '2010-03-01', '2019-06-30', 4], ['2019-04-14', '2019-07-01', undefined, 4]])
    expect(first.skipped).toEqual([{ file: '说明.md', why: expect.stringContaining('文件名') }])
    const { position } = await world.store.head()
    const second = await recordLaws(world, folder)
    expect([second.recorded, second.known.length, (await world.store.head()).position]).toEqual([[], 2, position])
    const ended = await world.store.readStream(`law-${lawIdOf('中华人民共和国示例法', '2010-01-10')}`, 1)
    expect(ended.map(({ type, data }) => [type, data])).toEqual([['LawSuperseded', { effectiveTo: '2019-06-30', byLawId: lawIdOf('中华人民共和国示例法', '2019-04-14') }]])
  })

  test('ends a wording that was recorded on an earlier day when the next one comes', async () => {
    const { world, folder, put } = await shelf({ '示例法(2010-01-10).md': wording({ heading: ['2010年1月10日 通过'], closing: '本法自2010年3月1日起施行。' }) })
    expect((await recordLaws(world, folder)).recorded.map(({ effectiveTo }) => effectiveTo)).toEqual([undefined])
    await put('示例法(2019-04-14).md', wording({ heading: ['2010年1月10日 通过', '2019年4月14日 修订'], closing: '本法自2019年7月1日起施行。' }))
    const { recorded, known } = await recordLaws(world, folder)
    expect([recorded.map(({ version }) => version), known.map(({ effectiveTo }) => effectiveTo)]).toEqual([['2019-04-14'], ['2019-06-30']])
  })

  test('leaves out a wording of which nobody can say from when or until when it was in force', async () => {
    const { world, folder } = await shelf({
      '甲法(2010-01-10).md': wording({ title: '甲法', heading: ['2010年1月10日 通过'], closing: '本法自2010年3月1日起施行。' }),
      '甲法(2019-04-14).md': wording({ title: '甲法', heading: ['2010年1月10日 通过', '2019年4月14日 修正'], closing: '本法自2010年3月1日起施行。' }),
      '乙法(2010-01-10).md': wording({ title: '乙法', heading: ['2010年1月10日 通过'], closing: '本法自2010年3月1日起施行。' }),
      '乙法(2019-04-14).md': wording({ title: '乙法', heading: ['2010年1月10日 通过', '2015年2月2日 第一次修正', '2019年4月14日 第二次修正', '2019年7月1日 施行'], closing: '本法自2010年3月1日起施行。' }),
    })
    const { recorded, skipped } = await recordLaws(world, folder)
    expect(recorded.map(({ title, version }) => `${title} ${version}`)).toEqual(['乙法 2019-04-14'])
    expect(Object.fromEntries(skipped.map(({ file, why }) => [file, why]))).toEqual({
      '甲法(2019-04-14).md': expect.stringContaining('没有载明'), '甲法(2010-01-10).md': expect.stringContaining('后一版本（2019-04-14）'), '乙法(2010-01-10).md': expect.stringContaining('2015-02-02 的版本不在'),
    })
  })

  test('a text that has changed under the same day is not written over', async () => {
    const { world, folder, put } = await shelf({ '示例法(2019-04-14).md': wording({ closing: '本法自2019年7月1日起施行。' }) })
    await recordLaws(world, folder)
    await put('示例法(2019-04-14).md', wording({ closing: '本法自2019年7月1日起施行。' }).replace('其一', '改动'))
    const { recorded, known, skipped } = await recordLaws(world, folder)
    expect([recorded, known.length, skipped[0]?.why]).toEqual([[], 1, expect.stringContaining('不同')])
  })
})

const real = lawsFolder(process.env, join(import.meta.dirname, '..', '..'))

describe.skipIf(real === undefined)('the real texts (skipped where the folder ../shared/data/laws, or LAWS_DIR, is not there)', () => {
  test('are recorded with as many articles as they have, and in force when they were', async () => {
    const world = worldOf()
    const { recorded, skipped } = await recordLaws(world, real!)
    const law = (title: string, version: string) => recorded.find((each) => each.title === `中华人民共和国${title}` && each.version === version)
    for (const { title, version, articles } of recorded) {
      const text = readFileSync(join(real!, `${title.replace('中华人民共和国', '')}(${version}).md`), 'utf8')
      expect([title, articles]).toEqual([title, text.match(/^第\S+条[\s　]/gmu)?.length])
    }
    expect([law('审计法实施条例', '2010-02-11')?.articles, law('审计法实施条例', '2010-02-11')?.effectiveFrom]).toEqual([58, '2010-05-01'])
    expect([law('监察法', '2018-03-20')?.effectiveFrom, law('监察法', '2018-03-20')?.effectiveTo, law('监察法', '2024-12-25')?.effectiveFrom]).toEqual(['2018-03-20', '2025-05-31', '2025-06-01'])
    expect([law('会计法', '2017-11-04')?.effectiveTo, law('会计法', '2024-06-28')?.effectiveFrom, law('会计法', '2024-06-28')?.effectiveTo]).toEqual(['2024-06-30', '2024-07-01', undefined])
    expect(skipped.map(({ file }) => file)).toEqual(['郑州市建设项目审计条例(2019-01-22).md'])
    expect((await recordLaws(world, real!)).recorded).toEqual([])
  })
})

type Said = { readonly title?: string; readonly heading?: readonly string[]; readonly closing?: string }
const wording = ({ title = '中华人民共和国示例法', heading = ['2019年4月14日 公布'], closing = '本法自2019年7月1日起施行。' }: Said): string => [
  `# ${title}`, ...heading, '<!-- INFO END -->', '## 第一章 总则', '第一条 为了示例，制定本法。', '第二条 单位应当遵守下列规定：', '（一）其一；', '（二）第一条规定的其他事项。', '第二条之一 插入的一条。', '## 第二章 附则', `第三条 ${closing}`,
].join('\n\n')

const read = (name: string, text: string): LawRead => {
  const law = readLaw(name, text)
  if ('why' in law) throw new Error(law.why)
  return law
}
const begins = (said: Said): string | undefined => beginningSaid(read('示例法(2019-04-14).md', wording(said)))?.day

const worldOf = (): World => ({ store: memoryEventStore(), now: () => ({ instant: '2026-03-02T01:00:00.000Z', day: '2026-03-02' }), eventId, digest, rulesVersion: 'test' })
const folders: string[] = []
afterEach(async () => { for (const folder of folders.splice(0)) await rm(folder, { recursive: true }) })

const shelf = async (files: Readonly<Record<string, string>>) => {
  const folder = await mkdtemp(join(tmpdir(), 'jingze-laws-'))
  folders.push(folder)
  const put = async (name: string, text: string) => {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  for (const [name, text] of Object.entries(files)) await put(name, text)
  return { world: worldOf(), folder, put }
}
