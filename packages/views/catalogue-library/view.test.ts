import { test } from 'vitest'
import { checklistC1, checklistPublishedAgain } from '../../audit/catalogue/example.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listCatalogues } from './query.ts'
import { catalogueLibrary } from './view.ts'

test('every version stays; one ends on the eve of the next', () => {
  shows(catalogueLibrary).given(checklistC1()).thenRow('fieldChecklist/1', { title: '十个一（示例）', entryCount: 2, steps: ['HoldEntryMeeting'], effectiveFrom: '2020-01-01', effectiveTo: null, confirmed: false, cites: '示例' })
  shows(catalogueLibrary).given(checklistC1(checklistPublishedAgain)).thenRow('fieldChecklist/1', { title: '十个一（示例）', entryCount: 2, effectiveTo: '2026-03-31' })
  shows(catalogueLibrary).given(checklistC1(checklistPublishedAgain)).thenRow('fieldChecklist/2', { version: 2, reason: '增列实地查看', entryCount: 3, effectiveFrom: '2026-04-01', effectiveTo: null })
})

test('the version in force on a day is found, and by the step it speaks of', () => {
  const both = checklistC1(checklistPublishedAgain)
  asks(listCatalogues, { kind: 'fieldChecklist' }).given(both).then({ version: 2 }, { version: 1 })
  asks(listCatalogues, { inForceOn: '2026-03-31' }).given(both).then({ version: 1 })
  asks(listCatalogues, { inForceOn: '2026-04-01', step: 'HoldEntryMeeting' }).given(both).then({ version: 2 })
  asks(listCatalogues, { step: 'ServeReport' }).given(both).then()
})
