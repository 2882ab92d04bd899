// Tells those who work together who the others are: the name behind an account, so that a history can be read and a team formed.
import type { Role } from '../../packages/audit/roles.ts'
import type { Parts } from './parts.ts'
import { ok, type Route, type Schema } from './route.ts'

/** An audited unit and a researcher do not learn who works at the bureau. */
const WHO: readonly Role[] = ['committeeOffice', 'auditor', 'teamLeader', 'divisionHead', 'erReviewer', 'legalReviewer', 'bureauOffice', 'chiefAuditor', 'deputyDirector', 'director', 'organizationOfficer', 'disciplineOfficer', 'conferenceMember', 'inspector', 'securityAdmin', 'auditAdmin']

export const mayKnowPeople = (roles: readonly string[]): boolean => WHO.some((role) => roles.includes(role))

const Person: Schema = {
  type: 'object', required: ['id', 'name', 'roles', 'disabled'],
  properties: { id: { type: 'string' }, name: { type: 'string' }, roles: { type: 'array', items: { type: 'string' } }, unitId: { type: 'string' }, body: { type: 'string' }, disabled: { type: 'boolean' } },
}

export const peopleRoutes = (parts: Parts): readonly Route[] => [{
  method: 'get', path: '/api/people', who: { roles: WHO }, cost: 'read', does: { zh: '人员', en: 'Who works here' },
  reply: { type: 'object', required: ['rows'], properties: { rows: { type: 'array', items: Person } } },
  answer: async () => ok({ rows: (await parts.accounts.list()).map(({ id, name, roles, unitId, body, disabled }) => ({ id, name, roles, ...(unitId === undefined ? {} : { unitId }), ...(body === undefined ? {} : { body }), disabled })) }),
}]
