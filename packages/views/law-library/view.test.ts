import { test } from 'vitest'
import type { LawEvent } from '../../audit/law/events.ts'
import { laws } from '../../audit/law/state.ts'
import { history } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listLaws, showLaw } from './query.ts'
import { lawLibrary } from './view.ts'

test('each wording of a law is a row with its articles and the days on which it was in force', () =>
  shows(lawLibrary).given(older(), newer).then({
    'L-1': { lawId: 'L-1', title: '示例条例', version: '2014-08-31', effectiveFrom: '2015-01-01', effectiveTo: null, source: '示例来源', supersededByLawId: null, articleCount: 2, articles },
    'L-2': { lawId: 'L-2', title: '示例条例', version: '2018-12-29', effectiveFrom: '2018-12-29', effectiveTo: null, source: '示例来源', supersededByLawId: null, articleCount: 2, articles },
  }))

test('a wording that was replaced ends and names its successor, which stays in force', () => {
  shows(lawLibrary).given(newer, older(superseded)).thenRow('L-1', { effectiveTo: '2018-12-28', supersededByLawId: 'L-2' })
  shows(lawLibrary).given(newer, older(superseded)).thenRow('L-2', { effectiveTo: null, supersededByLawId: null })
})

test('a successor that nobody recorded makes no row', () =>
  shows(lawLibrary).given(older(superseded)).then({ 'L-1': { lawId: 'L-1', title: '示例条例', version: '2014-08-31', effectiveFrom: '2015-01-01', effectiveTo: '2018-12-28', source: '示例来源', supersededByLawId: 'L-2', articleCount: 2, articles } }))

test('on each day the wording in force is found, on its last day too', () => {
  const inForce = (inForceOn: string) => asks(listLaws, { inForceOn }).given(newer, older(superseded))
  inForce('2014-12-31').then()
  inForce('2015-01-01').then({ lawId: 'L-1' })
  inForce('2018-12-28').then({ lawId: 'L-1' })
  inForce('2018-12-29').then({ lawId: 'L-2' })
  asks(listLaws, { words: '条例' }, { sort: 'effectiveFrom' }).given(newer, older(superseded)).then({ lawId: 'L-1', articleCount: 2 }, { lawId: 'L-2' })
})

test('the text of a law is shown by its own id', () =>
  asks(showLaw, { lawId: 'L-2' }).given(newer, older(superseded)).then({ lawId: 'L-2', articles }))

const articles = [{ no: '第一条', text: '示例条文一。' }, { no: '第二条', text: '示例条文二。' }]
const law = (version: string, effectiveFrom: string): LawEvent => ({ type: 'LawRecorded', data: { title: '示例条例', version, effectiveFrom, source: '示例来源', articles } })
const superseded: LawEvent = { type: 'LawSuperseded', data: { effectiveTo: '2018-12-28', byLawId: 'L-2' } }
const older = (...more: LawEvent[]) => history(laws, 'L-1', law('2014-08-31', '2015-01-01'), ...more)
const newer = history(laws, 'L-2', law('2018-12-29', '2018-12-29'))
