// Declares that an auditor keeps away from a unit or an official (回避), with the ground.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { anAuditorIsOnTheRegister, anEntryOfAnAuditorIsMadeOnce, aRecusalIsFromAUnitOrAnOfficial } from '../rules/auditors.ts'
import { same } from '../same.ts'
import { AuditorRecusal } from './events.ts'
import { auditors } from './state.ts'

export const declareAuditorRecusal = command('DeclareAuditorRecusal', auditors, {
  does: { zh: '登记审计人员回避', en: 'Declare a recusal of an auditor' },
  input: AuditorRecusal,
  who: [role('committeeOffice'), role('divisionHead', 'body'), role('bureauOffice')],
  decide: (input, { is, recusals }) => {
    const before = recusals[input.recusalId]
    if (before?.is === 'stands' && same(before.entry, input)) return []
    const facts = { is, entry: before?.is ?? 'absent', unit: input.unitId !== undefined, official: input.officialId !== undefined }
    return allow(unmet(facts, [anAuditorIsOnTheRegister, anEntryOfAnAuditorIsMadeOnce, aRecusalIsFromAUnitOrAnOfficial]), () => [{ type: 'AuditorRecusalDeclared', data: input }])
  },
})
