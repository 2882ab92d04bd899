// Forms the team (审计组) of a project; whoever has an interest stays out.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { againstJoining, theAuditors } from '../asks/the-auditors.ts'
import { role } from '../roles.ts'
import { nobodyWhoHasLeftJoinsATeam, whoeverIsRecusedStaysOutOfTheTeam } from '../rules/auditors.ts'
import {
  aTeamHasOneLeader, aTeamHasTwoAuditors, aTeamIsFormedOnce, everyMemberDeclaresInterests, everyMemberIsNamedOnce,
  preparationComesBeforeFieldwork, whoeverHasAnInterestStaysOut,
} from '../rules/projects.ts'
import { RecusalDeclaration, TeamMember } from './events.ts'
import { projects, teamFacts, type Project } from './state.ts'

const Team = z.strictObject({ members: z.array(TeamMember).min(1).max(60), recusals: z.array(RecusalDeclaration).max(60) })

export const formTeam = command('FormTeam', projects, {
  does: { zh: '组成审计组', en: 'Form the audit team' },
  input: Team,
  who: [role('divisionHead', 'project'), role('director')],
  asks: { auditors: theAuditors<z.infer<typeof Team>, Project>(({ input }) => input.members.map(({ userId }) => userId)) },
  decide: ({ members, recusals }, project, { occurredOn, asked: { auditors } }) =>
    allow(
      unmet({ is: project.is, inTeam: project.team.length, ...teamFacts(members, members, recusals), ...againstJoining(auditors, members.map(({ userId }) => userId), project, occurredOn) }, [
        preparationComesBeforeFieldwork, aTeamIsFormedOnce, everyMemberIsNamedOnce, aTeamHasOneLeader, aTeamHasTwoAuditors,
        everyMemberDeclaresInterests, whoeverHasAnInterestStaysOut, nobodyWhoHasLeftJoinsATeam, whoeverIsRecusedStaysOutOfTheTeam,
      ]),
      () => [{ type: 'TeamFormed', data: { members, recusals, from: occurredOn } }],
    ),
})
