// Publishes which formal steps the bureau demands of projects established from a day on (发布程序要求).
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { thereIsOneListOfFormalities } from '../rules/formalities.ts'
import { same } from '../same.ts'
import { FormalitiesDescribed } from './events.ts'
import { formalities, FORMALITIES_ID } from './state.ts'

export const publishFormalities = command('PublishFormalities', formalities, {
  does: { zh: '发布程序要求', en: 'Publish the formal steps that are demanded' },
  opens: true,
  input: FormalitiesDescribed,
  who: [role('committeeOffice'), role('director'), role('machine')],
  decide: (input, { versions }, { id }) => {
    if (same(versions.at(-1), input)) return [] // asked twice, decided once
    return allow(unmet({ own: id === FORMALITIES_ID }, [thereIsOneListOfFormalities]), () => [{ type: 'FormalitiesPublished', data: { ...input, version: versions.length + 1 } }])
  },
})
