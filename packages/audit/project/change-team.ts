// Changes the team of a project: who joins, who leaves, who gets another role (leave and join in one).
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { againstJoining, theAuditors } from '../asks/the-auditors.ts'
import { role } from '../roles.ts'
import { nobodyWhoHasLeftJoinsATeam, whoeverIsRecusedStaysOutOfTheTeam } from '../rules/auditors.ts'
import {
  aTeamHasOneLeader, aTeamHasTwoAuditors, aTeamIsFormedBeforeItChanges, everyMemberDeclaresInterests, everyMemberIsNamedOnce,
  onlyAProjectUnderWayChanges, whoeverHasAnInterestStaysOut,
} from '../rules/projects.ts'
import { RecusalDeclaration, TeamMember } from './events.ts'
import { projects, teamFacts, type Project } from './state.ts'

const Change = z.strictObject({
  joined: z.array(TeamMember).max(60), left: z.array(z.string().min(1).max(64)).max(60),
  recusals: z.array(RecusalDeclaration).max(60), reason: z.string().min(1).max(500),
})

export const changeTeam = command('ChangeTeam', projects, {
  does: { zh: '调整审计组人员', en: 'Change the audit team' },
  input: Change,
  who: [role('divisionHead', 'project'), role('director')],
  asks: { auditors: theAuditors<z.infer<typeof Change>, Project>(({ input }) => input.joined.map(({ userId }) => userId)) },
  decide: (input, project, { occurredOn, asked: { auditors } }) => {
    const members = [...project.team.filter(({ userId }) => !input.left.includes(userId)), ...input.joined]
    const listed = (team: readonly TeamMember[]) => team.map(({ userId, role: as }) => `${userId} ${as}`).sort().join()
    if (listed(members) === listed(project.team)) return [] // asked twice, decided once
    return allow(
      unmet({ is: project.is, inTeam: project.team.length, ...teamFacts(members, input.joined, input.recusals), ...againstJoining(auditors, input.joined.map(({ userId }) => userId), project, occurredOn) }, [
        onlyAProjectUnderWayChanges, aTeamIsFormedBeforeItChanges, everyMemberIsNamedOnce, aTeamHasOneLeader, aTeamHasTwoAuditors,
        everyMemberDeclaresInterests, whoeverHasAnInterestStaysOut, nobodyWhoHasLeftJoinsATeam, whoeverIsRecusedStaysOutOfTheTeam,
      ]),
      () => [{ type: 'TeamChanged', data: { ...input, from: occurredOn, members } }],
    )
  },
})
