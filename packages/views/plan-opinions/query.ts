// What does each body say of the items of a plan, and how was disagreement settled? A body reads its own words and nobody else's; those who make the plan read all.
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import type { Words } from '../../kernel/rule.ts'
import { query } from '../../kernel/query.ts'
import type { Who } from '../../kernel/who.ts'
import { isOneOf, oneOrMore } from '../filters.ts'
import { PLAN_MAKERS } from '../readers.ts'
import { planSettlements, PlanSettlementRow } from './settlements.ts'
import { disciplineOpinions, memberOpinions, organizationOpinions, PlanOpinionRow } from './view.ts'

const Filters = z.strictObject({ planId: oneOrMore.optional(), planItemId: oneOrMore.optional() })
const where = ({ planId, planItemId }: z.infer<typeof Filters>) => [...isOneOf('planId', planId), ...isOneOf('planItemId', planItemId)]

const opinions = (name: string, from: typeof organizationOpinions, { asks, who }: { readonly asks: Words; readonly who: Who }) => query(name, from, {
  asks, input: Filters, output: PlanOpinionRow, who: [...PLAN_MAKERS, ...who], within: { body: 'body' }, where, sort: ['saidOn', '-saidOn', 'planItemId'], counts: ['reply'], show: (row) => row,
})

export const listOrganizationOpinions = opinions('ListOrganizationOpinions', organizationOpinions, { asks: { zh: '组织部门对计划项目的意见', en: 'What the organisation department says of plan items' }, who: [role('organizationOfficer')] })
export const listDisciplineOpinions = opinions('ListDisciplineOpinions', disciplineOpinions, { asks: { zh: '纪检监察机关对计划项目的意见', en: 'What the discipline body says of plan items' }, who: [role('disciplineOfficer')] })
export const listMemberOpinions = opinions('ListMemberOpinions', memberOpinions, { asks: { zh: '其他成员单位对计划项目的意见', en: 'What other members say of plan items' }, who: [role('conferenceMember', 'body')] })

export const listPlanSettlements = query('ListPlanSettlements', planSettlements, {
  asks: { zh: '计划项目意见协商处理', en: 'How disagreement about plan items was settled' },
  input: Filters, output: PlanSettlementRow, who: PLAN_MAKERS, where, sort: ['settledOn', '-settledOn', 'planItemId'], counts: ['settlement'], show: (row) => row,
})
