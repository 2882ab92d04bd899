// A few example clues: recorded under restriction, reviewed, approved, transferred, and as far as the other side has come.
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import type { Stage } from './stage.ts'
import { acting, person } from './people.ts'

type Seal = (subject: string, path: string, plain: string) => Promise<object>

/** Contents are sealed before the command is asked, as they are at the edge. */
export const clueActs = ({ project, agenda }: Stage, from: string, seal: Seal): void => {
  const id = `clue-${project.year}-${project.serial}`
  const [leader] = project.team
  const act = (day: string, command: string, by: string, input: () => Promise<object>) => agenda.on(day, async () => agenda.act({ command, id, by: acting(person(by), { clue: [id], project: [project.id] }), input: await input() }))
  const said = (path: string, plain: string) => seal(`clue-${id}`, path, plain)
  const day = (n: number) => addWorkingDays(from, n)
  const district = project.unit.level === 'district'
  act(day(0), 'RecordClue', leader, async () => ({
    no: `示例线索〔${project.year}〕${project.serial}`, projectId: project.id, officialIds: [project.subjects[0]!.officialId], kind: 'suspicion', level: district ? 'district' : 'municipal', concernsIntegrity: false,
    summary: await said('summary', '（示例）某项采购存在疑点，供应商之间资金往来异常，需进一步核查。'), attachmentHashes: [],
  }))
  for (const [n, userId] of ['lei-ting', 'luo-jing', 'shi-jian'].entries()) act(day(1), 'GrantClueAccess', leader, async () => ({ userId, reason: await said(`reason-${n}`, '按职责分工知悉（示例）') }))
  act(day(3), 'ReviewClue', 'lei-ting', async () => ({ outcome: 'agreed', opinion: await said('opinion', '事实基本清楚，同意移送（示例）') }))
  act(day(5), 'ApproveClue', 'luo-jing', async () => ({}))
  act(day(7), 'TransferClue', 'lei-ting', async () => ({
    receiverType: 'disciplineSupervision', documentNo: `示例审移〔${project.year}〕${project.serial}号`,
    route: district ? [{ bodyId: 'municipal-discipline', role: 'supervise' }, { bodyId: 'district-discipline', role: 'handle' }] : [{ bodyId: 'municipal-discipline', role: 'handle' }],
  }))
  act(day(10), 'ReceiveClue', 'shi-jian', async () => ({ hop: 1, receiptNo: `回执${project.serial}` }))
  if (!district) act(day(20), 'OpenInvestigation', 'shi-jian', async () => ({ hop: 1 }))
}
