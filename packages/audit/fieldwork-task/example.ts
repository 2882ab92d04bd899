// An example task (示例), for the tests of all that depend on one.
import { history, told, type Tale } from '../../kernel/testing/history.ts'
import type { FieldworkTaskEvent } from './events.ts'
import { fieldworkTasks } from './state.ts'

type Happened<Type extends FieldworkTaskEvent['type']> = Extract<FieldworkTaskEvent, { type: Type }>

export const task: Happened<'FieldworkTaskAssigned'>['data']['task'] = { auditItemId: 'A-1', says: '核查专项资金拨付进度', plannedFrom: '2026-03-10', plannedTo: '2026-03-20', responsible: ['sun'] }
export const assigned: Happened<'FieldworkTaskAssigned'> = { type: 'FieldworkTaskAssigned', data: { projectId: 'P-1', no: 'RW-1', task } }
export const adjusted: Happened<'FieldworkTaskAdjusted'> = { type: 'FieldworkTaskAdjusted', data: { projectId: 'P-1', task: { ...task, plannedTo: '2026-03-27' }, before: task, reason: '等待银行流水' } }
export const progressed: Happened<'FieldworkTaskProgressRecorded'> = { type: 'FieldworkTaskProgressRecorded', data: { projectId: 'P-1', says: '已抽查三个年度' } }
export const foundNothing = { outcome: 'nothingFound', execution: '抽查2023至2025年拨付凭证', result: '拨付进度与预算一致，未发现问题', paperIds: [] } satisfies Omit<Happened<'FieldworkTaskCompleted'>['data'], 'projectId'>
export const foundSomething = { outcome: 'found', execution: '抽查2023至2025年拨付凭证', result: '三笔资金滞留超过六个月', paperIds: ['W-1'] } satisfies Omit<Happened<'FieldworkTaskCompleted'>['data'], 'projectId'>
export const completed: FieldworkTaskEvent = told<FieldworkTaskEvent>({ type: 'FieldworkTaskCompleted', data: { projectId: 'P-1', ...foundSomething } }, { actor: 'sun', occurredOn: '2026-03-20' })
export const taskReviewed = (outcome: 'agreed' | 'returned'): FieldworkTaskEvent =>
  told<FieldworkTaskEvent>({ type: 'FieldworkTaskReviewed', data: { projectId: 'P-1', outcome, opinion: '执行到位' } }, { actor: 'zhao', occurredOn: '2026-03-23' })
export const taskRechecked = (outcome: 'agreed' | 'returned'): FieldworkTaskEvent =>
  told<FieldworkTaskEvent>({ type: 'FieldworkTaskRechecked', data: { projectId: 'P-1', outcome, opinion: '同意' } }, { actor: 'li', occurredOn: '2026-03-24' })
export const taskOff: Happened<'FieldworkTaskTakenOff'> = { type: 'FieldworkTaskTakenOff', data: { projectId: 'P-1', reason: '与RW-2合并' } }

/** Task K-1 of project P-1, followed by what a test adds. */
export const taskK1 = (...more: FieldworkTaskEvent[]): Tale => history(fieldworkTasks, 'K-1', assigned, ...more)
