// The roles of the field, with what each is called. Grants beside commands and queries name them.
import type { Words } from '../kernel/rule.ts'

export const ROLES = {
  committeeOffice: { zh: '审委办', en: 'Audit committee office' },
  auditor: { zh: '审计人员', en: 'Auditor' },
  teamLeader: { zh: '审计组组长', en: 'Team leader' },
  divisionHead: { zh: '业务处室负责人', en: 'Division head' },
  erReviewer: { zh: '经济责任复核人员', en: 'Economic-responsibility reviewer' },
  legalReviewer: { zh: '法规审理人员', en: 'Legal reviewer' },
  bureauOffice: { zh: '局办公室', en: 'Bureau office' },
  chiefAuditor: { zh: '总审计师', en: 'Chief auditor' },
  deputyDirector: { zh: '分管局领导', en: 'Deputy director' },
  director: { zh: '局领导', en: 'Bureau director' },
  organizationOfficer: { zh: '组织部', en: 'Organisation department' },
  disciplineOfficer: { zh: '纪委监委', en: 'Discipline and supervision body' },
  conferenceMember: { zh: '联席会议成员单位', en: 'Joint conference member' },
  unitOfficer: { zh: '被审计单位经办人', en: 'Audited unit officer' },
  inspector: { zh: '监督检查人员', en: 'Inspector' },
  researcher: { zh: '研究人员', en: 'Researcher' },
  systemAdmin: { zh: '系统管理员', en: 'System administrator' },
  securityAdmin: { zh: '安全保密管理员', en: 'Security administrator' },
  auditAdmin: { zh: '安全审计员', en: 'Audit administrator' },
  machine: { zh: '系统自动', en: 'Jingze itself' },
} as const satisfies Readonly<Record<string, Words>>

export type Role = keyof typeof ROLES

/** A role, wholly or only for what lies within the actor's own `project`, `unit`, `clue` …; typed so that a misspelt role does not compile. */
export const role = (name: Role, within?: 'project' | 'unit' | 'clue' | 'official' | 'body' | 'person') =>
  within === undefined ? { role: name } : { role: name, within }
