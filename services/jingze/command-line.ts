// `npm run jingze -- <subcommand>`: what one asks of an installation from the terminal, whether it runs at the moment or not.
import { join, resolve } from 'node:path'
import { now } from '../../packages/adapters/clock.ts'
import { digest, eventId } from '../../packages/adapters/ids.ts'
import { CALENDAR_VERSION } from '../../packages/audit/calendar/years.ts'
import { lawsFolder, recordLaws } from './laws.ts'
import { openLog } from './running-log.ts'
import { PostgresNotStarted } from './postgres-binaries.ts'
import { CannotStart, settingsFrom } from './settings.ts'

const root = join(import.meta.dirname, '..', '..')
const say = (line: string): void => { console.log(line) }

/** Each subcommand by its name: what it takes, what it does, and the doing; the number is the exit code. */
const SUBCOMMANDS: Readonly<Record<string, { readonly takes: string; readonly does: string; readonly run: (args: readonly string[]) => Promise<number> }>> = {
  laws: {
    takes: '[文件夹 folder]', does: '把文件夹中的法规收入法规库，重复运行不会重复收录。Records the laws of a folder in the law library; running it again records nothing twice.',
    run: async ([given]) => {
      const folder = given === undefined ? lawsFolder(process.env, root) : resolve(given)
      if (folder === undefined) throw new CannotStart('没有找到法规文件夹：请写出路径，或设置 LAWS_DIR。No folder of laws: name one, or set LAWS_DIR.')
      const { store, close } = await openLog(settingsFrom(process.env, [], root))
      const { recorded, known, skipped } = await recordLaws({ store, now, eventId, digest, rulesVersion: CALENDAR_VERSION }, folder).finally(close)
      for (const { title, version, effectiveFrom, effectiveTo, articles } of recorded) say(`收录 ${title}（${version}）${articles} 条，${effectiveFrom} 至 ${effectiveTo ?? '今'}`)
      for (const { file, why } of skipped) say(`跳过 ${file}：${why}`)
      say(`新收录 ${recorded.length} 个版本，已有 ${known.length} 个，跳过 ${skipped.length} 个。Recorded ${recorded.length}, known ${known.length}, skipped ${skipped.length}.`)
      return 0
    },
  },
}

const [name, ...args] = process.argv.slice(2)
const chosen = name === undefined ? undefined : Object.entries(SUBCOMMANDS).find(([each]) => each === name)?.[1]
if (chosen === undefined) {
  say(['用法 usage: npm run jingze -- <subcommand>', ...Object.entries(SUBCOMMANDS).map(([each, { takes, does }]) => `  ${each} ${takes}  ${does}`)].join('\n'))
  process.exit(name === undefined ? 0 : 1)
}
process.exitCode = await chosen.run(args).catch((error: unknown) => {
  const { message, code } = error as NodeJS.ErrnoException
  console.error(error instanceof CannotStart || error instanceof PostgresNotStarted ? message : code === 'ENOENT' ? `没有这个文件夹。No such folder: ${message}` : `没有完成。Not done: ${message}`)
  return 1
})
