// The example city: its units, its officials and the posts they hold. Everything is made up and marked 示例.
import { addDays, addMonths } from '../../../packages/audit/calendar/days.ts'
import type { Agenda } from './agenda.ts'
import type { Dice } from './dice.ts'
import { acting, person } from './people.ts'

export type ExampleUnit = { readonly id: string; readonly name: string; readonly level: string; readonly type: string; readonly parentUnitId?: string; readonly budgetLevel: string; readonly assetsFen: number; readonly subordinateUnits: number; readonly post: string; readonly category: string; readonly capacity: string }
export type ExampleTenure = { readonly tenureId: string; readonly officialId: string; readonly unitId: string; readonly post: string; readonly from: string; readonly until: string | undefined }
/** How large a city is, and for which years: `firstYear` and `lastYear` are those of its first and last plan. */
export type CitySize = {
  readonly firstYear: number; readonly lastYear: number; readonly units: number
  /** so many people hold the posts; when they are fewer than tenures, some go from post to post */
  readonly officials: number
  /** how often the head of a unit changes */
  readonly changes: number
}
export type City = { readonly units: readonly ExampleUnit[]; readonly tenures: readonly ExampleTenure[]; readonly names: ReadonlyMap<string, string> }

const DEPARTMENTS = ['发展改革局', '教育局', '科技局', '财政局', '人社局', '自然资源局', '生态环境局', '住房建设局', '交通运输局', '水务局', '农业农村局', '商务局', '文化旅游局', '卫生健康局', '市场监管局']
const DISTRICTS = ['东湖区', '西岭区', '南浦区', '北原县', '上塘区', '中桥区', '新渡区', '云岗区', '柳塘县', '石桥县', '白河县', '清溪县']
const INSTITUTIONS = ['公共资源交易中心', '社会保险中心', '示范职业学院']
const ENTERPRISES = ['城市建设投资集团', '公共交通集团', '水务集团']

const SURNAMES = '钟邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钱田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷汤尹黎易常武乔贺赖龚文'
const GIVEN = ['明远', '建平', '国栋', '志强', '晓东', '丽华', '文斌', '秀兰', '海涛', '永胜', '春燕', '立新', '卫东', '玉梅', '振华', '宏伟', '淑珍', '学军', '金凤', '长青', '启航', '思源', '若愚', '守正', '知行', '博文', '承志', '怀远', '敬之', '润泽']

/** So many names: those of the city itself, then of each district in turn. */
const namesOf = (names: readonly string[], count: number): readonly string[] => Array.from({ length: count }, (_, at) => {
  const round = Math.floor(at / names.length)
  const district = round === 0 ? '' : DISTRICTS[(round - 1) % DISTRICTS.length]!
  return `${district}${names[at % names.length]!}${round > DISTRICTS.length ? `第${Math.ceil(round / DISTRICTS.length)}分局` : ''}`
})

const unitsOf = (dice: Dice, units: number): readonly ExampleUnit[] => {
  const [districts, others] = [Math.min(DISTRICTS.length, Math.round(units * 4 / 25)), Math.round(units * 3 / 25)]
  const assets = (low: number, high: number) => dice.between(low, high) * 1_000_000_00
  const of = (names: readonly string[], prefix: string, make: (name: string) => Omit<ExampleUnit, 'id' | 'name'>): ExampleUnit[] =>
    names.map((name, at) => ({ id: `${prefix}-${String(at + 1).padStart(2, '0')}`, name: `示例市${name}`, ...make(name) }))
  return [
    ...of(namesOf(DEPARTMENTS, units - districts - 2 * others), 'dept', () => ({ level: 'municipalDepartment', type: 'department', budgetLevel: 'municipal', assetsFen: assets(40, 900), subordinateUnits: dice.between(2, 14), post: '局长', category: 'department', capacity: 'principal' })),
    ...of(DISTRICTS.slice(0, districts), 'dist', (name) => ({ level: 'district', type: 'localPartyGov', budgetLevel: 'district', assetsFen: assets(2_000, 9_000), subordinateUnits: dice.between(30, 60), post: name.endsWith('县') ? '县长' : '区长', category: 'localPartyGov', capacity: 'principal' })),
    ...of(namesOf(INSTITUTIONS, others), 'inst', () => ({ level: 'publicInstitution', type: 'publicInstitution', parentUnitId: 'dept-01', budgetLevel: 'municipal', assetsFen: assets(20, 300), subordinateUnits: dice.between(0, 3), post: '主任', category: 'department', capacity: 'principal' })),
    ...of(namesOf(ENTERPRISES, others), 'soe', () => ({ level: 'stateOwnedEnterprise', type: 'enterprise', budgetLevel: 'none', assetsFen: assets(800, 20_000), subordinateUnits: dice.between(4, 18), post: '董事长', category: 'soe', capacity: 'legalRepresentative' })),
  ]
}

const CLASS_GROUNDS: Readonly<Record<string, string>> = {
  A: '掌握重要资金分配与管理权（示例标准）', B: '有一定资金规模、下属单位较少（示例标准）', C: '资金规模较小（示例标准）', D: '以离任交接为主（示例标准）',
}

type Seal = (subject: string, path: string, plain: string) => Promise<object>
/** Somebody of the city: known since a day, and busy from day to day. */
type Somebody = { readonly officialId: string; readonly name: string; readonly knownOn: string; readonly busy: { readonly from: string; readonly until: string }[] }
type Appointing = { readonly agenda: Agenda; readonly dice: Dice; readonly seal: Seal; readonly size: CitySize; readonly tenures: ExampleTenure[]; readonly people: Somebody[] }
type Post = { readonly unit: ExampleUnit; readonly post: string; readonly side: string }

/** What the object library knows of a unit beside its name; it manages a tenth of what it owns in a year. */
export const characterOf = ({ level, type, parentUnitId, budgetLevel, subordinateUnits }: ExampleUnit, assetsFen: number): object =>
  ({ level, type, ...(parentUnitId === undefined ? {} : { parentUnitId }), budgetLevel, assetsFen, fundsFen: Math.round(assetsFen / 1_000) * 100, subordinateUnits })

/** Puts units, officials and posts on the agenda, in the order in which a registry would hear of them. */
export const foundCity = (agenda: Agenda, dice: Dice, seal: Seal, size: CitySize): City => {
  const units = unitsOf(dice, size.units)
  const office = acting(person('gu-wen'))
  const tenures: ExampleTenure[] = []
  const people: Somebody[] = []
  for (const unit of units) agenda.on(`${size.firstYear - 1}-07-01`, () => agenda.act({
    command: 'RegisterUnit', id: unit.id, by: office,
    input: { name: unit.name, ...characterOf(unit, unit.assetsFen) },
  }))
  const appointing: Appointing = { agenda, dice, seal, size, tenures, people }
  for (const unit of units) {
    const side = unit.level === 'district' ? 'government' : 'neither'
    const first = addMonths(`${size.firstYear - 4}-01-03`, dice.between(0, 30))
    const change = addMonths(`${size.firstYear}-11-15`, dice.between(0, 28))
    succession(appointing, { unit, post: unit.post, side }, [first, change, ...later(dice, change, size.changes - 1)])
    const second = unit.level === 'district' ? [unit.name.endsWith('县') ? '县委书记' : '区委书记', 'party', 6] as const
      : unit.level === 'stateOwnedEnterprise' ? ['总经理', 'neither', 9] as const : tenures.length % 3 === 0 ? ['党组书记', 'party', 12] as const : undefined
    if (second === undefined) continue
    const from = addMonths(first, second[2])
    succession(appointing, { unit, post: second[0], side: second[1] }, [from, ...later(dice, addMonths(change, 5), size.changes - 1)])
  }
  return { units, tenures, names: new Map(people.map(({ officialId, name }) => [officialId, name])) }
}

/** So many more changes after a day, each three to five years after the other. */
const later = (dice: Dice, after: string, count: number): readonly string[] => {
  const days: string[] = []
  for (let n = 0; n < count; n++) days.push(addMonths(days.at(-1) ?? after, dice.between(34, 58)))
  return days
}

/** One after the other in a post: each begins three days after the former has left. */
const succession = (appointing: Appointing, post: Post, changes: readonly string[]): void => {
  for (const [n, day] of changes.entries()) appoint(appointing, post, n === 0 ? day : addDays(day, 3), changes[n + 1])
}

/** Somebody for a post: registered, when new, and, from the same day on the books, in it. */
const appoint = (appointing: Appointing, { unit, post, side }: Post, from: string, until: string | undefined): void => {
  const { agenda, dice, seal, size, tenures, people } = appointing
  const office = acting(person('gu-wen'))
  const booksFrom = `${size.firstYear - 1}-07-02`
  const tenureId = `tenure-${String(tenures.length + 1).padStart(3, '0')}`
  const [heard, capacity] = [from < booksFrom ? booksFrom : from, post.includes('书记') ? 'principal' : unit.capacity]
  const known = people.length < size.officials ? undefined : people.find(({ knownOn, busy }) => knownOn < heard && busy.every((each) => each.until < from || (until !== undefined && until < each.from)))
  const { officialId, name, busy } = known ?? newcomer(people, heard)
  busy.push({ from, until: until ?? '9999-12-31' })
  tenures.push({ tenureId, officialId, unitId: unit.id, post, from, until })
  agenda.on(heard, async () => {
    if (known === undefined) {
      const idNumber = `0000${dice.between(10, 99)}19${dice.between(64, 82)}0${dice.between(1, 9)}1${dice.between(0, 9)}000X`
      await agenda.act({ command: 'RegisterOfficial', id: officialId, by: office, input: {
        name, gender: dice.chance(72) ? 'male' : 'female', rank: unit.level === 'municipalDepartment' || unit.level === 'district' ? 'countyDivisionPrincipal' : 'countyDivisionDeputy',
        idNumber: await seal(`official-${officialId}`, 'idNumber', idNumber),
      } })
    }
    await agenda.act({ command: 'BeginTenure', id: officialId, by: office, occurredOn: from < heard ? from : heard, input: { tenureId, unitId: unit.id, post, category: unit.category, capacity, side, managedBy: 'municipal', from } })
    const letter = unit.level === 'district' || unit.assetsFen > 60_000_000_000 ? 'A' : unit.level === 'publicInstitution' ? 'C' : 'B'
    await agenda.act({ command: 'AssignSubjectClass', id: officialId, by: office, input: { tenureId, class: letter, grounds: CLASS_GROUNDS[letter]! } })
  })
  if (until !== undefined) leave(appointing, { officialId, tenureId, until })
}

const leave = ({ agenda, dice }: Appointing, { officialId, tenureId, until }: { readonly officialId: string; readonly tenureId: string; readonly until: string }): void => {
  const organization = acting(person('tao-ran'))
  agenda.on(addDays(until, -40), () => agenda.act({ command: 'AnnounceDeparture', id: officialId, by: organization, input: { tenureId, expectedOn: until } }))
  agenda.on(until, () => agenda.act({ command: 'EndTenure', id: officialId, by: organization, input: { tenureId, on: until, reason: dice.pick(['transferred', 'promoted', 'retired']) } }))
}

const newcomer = (people: Somebody[], knownOn: string): Somebody => {
  const no = people.length + 1
  const somebody: Somebody = { officialId: `official-${String(no).padStart(3, '0')}`, name: `${SURNAMES[(no * 7) % SURNAMES.length]}${GIVEN[(no * 11) % GIVEN.length]}`, knownOn, busy: [] }
  people.push(somebody)
  return somebody
}
