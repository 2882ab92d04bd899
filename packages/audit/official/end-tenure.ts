// Records that an official has left a post, and why.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { role } from '../roles.ts'
import { aTenureEndsAfterItBegan, aTenureIsRecordedWhenItHasHappened, onlyARunningTenureIsActedOn } from '../rules/officials.ts'
import { DocumentNo, TenureEndReason, TenureId } from './events.ts'
import { officials, standingOf } from './state.ts'

export const endTenure = command('EndTenure', officials, {
  does: { zh: '登记免职离任', en: 'Record the end of a tenure' },
  input: z.strictObject({ tenureId: TenureId, on: z.iso.date(), reason: TenureEndReason, note: z.string().max(500).optional(), documentNo: DocumentNo.optional() }),
  who: [role('committeeOffice'), role('organizationOfficer')],
  decide: (input, official, { today }) => {
    const tenure = official.tenures[input.tenureId]
    if (tenure?.until === input.on) return changingNothing(tenure.ended, { reason: input.reason, note: input.note, documentNo: input.documentNo })
    const broken = unmet(
      { tenure: standingOf(tenure), from: tenure?.from ?? '', until: input.on, today },
      [onlyARunningTenureIsActedOn, aTenureEndsAfterItBegan, aTenureIsRecordedWhenItHasHappened])
    return allow(broken, () => [{ type: 'TenureEnded', data: { ...input, unitId: tenure!.unitId, post: tenure!.post } }])
  },
})
