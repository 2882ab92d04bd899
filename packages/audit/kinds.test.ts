import { expect, test } from 'vitest'
import { DELIVERABLE_KINDS, isKind, kindOf, OWN_STRAND, REPORTS_OF_A_PROJECT, STRAND_KINDS, USE_PURPOSES } from './kinds.ts'

test.each([['strands', STRAND_KINDS], ['deliverables', DELIVERABLE_KINDS], ['purposes', USE_PURPOSES]])('the kinds of %s have codes of their own, words in both languages, and a source', (_, kinds) => {
  expect(new Set(kinds.map(({ code }) => code)).size).toBe(kinds.length)
  for (const { says, source } of kinds) expect([says.zh, says.en, source.cites].every((each) => each.trim() !== '')).toBe(true)
})

test('an example is never shown as confirmed', () => {
  for (const { source } of [...STRAND_KINDS, ...DELIVERABLE_KINDS, ...USE_PURPOSES]) expect(source.confirmed && /示例|待核实|未与/.test(source.cites)).toBe(false)
})

test('a kind is found by its code; letters that hand a matter over are no deliverables', () => {
  expect([isKind(STRAND_KINDS, OWN_STRAND), ...REPORTS_OF_A_PROJECT.map((code) => isKind(DELIVERABLE_KINDS, code))]).toEqual([true, true, true])
  expect(kindOf(STRAND_KINDS, 'naturalResources')?.says.zh).toBe('自然资源资产离任审计')
  expect([kindOf(USE_PURPOSES, 'nothing'), isKind(DELIVERABLE_KINDS, 'transferLetter')]).toEqual([undefined, false])
})
