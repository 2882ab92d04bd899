// Keeps one recorded example of each event of the example city, so that whatever was once written can still be read. Examples are only added, never changed.
import { access, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exampleCity } from './example/load.ts'

const folder = join(import.meta.dirname, '..', '..', 'packages', 'audit', 'recorded')

const seal = async (subject: string, _path: string, plain: string): Promise<object> =>
  ({ $enc: { k: `${subject}/1`, n: 'AAAAAAAAAAAAAAAA', c: Buffer.from(plain).toString('base64url').slice(0, 12), t: 'AAAAAAAAAAAAAAAAAAAAAA' } })

const { kept } = await exampleCity({ until: '2026-11-24', seal })
await mkdir(folder, { recursive: true })
const seen = new Set<string>()
for (const { stream, type, data } of kept) {
  if (seen.has(type)) continue
  seen.add(type)
  const path = join(folder, `${type}.v1.json`)
  if (await access(path).then(() => true, () => false)) continue
  await writeFile(path, `${JSON.stringify({ stream: stream.slice(0, stream.indexOf('-')), type, data: JSON.parse(data) as object }, null, 2)}\n`)
  console.log(`recorded ${type}`)
}
