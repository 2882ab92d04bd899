// Chinese texts sort by pinyin, others as they are.
import { expect, test } from 'vitest'
import { byCodePoint } from './answer-from-rows.ts'
import { pinyinOrder } from './pinyin-order.ts'

const sorted = (...texts: string[]) => texts.toSorted((a, b) => byCodePoint(pinyinOrder(a), pinyinOrder(b)))

test('names sort by pinyin, character by character', () => {
  expect(sorted('张伟', '李娜', '沈启航', '欧阳锋', '王芳', '阿明', '赵敏', '陈静', '李安', '吕布', '张')).toEqual(['阿明', '陈静', '李安', '李娜', '吕布', '欧阳锋', '沈启航', '王芳', '张', '张伟', '赵敏'])
})

test('digits and letters come before characters, small and capital letters together', () => {
  expect(sorted('市财政局', 'bob', '2号', 'Ann', '10号', 'Bob', '')).toEqual(['', '10号', '2号', 'Ann', 'bob', 'Bob', '市财政局'])
})

test('no two characters share a place', () => {
  const all = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, n) => String.fromCharCode(0x4e00 + n))
  expect(new Set(all.map(pinyinOrder)).size).toBe(all.length)
  expect(pinyinOrder('😀㐀a\u0000')).toBe('😀㐀a\u0000')
})
