// An example appeal (示例) of the official of project P-1, event by event to the decision: for the tests of all that depend on one.
import { history, told, type Tale } from '../../kernel/testing/history.ts'
import type { AppealEvent } from './events.ts'
import { appeals } from './state.ts'

type Happened<Type extends AppealEvent['type']> = Extract<AppealEvent, { type: Type }>

export const REEXAMINER = 'han'
const whose = { projectId: 'P-1', officialId: 'O-1' }
const on = <Event extends AppealEvent>(event: Event, actor: string): AppealEvent => told<AppealEvent>(event, { actor, occurredOn: event.data.on })

export const filed: Happened<'AppealFiled'> = { type: 'AppealFiled', data: {
  ...whose, documentNo: '示例审（委）办经责报〔2026〕1号', title: '示例市建设局局长任期经济责任审计', on: '2026-05-20', grounds: '第1项问题的责任界定与分工不符', findingIds: ['F-1'], appealDueOn: '2026-05-29', late: false,
  reviewDueOn: '2026-08-18', restsOn: { limitId: 'appeal-review', limitVersion: '2019-07-07', calendarVersion: '2021–2026', provisional: false },
} }
export const appealAccepted: Happened<'AppealAccepted'> = { type: 'AppealAccepted', data: { ...whose, on: '2026-05-22', reexaminers: [REEXAMINER] } }
export const refused: Happened<'AppealRefused'> = { type: 'AppealRefused', data: { ...whose, on: '2026-05-22', ground: 'notAboutTheReport', reason: '所述不是报告内容' } }
export const withdrawn: Happened<'AppealWithdrawn'> = { type: 'AppealWithdrawn', data: { ...whose, on: '2026-05-25', reason: '本人书面撤回' } }
export const reexamined: Happened<'AppealReexamined'> = { type: 'AppealReexamined', data: { ...whose, on: '2026-06-22', opinion: '依据不足', proposes: 'changed' } }
export const decided: Happened<'AppealDecided'> = { type: 'AppealDecided', data: {
  ...whose, on: '2026-07-10', decisionNo: '示例复查〔2026〕1号', committeeMeetingNo: '第12次会议', outcome: 'changed', changes: [{ findingId: 'F-1', change: 'overturned', says: '依据不足，予以撤销' }], reason: '经复查', late: false,
} }
export const decisionServed: Happened<'AppealDecisionServed'> = { type: 'AppealDecisionServed', data: { ...whose, on: '2026-07-13', decisionNo: '示例复查〔2026〕1号', receivedBy: '示例干部甲' } }

/** Appeal A-1, filed on 2026-05-20, followed by what a test adds, each told on its own day by the committee office. */
export const appealA1 = (...more: AppealEvent[]): Tale => history(appeals, 'A-1', ...[filed, ...more].map((event) => on(event, 'gu')))
