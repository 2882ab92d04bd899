// The files that the example city names: short texts made up from their numbers, so that whoever opens a piece of evidence finds one.
import { digestOfText } from '../../../packages/adapters/digest.ts'
import type { Kept } from '../../../packages/adapters/stored-event.ts'
import { idOf } from '../../../packages/kernel/stream.ts'

/** What stands in the file of a thing; `n` tells several of one thing apart. */
export const exampleText = (id: string, n?: number): string => `（示例文件）本文件由系统生成，仅供演示，不含真实内容。\n编号：${id}${n === undefined ? '' : ` ${n}`}\n`

export const exampleHash = (id: string, n?: number): string => digestOfText(exampleText(id, n))

const NUMBERS = [undefined, 1, 2, 3] as const

export type ExampleFile = { readonly hash: string; readonly text: string; readonly name: string; readonly actor: string; readonly at: string }

type Told = { readonly actor: string; readonly objects: readonly { readonly type: string; readonly id: string }[] }

/** Every file that events of the log name, by whom and when first. Throws when one is not of the city's making. */
export const exampleFiles = (kept: readonly Kept[]): readonly ExampleFile[] => {
  const files = new Map<string, ExampleFile>()
  for (const { stream, meta, recordedAt } of kept.filter((each) => each.meta.includes('"type":"file"'))) {
    const [id, { actor, objects }] = [idOf(stream), JSON.parse(meta) as Told]
    for (const { id: hash } of objects.filter(({ type }) => type === 'file')) {
      const n = NUMBERS.find((each) => exampleHash(id, each) === hash)
      if (n === undefined && exampleHash(id) !== hash) throw new Error(`${stream} names a file that the example does not have: ${hash}`)
      if (!files.has(hash)) files.set(hash, { hash, text: exampleText(id, n), name: `${id}${n === undefined ? '' : `-${n}`}.txt`, actor, at: recordedAt })
    }
  }
  return [...files.values()]
}
