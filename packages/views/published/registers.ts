// What other institutions are told of units, of the annual plan and of the legal library, so that ids and names can be matched.
import { z } from 'zod'
import type { LawEvent } from '../../audit/law/events.ts'
import type { PlanEvent } from '../../audit/plan/events.ts'
import type { UnitEvent } from '../../audit/unit/events.ts'
import { publishedOf } from './published.ts'

const Day = z.iso.date()
const UnitTold = z.object({
  name: z.string(), level: z.enum(['municipalDepartment', 'district', 'publicInstitution', 'stateOwnedEnterprise', 'developmentZone']), parentUnitId: z.string().optional(),
})

export const publishedUnits = publishedOf<UnitEvent>()({
  UnitRegistered: {
    type: 'cn.jingze.unit.registered.v1', context: 'unit', says: { zh: '单位已登记', en: 'A unit was registered' },
    schema: UnitTold,
    data: ({ data }) => data,
  },
  UnitRenamed: {
    type: 'cn.jingze.unit.renamed.v1', context: 'unit', says: { zh: '单位已更名', en: 'A unit was renamed' },
    schema: z.object({ name: z.string(), formerName: z.string() }), data: ({ data }) => data,
  },
  UnitRecordCorrected: {
    type: 'cn.jingze.unit.corrected.v1', context: 'unit', says: { zh: '单位登记内容已更正', en: 'The record of a unit was corrected' },
    schema: UnitTold, data: ({ data }) => data.description,
  },
  UnitMerged: {
    type: 'cn.jingze.unit.merged.v1', context: 'unit', says: { zh: '单位已并入其他单位', en: 'A unit was merged into another' },
    schema: z.object({ intoUnitId: z.string() }), data: ({ data }) => data,
  },
  UnitDissolved: {
    type: 'cn.jingze.unit.dissolved.v1', context: 'unit', says: { zh: '单位已撤销', en: 'A unit was dissolved' },
    schema: z.object({}), data: () => ({}),
  },
})

export const publishedPlans = publishedOf<PlanEvent>()({
  // Which units and people it names stays with those who may read the plan.
  PlanApproved: {
    type: 'cn.jingze.plan.approved.v1', context: 'plan', says: { zh: '年度审计项目计划已批准', en: 'The annual plan was approved' },
    schema: z.object({ year: z.int(), meeting: z.string(), planItems: z.int().nonnegative() }),
    data: ({ data: { year, meeting, items } }) => ({ year, meeting, planItems: items.length }),
  },
  PlanClosed: {
    type: 'cn.jingze.plan.closed.v1', context: 'plan', says: { zh: '年度审计项目计划已关闭', en: 'The annual plan was closed' },
    schema: z.object({ year: z.int() }), data: ({ data: { year } }) => ({ year }),
  },
})

export const publishedLaws = publishedOf<LawEvent>()({
  LawRecorded: {
    type: 'cn.jingze.law.recorded.v1', context: 'law', says: { zh: '法规已入库', en: 'A law was recorded in the library' },
    schema: z.object({ title: z.string(), version: Day, effectiveFrom: Day, effectiveTo: Day.optional() }), data: ({ data }) => data,
  },
  LawSuperseded: {
    type: 'cn.jingze.law.superseded.v1', context: 'law', says: { zh: '法规已被取代或废止', en: 'A law was superseded' },
    schema: z.object({ effectiveTo: Day, byLawId: z.string().optional() }), data: ({ data }) => data,
  },
})
