// Pins for a project the on-site checklist in force when it was established; later versions change nothing for it.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { ownProject } from '../asks/own-project.ts'
import { theCatalogue, versionOn } from '../asks/the-catalogue.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import { fieldChecklists, pinned } from './state.ts'

export const pinChecklist = command('PinChecklist', fieldChecklists, {
  does: { zh: '固定现场审计清单版本', en: 'Pin the on-site checklist' },
  opens: true,
  input: z.strictObject({}),
  who: [role('machine'), role('teamLeader', 'project')],
  within: (_, { home }) => ({ project: [home] }),
  asks: { home: ownProject(), project: theProject(({ id }) => id), catalogue: theCatalogue('fieldChecklist') },
  // where nothing was published there is nothing to pin: the first entry that is recorded pins it then
  decide: (_, checklist, { id, asked: { project, catalogue } }) => (project.is === 'unknown' ? [] : pinned(checklist, id, versionOn(catalogue, project.pinned.limitsOn))),
})
