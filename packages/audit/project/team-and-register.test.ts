import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import type { AuditorEvent } from '../auditor/events.ts'
import { auditors } from '../auditor/state.ts'
import { nobodyWhoHasLeftJoinsATeam, whoeverIsRecusedStaysOutOfTheTeam } from '../rules/auditors.ts'
import { changeTeam } from './change-team.ts'
import { MEMBER, members, projectP1, recusals, teamFormed } from './example.ts'
import { formTeam } from './form-team.ts'

const head = actor('li', ['divisionHead'], { project: ['P-1'] })
const enrolled: AuditorEvent = { type: 'AuditorEnrolled', data: { name: '孙（示例）', divisionId: 'er-1', sharePercent: 80, from: '2024-01-01' } }
const sun = (...events: AuditorEvent[]) => history(auditors, MEMBER, enrolled, ...events)
const leaving = (on: string): AuditorEvent => ({ type: 'AuditorLeft', data: { on, because: '调离' } })
const recused = (from: { unitId?: string; officialId?: string }): AuditorEvent => ({ type: 'AuditorRecusalDeclared', data: { recusalId: 'R-1', ...from, ground: 'kinship', says: '近亲属任职（示例）' } })
const lifted: AuditorEvent = { type: 'AuditorRecusalLifted', data: { recusalId: 'R-1', because: '近亲属已调离' } }
const forms = (...events: AuditorEvent[]) => given(projectP1.established(), sun(...events)).when(formTeam, { id: 'P-1', input: { members, recusals }, by: head })
const joins = (...events: AuditorEvent[]) => given(projectP1.established({ ...teamFormed, data: { ...teamFormed.data, members: members.slice(0, 2) } }), sun(...events)).when(changeTeam, { id: 'P-1', input: { joined: [members[2]!], left: [], recusals: [recusals[2]!], reason: '增加力量' }, by: head })
const changed = { type: 'TeamChanged', data: { joined: [members[2]], left: [], recusals: [recusals[2]], reason: '增加力量', from: '2026-03-02', members } }

test('whoever the register says has left joins no team; until the day of leaving everybody may', () => {
  forms().then(teamFormed)
  forms(leaving('2026-03-02')).then(teamFormed)
  forms(leaving('2026-12-31')).then(teamFormed)
  forms(leaving('2026-03-01')).thenRefused(nobodyWhoHasLeftJoinsATeam)
  joins(leaving('2026-12-31')).then(changed)
  joins(leaving('2026-03-01')).thenRefused(nobodyWhoHasLeftJoinsATeam)
  forms(leaving('2026-01-31'), enrolled).then(teamFormed)
})

test('whoever keeps away from the audited unit or official stays out, until that is lifted', () => {
  forms(recused({ unitId: 'U-1' })).thenRefused(whoeverIsRecusedStaysOutOfTheTeam)
  forms(recused({ officialId: 'O-1' })).thenRefused(whoeverIsRecusedStaysOutOfTheTeam)
  forms(recused({ unitId: 'U-9' })).then(teamFormed)
  forms(recused({ unitId: 'U-1' }), lifted).then(teamFormed)
  joins(recused({ unitId: 'U-1' })).thenRefused(whoeverIsRecusedStaysOutOfTheTeam)
})
