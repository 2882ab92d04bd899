// Which tasks still wait for somebody: papers and findings of a project that was terminated wait for nobody any more, nor do lines of the task list out of their time.
import type { Lookup, Where } from '../../kernel/query.ts'
import { projectRegister } from '../project-register/view.ts'

/** The column that the condition below looks at. */
export const PROJECT_PHASE: Lookup = { from: projectRegister, by: 'projectId', take: 'phase' }

/** What is done about a line of the task list is recorded from the start of fieldwork until the report is issued. */
const CARRIED_OUT = ['fieldwork', 'comments', 'review', 'issuing']

export const OF_LIVE_PROJECTS: Where = [
  [{ column: 'projectPhase', is: 'notEqual', value: 'terminated' }, { column: 'subjectType', is: 'oneOf', value: ['project', 'rectification', 'resultUse', 'sealing'] }],
  [{ column: 'projectPhase', is: 'oneOf', value: CARRIED_OUT }, { column: 'subjectType', is: 'notEqual', value: 'fieldworkTask' }],
]
