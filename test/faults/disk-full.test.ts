// A full disk is told in one clear sentence: by the start, by the database at work, and by the file store. Skipped where no small disk can be mounted.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isDiskFull } from '../../packages/adapters/disk-full.ts'
import { filesOnDisk } from '../../packages/adapters/files.disk.ts'
import { makePool } from '../../packages/adapters/postgres/connection.ts'
import { startPostgres } from '../../services/jingze/postgres.ts'

const root = join(import.meta.dirname, '..', '..')
const MIB = 1024 ** 2

const mount = (at: string, mebibytes: number): boolean => spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=755`, 'tmpfs', at], { stdio: 'ignore' }).status === 0
const unmount = (at: string): void => { spawnSync('umount', ['-l', at], { stdio: 'ignore' }) }

const probe = await mkdtemp(join(tmpdir(), 'jingze-mount-'))
const mayMount = process.getuid?.() === 0 && mount(probe, 1)
unmount(probe)
await rm(probe, { recursive: true, force: true })

describe.skipIf(!mayMount)('on a small disk (skipped where this account may not mount a tmpfs)', () => {
  let disk = ''
  const running: ChildProcess[] = []
  beforeEach(async () => {
    disk = await mkdtemp(join(tmpdir(), 'jingze-disk-'))
    await chmod(disk, 0o755)
  })
  afterEach(async () => {
    for (const child of running.splice(0)) child.kill('SIGKILL')
    unmount(disk)
    await rm(disk, { recursive: true, force: true })
  })

  const start = (...args: readonly string[]) => {
    let text = ''
    const child = spawn(process.execPath, ['services/jingze/main.ts', ...args], { cwd: root, env: { ...process.env, DATA_DIR: disk, PORT: '0', EXAMPLE_PASSWORD: 'example-2026', LAWS_DIR: join(disk, 'none') }, stdio: ['ignore', 'pipe', 'pipe'] })
    running.push(child)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { text += chunk.toString() })
    return { said: () => text, ended: new Promise<number | null>((resolve) => { child.once('exit', resolve) }) }
  }
  /** Beside the lines that say what is under way: one, that the disk is full. */
  const tellsOnce = (text: string): void => {
    expect(text).not.toMatch(/\n\s+at .*:\d+/)
    expect(text.trim().split('\n').filter((line) => !/^(正在|  20)|…$/.test(line))).toEqual([expect.stringMatching(/磁盘已满.*disk.*full/)])
  }
  const roomIn = async (folder: string): Promise<number> => { const { bavail, bsize } = await statfs(folder); return bavail * bsize }

  test.each([[30, 'the database cannot be made'], [60, 'the example does not fit']])('of %i MiB, %s: the start says so and ends', { timeout: 300_000 }, async (mebibytes) => {
    expect(mount(disk, mebibytes)).toBe(true)
    const run = start()
    expect(await run.ended).toBe(1)
    tellsOnce(run.said())
  })

  test('a file that does not fit is not kept, nothing of it stays, and there is room again', async () => {
    expect(mount(disk, 2)).toBe(true)
    const files = filesOnDisk(join(disk, 'files'))
    const pdf = (bytes: number) => Readable.from([Buffer.from('%PDF-1.7\n'), ...Array.from({ length: bytes / MIB * 4 }, () => Buffer.alloc(MIB / 4, 'x'))], { objectMode: false })
    const before = await roomIn(disk)
    const error: unknown = await files.keep(pdf(3 * MIB), { name: '账表.pdf' }).then(() => undefined, (thrown: unknown) => thrown)
    expect(isDiskFull(error)).toBe(true)
    expect(await readdir(join(disk, 'files', 'drafts'))).toEqual([])
    expect(await roomIn(disk)).toBeGreaterThan(before - MIB / 4)
    expect(await files.keep(pdf(MIB), { name: '账表.pdf' })).toMatchObject({ mediaType: 'application/pdf' })
  })

  test('a disk that fills up while the database works is told to whoever writes, or by the server when it must end', async () => {
    expect(mount(disk, 100)).toBe(true)
    const postgres = await startPostgres({ dataDir: join(disk, 'postgres'), log: () => {} })
    const pool = makePool({ url: postgres.url('jingze_owner') }, 1)
    try {
      await pool.query('create table filling (block text)')
      // random, so that it is not packed; a megabyte at a time
      const fill = async (): Promise<unknown> => {
        for (let times = 0; times < 200; times++) await pool.query("insert into filling select string_agg(md5(random()::text), '') from generate_series(1, 32768)")
        return undefined
      }
      const error = await fill().catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(Error)
      expect(isDiskFull(error) || await postgres.diskWasFull(), String(error)).toBe(true)
    } finally {
      await pool.end()
      await postgres.stop()
    }
  })
})
