// What fuses example audits: strands beside the main one, deliverables given to bodies that use them, and departments compared in one programme a year.
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import { reportIdOf } from '../../../packages/audit/deliverable/state.ts'
import { AUDIT_ITEMS } from './audit-items.ts'
import { exampleHash, exampleText } from './files.ts'
import { acting, person } from './people.ts'
import type { Stage } from './stage.ts'

type Days = { readonly fieldworkUntil: string; readonly servedOn: string }

/** Nothing here is thrown by dice, so that the rest of the city stays as it is. */
export const fusionActs = (stage: Stage, days: Days): void => {
  const strandId = strandActs(stage)
  resultReportActs(stage, days.servedOn)
  if (strandId !== undefined) briefingActs(stage, strandId, days.servedOn)
  if (stage.project.unit.level === 'municipalDepartment') cohortActs(stage, days.fieldworkUntil)
}

/** One project in three carries another audit. Out: the id of that strand. */
const strandActs = ({ project, at }: Stage): string | undefined => {
  if (project.serial % 3 !== 1) return undefined
  const strandId = `strand-${project.id}`
  const district = project.unit.level === 'district'
  at(addWorkingDays(project.from, 10), 'AddAuditStrand', project.team[0], { projectId: project.id, strand: {
    kind: district ? 'naturalResources' : project.serial % 2 === 0 ? 'special' : 'budgetExecution', title: district ? `${project.unit.name}自然资源资产管理（示例）` : `${project.unit.name}预算执行和专项资金（示例）`,
    auditItemIds: [AUDIT_ITEMS[district ? 3 : 2]!.auditItemId],
  } }, strandId)
  return strandId
}

const ORGANIZATION = { kind: 'body', id: 'organization' }
const DISCIPLINE = { kind: 'body', id: 'municipal-discipline' }
const FINANCE = { kind: 'body', id: 'finance' }

/** The result report goes to the bodies, which use it; most feed back, and some are late or silent. */
const resultReportActs = (stage: Stage, servedOn: string): void => {
  const { project, at } = stage
  const deliverableId = reportIdOf(project.id, 'resultReport')
  for (const to of [ORGANIZATION, DISCIPLINE, FINANCE]) at(servedOn, 'GiveDeliverable', 'gu-wen', { to, way: 'report' }, deliverableId)
  const uses = [['tao-ran', 'organization', 'appointment'], ['shi-jian', 'municipal-discipline', 'disciplineSupervision'], ['yu-qing', 'finance', 'ruleImprovement']] as const
  for (const [n, [by, body, purpose]] of uses.entries()) if ((project.serial + n) % 3 !== 0) useActs(stage, { deliverableId, by, body, purpose, on: addWorkingDays(servedOn, 8 + 5 * n), feedsBackAfter: [25, 40, 75, undefined][(project.serial + n) % 4] })
}

type Use = { readonly deliverableId: string; readonly by: string; readonly body: string; readonly purpose: string; readonly on: string; readonly feedsBackAfter: number | undefined }

const useActs = ({ agenda }: Stage, { deliverableId, by, body, purpose, on, feedsBackAfter }: Use): void => {
  const [id, actor] = [`use-${deliverableId}-${body}`, acting(person(by), { body: [body] })]
  agenda.on(on, () => agenda.act({ command: 'RecordResultUse', id, by: actor, input: { deliverableId, body, purpose, says: '已纳入日常监督和考核参考（示例）。' } }))
  if (feedsBackAfter !== undefined) agenda.on(addWorkingDays(on, feedsBackAfter), () => agenda.act({ command: 'FeedBackResultUse', id, by: actor, input: { says: '已按职责运用，情况书面反馈（示例）。' } }))
}

/** What the other audit found goes out as a special briefing. */
const briefingActs = (stage: Stage, strandId: string, servedOn: string): void => {
  const { project, at } = stage
  const deliverableId = `briefing-${project.id}`
  at(addWorkingDays(project.from, 12), 'PlanDeliverable', project.team[0], { projectId: project.id, plan: { kind: 'specialBriefing', title: `关于${project.unit.name}有关情况的专报（示例）`, strandIds: [strandId], recipients: [ORGANIZATION], plannedOn: servedOn } }, deliverableId)
  at(servedOn, 'IssueDeliverable', 'gu-wen', { documentNo: `示例审专报〔${Number(servedOn.slice(0, 4))}〕${project.serial}号`, recipients: [ORGANIZATION, FINANCE], way: 'briefing', fileHash: exampleHash(deliverableId) }, deliverableId)
  useActs(stage, { deliverableId, by: 'yu-qing', body: 'finance', purpose: 'rectificationSupervision', on: addWorkingDays(servedOn, 6), feedsBackAfter: 30 })
}

const INDICATORS = [
  { indicatorId: 'carry-over', name: '年末结转资金占比', unit: '%', decimals: 1, measured: '年末结转资金÷当年预算支出（示例）', better: 'lower' },
  { indicatorId: 'budget-done', name: '预算执行率', unit: '%', decimals: 1, measured: '当年支出÷调整后预算（示例）', better: 'higher' },
  { indicatorId: 'procurement', name: '政府采购未公开招标金额占比', unit: '%', decimals: 1, measured: '应公开招标而未公开招标的金额÷采购总额（示例）', better: 'lower' },
  { indicatorId: 'subordinates', name: '下属单位数', unit: '个', decimals: 0, measured: '审计期末独立核算的下属单位（示例）', better: 'neither' },
] as const

/** Departments audited in one year are compared; now and then a value is missing. */
const cohortActs = ({ project, at }: Stage, fieldworkUntil: string): void => {
  const { id: projectId, year, serial, unit, team: [, , auditor] } = project
  const [cohortId, evidenceId] = [`cohort-${year}`, `evidence-compared-${projectId}`]
  const joinsOn = addWorkingDays(project.from, 3)
  at(joinsOn, 'OpenCohort', 'gu-wen', { year, title: `${year}年市直部门预算管理同步审（示例）`, unitLevel: 'municipalDepartment', purpose: '比较同类单位的预算管理，找出差距和共性问题（示例）。', indicators: INDICATORS }, cohortId)
  at(joinsOn, 'JoinCohort', 'gu-wen', { projectId, unitId: unit.id }, cohortId)
  at(addWorkingDays(`${year + 1}-11-30`, 0), 'CloseCohort', 'gu-wen', { conclusion: '结转资金占比和预算执行率差异较大，建议主管部门统一口径、加强调度（示例）。' }, cohortId)
  const on = addWorkingDays(fieldworkUntil, -5)
  at(on, 'CollectEvidence', auditor, {
    projectId, auditItemId: AUDIT_ITEMS[2]!.auditItemId, kind: 'electronicData', title: '决算报表和预算执行数据', fileHash: exampleHash(evidenceId), fileName: `${evidenceId}.txt`, bytes: Buffer.byteLength(exampleText(evidenceId)), mediaType: 'text/plain', original: true,
    providerUnit: unit.name, outsideParty: false, collectors: [auditor], provesFrom: project.periodFrom, provesTo: project.periodTo, secrecy: 'workSecret', unsignedReason: '由系统导出，已与单位核对',
  }, evidenceId)
  const values = [80 + ((serial * 37) % 210), 820 + ((serial * 53) % 170), (serial * 29) % 120, unit.subordinateUnits]
  for (const [n, { indicatorId }] of INDICATORS.entries()) {
    if ((serial + n) % 5 === 0) continue
    at(on, 'RecordIndicatorValue', auditor, { cohortId, indicatorId, projectId, measured: { value: values[n], on: project.periodTo, evidenceId } }, `value-${projectId}-${indicatorId}`)
  }
}
