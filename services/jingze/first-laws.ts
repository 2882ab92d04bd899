// Fills the law library at the first start, and says so; without a folder of laws, says how it is filled later.
import { CALENDAR_VERSION } from '../../packages/audit/calendar/years.ts'
import { now } from '../../packages/adapters/clock.ts'
import { digest, eventId } from '../../packages/adapters/ids.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import { recordLaws } from './laws.ts'

/** Goes on without the laws when the folder cannot be read: they can be recorded at any time. Throws what the store throws. */
export const firstLaws = async (store: EventStore, folder: string | undefined, say: (line: string) => void): Promise<void> => {
  if (folder === undefined) return say('没有找到法规文件夹，法规库是空的；以后可用 npm run jingze -- laws <文件夹> 收录。No folder of laws: the law library is empty; npm run jingze -- laws <folder> fills it.')
  say(`正在把法规收入法规库（${folder}）… Recording laws in the law library …`)
  try {
    const { recorded, known, skipped } = await recordLaws({ store, now, eventId, digest, rulesVersion: CALENDAR_VERSION }, folder)
    const all = [...recorded, ...known]
    say(`  法规库有 ${all.length} 个版本、${all.reduce((sum, { articles }) => sum + articles, 0)} 条。${all.length} wordings.`)
    for (const { file, why } of skipped) say(`  未收录 ${file}：${why}`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    say(`  法规文件夹读不了（${(error as Error).message}），法规库暂缺。The folder of laws cannot be read.`)
  }
}
