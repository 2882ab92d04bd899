// Takes an inspection off the schedule, with the reason.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { anInspectionIsCalledOffOnce } from '../rules/auditors.ts'
import { inspections } from './state.ts'

export const callOffInspection = command('CallOffInspection', inspections, {
  does: { zh: '取消巡察安排', en: 'Call off an inspection' },
  input: z.strictObject({ because: z.string().min(1).max(500) }),
  who: [role('committeeOffice'), role('disciplineOfficer')],
  decide: (input, { is, because }) => {
    if (is === 'calledOff' && because === input.because) return [] // asked twice, decided once
    return allow(unmet({ is }, [anInspectionIsCalledOffOnce]), () => [{ type: 'InspectionCalledOff', data: input }])
  },
})
