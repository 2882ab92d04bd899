// Carries out what rows plan, one command after another through `handle`, for trial or in earnest; says of each row how it went.
import type { CellFlaw, ReadRow } from '../../../packages/documents/excel/layout.ts'
import type { AnyCommand } from '../../../packages/kernel/command.ts'
import { handle, type Outcome, type World } from '../../../packages/kernel/handle.ts'
import type { Broken, Words } from '../../../packages/kernel/rule.ts'
import type { Actor } from '../../../packages/kernel/who.ts'
import { inLanes } from './lanes.ts'
import { words, type PlannedRow, type Planner, type Step } from './plan.ts'
import { rehearsing } from './rehearsal.ts'

export type Running = {
  readonly world: World
  readonly commands: ReadonlyMap<string, AnyCommand>
  readonly actor: Actor
  readonly batchId: string
  /** said with every event; an import adds the row */
  readonly reason: string
}

/** `new` and `changed`: done, or what a trial would do. `refused`: by the rules, or because the person may not; `done` counts what was written before that, when others were faster between trial and run. */
export type RowResult = Omit<PlannedRow, 'steps'> & {
  readonly is: 'new' | 'changed' | 'unchanged' | 'flawed' | 'refused'
  readonly rules: readonly Broken[]
  readonly why?: Words
  readonly done: number
  readonly asked: number
}

export type Tried = { readonly planned: PlannedRow; readonly result: RowResult }

/** Plans and rehearses the rows in order, on a log that forgets. A row that is refused leaves nothing behind, also not what it did before it was refused. */
export const tryRows = async (rows: readonly ReadRow[], planner: Planner, running: Running): Promise<readonly Tried[]> => {
  const { world } = running
  const store = rehearsing(world.store, () => world.now().instant)
  const tried: Tried[] = []
  for (const row of rows) {
    const [planned, mark] = [planner.plan(row), store.mark()]
    const result = await runRow(planned, { ...running, world: { ...world, store } })
    const stops = result.is === 'refused' || result.is === 'flawed'
    if (stops) {
      store.back(mark)
      planner.forget(row.row)
    }
    tried.push({ planned, result: stops ? { ...result, done: 0 } : result })
  }
  return tried
}

/** Carries out the rows that the trial let pass, several at a time where they touch different things; the others stay as it judged them. */
export const carryOut = (tried: readonly Tried[], running: Running): Promise<readonly RowResult[]> =>
  inLanes(tried, ({ planned }) => planned.steps.flatMap(touched), ({ planned, result }) =>
    result.asked > 0 && (result.is === 'new' || result.is === 'changed') ? runRow(planned, running) : Promise.resolve(result))

/** What a step writes to or asks about, by id. */
const touched = ({ id, input, touches = [] }: Step): readonly string[] => {
  const { unitId, parentUnitId, projectId } = input as Readonly<Record<string, unknown>>
  return [...new Set([id, unitId, parentUnitId, projectId, ...touches].filter((each) => typeof each === 'string'))]
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
