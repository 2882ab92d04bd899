// Records what the pre-audit survey (审前调查) found: the unit, where problems are likely, what to examine.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { preparationComesBeforeFieldwork } from '../rules/projects.ts'
import { same } from '../same.ts'
import { projects } from './state.ts'

const Text = z.string().min(1).max(8000)

export const recordPreAuditSurvey = command('RecordPreAuditSurvey', projects, {
  does: { zh: '登记审前调查', en: 'Record the pre-audit survey' },
  input: z.strictObject({ unitFacts: Text, likelyProblems: Text, itemsAndResponses: Text }),
  who: [role('teamLeader', 'project'), role('auditor', 'project')],
  decide: (input, { is, survey }) => {
    if (same(survey, input)) return [] // asked twice, decided once
    return allow(unmet({ is }, [preparationComesBeforeFieldwork]), () => [{ type: 'PreAuditSurveyRecorded', data: input }])
  },
})
