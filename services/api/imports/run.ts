// Carries out what rows plan, one command after another through `handle`, for trial or in earnest; says of each row how it went.
import type { CellFlaw } from '../../../packages/documents/excel/layout.ts'
import type { AnyCommand } from '../../../packages/kernel/command.ts'
import { handle, type Outcome, type World } from '../../../packages/kernel/handle.ts'
import type { Broken, Words } from '../../../packages/kernel/rule.ts'
import type { Actor } from '../../../packages/kernel/who.ts'
import { words, type PlannedRow, type Step } from './plan.ts'

export type Running = {
  readonly world: World
  readonly commands: ReadonlyMap<string, AnyCommand>
  readonly actor: Actor
  readonly batchId: string
  /** said with every event; an import adds the row */
  readonly reason: string
}

/** `new` and `changed`: done, or what a trial would do. `refused`: by the rules, or because the person may not; what was done before in the row stands. */
export type RowResult = Omit<PlannedRow, 'steps'> & {
  readonly is: 'new' | 'changed' | 'unchanged' | 'flawed' | 'refused'
  readonly rules: readonly Broken[]
  readonly why?: Words
  readonly done: number
  readonly asked: number
}

export const runRows = async (rows: readonly PlannedRow[], running: Running): Promise<readonly RowResult[]> => {
  const results: RowResult[] = []
  for (const row of rows) results.push(await runRow(row, running))
  return results
}

/** The idempotency key of a step follows from batch, row and place, so that a repeated run writes nothing twice; every event carries the batch as its correlation. */
const runRow = async ({ steps, ...row }: PlannedRow, running: Running): Promise<RowResult> => {
  const result = { ...row, rules: [], done: 0, asked: steps.length }
  if (row.flaws.length > 0) return { ...result, is: 'flawed' }
  let opened = false
  for (const [n, step] of steps.entries()) {
    const command = running.commands.get(step.command)
    if (command === undefined) throw new Error(`there is no command ${step.command}`)
    const outcome = await ask(command, step, `${running.batchId}/${row.row}/${n}-${step.command}`, { ...running, reason: `${running.reason} 第 ${row.row} 行` })
    const against = objection(outcome, command)
    if (against) return { ...result, is: 'refused', done: n, ...against }
    opened ||= OPENING.has(step.command)
  }
  return { ...result, is: steps.length === 0 ? 'unchanged' : opened ? 'new' : 'changed', done: steps.length }
}

const OPENING = new Set(['RegisterUnit', 'RegisterOfficial', 'BeginTenure', 'RaiseFinding'])

const ask = (command: AnyCommand, { id, input, occurredOn }: Step, commandId: string, { world, actor, batchId, reason }: Running): Promise<Outcome> =>
  handle(command, { id, input, actor, commandId, correlationId: batchId, reason, ...(occurredOn === undefined ? {} : { occurredOn }) }, world)

export type Objection = { readonly rules: readonly Broken[]; readonly why?: Words; readonly flaws?: readonly CellFlaw[] }

/** What stands against an outcome; nothing when it is done or was so already. */
export const objection = (outcome: Outcome, { does }: Pick<AnyCommand, 'does'>): Objection | undefined => {
  switch (outcome.is) {
    case 'done': case 'unchanged': return undefined
    case 'refused': return { rules: outcome.rules }
    case 'forbidden': return { rules: [], why: words(`您没有“${does.zh}”的权限`, `you may not do this: ${does.en}`) }
    case 'invalid': return { rules: [], why: words(`“${does.zh}”的内容不合要求：${outcome.flaws.map(({ path, says }) => `${path} ${says}`).join('；')}`, `${does.en}: ${outcome.flaws.map(({ path, says }) => `${path} ${says}`).join('; ')}`) }
    case 'unknown': return { rules: [], why: words('对象已不存在', 'it is not there any more') }
    case 'conflict': return { rules: [], why: words('他人正在修改同一对象，请再次提交同一文件', 'others are changing the same thing; send the same file again') }
    case 'keyReused': return { rules: [], why: words('同一批次同一行此前写过不同的内容', 'this row of this batch said something else before') }
  }
}
