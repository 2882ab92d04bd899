// Unpacks a zip archive for nothing but to see how much is in it, so that no archive can lie about that.
import { inflateRawSync } from 'node:zlib'

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50

/** True when all entries together unpack to at most `bytesMax`. False, too, for what cannot be unpacked. (APPNOTE 4.3.7, 4.3.12, 4.3.16; zip64 and encryption are not read.) */
export const unpacksWithin = (archive: Buffer, bytesMax: number): boolean => {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > archive.length || archive.readUInt32LE(end) !== END_MARK) return false
  let [at, left] = [archive.readUInt32LE(end + 16), bytesMax]
  try {
    for (let n = archive.readUInt16LE(end + 10); n > 0; n--) {
      if (archive.readUInt32LE(at) !== ENTRY_MARK) return false
      left -= sizeOf(archive, at, left)
      if (left < 0) return false
      at += 46 + [28, 30, 32].reduce((sum, field) => sum + archive.readUInt16LE(at + field), 0)
    }
    return true
  } catch {
    return false
  }
}

/** How much one entry unpacks to; more than `most` throws. */
const sizeOf = (archive: Buffer, at: number, most: number): number => {
  const [method, packed, local] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 42)]
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  if (method === 0) return packed
  if (method !== 8) throw new Error(`an entry is packed by method ${method}`)
  return inflateRawSync(archive.subarray(from, from + packed), { maxOutputLength: Math.max(1, most) }).length
}
