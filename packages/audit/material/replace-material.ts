// Replaces what was handed in by a later file, or by the statement that there is none, with the reason; the former stays in the history.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { whatAUnitReportsIsDatedToday } from '../rules/days.ts'
import { aMaterialIsAFileOrSaysThatThereIsNone, materialsFollowTheNotice } from '../rules/fieldwork-records.ts'
import { same } from '../same.ts'
import { MaterialContent } from './events.ts'
import { materials, type Material } from './state.ts'

const Asked = z.strictObject({ content: MaterialContent, reason: z.string().min(1).max(1000) })
type Asked = z.infer<typeof Asked>

export const replaceMaterial = command('ReplaceMaterial', materials, {
  does: { zh: '替换材料', en: 'Replace a material' },
  input: Asked,
  who: [role('unitOfficer', 'unit'), role('auditor', 'project'), role('teamLeader', 'project')],
  asks: { project: theProject<Asked, Material>(({ state }) => state.projectId) },
  decide: ({ content, reason }, { reasons, projectId, content: before }, { asked: { project }, occurredOn: on, today, actor: { roles } }) => {
    if (same(before, content)) return changingNothing(reasons?.['MaterialReplaced'], reason)
    return allow(
      unmet({ on, today, roles, projectIs: project.is, noticed: project.notice !== undefined, hasFile: content.fileHash !== undefined, hasReason: content.noneBecause !== undefined }, [materialsFollowTheNotice, aMaterialIsAFileOrSaysThatThereIsNone, whatAUnitReportsIsDatedToday]),
      () => [{ type: 'MaterialReplaced', data: { projectId, content, before: before!, reason } }],
    )
  },
})
