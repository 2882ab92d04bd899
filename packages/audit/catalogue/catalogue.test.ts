import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { COMMANDS } from '../contents.ts'
import { aCatalogueIsOneOfThoseKnown, aCatalogueWithoutEntriesIsUnconfirmed, aLaterVersionSaysWhy, aVersionTakesEffectAfterTheFormer } from '../rules/catalogues.ts'
import { versionOn } from '../asks/the-catalogue.ts'
import { STEPS } from './events.ts'
import { checklistC1, checklistPublished, checklistPublishedAgain } from './example.ts'
import { publishCatalogue } from './publish-catalogue.ts'
import { SHIPPED_CATALOGUES } from './shipped.ts'

const office = actor('wang', ['committeeOffice'])
const { kind: _, version: __, ...first } = checklistPublished.data
const { kind: ___, version: ____, ...second } = checklistPublishedAgain.data

test('a catalogue is published under the id of its kind, and again as the next version', () => {
  given().when(publishCatalogue, { id: 'fieldChecklist', input: first, by: office }).then(checklistPublished)
  given(checklistC1()).when(publishCatalogue, { id: 'fieldChecklist', input: second, by: office }).then(checklistPublishedAgain)
  given(checklistC1()).when(publishCatalogue, { id: 'fieldChecklist', input: first, by: office }).thenNothing()
  given().when(publishCatalogue, { id: 'shoppingList', input: first, by: office }).thenRefused(aCatalogueIsOneOfThoseKnown)
})

test('a new version reaches back behind neither the former nor today; an entry is named once; an auditor publishes nothing', () => {
  given(checklistC1()).when(publishCatalogue, { id: 'fieldChecklist', input: { ...second, effectiveFrom: '2026-03-01' }, by: office }).thenRefused(aVersionTakesEffectAfterTheFormer)
  given(checklistC1()).when(publishCatalogue, { id: 'fieldChecklist', input: { ...second, effectiveFrom: '2026-03-02' }, by: office }).then({ ...checklistPublishedAgain, data: { ...checklistPublishedAgain.data, effectiveFrom: '2026-03-02' } })
  given().when(publishCatalogue, { id: 'fieldChecklist', input: { ...first, entries: [first.entries[0]!, first.entries[0]!] }, by: office }).thenInvalid('entries')
  given().when(publishCatalogue, { id: 'fieldChecklist', input: { ...first, entries: [{ entryId: 'a', says: '某事', step: 'NoSuchStep', proofNeeded: false }] } as never, by: office }).thenInvalid('entries.0.step')
  given().when(publishCatalogue, { id: 'fieldChecklist', input: first, by: actor('sun', ['auditor'], { project: ['P-1'] }) }).thenForbidden()
})

test('a later version says why; a catalogue whose wording nobody has found is published empty, and never as confirmed', () => {
  const { reason: ____, ...silent } = second
  given(checklistC1()).when(publishCatalogue, { id: 'fieldChecklist', input: silent, by: office }).thenRefused(aLaterVersionSaysWhy)
  const empty = { ...first, title: '六个要（未见原文）', entries: [] }
  given().when(publishCatalogue, { id: 'sixDemands', input: empty, by: office }).then({ type: 'CataloguePublished', data: { ...empty, kind: 'sixDemands', version: 1 } })
  given().when(publishCatalogue, { id: 'sixDemands', input: { ...empty, source: { confirmed: true, cites: '原文' } }, by: office }).thenRefused(aCatalogueWithoutEntriesIsUnconfirmed)
})

test('the version in force on a day is the latest that had taken effect; before all, the first', () => {
  const catalogue = { versions: [checklistPublished.data, checklistPublishedAgain.data] }
  expect([versionOn(catalogue, '2019-12-31'), versionOn(catalogue, '2026-03-31'), versionOn(catalogue, '2026-04-01')].map((each) => each?.version)).toEqual([1, 1, 2])
  expect(versionOn({ versions: [] }, '2026-03-31')).toBeUndefined()
})

test('the catalogues shipped can be published, say that nobody confirmed them, and every step is a command', () => {
  for (const [id, input] of Object.entries(SHIPPED_CATALOGUES)) {
    given().when(publishCatalogue, { id, input, by: actor('jingze', ['machine']) }).then({ type: 'CataloguePublished', data: { ...input, kind: id, version: 1 } })
    expect(input.source, id).toMatchObject({ confirmed: false, cites: expect.stringMatching(/示例|未见公开原文/) })
  }
  expect(SHIPPED_CATALOGUES.fieldChecklist.entries.filter(({ proofNeeded }) => proofNeeded)).toHaveLength(10)
  // what the client's text names and nobody has published is not made up
  expect([SHIPPED_CATALOGUES.sixDemands, SHIPPED_CATALOGUES.sixMusts].flatMap(({ entries }) => entries)).toEqual([])
  expect(STEPS.filter((step) => !COMMANDS.some(({ name }) => name === step))).toEqual([])
})
