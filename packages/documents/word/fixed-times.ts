// Makes an archive say nothing of when it was packed, so that the same content is the same bytes.
const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
/** 1980-01-01 00:00, the first moment that a zip archive can tell. */
const FIRST_DAY = 0x00210000

/** The same archive with every entry as of 1 January 1980. Throws for what is no plain zip archive. (APPNOTE 4.3.7, 4.3.12, 4.3.16) */
export const withFixedTimes = (archive: Buffer): Buffer => {
  const fixed = Buffer.from(archive)
  const end = fixed.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || fixed.readUInt32LE(end) !== END_MARK) throw new Error('this is no zip archive')
  let at = fixed.readUInt32LE(end + 16)
  for (let n = fixed.readUInt16LE(end + 10); n > 0; n--) {
    if (fixed.readUInt32LE(at) !== ENTRY_MARK) throw new Error('the directory of the archive is broken')
    fixed.writeUInt32LE(FIRST_DAY, at + 12)
    fixed.writeUInt32LE(FIRST_DAY, fixed.readUInt32LE(at + 42) + 10)
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + fixed.readUInt16LE(at + field), 0)
  }
  return fixed
}
