// Takes in a material of the unit or the official: duty report, commitment letter, other; by the unit itself or by the team. Where there is none it says why.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { whatAUnitReportsIsDatedToday } from '../rules/days.ts'
import { aMaterialIsAFileOrSaysThatThereIsNone, aRecordIsEnteredOnce, materialsComeFromTheAudited, materialsFollowTheNotice } from '../rules/fieldwork-records.ts'
import { same } from '../same.ts'
import { MaterialDescribed } from './events.ts'
import { materials, type Material } from './state.ts'

export const handInMaterial = command('HandInMaterial', materials, {
  does: { zh: '提交材料', en: 'Hand in a material' },
  opens: true,
  input: MaterialDescribed,
  who: [role('unitOfficer', 'unit'), role('auditor', 'project'), role('teamLeader', 'project')],
  within: ({ projectId }, { project }) => ({ project: [projectId], unit: project.unitId === '' ? [] : [project.unitId] }),
  asks: { project: theProject<MaterialDescribed, Material>(({ input }) => input.projectId) },
  decide: (input, { is, described }, { asked: { project }, occurredOn: on, today, actor: { roles } }) => {
    if (same(described, input)) return [] // asked twice, decided once
    const facts = {
      on, today, roles, is, projectIs: project.is, noticed: project.notice !== undefined, kind: input.kind, by: input.by.kind, stranger: input.by.kind === 'unit' ? input.by.id !== project.unitId : !project.officials.some(({ officialId }) => officialId === input.by.id),
      hasFile: input.content.fileHash !== undefined, hasReason: input.content.noneBecause !== undefined,
    }
    return allow(
      unmet(facts, [aRecordIsEnteredOnce, materialsFollowTheNotice, materialsComeFromTheAudited, aMaterialIsAFileOrSaysThatThereIsNone, whatAUnitReportsIsDatedToday]),
      () => [{ type: 'MaterialHandedIn', data: { ...input, unitId: project.unitId } }],
    )
  },
})
