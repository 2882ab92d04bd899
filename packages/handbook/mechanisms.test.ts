import { expect, test } from 'vitest'
import { STREAMS } from '../audit/contents.ts'
import { CHAPTERS } from '../audit/rule-book.ts'
import { PAPER_FORMS } from '../documents/forms/contents.ts'
import { QUERIES, VIEWS } from '../views/contents.ts'
import { MECHANISMS, unknownIn } from './mechanisms.ts'

const known = { streams: STREAMS.map(({ name }) => name), chapters: CHAPTERS.map(({ name }) => name), views: VIEWS.map(({ name }) => name), queries: QUERIES.map(({ name }) => name), forms: PAPER_FORMS.map(({ name }) => name) }

test('every mechanism leads to streams, rules, views and papers that exist', () => expect(unknownIn(MECHANISMS, known)).toEqual([]))

test('a cell that is empty or names nothing is found', () => {
  const [one] = MECHANISMS
  expect(unknownIn([{ ...one!, rules: [] }], known)).toHaveLength(1)
  expect(unknownIn([{ ...one!, streams: ['nothing'], views: ['nowhere'], forms: ['napkin'] }], known)).toHaveLength(3)
})

test('every stream is part of a mechanism', () => expect(known.streams.filter((name) => !MECHANISMS.some(({ streams }) => streams.includes(name)))).toEqual([]))

test('every form that ends on paper is part of a mechanism', () => expect(known.forms.filter((name) => !MECHANISMS.some(({ forms = [] }) => forms.includes(name)))).toEqual([]))
