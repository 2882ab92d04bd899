import { expect, test } from 'vitest'
import { CATEGORIES, categoryOf, chapterOf, FOCUS_AREAS, SUBJECT_CATEGORIES } from './categories.ts'
import { FocusArea } from './finding/events.ts'
import { SubjectCategory } from './official/events.ts'

test('nine categories hold fifty-eight, with codes and ids used once', () => {
  expect(CATEGORIES.filter(({ code }) => code.length === 1)).toHaveLength(9)
  expect(CATEGORIES.filter(({ code }) => code.length > 1)).toHaveLength(58)
  expect(new Set(CATEGORIES.map(({ code }) => code)).size).toBe(67)
  expect(new Set(CATEGORIES.map(({ id }) => id)).size).toBe(67)
  expect(CATEGORIES.every(({ code }) => chapterOf(code) !== undefined)).toBe(true)
})

test('a finding is filed under a second-level category', () => {
  expect(categoryOf('C10')?.says.zh).toBe('私设小金库、公款私存')
  expect([categoryOf('C'), categoryOf('C13'), categoryOf('')]).toEqual([undefined, undefined, undefined])
})

test('only the transfer of benefits is restricted, and what is open is not shown as law', () => {
  expect(CATEGORIES.filter(({ restricted }) => restricted).map(({ code }) => code)).toEqual(['I3'])
  expect(CATEGORIES.filter(({ basis, code }) => code.length > 1 && !basis.confirmed).map(({ code }) => code)).toEqual(['A1', 'A2', 'B3', 'B6', 'C9', 'H4', 'H6', 'I2'])
  expect(CATEGORIES.filter(({ basis }) => basis.confirmed && !/第[\d、]+条/.test(basis.cites))).toEqual([])
})

test('every focus area and every kind of subject has its words', () => {
  expect(Object.keys(FOCUS_AREAS).sort()).toEqual([...FocusArea.options].sort())
  expect(Object.keys(SUBJECT_CATEGORIES).sort()).toEqual([...SubjectCategory.options].sort())
})
