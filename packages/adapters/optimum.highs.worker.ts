// Solves one packing in a thread of its own and tells each bound as soon as it is proven.
import { parentPort, workerData } from 'node:worker_threads'
import loadHighs from 'highs'
import type { Told } from './optimum.highs.ts'

const { problem, seconds } = workerData as { readonly problem: string; readonly seconds: number }
// eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
const tell = (told: Told): void => parentPort?.postMessage(told)

// points are whole, so a plan less than one point from the bound is the best
const OPTIONS = { output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.999, random_seed: 1 }
const whole = (bound: number): number => Math.floor(bound + 1e-6)

// the types speak of the CommonJS build, Node loads the other one
const highs = await (loadHighs as unknown as typeof loadHighs.default)()
highs.withModel({ format: 'lp', data: problem }, (model) => {
  model.options.set(OPTIONS)
  model.run({ [highs.constants.callbackType.mipLogging]: ({ data }) => { if (data.mip_dual_bound !== undefined && Number.isFinite(data.mip_dual_bound)) tell({ atMost: whole(data.mip_dual_bound) }) } })
  const [status, { optimal: best, timeLimit }] = [model.getModelStatus(), highs.constants.modelStatus]
  const optimal = status === best
  const [bound, objective] = [Number(model.info.get('mip_dual_bound')), model.getObjectiveValue()]
  if ((!optimal && status !== timeLimit) || (optimal && !Number.isFinite(objective))) throw new Error(`the solver ended with status ${status} and ${objective} points`)
  const found = Number.isFinite(objective) && Number(model.info.get('primal_solution_status')) === highs.constants.solutionStatus.feasible ? { found: Math.round(objective) } : {}
  tell({ ...(optimal ? { atMost: Math.round(objective) } : Number.isFinite(bound) ? { atMost: whole(bound) } : {}), ...found, finished: optimal })
})
