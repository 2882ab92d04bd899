import { expect, test } from 'vitest'
import { STREAMS } from '../audit/contents.ts'
import { columnsOf } from '../history/columns.ts'
import { checkQuery } from '../history/question.ts'
import { QUERIES, VIEWS } from './contents.ts'

const happenings = STREAMS.flatMap(({ events }) => (events as unknown as { options: { shape: { type: { value: string } } }[] }).options.map(({ shape }) => shape.type.value))

test('views hear only of what can happen, and whatever can happen is seen in one of them', () => {
  const heard = new Set(VIEWS.flatMap(({ on }) => Object.keys(on)))
  expect([...heard].filter((type) => !happenings.includes(type))).toEqual([])
  expect(happenings.filter((type) => !heard.has(type))).toEqual([])
})

test('what a view folds without telling it is heard by it, and told by some list', () => {
  const untold = VIEWS.flatMap(({ name, on, untold: types = [] }) => types.map((type) => ({ name, type, heard: type in on })))
  expect(untold.filter(({ heard }) => !heard)).toEqual([])
  const told = new Set(QUERIES.filter(({ name }) => name !== 'ListDone').flatMap(({ from }) => Object.keys(from.on).filter((type) => from.untold?.includes(type) !== true)))
  expect(untold.filter(({ type }) => !told.has(type))).toEqual([])
})

test('every view has columns that a table can keep, its first row among them, and money is whole fen', () => {
  for (const view of VIEWS) {
    const columns = [...columnsOf(view).values()]
    expect(view.row.safeParse(view.initial('project-P-1')).success, view.name).toBe(true)
    expect(columns.filter(({ field, kind }) => field.endsWith('Fen') && kind !== 'integer'), view.name).toEqual([])
  }
})

// what a unit reports as progress is what people look at; how far a fold has come is not
test('every query asks, sorts, counts and sums by columns that are there, and shows nothing of the inside of a fold', () => {
  for (const query of QUERIES) {
    checkQuery(query)
    const shown = Object.keys((query.output as unknown as { shape: object }).shape)
    expect(shown.filter((name) => name.endsWith('Lines') || (name === 'progress' && query.name !== 'ListRectifications')), query.name).toEqual([])
  }
})

test('whatever a list filters by has an index, or is the key of its row', () => {
  const asked = QUERIES.flatMap((query) => {
    const view = query.from as unknown as (typeof VIEWS)[number]
    const columns = columnsOf(view)
    return (FILTERED[query.name] ?? []).filter((column) => columns.get(column)?.isKey === false && ![...view.indexed ?? [], ...(view.together ?? []).map(([first]) => first)].includes(column)).map((column) => `${query.name} ${column}`)
  })
  expect(asked).toEqual([])
})

test('what a long list counts and sums lies together in one index', () => {
  const apart = QUERIES.filter(({ name }) => COUNTED.includes(name)).flatMap(({ name, from, counts = [], sums = [] }) => {
    const view = from as unknown as (typeof VIEWS)[number]
    return [...view.indexed ?? [], ...view.together ?? []].some((index) => [...counts, ...sums].every((column) => [index].flat().includes(column))) ? [] : [name]
  })
  expect(apart).toEqual([])
})

const COUNTED: readonly string[] = ['ListTasks', 'ListTenures', 'ListOfficials', 'ListPlanItems', 'ListProjects', 'ListEvidence', 'ListWorkingPapers', 'ListFindings', 'ListRectifications']

/** The filters that narrow the lists that grow with every audit. Units, officials, tenures, plan items and projects are few: a list among them is looked through. */
const FILTERED: Readonly<Record<string, readonly string[]>> = {
  ListTasks: ['role', 'open', 'projectId', 'unitId', 'dueOn'], ListReadings: ['toId', 'standing', 'projectId'], ListDone: ['actorId', 'on'], ListAppeals: ['projectId', 'officialId', 'standing', 'dueOn'], ListReminders: ['to', 'standing', 'projectId', 'taskId'], ListUnits: ['name', 'level', 'standing', 'lastAuditYear'], ListTenures: ['officialId', 'unitId', 'standing', 'subjectClass', 'fromOn'],
  ListOfficials: ['name', 'rank', 'currentUnitId', 'auditCount', 'confirmedFindings'], ListPlanItems: ['planId', 'year', 'unitId', 'standing', 'divisionId'], ListProjects: ['year', 'phase', 'unitId', 'divisionId', 'dueOn', 'strandKinds'],
  ListDuties: ['projectId', 'officialId', 'standing'], ListDecisions: ['projectId', 'kind', 'procedure', 'decidedOn', 'standing'], ListVerifications: ['projectId', 'assignee', 'outcome', 'standing', 'auditItemId'],
  ListDataRequests: ['projectId', 'standing', 'neededOn'],
  ListFieldworkTasks: ['projectId', 'auditItemId', 'standing'], ListFieldChecklists: ['projectId', 'open'], ListMaterials: ['projectId', 'unitId', 'kind', 'byId'], ListInterviews: ['projectId', 'group', 'standing'], ListAssessments: ['projectId', 'officialId'], ListEvidence: ['projectId', 'kind', 'fileHash'], ListWorkingPapers: ['projectId', 'standing'], ListFindings: ['projectId', 'unitId', 'officialIds', 'categoryCode', 'focusArea', 'standing', 'amountTotalFen', 'accountability'],
  ListOrganizationOpinions: ['planId', 'planItemId'], ListDisciplineOpinions: ['planId', 'planItemId'], ListMemberOpinions: ['planId', 'planItemId'], ListPlanSettlements: ['planId', 'planItemId'],
  ListPlanCandidates: ['planId', 'recommendationId', 'outcome', 'unitId'], ListPlanRecommendations: ['planId', 'year'],
  ListGaps: ['projectId', 'findingId', 'kind', 'standing'], ListReviewPoints: ['projectId', 'layer', 'adoption'], ListReportSteps: ['projectId', 'step'],
  ListSignings: ['projectId', 'kind', 'standing', 'nodeId', 'dueOn'],
  ListRectifications: ['findingId', 'projectId', 'unitId', 'officialIds', 'categoryCode', 'class', 'standing', 'holder', 'dueOn'], ListClues: ['standing', 'feedbackDueOn', 'projectId'], ShowHistory: ['objectType', 'objectId', 'projectId'], ListAuditStrands: ['projectId', 'kind', 'standing'], ListDeliverables: ['projectId', 'kind', 'standing', 'issuedOn', 'issuedYear', 'bodies'], ListResultUses: ['deliverableId', 'projectId', 'body', 'purpose', 'standing', 'feedbackDueOn'], ListCohorts: ['year', 'unitLevel', 'standing', 'projectIds'],
  ListCohortComparisons: ['cohortId', 'indicatorId', 'projectIds'], ListIndicatorValues: ['projectId', 'cohortId', 'indicatorId', 'standing'], ListCatalogues: ['kind', 'steps', 'effectiveFrom'], ListLaws: ['title', 'effectiveFrom'],
}
