// What the first start does with a folder of laws, and what it says without one.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { memoryEventStore } from '../../packages/adapters/event-store.memory.ts'
import { exampleLaws, NO_LAWS } from './example/laws.ts'
import { exampleCity } from './example/load.ts'
import { firstLaws } from './first-laws.ts'
import { lawIdOf, lawsFolder } from './laws.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingze-first-laws-'))
  const wording = (day: string, heading: readonly string[], from: string) => writeFile(join(folder, `示例法(${day}).md`), ['# 中华人民共和国示例法', ...heading, '<!-- INFO END -->', '第一条 为了示例。', `第二条 本法自${from}起施行。`].join('\n\n'))
  await wording('2019-04-14', ['2019年4月14日 通过'], '2019年7月1日')
  await wording('2020-09-14', ['2019年4月14日 通过', '2020年9月14日 修订'], '2023年7月1日')
  await writeFile(join(folder, '说明.md'), '# 不是法规')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const heard = async (given: string | undefined) => {
  const [store, lines]: [ReturnType<typeof memoryEventStore>, string[]] = [memoryEventStore(), []]
  await firstLaws(store, given, (line) => lines.push(line))
  return { lines, events: await store.readAll(0n, 100) }
}

describe('the first start', () => {
  test('records the laws of the folder, and names what it left out', async () => {
    const { lines, events } = await heard(folder)
    expect(events.map(({ type }) => type)).toEqual(['LawRecorded', 'LawRecorded', 'LawSuperseded'])
    expect(lines).toEqual([expect.stringContaining(folder), expect.stringContaining('2 个版本、4 条'), expect.stringContaining('说明.md')])
  })

  test('says in one line that there is no folder, or that it cannot be read, and goes on', async () => {
    expect((await heard(undefined)).lines).toEqual([expect.stringContaining('npm run jingze -- laws')])
    expect((await heard(join(folder, 'nowhere'))).lines.at(-1)).toContain('读不了')
  })
})

describe('the example city', () => {
  const citing = { law: '示例法', article: '第二条', conductFrom: '2020-01-01', conductTo: '2021-12-31', on: '2024-01-01' }
  const cited = (version: string, on: string) => ({ lawId: lawIdOf('中华人民共和国示例法', version), lawTitle: '中华人民共和国示例法', article: '第二条', effectiveCheckedOn: on })

  test('cites the wording that was in force while the conduct took place and that has the article', async () => {
    const laws = await exampleLaws(folder)
    expect(laws.cite(citing)).toEqual(cited('2019-04-14', '2024-01-01'))
    expect(laws.cite({ ...citing, conductFrom: '2023-07-01', conductTo: '2023-08-01' })).toEqual(cited('2020-09-14', '2024-01-01'))
    const named = { lawTitle: '示例法', article: '第二条' }
    expect(laws.cite({ ...citing, conductFrom: '2019-06-30' }), 'before it was in force').toEqual(named)
    expect(laws.cite({ ...citing, conductTo: '2023-07-01' }), 'in part under the next').toEqual(named)
    expect(laws.cite({ ...citing, article: '第九条' }), 'no such article').toEqual({ ...named, article: '第九条' })
    expect(laws.cite({ ...citing, law: '别法' })).toEqual({ ...named, lawTitle: '别法' })
    expect(NO_LAWS.cite(citing)).toEqual(named)
  })

  test('records a wording on its own day, under the key by which the first start knows it', { timeout: 60_000 }, async () => {
    const ids = new Set((await heard(folder)).events.map(({ id }) => id))
    const { kept } = await exampleCity({ until: '2020-09-14', seal, lawsFolder: folder })
    expect(kept.filter(({ type }) => type.startsWith('Law')).map(({ type, recordedAt, id }) => [type, recordedAt.slice(0, 10), ids.has(id)])).toEqual([
      ['LawRecorded', '2020-06-30', true], ['LawRecorded', '2020-09-14', true], ['LawSuperseded', '2020-09-14', true]])
  })

  const real = lawsFolder(process.env, join(import.meta.dirname, '..', '..'))
  test.skipIf(real === undefined)('cites real wordings where it names real laws (skipped where the folder ../shared/data/laws, or LAWS_DIR, is not there)', { timeout: 60_000 }, async () => {
    const { kept } = await exampleCity({ until: '2021-06-30', seal, lawsFolder: real })
    const bases = kept.filter(({ type }) => type === 'FindingRaised').flatMap(({ data }) => (JSON.parse(data) as { legalBases: readonly { lawId?: string }[] }).legalBases)
    expect(bases.filter(({ lawId }) => lawId !== undefined).length).toBeGreaterThan(0)
  })
})

const seal = async (subject: string) => ({ $enc: { k: `${subject}/1`, n: 'bm9uY2U', c: 'Y2lwaGVydGV4dA', t: 'dGFn' } })
