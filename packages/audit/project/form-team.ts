// Forms the team (审计组) of a project; whoever has an interest stays out.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import {
  aTeamHasOneLeader, aTeamHasTwoAuditors, aTeamIsFormedOnce, everyMemberDeclaresInterests, everyMemberIsNamedOnce,
  preparationComesBeforeFieldwork, whoeverHasAnInterestStaysOut,
} from '../rules/projects.ts'
import { RecusalDeclaration, TeamMember } from './events.ts'
import { projects, teamFacts } from './state.ts'

export const formTeam = command('FormTeam', projects, {
  does: { zh: '组成审计组', en: 'Form the audit team' },
  input: z.strictObject({ members: z.array(TeamMember).min(1).max(60), recusals: z.array(RecusalDeclaration).max(60) }),
  who: [role('divisionHead', 'project'), role('director')],
  decide: ({ members, recusals }, project, { occurredOn }) =>
    allow(
      unmet({ is: project.is, inTeam: project.team.length, ...teamFacts(members, members, recusals) }, [
        preparationComesBeforeFieldwork, aTeamIsFormedOnce, everyMemberIsNamedOnce, aTeamHasOneLeader, aTeamHasTwoAuditors,
        everyMemberDeclaresInterests, whoeverHasAnInterestStaysOut,
      ]),
      () => [{ type: 'TeamFormed', data: { members, recusals, from: occurredOn } }],
    ),
})
