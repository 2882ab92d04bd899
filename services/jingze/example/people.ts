// The people of the example bureau and the bodies around it: all fictional, one account each.
import type { Role } from '../../../packages/audit/roles.ts'
import type { Actor, Scope } from '../../../packages/kernel/who.ts'

export type Person = { readonly id: string; readonly name: string; readonly roles: readonly Role[]; readonly body?: string; readonly unitId?: string; readonly shown?: true }

/** Shown in the terminal at first start: one for each way of working. */
export const PEOPLE: readonly Person[] = [
  { id: 'gu-wen', name: '顾文（示例）', roles: ['committeeOffice'], shown: true },
  { id: 'cen-bo', name: '岑博（示例）', roles: ['director'], shown: true },
  { id: 'luo-jing', name: '罗静（示例）', roles: ['director'] },
  { id: 'shi-lei', name: '史磊（示例）', roles: ['deputyDirector'] },
  { id: 'lv-qing', name: '吕清（示例）', roles: ['chiefAuditor'] },
  { id: 'he-lian', name: '何莲（示例）', roles: ['bureauOffice'] },
  { id: 'tang-li', name: '汤立（示例）', roles: ['divisionHead'], body: '经责一处', shown: true },
  { id: 'pan-yue', name: '潘岳（示例）', roles: ['divisionHead'], body: '经责二处' },
  { id: 'gao-ming', name: '高铭（示例）', roles: ['teamLeader', 'auditor'], body: '经责一处', shown: true },
  { id: 'xiao-lan', name: '萧岚（示例）', roles: ['teamLeader', 'auditor'], body: '经责一处' },
  { id: 'ding-hao', name: '丁浩（示例）', roles: ['teamLeader', 'auditor'], body: '经责二处' },
  { id: 'yin-xue', name: '殷雪（示例）', roles: ['teamLeader', 'auditor'], body: '经责二处' },
  { id: 'lin-fei', name: '林菲（示例）', roles: ['auditor'], body: '经责一处', shown: true },
  { id: 'mo-ran', name: '莫然（示例）', roles: ['auditor'], body: '经责一处' },
  { id: 'bai-lu', name: '白露（示例）', roles: ['auditor'], body: '经责一处' },
  { id: 'hu-kai', name: '胡凯（示例）', roles: ['auditor'], body: '经责二处' },
  { id: 'shu-yi', name: '舒怡（示例）', roles: ['auditor'], body: '经责二处' },
  { id: 'meng-fan', name: '孟凡（示例）', roles: ['auditor'], body: '经责二处' },
  { id: 'qiu-shi', name: '邱实（示例）', roles: ['erReviewer'], shown: true },
  { id: 'lei-ting', name: '雷霆（示例）', roles: ['legalReviewer'], shown: true },
  { id: 'tao-ran', name: '陶然（示例）', roles: ['organizationOfficer'], body: 'organization', shown: true },
  { id: 'shi-jian', name: '石坚（示例）', roles: ['disciplineOfficer'], body: 'municipal-discipline', shown: true },
  { id: 'yu-qing', name: '余青（示例）', roles: ['conferenceMember'], body: 'finance' },
  { id: 'an-ping', name: '安平（示例）', roles: ['inspector'], shown: true },
  { id: 'wen-hua', name: '温华（示例）', roles: ['researcher'] },
  { id: 'sys-admin', name: '系统管理员（示例）', roles: ['systemAdmin'] },
  { id: 'sec-admin', name: '安全保密管理员（示例）', roles: ['securityAdmin'], shown: true },
  { id: 'aud-admin', name: '安全审计员（示例）', roles: ['auditAdmin'] },
]

/** The officer of an audited unit, who reports its rectifications. */
export const unitOfficer = (unitId: string, unitName: string, shown: boolean): Person =>
  ({ id: `officer-${unitId}`, name: `${unitName}经办人（示例）`, roles: ['unitOfficer'], unitId, ...(shown ? { shown: true as const } : {}) })

/** Somebody acting within some things. */
export const acting = (person: Person, within: Scope = {}): Actor => ({ id: person.id, roles: person.roles, within })

/** Those of a larger bureau, by what they do; their ids say the division. */
const STAFF: Readonly<Record<string, readonly Role[]>> = { head: ['divisionHead'], leader: ['teamLeader', 'auditor'], drafter: ['auditor'], auditor: ['auditor'] }

const ofStaff = (id: string): Person | undefined => {
  const [, division, does] = /^(er-\d+)-([a-z]+)-\d+$/.exec(id) ?? []
  const roles = does === undefined ? undefined : STAFF[does]
  return roles && { id, name: `${id}（示例）`, roles, body: division! }
}

export const person = (id: string): Person => {
  const found = PEOPLE.find((each) => each.id === id) ?? ofStaff(id)
  if (found === undefined) throw new Error(`nobody is called ${id}`)
  return found
}

type Team = readonly [leader: string, drafter: string, auditor: string]
/** A division with its head, and who leads, drafts and examines in each of its teams. */
export type Division = { readonly id: string; readonly head: string; readonly teams: readonly Team[] }

export const EXAMPLE_DIVISIONS: readonly Division[] = [
  { id: '经责一处', head: 'tang-li', teams: [['gao-ming', 'lin-fei', 'mo-ran'], ['xiao-lan', 'bai-lu', 'lin-fei'], ['gao-ming', 'bai-lu', 'mo-ran']] },
  { id: '经责二处', head: 'pan-yue', teams: [['ding-hao', 'hu-kai', 'shu-yi'], ['yin-xue', 'meng-fan', 'hu-kai'], ['ding-hao', 'meng-fan', 'shu-yi']] },
]

/** As many divisions of so many teams as one likes. */
export const divisionsOf = (count: number, teamsEach: number): readonly Division[] => Array.from({ length: count }, (_, at): Division => {
  const id = `er-${at + 1}`
  return { id, head: `${id}-head-1`, teams: Array.from({ length: teamsEach }, (__, n): Team => [`${id}-leader-${n + 1}`, `${id}-drafter-${n + 1}`, `${id}-auditor-${n + 1}`]) }
})
