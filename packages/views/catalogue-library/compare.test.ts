import { expect, test } from 'vitest'
import type { CatalogueEntry } from '../../audit/catalogue/events.ts'
import { differencesOf } from './compare.ts'

const entry = (entryId: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({ entryId, says: `说明 ${entryId}`, proofNeeded: false, ...more })
const told = (before: readonly CatalogueEntry[], after: readonly CatalogueEntry[]) => differencesOf(before, after).map(({ entryId, is }) => `${entryId} ${is}`)

test('entries are matched by their id, in the order of the later version, and those taken off come last', () => {
  expect(told([entry('a'), entry('b'), entry('c')], [entry('d'), entry('c', { says: '另一说明' }), entry('a')])).toEqual(['d added', 'c changed', 'a same', 'b takenOff'])
  expect(told([], [])).toEqual([])
})

test('a change of heading, step or proof is a change, and both wordings are told', () => {
  expect(told([entry('a')], [entry('a', { group: 'A 类' })])).toEqual(['a changed'])
  expect(told([entry('a', { step: 'ListDuty' })], [entry('a')])).toEqual(['a changed'])
  expect(told([entry('a')], [entry('a', { proofNeeded: true })])).toEqual(['a changed'])
  expect(differencesOf([entry('a')], [entry('a', { says: '改' })])[0]).toMatchObject({ before: { says: '说明 a' }, after: { says: '改' } })
})
