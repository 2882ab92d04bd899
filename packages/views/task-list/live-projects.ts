// Which tasks still wait for somebody: papers and findings of a project that was terminated wait for nobody any more.
import type { Lookup, Where } from '../../kernel/query.ts'
import { projectRegister } from '../project-register/view.ts'

/** The column that the condition below looks at. */
export const PROJECT_PHASE: Lookup = { from: projectRegister, by: 'projectId', take: 'phase' }

export const OF_LIVE_PROJECTS: Where[number] = [{ column: 'projectPhase', is: 'notEqual', value: 'terminated' }, { column: 'subjectType', is: 'oneOf', value: ['project', 'rectification'] }]
