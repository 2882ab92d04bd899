// After an example report: the meeting on the results, what the unit reads, and in the first audit of a year an appeal that is re-examined.
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import type { Stage } from './stage.ts'

/** In: the day on which the report was served. Throws no dice, so that what is put down beside it stays as it was. */
export const afterReportActs = ({ project, at }: Stage, servedOn: string): void => {
  const day = (n: number) => addWorkingDays(servedOn, n)
  at(day(5), 'HoldResultFeedbackMeeting', 'gu-wen', { place: `${project.unit.name}会议室`, attendees: ['审委办', '审计组', `${project.unit.name}领导班子`], statement: '认可审计结果，抓好整改（示例）。' })
  if (project.serial !== 1) return
  const [id, { officialId }] = [`${project.id}-appeal`, project.subjects[0]!]
  at(day(15), 'FileAppeal', 'gu-wen', { projectId: project.id, officialId, grounds: '对部分问题的责任界定有异议，请求复查（示例）。', findingIds: [] }, id)
  at(day(16), 'EnrolAuditor', 'gu-wen', { name: '邱实（示例）', divisionId: '经责复核', sharePercent: 20, from: '2018-01-01' }, 'qiu-shi')
  at(day(17), 'AcceptAppeal', 'gu-wen', { reexaminers: ['qiu-shi'] }, id)
  at(day(40), 'ReexamineAppeal', 'qiu-shi', { opinion: '经复查，事实清楚，责任界定恰当（示例）。', proposes: 'upheld' }, id)
  at(day(50), 'DecideAppeal', 'gu-wen', { decisionNo: `示例复查〔${servedOn.slice(0, 4)}〕1号`, committeeMeetingNo: `市委审计委员会${servedOn.slice(0, 4)}年复查（示例）`, outcome: 'upheld', changes: [], reason: '维持审计报告（示例）。' }, id)
  at(day(53), 'ServeAppealDecision', 'gu-wen', { receivedBy: '（示例签收）' }, id)
}
