// Declares that an auditor keeps away from a unit or an official (回避), with the ground.
import { command, type Ask } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theOfficial } from '../asks/the-official.ts'
import { theUnit } from '../asks/the-unit.ts'
import { role } from '../roles.ts'
import { anAuditorIsOnTheRegister, anEntryOfAnAuditorIsMadeOnce, aRecusalIsFromAUnitOrAnOfficial, aRecusalIsFromSomebodyOnRecord } from '../rules/auditors.ts'
import { same } from '../same.ts'
import { AuditorRecusal } from './events.ts'
import { auditors, standingOn, type Auditor } from './state.ts'

/** Asked only where the entry names one. */
const namedIn = <Answer>(ask: (id: (facts: { readonly input: AuditorRecusal }) => string) => Ask<AuditorRecusal, Auditor, Answer>, id: (input: AuditorRecusal) => string | undefined): Ask<AuditorRecusal, Auditor, Answer> => {
  const whole = ask(({ input }) => id(input) ?? '')
  return { ...whole, about: (facts) => (id(facts.input) === undefined ? [] : whole.about(facts)) }
}

export const declareAuditorRecusal = command('DeclareAuditorRecusal', auditors, {
  does: { zh: '登记审计人员回避', en: 'Declare a recusal of an auditor' },
  input: AuditorRecusal,
  who: [role('committeeOffice'), role('divisionHead', 'body'), role('bureauOffice')],
  asks: {
    unit: namedIn((id) => theUnit<AuditorRecusal, Auditor>(id), ({ unitId }) => unitId),
    official: namedIn((id) => theOfficial<AuditorRecusal, Auditor>(id), ({ officialId }) => officialId),
  },
  decide: (input, auditor, { today, asked: { unit, official } }) => {
    const before = auditor.recusals[input.recusalId]
    if (before?.is === 'stands' && same(before.entry, input)) return []
    const named = { unit: input.unitId !== undefined, official: input.officialId !== undefined }
    const registered = (!named.unit || unit.is !== 'unknown') && (!named.official || official.is === 'registered')
    return allow(
      unmet({ is: standingOn(auditor, today), entry: before?.is ?? 'absent', ...named, registered }, [anAuditorIsOnTheRegister, anEntryOfAnAuditorIsMadeOnce, aRecusalIsFromAUnitOrAnOfficial, aRecusalIsFromSomebodyOnRecord]),
      () => [{ type: 'AuditorRecusalDeclared', data: input }],
    )
  },
})
