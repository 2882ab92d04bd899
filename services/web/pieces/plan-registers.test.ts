// What the form of a recommendation is filled with, from registers that tell of people who come, go, are away and keep away.
import { expect, test } from 'vitest'
import type { Auditor, InspectionLine } from '../rows.ts'
import { absencesOf, divisionsOf, inspectionOf, recusalsOf } from './plan-registers.ts'

const auditor = (auditorId: string, more: Partial<Auditor> = {}): Auditor => ({ auditorId, name: auditorId, divisionId: 'er-1', sharePercent: 80, from: '2024-01-01', standing: 'enrolled', leftOn: null, absences: [], recusals: [], ...more })

test('a division has those who are there in the year, with the mean of their shares', () => {
  const register = [auditor('b'), auditor('a', { sharePercent: 51 }), auditor('c', { divisionId: 'er-2' }), auditor('gone', { standing: 'left', leftOn: '2025-12-31' }), auditor('going', { divisionId: 'er-2', standing: 'left', leftOn: '2026-06-30' }), auditor('later', { from: '2027-01-01' }), auditor('announced', { leftOn: '2025-12-31' }), auditor('last', { divisionId: 'er-2', standing: 'left', leftOn: '2026-01-01' })]
  expect(divisionsOf(register, 2026)).toEqual([{ divisionId: 'er-1', auditorIds: ['a', 'b'], sharePercent: 66 }, { divisionId: 'er-2', auditorIds: ['c', 'going', 'last'], sharePercent: 80 }])
  expect(divisionsOf([], 2026)).toEqual([])
})

test('away are those with an absence in the year, those who leave within it, and those who come within it', () => {
  const absence = (from: string, to: string) => ({ absenceId: from, kind: 'leave' as const, from, to })
  expect(absencesOf([
    auditor('e', { leftOn: '2027-03-31' }),
    auditor('a', { absences: [absence('2025-11-01', '2025-12-31'), absence('2025-12-20', '2026-01-09'), absence('2027-01-01', '2027-01-05')] }), auditor('b', { standing: 'left', leftOn: '2026-06-30' }), auditor('c', { from: '2026-03-02' }), auditor('d', { standing: 'left', leftOn: '2026-12-31' }),
  ], 2026)).toEqual([{ auditorId: 'a', from: '2025-12-20', to: '2026-01-09' }, { auditorId: 'b', from: '2026-07-01', to: '2026-12-31' }, { auditorId: 'c', from: '2026-01-01', to: '2026-03-01' }])
})

test('recusals come with their grounds as words, of those who are there; the circumstances stay in the register', () => {
  const recusals = [{ recusalId: 'R-1', unitId: 'U-1', ground: 'kinship' as const, says: '近亲属任职' }, { recusalId: 'R-2', officialId: 'O-1', ground: 'other' as const, says: '曾共事' }]
  expect(recusalsOf([auditor('a', { recusals }), auditor('gone', { standing: 'left', leftOn: '2025-01-31', recusals })], 2026, (ground) => `[${ground}]`)).toEqual([{ auditorId: 'a', unitId: 'U-1', because: '[kinship]' }, { auditorId: 'a', officialId: 'O-1', because: '[other]' }])
})

test('an inspection is of the same year, together, recent, none, or not known where none of that year is registered', () => {
  const of = (...lines: readonly (readonly [string, number, 'apart' | 'together', ('calledOff')?])[]) => lines.map(([unitId, year, mode, standing = 'scheduled']): InspectionLine => ({ inspectionId: `${unitId}${year}`, unitId, unitName: null, year, round: '一', mode, standing: standing as 'scheduled', because: null }))
  expect(inspectionOf(of(['U-1', 2026, 'apart']), 'U-1', 2026)).toBe('sameYear')
  expect(inspectionOf(of(['U-1', 2026, 'apart'], ['U-1', 2026, 'together']), 'U-1', 2026)).toBe('together')
  expect(inspectionOf(of(['U-1', 2024, 'apart']), 'U-1', 2026)).toBe('recent')
  expect(inspectionOf(of(['U-1', 2023, 'apart'], ['U-2', 2026, 'apart']), 'U-1', 2026)).toBe('none')
  expect(inspectionOf(of(['U-1', 2026, 'apart', 'calledOff'], ['U-2', 2026, 'apart']), 'U-1', 2026)).toBe('none')
  expect(inspectionOf(of(['U-2', 2025, 'apart']), 'U-1', 2026)).toBe(undefined)
})
