// Files on disk: whole, honest, kept once.
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesOnDisk, type Files } from './files.disk.ts'
import { isFitName, kindOf } from './files.kinds.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')

let folder = ''
let files: Files
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingze-files-'))
  files = filesOnDisk(folder, 1_000_000)
})
afterAll(() => rm(folder, { recursive: true }))

const kept = () => readdir(folder, { recursive: true }).then((names) => names.filter((name) => /[0-9a-f]{64}$/.test(name)).length)
const from = (...parts: Buffer[]) => Readable.from(parts, { objectMode: false })

test('a file is kept under the hash of its bytes and comes back the same', async () => {
  const hash = createHash('sha256').update(PDF).digest('hex')
  expect(await files.keep(from(PDF.subarray(0, 3), PDF.subarray(3)), { name: '银行对账单.PDF', hash: hash.toUpperCase() })).toEqual({ hash, bytes: PDF.length, mediaType: 'application/pdf' })
  expect(await readFile(join(folder, hash.slice(0, 2), hash))).toEqual(PDF)
  const opened = await files.open(hash)
  expect([opened?.bytes, Buffer.concat(await opened!.stream.toArray())]).toEqual([PDF.length, PDF])
})

test('handing in the same bytes again keeps them once', async () => {
  const before = await kept()
  await files.keep(from(PDF), { name: 'again.pdf' })
  expect(await kept()).toBe(before)
})

test.each([
  ['too big', Buffer.alloc(1_000_001, '%PDF-'), { name: 'big.pdf' }, 'tooBig'],
  ['empty', Buffer.alloc(0), { name: 'empty.pdf' }, 'empty'],
  ['not what was announced', PDF, { name: 'x.pdf', hash: '0'.repeat(64) }, 'hash'],
  ['a program called a picture', Buffer.from('MZ\x90\0'), { name: 'photo.png' }, 'kind'],
  ['a web page called a text in UTF-16', Buffer.from('<html>', 'utf16le'), { name: 'page.txt' }, 'kind'],
  ['a page of a kind that is not taken', Buffer.from('<svg onload="x()">'), { name: 'picture.svg' }, 'kind'],
  ['a zip called a Word document', archive([['a.txt', 10]]), { name: 'report.docx' }, 'kind'],
  ['an archive that leaves its folder', archive([['../../etc/passwd', 10]]), { name: 'a.zip' }, 'kind'],
  ['an archive that would fill the disk', archive([['a', 0xffff_fff0]]), { name: 'a.zip' }, 'kind'],
  ['half an archive', archive([['a.txt', 10]]).subarray(0, 40), { name: 'a.zip' }, 'kind'],
])('a file that is %s is refused and leaves nothing behind', async (_, bytes, about, refused) => {
  const before = await kept()
  expect(await files.keep(from(bytes), about)).toMatchObject({ refused })
  expect(await kept()).toBe(before)
  expect(await readdir(join(folder, 'drafts'))).toEqual([])
})

test('a Word document is taken for one', async () =>
  expect(await files.keep(from(archive([['[Content_Types].xml', 10], ['word/document.xml', 10]])), { name: '报告.docx' })).toMatchObject({ mediaType: expect.stringContaining('wordprocessingml') }))

test('an upload that breaks off leaves nothing behind', async () => {
  const broken = Readable.from((async function* () { yield PDF; throw new Error('broken off') })(), { objectMode: false })
  await expect(files.keep(broken, { name: 'x.pdf' })).rejects.toThrow('broken off')
  expect(await readdir(join(folder, 'drafts'))).toEqual([])
})

test.each(['../../etc/passwd', 'x', 'A'.repeat(64), '0'.repeat(64)])('nothing is opened for %s', async (hash) => expect(await files.open(hash)).toBeUndefined())

test.each(['审计报告.docx', 'a b.pdf', '表1（2）.xlsx'])('%s is a fit name', (name) => expect(isFitName(name)).toBe(true))
test.each(['', '.pdf', 'a/b.pdf', '..\\b.pdf', 'a\0.pdf', 'a\u202efdp.exe', 'a\nb.pdf', `${'字'.repeat(90)}.pdf`, 'a.pdf ', '\ud800.pdf'])('%j is no fit name', (name) => expect(isFitName(name)).toBe(false))
test.each(['constructor', '__proto__', 'pdf', 'a.toString'])('%s has no kind', (name) => expect(kindOf(name, PDF)).toBeUndefined())

/** A zip archive's list of contents after four bytes that look like a file: enough for whoever only looks. */
function archive(entries: readonly (readonly [string, number])[]): Buffer {
  const directory = Buffer.concat(entries.map(([name, size]) => {
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(name.length, 28)
    return Buffer.concat([entry, Buffer.from(name)])
  }))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(4, 16)
  return Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), directory, end])
}
