// Turns what PostgreSQL writes when it does not start into one sentence for the person at the terminal.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** How far each log file reaches: what comes after is news. */
export type LogMark = ReadonlyMap<string, number>

export const markLogs = async (folder: string): Promise<LogMark> => {
  const names = await readdir(join(folder, 'log')).catch(() => [])
  return new Map(await Promise.all(names.map(async (name) => [name, (await stat(join(folder, 'log', name))).size] as const)))
}

/** What the server logged since the mark; once it has a logger it says nothing elsewhere. */
export const loggedSince = async (folder: string, mark: LogMark): Promise<string> => {
  const names = await readdir(join(folder, 'log')).catch(() => [])
  const texts = await Promise.all(names.map(async (name) => {
    const bytes = await readFile(join(folder, 'log', name))
    const before = mark.get(name) ?? 0
    return bytes.subarray(before <= bytes.length ? before : 0).toString()
  }))
  return texts.join('')
}

export const lacksMemoryOfOthers = (text: string): boolean => /pre-existing shared memory/.test(text)
export const portIsTaken = (text: string): boolean => /could not bind|could not create any TCP/.test(text)
export const diskIsFull = (text: string): boolean => /No space left|ENOSPC/.test(text)

/** One sentence for the person at the terminal, in both languages. */
export const diskFull = (folder: string): string => `${folder} 所在的磁盘已满：请腾出空间后重新启动。The disk that holds ${folder} is full: free some space and start again.`

/** The reason in `text`, as a sentence about the folder. */
export const sentence = (text: string, folder: string): string => {
  if (diskIsFull(text)) return diskFull(folder)
  if (portIsTaken(text)) return 'the port for PostgreSQL is taken by another program: choose another one, or none'
  if (/error while loading shared libraries/.test(text)) return `the libraries of PostgreSQL cannot be loaded (${text.trim().split('\n')[0]}): install the packages of Jingze again`
  const lines = text.trim().split('\n')
  const reason = lines.find((each) => /(FATAL|PANIC|ERROR|error):/.test(each)) ?? lines.at(-1)
  return `PostgreSQL did not start in ${folder}: ${reason?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') || 'it did not become ready in time'}`
}
