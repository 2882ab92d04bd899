import { expect, test } from 'vitest'
import { addDays, dayNumber } from './calendar/days.ts'
import { LIMITS, limitOn } from './limits.ts'

test.each(LIMITS)('$id is worded in two languages, has a source and begins on a day', (limit) => {
  expect(limit.says.zh.endsWith('。') && limit.says.en.endsWith('.')).toBe(true)
  expect(limit.source.cites).not.toBe('')
  expect(dayNumber(limit.effectiveFrom)).toBeGreaterThan(0)
  expect(limit.value).toBeGreaterThan(0)
})

test('the wordings of one limit follow each other without gap or overlap', () => {
  for (const limit of LIMITS) {
    const next = LIMITS.filter(({ id, effectiveFrom }) => id === limit.id && effectiveFrom > limit.effectiveFrom).map(({ effectiveFrom }) => effectiveFrom).sort()[0]
    expect(limit.effectiveTo).toBe(next && addDays(next, -1))
  }
  expect(new Set(LIMITS.map(({ id, effectiveFrom }) => id + effectiveFrom)).size).toBe(LIMITS.length)
})

test('what nobody has confirmed is not shown as law', () => {
  const unconfirmed = LIMITS.filter(({ source }) => !source.confirmed).map(({ id }) => id)
  expect(unconfirmed).toEqual(expect.arrayContaining(['appeal-review', 'transfer-feedback', 'archiving', 'rotation-class-a']))
  expect(limitOn('notice-lead', '2026-01-01').source.confirmed).toBe(true)
})
