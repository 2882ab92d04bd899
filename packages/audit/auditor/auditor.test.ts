import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { officials } from '../official/state.ts'
import {
  anAbsenceEndsAfterItBegins, anAbsenceIsNoLongerThanAllowed, anAuditorIsOnTheRegister, anEntryIsTakenBackForOneReason, anEntryOfAnAuditorIsMadeOnce, aRecusalIsFromAUnitOrAnOfficial, aRecusalIsFromSomebodyOnRecord, aReleaseIsToldOnce,
  nobodyLiftsARecusalOfTheirOwn, onlyAnEntryThatStandsIsTakenBack,
} from '../rules/auditors.ts'
import { units } from '../unit/state.ts'
import { callOffAuditorAbsence } from './call-off-auditor-absence.ts'
import { declareAuditorRecusal } from './declare-auditor-recusal.ts'
import { enrolAuditor } from './enrol-auditor.ts'
import type { AuditorEvent } from './events.ts'
import { liftAuditorRecusal } from './lift-auditor-recusal.ts'
import { recordAuditorAbsence } from './record-auditor-absence.ts'
import { releaseAuditor } from './release-auditor.ts'
import { auditors } from './state.ts'

const GAO = { id: 'gao-ming', by: actor('gu-wen', ['committeeOffice']) }
const terms = { name: '高铭（示例）', divisionId: 'er-1', sharePercent: 80, from: '2024-01-01' }
const enrolled: AuditorEvent = { type: 'AuditorEnrolled', data: terms }
const left: AuditorEvent = { type: 'AuditorLeft', data: { on: '2026-02-27', because: '调离' } }
const away = { type: 'AuditorAbsenceRecorded', data: { absenceId: 'A-1', kind: 'training', from: '2026-05-11', to: '2026-05-22' } } as const
const back: AuditorEvent = { type: 'AuditorAbsenceCalledOff', data: { absenceId: 'A-1', because: '培训改期' } }
const recused = { type: 'AuditorRecusalDeclared', data: { recusalId: 'R-1', unitId: 'U-1', ground: 'kinship', says: '近亲属任该局副局长（示例）' } } as const
const lifted: AuditorEvent = { type: 'AuditorRecusalLifted', data: { recusalId: 'R-1', because: '近亲属已调离' } }
const unit = history(units, 'U-1', { type: 'UnitRegistered', data: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } })
const official = history(officials, 'O-1', { type: 'OfficialRegistered', data: { name: '示例干部甲', rank: 'countyDivisionPrincipal' } })
const gao = (...events: AuditorEvent[]) => history(auditors, 'gao-ming', enrolled, ...events)

test('an auditor is enrolled, moves, leaves and comes back', () => {
  given().when(enrolAuditor, { ...GAO, input: terms }).then(enrolled)
  given(gao()).when(enrolAuditor, { ...GAO, input: { ...terms, divisionId: 'er-2' } }).then({ type: 'AuditorEnrolled', data: { ...terms, divisionId: 'er-2' } })
  given(gao()).when(releaseAuditor, { ...GAO, input: { on: '2026-02-27', because: '调离' } }).then(left)
  given(gao(left)).when(enrolAuditor, { ...GAO, input: terms }).then(enrolled)
  given().when(releaseAuditor, { ...GAO, input: { on: '2026-02-27', because: '调离' } }).thenUnknown()
  given().when(enrolAuditor, { ...GAO, by: actor('sun', ['auditor']), input: terms }).thenForbidden()
  given().when(enrolAuditor, { ...GAO, input: { ...terms, sharePercent: 0 } }).thenInvalid('sharePercent')
})

test('an absence is of somebody enrolled, a whole period, entered once, and may be called off', () => {
  const records = (input: object, ...tales: Parameters<typeof given>) => given(...tales).when(recordAuditorAbsence, { ...GAO, input: { ...away.data, ...input } })
  records({}, gao()).then(away)
  records({ to: '2026-05-10' }, gao()).thenRefused(anAbsenceEndsAfterItBegins)
  records({}, gao(left)).thenRefused(anAuditorIsOnTheRegister)
  records({}).thenUnknown()
  records({ to: '2027-05-11' }, gao()).then({ ...away, data: { ...away.data, to: '2027-05-11' } })
  records({ to: '2027-05-12' }, gao()).thenRefused(anAbsenceIsNoLongerThanAllowed)
  records({ to: '2126-05-11' }, gao()).thenRefused(anAbsenceIsNoLongerThanAllowed)
  records({ to: '2026-05-29' }, gao(away)).thenRefused(anEntryOfAnAuditorIsMadeOnce)
  given(gao(away)).when(callOffAuditorAbsence, { ...GAO, input: back.data as never }).then(back)
  given(gao()).when(callOffAuditorAbsence, { ...GAO, input: back.data as never }).thenRefused(onlyAnEntryThatStandsIsTakenBack)
  records({}, gao(away, back)).thenRefused(anEntryOfAnAuditorIsMadeOnce)
})

test('a recusal is from a unit or from an official, with its ground, until it is lifted', () => {
  const declares = (input: object, ...tales: Parameters<typeof given>) => given(...tales).when(declareAuditorRecusal, { ...GAO, input: { ...recused.data, ...input } as never })
  declares({}, gao(), unit).then(recused)
  declares({ unitId: undefined, officialId: 'O-1' }, gao(), official).then({ ...recused, data: { recusalId: 'R-1', officialId: 'O-1', ground: 'kinship', says: recused.data.says } })
  declares({}, gao()).thenRefused(aRecusalIsFromSomebodyOnRecord)
  declares({ unitId: undefined, officialId: 'O-9' }, gao(), official).thenRefused(aRecusalIsFromSomebodyOnRecord)
  declares({ officialId: 'O-1' }, gao(), unit, official).thenRefused(aRecusalIsFromAUnitOrAnOfficial)
  given(gao()).when(declareAuditorRecusal, { ...GAO, input: { recusalId: 'R-2', ground: 'economic', says: '持有股份（示例）' } }).thenRefused(aRecusalIsFromAUnitOrAnOfficial)
  declares({}, gao(left), unit).thenRefused(anAuditorIsOnTheRegister)
  declares({ says: '另一理由' }, gao(recused), unit).thenRefused(anEntryOfAnAuditorIsMadeOnce)
  given(gao(recused)).when(liftAuditorRecusal, { ...GAO, input: lifted.data as never }).then(lifted)
  given(gao()).when(liftAuditorRecusal, { ...GAO, input: lifted.data as never }).thenRefused(onlyAnEntryThatStandsIsTakenBack)
})

test('a release that lies ahead counts from the day after it, and is told once', () => {
  const on = (today: string) => ({ ...GAO, today })
  given(gao(left)).when(recordAuditorAbsence, { ...on('2026-02-27'), input: away.data }).then(away)
  given(gao(left)).when(recordAuditorAbsence, { ...on('2026-02-28'), input: away.data }).thenRefused(anAuditorIsOnTheRegister)
  given(gao(left), unit).when(declareAuditorRecusal, { ...on('2026-02-27'), input: recused.data }).then(recused)
  given(gao(left), unit).when(declareAuditorRecusal, { ...on('2026-02-28'), input: recused.data }).thenRefused(anAuditorIsOnTheRegister)
  given(gao(left)).when(releaseAuditor, { ...GAO, input: { on: '2026-03-31', because: '调离' } }).thenRefused(aReleaseIsToldOnce)
  given(gao(left)).when(releaseAuditor, { ...GAO, input: { on: '2026-02-27', because: '退休' } }).thenRefused(aReleaseIsToldOnce)
})

test('what was taken back is not taken back again for another reason', () => {
  given(gao(away, back)).when(callOffAuditorAbsence, { ...GAO, input: { absenceId: 'A-1', because: '另一理由' } }).thenRefused(anEntryIsTakenBackForOneReason)
  given(gao(recused, lifted)).when(liftAuditorRecusal, { ...GAO, input: { recusalId: 'R-1', because: '另一理由' } }).thenRefused(anEntryIsTakenBackForOneReason)
})

test('from whom an auditor keeps away is told in no other history', () => expect(factsOf([gao(recused)]).at(-1)!.objects).toEqual([expect.objectContaining({ type: 'auditor', id: 'gao-ming' })]))

test('a head of division keeps the register of the own division only', () => {
  const [own, other] = [actor('tang', ['divisionHead'], { body: ['er-1'] }), actor('pan', ['divisionHead'], { body: ['er-2'] })]
  given().when(enrolAuditor, { id: 'gao-ming', by: own, input: terms }).then(enrolled)
  given().when(enrolAuditor, { id: 'gao-ming', by: other, input: terms }).thenForbidden()
  given(gao(), unit).when(declareAuditorRecusal, { id: 'gao-ming', by: own, input: recused.data }).then(recused)
  for (const [command, input] of [[enrolAuditor, { ...terms, divisionId: 'er-2' }], [releaseAuditor, { on: '2026-02-27', because: '调离' }], [recordAuditorAbsence, away.data], [declareAuditorRecusal, recused.data]] as const)
    given(gao()).when(command as never, { id: 'gao-ming', by: other, input }).thenForbidden()
  given(gao(recused)).when(liftAuditorRecusal, { id: 'gao-ming', by: other, input: lifted.data }).thenForbidden()
  given(gao(away)).when(callOffAuditorAbsence, { id: 'gao-ming', by: other, input: back.data }).thenForbidden()
})

test('nobody lifts a recusal of their own', () => {
  const lifts = (by: string) => given(gao(recused)).when(liftAuditorRecusal, { id: 'gao-ming', by: actor(by, ['divisionHead'], { body: ['er-1'] }), input: lifted.data })
  lifts('tang').then(lifted)
  lifts('gao-ming').thenRefused(nobodyLiftsARecusalOfTheirOwn)
})
