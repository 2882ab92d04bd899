import { expect, test } from 'vitest'
import { classesByPost, classesByUnit, higher, oneUp, proposeClass, type ClassFacts } from './class-proposal.ts'
import { CLASS_SCHEMES, CLASSES, classSchemeOf, classSchemeOn } from './class-schemes.ts'

const YI = 10_000_000_000
const now = classSchemeOn('2026-03-02')
const proposed = (known: Partial<ClassFacts>, day = '2026-03-02', scheme = now) => proposeClass(scheme, { ...NOTHING, ...known }, day)

test('the highest line that holds gives the class, and each reason says the figure and its source', () => {
  expect(proposed({ category: 'localPartyGov', level: 'district', assetsFen: 900 * YI })).toMatchObject({ class: 'A', reasons: [{ lineId: 'local' }], missing: [] })
  expect(proposed({ ...bureau, assetsFen: 6.32 * YI })).toMatchObject({ class: 'A', reasons: [{ lineId: 'assets', says: { zh: '管理的资产规模大：6.32亿元，不少于6亿元' }, source: { confirmed: false } }] })
  expect(proposed({ ...bureau, assetsFen: 1 * YI })).toMatchObject({ class: 'B', reasons: [{ lineId: 'some-assets' }] })
  expect(proposed({ ...bureau, assetsFen: 1 * YI - 1 })).toMatchObject({ class: 'C', reasons: [{ lineId: 'subordinates' }, { lineId: 'few-assets' }] })
  expect(proposed({ ...bureau, fundsFen: 10 * YI, assetsFen: 0 })).toMatchObject({ class: 'A', reasons: [{ lineId: 'funds' }] })
  expect(proposed({ ...bureau, level: 'stateOwnedEnterprise', assetsFen: 49 * YI })).toMatchObject({ class: 'B' })
  expect(proposed({ ...bureau, level: 'stateOwnedEnterprise', assetsFen: 50 * YI })).toMatchObject({ class: 'A' })
  expect(proposed({ ...bureau, assetsFen: 0, subordinateUnits: 0, openRectifications: 8 })).toMatchObject({ class: 'B', reasons: [{ lineId: 'rectification', says: { zh: '未销号整改较多：8项' } }] })
  expect(proposed({ ...bureau, assetsFen: 0, subordinateUnits: 0 })).toMatchObject({ class: 'D', reasons: [{ lineId: 'otherwise' }] })
})

test('what is not known is named, with what it could make of the class; what cannot raise it is not', () => {
  expect(proposed({ ...bureau, assetsFen: 1 * YI, fundsFen: null })).toMatchObject({ class: 'B', highest: 'A', missing: ['fundsFen'] })
  expect(proposed({ ...bureau, assetsFen: null, fundsFen: null })).toMatchObject({ class: 'C', highest: 'A', missing: ['fundsFen', 'assetsFen'] })
  expect(proposed({ ...bureau, assetsFen: 7 * YI, fundsFen: null, subordinateUnits: null })).toMatchObject({ class: 'A', highest: 'A', missing: [] })
})

test('unaudited for as long as the scheme says raises by one class, from that day on and not above the first', () => {
  const since = { ...bureau, assetsFen: 1 * YI, unauditedSince: '2021-03-02' }
  expect(proposed(since, '2026-03-01').class).toBe('B')
  expect(proposed(since, '2026-03-02')).toMatchObject({ class: 'A', reasons: [{ lineId: 'some-assets' }, { lineId: 'unaudited' }] })
  expect(proposed({ ...since, fundsFen: null })).toMatchObject({ class: 'A', highest: 'A', missing: [] })
  expect(proposed({ ...since, assetsFen: 9 * YI }, '2026-03-02')).toMatchObject({ class: 'A', reasons: [{ lineId: 'assets' }] })
  expect(proposed(since, '2025-03-02', classSchemeOf('example-2')).class).toBe('B')
  expect([oneUp('A'), oneUp('D'), higher('C', 'B')]).toEqual(['A', 'C', 'B'])
})

test('unit and post together give what the whole facts give, in every version', () => {
  for (const category of ['localPartyGov', 'department', null]) for (const assets of [null, 0, 1, 7, 60]) for (const level of ['municipalDepartment', 'stateOwnedEnterprise', null]) {
    const facts = { ...NOTHING, category, level, assetsFen: assets === null ? null : assets * YI }
    const [byUnit, byPost] = [classesByUnit(facts), classesByPost(facts)]
    for (const scheme of CLASS_SCHEMES) {
      const of = (all: string[]) => CLASSES.filter((each) => all.includes(`${scheme.version}:${each}`))
      expect([...of(byUnit), ...of(byPost)].reduce(higher), JSON.stringify([facts, scheme.version])).toBe(proposeClass(scheme, facts, '2026-03-02').class)
    }
  }
})

test('a line speaks of the unit or of the post, versions have names of their own, and none claims to be confirmed', () => {
  for (const { lines, unaudited } of CLASS_SCHEMES) for (const { when, source } of lines) {
    expect(new Set(when.map(({ fact }) => fact === 'category')).size).toBe(1)
    expect([source.confirmed, unaudited.source.confirmed]).toEqual([false, false])
  }
  expect(new Set(CLASS_SCHEMES.map(({ version }) => version)).size).toBe(CLASS_SCHEMES.length)
  expect([classSchemeOn('2010-01-01').version, classSchemeOn('2030-01-01').version]).toEqual(['example-1', 'example-1'])
  expect(() => classSchemeOf('nothing')).toThrow('no such class scheme')
})

const NOTHING: ClassFacts = { level: null, type: null, fundsFen: null, assetsFen: null, subordinateUnits: null, openRectifications: 0, category: null, unauditedSince: null }
const bureau = { category: 'department', level: 'municipalDepartment', subordinateUnits: 3, fundsFen: 0 }
