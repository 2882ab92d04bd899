import { expect, test } from 'vitest'
import { CLASS_SCHEMES } from '../../audit/class-schemes.ts'
import { officials } from '../../audit/official/state.ts'
import { units } from '../../audit/unit/state.ts'
import { history, type Tale } from '../../kernel/testing/history.ts'
import { asks } from '../testing/questions.ts'
import { listTenures } from './query.ts'

test('who differs from the rule, and whom a version moves, is exactly who shows so, in every mix of size, post, class and years', () => {
  for (const day of ['2026-03-02', '2026-03-03', '2028-01-01']) {
    const all = asks(listTenures, {}, { day }).given(...city).rows as unknown as Row[]
    expect(all.length).toBe(MIXES.length)
    for (const { version } of CLASS_SCHEMES) {
      const found = (asks(listTenures, { differsFrom: version }, { day }).given(...city).rows as unknown as Row[]).map(({ tenureId }) => tenureId)
      expect(found, version).toEqual(all.filter((row) => classUnder(row, version) !== row.subjectClass).map(({ tenureId }) => tenureId))
      const moved = (asks(listTenures, { movesUnder: version }, { day }).given(...city).rows as unknown as Row[]).map(({ tenureId }) => tenureId)
      expect(moved, version).toEqual(all.filter((row) => classUnder(row, version) !== row.proposedClass).map(({ tenureId }) => tenureId))
    }
  }
})

test('a draft of the rule moves some, and the rule in force nobody', () => {
  expect(asks(listTenures, { movesUnder: 'example-1' }).given(...city).rows).toEqual([])
  expect(asks(listTenures, { movesUnder: 'example-2' }).given(...city).rows.length).toBeGreaterThan(10)
})

test('each says why, what is missing, and what it would be then', () =>
  asks(listTenures, { unitId: 'U-1' }).given(
    history(units, 'U-1', { type: 'UnitRegistered', data: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal', assetsFen: 2 * YI } }), history(officials, 'O-1', began('T-1', 'U-1', '2024-01-01', 'department')),
  ).then({
    proposedClass: 'B', classDiffers: true, proposedWhyZh: '下属单位较少但有一定资金资产：2亿元，不少于1亿元', proposals: [{ version: 'example-1', class: 'B', highest: 'A', missing: ['fundsFen'] }, { version: 'example-2', class: 'B' }],
  }))

test('who has left is neither proposed for a class nor differs from one', () => {
  const left = history(officials, 'O-1', began('T-1', 'U-1', '2020-01-01', 'department'), { type: 'TenureEnded', data: { tenureId: 'T-1', unitId: 'U-1', post: '局长', on: '2025-01-01', reason: 'retired' } })
  asks(listTenures, {}).given(left).then({ proposedClass: null, classDiffers: false, proposals: [] })
  asks(listTenures, { differsFrom: 'example-1' }).given(left).then()
})

type Row = { readonly tenureId: string; readonly subjectClass: string | null; readonly proposedClass: string; readonly proposals: readonly { readonly version: string; readonly class: string }[] }
const classUnder = ({ proposals }: Row, wanted: string) => proposals.find(({ version }) => version === wanted)!.class

const YI = 10_000_000_000
const SIZES = [null, 0, 0.5, 1.5, 7, 9] as const
const MIXES = SIZES.flatMap((size) => (['municipalDepartment', 'stateOwnedEnterprise'] as const).flatMap((level) => (['localPartyGov', 'department'] as const).flatMap((category) =>
  (['2021-03-02', '2022-03-02', '2022-03-03'] as const).flatMap((from) => (['A', 'B', 'C', null] as const).map((given) => ({ size, level, category, from, given }))))))
const began = (tenureId: string, unitId: string, from: string, category: 'localPartyGov' | 'department') => ({ type: 'TenureBegan', data: { tenureId, unitId, post: '局长', category, capacity: 'principal', side: 'government', managedBy: 'municipal', from } }) as const
const city: Tale[] = MIXES.flatMap(({ size, level, category, from, given }, n): Tale[] => [
  history(units, `U-${n}`, { type: 'UnitRegistered', data: { name: `单位${n}`, level, budgetLevel: 'municipal', ...(size === null ? {} : { assetsFen: size * YI }) } }),
  history(officials, `O-${n}`, began(`T-${n}`, `U-${n}`, from, category), ...(given === null ? [] : [{ type: 'SubjectClassAssigned', data: { tenureId: `T-${n}`, unitId: `U-${n}`, post: '局长', class: given, grounds: '示例' } } as const])),
])
