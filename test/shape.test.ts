// The architecture, tested: what the linter and the dependency rules cannot see.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS, REACTIONS, STREAMS } from '../packages/audit/contents.ts'
import { EVENT_WORDS } from '../packages/audit/event-words.ts'
import { RULES } from '../packages/audit/rule-book.ts'
import { QUERIES, VIEWS } from '../packages/views/contents.ts'

const root = join(import.meta.dirname, '..')
const SKIPPED = new Set(['node_modules', 'dist', 'data', '.git'])

const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder)).filter((name) => !SKIPPED.has(name)).flatMap((name) => {
    const path = `${folder}/${name}`
    return statSync(join(root, path)).isDirectory() ? filesUnder(path) : [path]
  })
const text = (path: string): string => readFileSync(join(root, path), 'utf8')
const sources = ['packages', 'services', 'infra', 'test'].flatMap(filesUnder).filter((path) => /[.](ts|tsx|mjs)$/.test(path))
const code = sources.filter((path) => !/[.]test[.]tsx?$|^test\//.test(path))

/** Event types of a stream, from its union. */
const eventTypes = (events: unknown): string[] =>
  (events as { options: { shape: { type: { value: string } } }[] }).options.map((option) => option.shape.type.value)

describe('the domain', () => {
  const glossary = text('packages/audit/glossary.md')
  const inGlossary = (name: string) => new RegExp(`\\b${name}\\b`).test(glossary)

  test('every command and event is in the glossary', () => {
    const names = [...COMMANDS.map(({ name }) => name), ...STREAMS.flatMap(({ events }) => eventTypes(events))]
    expect(names.filter((name) => !inGlossary(name))).toEqual([])
  })

  test('every event has words for screen and paper', () => {
    expect(STREAMS.flatMap(({ events }) => eventTypes(events)).filter((type) => !(type in EVENT_WORDS))).toEqual([])
  })

  test('every rule has an example that holds and one that does not, and each runs', () => {
    for (const rule of RULES) {
      expect(rule.examples.map(({ holds }) => holds), rule.id).toEqual(expect.arrayContaining([true, false]))
      for (const example of rule.examples) expect(rule.holds(example.of as never), `${rule.id} ${JSON.stringify(example.of)}`).toBe(example.holds)
    }
  })

  test('rules, commands, events, views and queries have names of their own', () => {
    for (const names of [RULES.map(({ id }) => id), COMMANDS.map(({ name }) => name), STREAMS.flatMap(({ events }) => eventTypes(events)), VIEWS.map(({ name }) => name), QUERIES.map(({ name }) => name), REACTIONS.map(({ name }) => name)])
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test('every rule file’s rules are in the rule book', () => {
    const written = filesUnder('packages/audit/rules').filter((path) => !path.includes('.test.')).flatMap((path) => [...text(path).matchAll(/^export const \w+ = rule\(\{\s*id: '([^']+)'/gm)].map((match) => match[1]!))
    expect(written.filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([])
  })

  test('every command file is in the table of contents and is named in a test beside it', () => {
    const folders = [...new Set(filesUnder('packages/audit').filter((path) => path.endsWith('/state.ts')).map(dirname))]
    for (const folder of folders) {
      const files = filesUnder(folder)
      const tests = files.filter((path) => path.endsWith('.test.ts')).map(text).join('\n')
      for (const path of files.filter((each) => /^\w+(-\w+)*[.]ts$/.test(basename(each)) && /= command(InOrder)?[(]/.test(text(each)))) {
        const constant = /export const (\w+) = command(?:InOrder)?\('(\w+)'/.exec(text(path))
        expect(constant, path).not.toBeNull()
        expect(COMMANDS.some(({ name }) => name === constant![2]), `${path} in contents.ts`).toBe(true)
        expect(new RegExp(`\\b${constant![1]}\\b`).test(tests), `${path} has a test`).toBe(true)
      }
    }
  })

  test('every event ever released still reads as it was written', () => {
    for (const path of filesUnder('packages/audit/recorded')) {
      const { stream, type, data } = JSON.parse(text(path)) as { stream: string; type: string; data: object }
      const known = STREAMS.find(({ name }) => name === stream)
      expect(known, path).toBeDefined()
      expect(known!.events.safeParse({ type, data }).success, path).toBe(true)
    }
  })

  test('every event type has a recorded example', () => {
    const recorded = new Set(filesUnder('packages/audit/recorded').map((path) => basename(path).split('.')[0]))
    expect(STREAMS.flatMap(({ events }) => eventTypes(events)).filter((type) => !recorded.has(type))).toEqual([])
  })

  test('every source that nobody confirmed says so, and is shown so', () => {
    expect(RULES.filter(({ source }) => source.cites.trim() === '')).toEqual([])
  })
})

describe('the machine', () => {
  const kernel = filesUnder('packages/kernel').filter((path) => !path.includes('/testing/') && !path.includes('.test.'))

  test('is small enough to read in an hour', () => {
    expect(kernel.reduce((lines, path) => lines + text(path).split('\n').length - 1, 0)).toBeLessThanOrEqual(KERNEL_LINES_MAX)
  })

  test('knows no word of auditing', () => {
    const words = /\b(audit|auditor|official|tenure|finding|evidence|rectif\w*|clue|bureau|portrait|responsib\w*)\b|[\u4e00-\u9fff]{2,}审/i
    // the first word is also plain English; only comments that explain by example may name the others
    const guilty = kernel.filter((path) => text(path).split('\n').some((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && words.test(line)))
    expect(guilty).toEqual([])
  })
})

describe('all code', () => {
  test('begins with a sentence that says what the file lets one do', () => {
    expect(code.filter((path) => !/^(#!.*\n)?\/\/ \S/.test(text(path)))).toEqual([])
  })

  test('has no class but errors', () => {
    expect(code.filter((path) => /^\s*(export )?(abstract )?class (?!\w+ extends (\w*Error|Component)\b)/m.test(text(path)))).toEqual([])
  })

  test('mints no id, tells no time and throws no dice where it should be pure', () => {
    const pure = code.filter((path) => /^packages\/(kernel|audit|views)\//.test(path))
    expect(pure.filter((path) => /Math[.]random|randomUUID|from 'uuid'|new Date\(|Date[.]now/.test(text(path)))).toEqual([])
  })

  test('leaves nothing for later', () => {
    expect(sources.filter((path) => path !== 'test/shape.test.ts' && /\bTODO\b|\bFIXME\b|not implemented|@ts-ignore|\b(test|it|describe)[.]only\(/.test(text(path)))).toEqual([])
  })

  test('has no empty words in its file names', () => {
    const empty = /(^|[-.])(utils?|helpers?|manager|base|abstract|impl|misc|shared|lib|dto)([-.]|$)/
    expect(sources.filter((path) => empty.test(basename(path).replace(/[.]tsx?$/, '')))).toEqual([])
  })
})

/** About 600 lines, as the design says; a change that grows it needs a decision record. */
const KERNEL_LINES_MAX = 720
