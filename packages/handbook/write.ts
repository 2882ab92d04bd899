// Writes the generated pages of the handbook: rules, events, and the map of slices from code to page. With --check it only says whether they are stale.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CLASS_SCHEMES } from '../audit/class-schemes.ts'
import { COMMANDS, REACTIONS, STREAMS } from '../audit/contents.ts'
import { EVENT_WORDS } from '../audit/event-words.ts'
import { LIMITS } from '../audit/limits.ts'
import { ROLES, type Role } from '../audit/roles.ts'
import { CHAPTERS } from '../audit/rule-book.ts'
import { formNamed, PAPER_FORMS } from '../documents/forms/contents.ts'
import type { Who } from '../kernel/who.ts'
import { QUERIES, VIEWS } from '../views/contents.ts'
import { GAP_CHECKS } from '../views/gap-list/checks.ts'
import { MECHANISMS, unknownIn } from './mechanisms.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = join(import.meta.dirname, 'generated')

const source = ({ confirmed, cites }: { readonly confirmed: boolean; readonly cites: string }): string => (confirmed ? cites : `**待核实** ${cites}`)
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [`| ${heads.join(' | ')} |`, `|${heads.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`)].join('\n')
const page = (title: string, says: string, ...parts: string[]): string => [`# ${title}`, '', says, '', ...parts.flatMap((part) => [part, ''])].join('\n')

const who = (grants: Who): string => grants.map(({ role, within }) => `${ROLES[role as Role]?.zh ?? role}${within === undefined ? '' : `（${within}）`}`).join('、')

const rulesPage = (): string => page('规则 Rules', 'Every rule that can refuse, with its source. What nobody has confirmed is marked 待核实 and is shown so on screen. Made by `npm run handbook` from the rules themselves.',
  ...CHAPTERS.flatMap(({ name, rules }) => [`## ${name}`, table(['规则', 'Rule', '依据 Source', 'id'], rules.map(({ id, says, source: from }) => [says.zh, says.en, source(from), `\`${id}\``]))]),
  '## 时限 Limits', table(['id', '时限', '单位', '自', '至', '依据 Source'], LIMITS.map((limit) => [`\`${limit.id}\``, String(limit.value), limit.unit, limit.effectiveFrom, limit.effectiveTo ?? '', source(limit.source)])),
  '## 对象分类 Classes', 'The versions of the class scheme: the highest line that holds gives the class, and long without an audit goes one class up. They refuse nothing.',
  table(['版本', '类别', '理由', 'Reason', '自', '依据 Source', 'id'], CLASS_SCHEMES.flatMap(({ version, effectiveFrom, lines, otherwise, unaudited, source: from }) => [
    ...lines.map((line) => [version, line.class, line.says.zh, line.says.en, effectiveFrom ?? '草案', source(line.source), `\`${line.id}\``]), [version, '＋1', unaudited.says.zh, unaudited.says.en, effectiveFrom ?? '草案', source(unaudited.source), '`unaudited`'],
    [version, otherwise.class, otherwise.says.zh, otherwise.says.en, effectiveFrom ?? '草案', source(from), '`otherwise`'],
  ])),
  '## X 光 Gaps', 'Checks behind the standing list of gaps (`ListGaps`). They refuse nothing.', table(['检查', 'Check', '级别 Severity', '由何步骤补 Mended by', '依据 Source', 'id'], GAP_CHECKS.map(({ id, says, severity, mendedBy, source: from }) => [says.zh, says.en, { block: '错误', warn: '警告', advise: '提示' }[severity], `\`${mendedBy}\``, source(from), `\`${id}\``])))

type Option = { readonly shape: { readonly type: { readonly value: string }; readonly data: { readonly shape: object } } }
const optionsOf = (events: unknown): readonly Option[] => (events as { readonly options: readonly Option[] }).options

const eventsPage = (): string => page('事件 Events', 'Everything that can happen, stream by stream, with the fields it carries. Events are only added to. Made by `npm run handbook`.',
  ...STREAMS.flatMap(({ name, events }) => [`## ${name}`, table(['事件', 'Event', '字段 Fields'], optionsOf(events).map(({ shape }) => [EVENT_WORDS[shape.type.value]?.zh ?? '', `\`${shape.type.value}\``, Object.keys(shape.data.shape).join(', ')]))]))

/** Which files name what: the map leads from a word on screen to the file that makes it so. */
const filesNaming = async (folderOf: string, pattern: RegExp): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>()
  for (const path of (await readdir(join(root, folderOf), { recursive: true })).filter((each) => each.endsWith('.ts') && !each.endsWith('.test.ts')).sort()) {
    for (const match of (await readFile(join(root, folderOf, path), 'utf8')).matchAll(pattern)) found.set(match[1]!, `${folderOf}/${path.replaceAll('\\', '/')}`)
  }
  return found
}
const link = (path: string | undefined): string => (path === undefined ? '' : `[${path}](../../../${path})`)

/** From a mechanism of the field to everything that it is made of; every cell is filled with names that exist. */
const mechanismsTable = (): string => {
  const unknown = unknownIn(MECHANISMS, { streams: STREAMS.map(({ name }) => name), chapters: CHAPTERS.map(({ name }) => name), views: VIEWS.map(({ name }) => name), queries: QUERIES.map(({ name }) => name), forms: PAPER_FORMS.map(({ name }) => name) })
  if (unknown.length > 0) throw new Error(`mechanisms.ts names what does not exist, or leaves a cell empty: ${unknown.join('; ')}`)
  const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' ')
  return table(['机制', 'Mechanism', '流 Streams', '规则 Rules', '视图 Views', '表格 Workbooks (Excel)', '文书 Forms (print, Word)'], MECHANISMS.map(({ says, streams, rules, views, papers, forms = [] }) =>
    [says.zh, says.en, code(streams), rules.map((name) => `[${name}](rules.md#${name})`).join(' '), code(views), papers.map((name) => QUERIES.find((each) => each.name === name)!.asks.zh).join('、'), forms.map((name) => formNamed(name)!.says.zh).join('、')]))
}

const mapPage = async (): Promise<string> => {
  const [commands, queries, views] = await Promise.all([filesNaming('packages/audit', /= command(?:InOrder)?\(\s*'(\w+)'/g), filesNaming('packages/views', /= query\('(\w+)'/g), filesNaming('packages/views', /^ {2}name: '(\w+)'/gm)])
  return page('地图 Map', 'From what people do and see to the file that makes it so. Made by `npm run handbook`.',
    '## 机制 Mechanisms', mechanismsTable(),
    '## 办理 Commands', table(['办理', 'Command', '谁可以 Who', '代码 Code'], COMMANDS.map(({ name, does, who: grants }) => [does.zh, `\`${name}\``, who(grants), link(commands.get(name))])),
    '## 自动 Reactions', table(['自动', 'Reaction', '触发 When'], REACTIONS.map(({ name, does, when }) => [does.zh, `\`${name}\``, Object.keys(when).join(', ')])),
    '## 查询 Queries', table(['查询', 'Query', '视图 View', '谁可以 Who', '代码 Code'], QUERIES.map(({ name, asks, from, who: grants }) => [asks.zh, `\`${name}\``, `\`${(from as { name: string }).name}\``, who(grants), link(queries.get(name))])),
    '## 视图 Views', table(['View', 'of', '代码 Code'], VIEWS.map(({ name, of }) => [`\`${name}\``, typeof of === 'string' ? of : 'keys of its own', link(views.get(name))])))
}

const pages: Readonly<Record<string, string>> = { 'rules.md': rulesPage(), 'events.md': eventsPage(), 'map.md': await mapPage() }

const stale: string[] = []
await mkdir(folder, { recursive: true })
for (const [name, text] of Object.entries(pages)) {
  const before = await readFile(join(folder, name), 'utf8').catch(() => '')
  if (before === text) continue
  stale.push(name)
  if (!process.argv.includes('--check')) await writeFile(join(folder, name), text)
}
if (stale.length > 0 && process.argv.includes('--check')) {
  console.error(`the handbook is stale: ${stale.join(', ')}. Run npm run handbook.`)
  process.exitCode = 1
} else console.log(stale.length > 0 ? `written: ${stale.join(', ')}` : 'the handbook is up to date')
