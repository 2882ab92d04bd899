// Records that the body that handles a clue has opened an investigation.
import { allow, unmet } from '../../kernel/rule.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyTheHandlingBodyInvestigates } from '../rules/clues.ts'
import { InvestigationOpened } from './events.ts'
import { clues, legOf } from './state.ts'

export const openInvestigation = commandInOrder('OpenInvestigation', clues, {
  does: { zh: '登记开展调查', en: 'Record that an investigation was opened' },
  input: InvestigationOpened,
  who: [role('legalReviewer', 'clue'), role('disciplineOfficer', 'clue'), role('conferenceMember', 'clue')],
  decide: (input, clue) => {
    const leg = legOf(clue, input.hop)
    if (leg?.is === 'investigating') return [] // asked twice, decided once
    return allow(unmet({ role: leg?.role, stands: leg?.is }, [onlyTheHandlingBodyInvestigates]), () => [{ type: 'InvestigationOpened', data: input }])
  },
})
