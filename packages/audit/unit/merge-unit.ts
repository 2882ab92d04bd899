// Lets a unit go up in another one; its history stays and names the successor.
import { z } from 'zod'
import { command, theStream } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aUnitMergesIntoAnotherActiveUnit, onlyAnActiveUnitChanges } from '../rules/units.ts'
import { units } from './state.ts'

const Input = z.strictObject({ intoUnitId: z.string().min(1).max(64).regex(/^\P{C}+$/u) })

export const mergeUnit = command('MergeUnit', units, {
  does: { zh: '单位合并', en: 'Merge a unit into another' },
  input: Input,
  who: [role('committeeOffice'), role('organizationOfficer')],
  asks: { into: theStream(units, ({ input }: { readonly input: z.infer<typeof Input> }) => input.intoUnitId) },
  decide: ({ intoUnitId }, unit, { id, asked }) => {
    if (unit.is === 'merged' && unit.intoUnitId === intoUnitId) return []
    const broken = unmet({ is: unit.is, unitId: id, intoUnitId, into: asked.into.is }, [onlyAnActiveUnitChanges, aUnitMergesIntoAnotherActiveUnit])
    return allow(broken, () => [{ type: 'UnitMerged', data: { intoUnitId } }])
  },
})
