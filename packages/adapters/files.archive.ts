// Looks into a zip archive's list of contents, without unpacking, for what would harm whoever does unpack it.
import type { FileHandle } from 'node:fs/promises'

const ENTRIES_MAX = 10_000
const UNPACKED_MAX = 2 * 1024 ** 3
const RATIO_MAX = 200
/** Small files of one letter repeated pack better than any ratio worth fearing. */
const RATIO_FROM = 10 * 1024 ** 2
const DIRECTORY_MAX = 8 * 1024 ** 2

const END_BYTES = 22
const COMMENT_MAX = 65_535
const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const ENTRY_BYTES = 46

/**
 * Undefined when the archive may be kept; else what is wrong with it, in a few words.
 * `mustHold` names an entry that must be there ('' for none). Sizes are as the archive declares them (APPNOTE 4.3.12, 4.3.16); zip64 is refused.
 */
export const flawOfArchive = async (file: FileHandle, bytes: number, mustHold: string): Promise<string | undefined> => {
  const tail = await read(file, Math.max(0, bytes - END_BYTES - COMMENT_MAX), Math.min(bytes, END_BYTES + COMMENT_MAX))
  const end = lastMark(tail)
  if (end < 0) return 'not a whole zip archive'
  const [entries, size, offset] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (entries > ENTRIES_MAX || size > DIRECTORY_MAX) return 'too many files in the archive'
  if (offset + size > bytes) return 'not a whole zip archive'
  return flawOfEntries(await read(file, offset, size), { entries, bytes, mustHold })
}

const lastMark = (tail: Buffer): number => {
  for (let at = tail.length - END_BYTES; at >= 0; at--) if (tail.readUInt32LE(at) === END_MARK) return at
  return -1
}

const flawOfEntries = (directory: Buffer, { entries, bytes, mustHold }: { readonly entries: number; readonly bytes: number; readonly mustHold: string }): string | undefined => {
  let [at, unpacked, held] = [0, 0, mustHold === '']
  for (let n = 0; n < entries; n++) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_MARK) return 'not a whole zip archive'
    const lengths = [28, 30, 32].map((field) => directory.readUInt16LE(at + field))
    const name = directory.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + lengths[0]!).toString('latin1')
    if (/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\0/i.test(name)) return 'a file in the archive would be unpacked elsewhere'
    unpacked += directory.readUInt32LE(at + 24)
    held ||= name === mustHold
    at += ENTRY_BYTES + lengths.reduce((sum, length) => sum + length, 0)
  }
  if (unpacked > UNPACKED_MAX || (unpacked > RATIO_FROM && unpacked > bytes * RATIO_MAX)) return 'the archive would unpack to too much'
  return held ? undefined : 'the archive is not of the kind that its name says'
}

const read = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}
