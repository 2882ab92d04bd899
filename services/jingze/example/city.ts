// The example city: its units, its officials and the posts they hold. Everything is made up and marked 示例.
import { addDays, addMonths } from '../../../packages/audit/calendar/days.ts'
import type { Agenda } from './agenda.ts'
import type { Dice } from './dice.ts'
import { acting, person } from './people.ts'

export type ExampleUnit = { readonly id: string; readonly name: string; readonly level: string; readonly budgetLevel: string; readonly assetsFen: number; readonly subordinateUnits: number; readonly post: string; readonly category: string; readonly capacity: string }
export type ExampleTenure = { readonly tenureId: string; readonly officialId: string; readonly unitId: string; readonly post: string; readonly from: string; readonly until: string | undefined }
export type City = { readonly units: readonly ExampleUnit[]; readonly tenures: readonly ExampleTenure[]; readonly names: ReadonlyMap<string, string> }

const DEPARTMENTS = ['发展改革局', '教育局', '科技局', '财政局', '人社局', '自然资源局', '生态环境局', '住房建设局', '交通运输局', '水务局', '农业农村局', '商务局', '文化旅游局', '卫生健康局', '市场监管局']
const DISTRICTS = ['东湖区', '西岭区', '南浦区', '北原县']
const INSTITUTIONS = ['公共资源交易中心', '社会保险中心', '示范职业学院']
const ENTERPRISES = ['城市建设投资集团', '公共交通集团', '水务集团']

const SURNAMES = '钟邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钱田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷汤尹黎易常武乔贺赖龚文'
const GIVEN = ['明远', '建平', '国栋', '志强', '晓东', '丽华', '文斌', '秀兰', '海涛', '永胜', '春燕', '立新', '卫东', '玉梅', '振华', '宏伟', '淑珍', '学军', '金凤', '长青', '启航', '思源', '若愚', '守正', '知行', '博文', '承志', '怀远', '敬之', '润泽']

const unitsOf = (dice: Dice): readonly ExampleUnit[] => {
  const assets = (low: number, high: number) => dice.between(low, high) * 1_000_000_00
  const of = (names: readonly string[], prefix: string, make: (name: string) => Omit<ExampleUnit, 'id' | 'name'>): ExampleUnit[] =>
    names.map((name, at) => ({ id: `${prefix}-${String(at + 1).padStart(2, '0')}`, name: `示例市${name}`, ...make(name) }))
  return [
    ...of(DEPARTMENTS, 'dept', () => ({ level: 'municipalDepartment', budgetLevel: 'municipal', assetsFen: assets(40, 900), subordinateUnits: dice.between(2, 14), post: '局长', category: 'department', capacity: 'principal' })),
    ...of(DISTRICTS, 'dist', (name) => ({ level: 'district', budgetLevel: 'district', assetsFen: assets(2_000, 9_000), subordinateUnits: dice.between(30, 60), post: name.endsWith('县') ? '县长' : '区长', category: 'localPartyGov', capacity: 'principal' })),
    ...of(INSTITUTIONS, 'inst', () => ({ level: 'publicInstitution', budgetLevel: 'municipal', assetsFen: assets(20, 300), subordinateUnits: dice.between(0, 3), post: '主任', category: 'department', capacity: 'principal' })),
    ...of(ENTERPRISES, 'soe', () => ({ level: 'stateOwnedEnterprise', budgetLevel: 'none', assetsFen: assets(800, 20_000), subordinateUnits: dice.between(4, 18), post: '董事长', category: 'soe', capacity: 'legalRepresentative' })),
  ]
}

const CLASS_GROUNDS: Readonly<Record<string, string>> = {
  A: '掌握重要资金分配与管理权（示例标准）', B: '有一定资金规模、下属单位较少（示例标准）', C: '资金规模较小（示例标准）', D: '以离任交接为主（示例标准）',
}

/** Puts units, officials and posts on the agenda, in the order in which a registry would hear of them. */
export const foundCity = (agenda: Agenda, dice: Dice, sealed: (subject: string, path: string, plain: string) => Promise<object>): City => {
  const units = unitsOf(dice)
  const office = acting(person('gu-wen'))
  const tenures: ExampleTenure[] = []
  const names = new Map<string, string>()
  let made = 0
  for (const unit of units) agenda.on('2020-07-01', () => agenda.act({
    command: 'RegisterUnit', id: unit.id, by: office,
    input: { name: unit.name, level: unit.level, budgetLevel: unit.budgetLevel, assetsFen: unit.assetsFen, subordinateUnits: unit.subordinateUnits },
  }))
  /** Somebody new for a post: registered and, from the same day on the books, in it. */
  const appoint = (unit: ExampleUnit, post: string, side: string, from: string, until: string | undefined) => {
    made += 1
    const officialId = `official-${String(made).padStart(3, '0')}`
    const tenureId = `tenure-${String(made).padStart(3, '0')}`
    const name = `${SURNAMES[(made * 7) % SURNAMES.length]}${GIVEN[(made * 11) % GIVEN.length]}`
    const [heard, capacity] = [from < '2020-07-02' ? '2020-07-02' : from, post.includes('书记') ? 'principal' : unit.capacity]
    names.set(officialId, name)
    tenures.push({ tenureId, officialId, unitId: unit.id, post, from, until })
    agenda.on(heard, async () => {
      const idNumber = `0000${dice.between(10, 99)}19${dice.between(64, 82)}0${dice.between(1, 9)}1${dice.between(0, 9)}000X`
      await agenda.act({ command: 'RegisterOfficial', id: officialId, by: office, input: {
        name, gender: dice.chance(72) ? 'male' : 'female', rank: unit.level === 'municipalDepartment' || unit.level === 'district' ? 'countyDivisionPrincipal' : 'countyDivisionDeputy',
        idNumber: await sealed(`official-${officialId}`, 'idNumber', idNumber),
      } })
      await agenda.act({ command: 'BeginTenure', id: officialId, by: office, occurredOn: from < heard ? from : heard, input: { tenureId, unitId: unit.id, post, category: unit.category, capacity, side, managedBy: 'municipal', from } })
      const letter = unit.level === 'district' || unit.assetsFen > 60_000_000_000 ? 'A' : unit.level === 'publicInstitution' ? 'C' : 'B'
      await agenda.act({ command: 'AssignSubjectClass', id: officialId, by: office, input: { tenureId, class: letter, grounds: CLASS_GROUNDS[letter]! } })
    })
    if (until !== undefined) {
      agenda.on(addDays(until, -40), () => agenda.act({ command: 'AnnounceDeparture', id: officialId, by: acting(person('tao-ran')), input: { tenureId, expectedOn: until } }))
      agenda.on(until, () => agenda.act({ command: 'EndTenure', id: officialId, by: acting(person('tao-ran')), input: { tenureId, on: until, reason: dice.pick(['transferred', 'promoted', 'retired']) } }))
    }
  }
  for (const unit of units) {
    const side = unit.level === 'district' ? 'government' : 'neither'
    const first = addMonths('2017-01-03', dice.between(0, 30))
    const change = addMonths('2021-11-15', dice.between(0, 28))
    appoint(unit, unit.post, side, first, change)
    appoint(unit, unit.post, side, addDays(change, 3), undefined)
    if (unit.level === 'district') appoint(unit, unit.name.endsWith('县') ? '县委书记' : '区委书记', 'party', addMonths(first, 6), undefined)
    else if (unit.level === 'stateOwnedEnterprise') appoint(unit, '总经理', 'neither', addMonths(first, 9), undefined)
    else if (made % 3 === 0) appoint(unit, '党组书记', 'party', addMonths(first, 12), undefined)
  }
  return { units, tenures, names }
}
