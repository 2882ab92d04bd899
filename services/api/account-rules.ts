// Which roles an account may hold: the three administrators are kept apart, from each other and from the work.
import { ROLES } from '../../packages/audit/roles.ts'
import type { Words } from '../../packages/kernel/rule.ts'

/** 三员分立 (GB/T 22239-2019, 安全管理中心): system, security and audit administration are three people's, and none of them does audit work. */
export const ADMINISTRATORS: readonly string[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']

/** Undefined when these roles may be held together. */
export const flawOfRoles = (roles: readonly string[]): Words | undefined => {
  const unknown = roles.find((role) => !Object.hasOwn(ROLES, role))
  if (unknown !== undefined) return { zh: `没有“${unknown}”这个角色。`, en: `There is no role ${unknown}.` }
  if (roles.includes('machine')) return { zh: '“系统自动”不是人的角色。', en: 'The machine’s role is nobody’s.' }
  if (new Set(roles).size !== roles.length) return { zh: '角色重复。', en: 'A role is named twice.' }
  return roles.length > 1 && roles.some((role) => ADMINISTRATORS.includes(role))
    ? { zh: '系统管理员、安全保密管理员、安全审计员必须分设，且不兼任业务角色。', en: 'System, security and audit administrators are different people and hold no other role.' } : undefined
}
