import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { aLawIsInForceForwards, aVersionOfALawIsRecordedOnce, onlyALawInForceIsSuperseded } from '../rules/laws.ts'
import type { LawEvent } from './events.ts'
import { recordLaw } from './record-law.ts'
import { laws } from './state.ts'
import { supersedeLaw } from './supersede-law.ts'

test('a version of a law is recorded with its articles', () =>
  given().when(recordLaw, { id: 'L-1', input: recorded.data, by: office }).then(recorded))

test('the same version is not recorded twice, under its own id or another', () => {
  given(history(laws, 'L-1', recorded)).when(recordLaw, { id: 'L-1', input: recorded.data, by: office }).thenRefused(aVersionOfALawIsRecordedOnce)
  given(history(laws, 'L-1', recorded)).when(recordLaw, { id: 'L-2', input: recorded.data, by: office }).thenRefused(aVersionOfALawIsRecordedOnce)
})

test('another version of the same law is recorded beside it', () => {
  const later: LawEvent = { type: 'LawRecorded', data: { ...recorded.data, version: '2024-12-25', effectiveFrom: '2025-06-01' } }
  given(history(laws, 'L-1', recorded)).when(recordLaw, { id: 'L-2', input: later.data, by: office }).then(later)
})

test('a law that ends before it takes effect, or repeats an article, is refused', () => {
  given().when(recordLaw, { id: 'L-1', input: { ...recorded.data, effectiveTo: '2018-03-19' }, by: office }).thenRefused(aLawIsInForceForwards)
  given().when(recordLaw, { id: 'L-1', input: { ...recorded.data, articles: [...recorded.data.articles, ...recorded.data.articles] }, by: office }).thenRefused(aLawIsInForceForwards)
})

test('a version is superseded by the next, once', () => {
  given(history(laws, 'L-1', recorded)).when(supersedeLaw, { id: 'L-1', input: superseded.data, by: office }).then(superseded)
  given(history(laws, 'L-1', recorded, superseded)).when(supersedeLaw, { id: 'L-1', input: superseded.data, by: office }).thenNothing()
  given(history(laws, 'L-1', { ...recorded, data: { ...recorded.data, effectiveTo: '2025-05-31' } })).when(supersedeLaw, { id: 'L-1', input: { effectiveTo: '2025-07-31' }, by: office }).thenRefused(onlyALawInForceIsSuperseded)
  given(history(laws, 'L-1', recorded, superseded)).when(supersedeLaw, { id: 'L-1', input: { effectiveTo: '2025-07-31' }, by: office }).thenRefused(onlyALawInForceIsSuperseded)
  given(history(laws, 'L-1', recorded)).when(supersedeLaw, { id: 'L-1', input: { effectiveTo: '2018-03-01' }, by: office }).thenRefused(aLawIsInForceForwards)
})

test('all versions of a law are found under its title', () =>
  expect(factsOf([history(laws, 'L-1', recorded)])[0]!.objects).toContainEqual({ type: 'lawTitle', id: '中华人民共和国监察法', qualifier: 'versionOf' }))

test('the end of a version concerns its successor', () =>
  expect(factsOf([history(laws, 'L-1', recorded, superseded)]).map(({ objects }) => objects.filter(({ qualifier }) => qualifier === 'successor'))).toEqual([[], [{ type: 'law', id: 'L-2', qualifier: 'successor' }]]))

test('an auditor records no law', () => given().when(recordLaw, { id: 'L-1', input: recorded.data, by: actor('li', ['auditor']) }).thenForbidden())

const office = actor('hu', ['committeeOffice'])
type Happened<Type extends LawEvent['type']> = Extract<LawEvent, { type: Type }>
const recorded: Happened<'LawRecorded'> = { type: 'LawRecorded', data: {
  title: '中华人民共和国监察法', version: '2018-03-20', effectiveFrom: '2018-03-20', source: '示例', articles: [{ no: '第一条', text: '为了深入开展廉政建设和反腐败工作，制定本法。' }],
} }
const superseded: Happened<'LawSuperseded'> = { type: 'LawSuperseded', data: { effectiveTo: '2025-05-31', byLawId: 'L-2' } }
