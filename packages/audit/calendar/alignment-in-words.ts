// Says an alignment with tenures in sentences, with its arithmetic, in both languages.
import type { Words } from '../../kernel/rule.ts'
import type { HeldPost } from '../finding/events.ts'
import type { Alignment, Part, PartName, Share, Stretch } from './tenure-alignment.ts'

export const PART_WORDS: Readonly<Record<PartName, Words>> = {
  own: { zh: '本人任期内', en: 'own' },
  inherited: { zh: '前任遗留', en: 'inherited' },
  unremedied: { zh: '接续未改', en: 'gone on and not remedied' },
  beyond: { zh: '任期外', en: 'beyond the tenure' },
}

const BEGAN: Readonly<Record<Share['began'], Words>> = {
  inOffice: { zh: '问题起于其在任时', en: 'it began while in office' },
  before: { zh: '问题起于其任职之前', en: 'it began before taking office' },
  after: { zh: '问题起于其离任之后', en: 'it began after leaving office' },
}

/** Fen as yuan, exact: 123456 becomes 1,234.56. */
export const yuan = (fen: number): string => `${String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(fen % 100).padStart(2, '0')}`

/** Days as a percentage of all, one decimal, rounded half up. */
const percent = (part: number, all: number): string => `${Math.floor((part * 2_000 + all) / (2 * all)) / 10}%`

/**
 * In: an alignment, the tenures it was made from, and the names of officials as far as they are known. Out: sentences in the order of the reckoning:
 * the whole, who was in office when, how the money was divided, each official's parts, what lies in tenure, what was left out.
 */
export const inWords = (alignment: Alignment, tenures: readonly HeldPost[], names: Readonly<Record<string, string>>): readonly Words[] => {
  const who = (tenureId: string): Words => {
    const held = tenures.find((each) => each.tenureId === tenureId)
    if (held === undefined) return { zh: tenureId, en: tenureId }
    const name = names[held.officialId]
    return name === undefined ? { zh: `${held.post}（${held.from}起）`, en: `${held.post} (since ${held.from})` } : { zh: `${name}（${held.post}）`, en: `${name} (${held.post})` }
  }
  return [
    whole(alignment), ...alignment.stretches.map((stretch) => inOffice(stretch, who)), ...divided(alignment),
    ...alignment.shares.map((share) => shareInWords(share, alignment, names)),
    { zh: `被审计任期内合计${both(alignment.inTenures).zh}。`, en: `Within the tenures audited: ${both(alignment.inTenures).en}.` },
    ...alignment.tooShort.map((id) => ({ zh: `${who(id).zh}主持工作时间不满规定月数，不单独计为任期。`, en: `${who(id).en} was in charge for too few months to count as a tenure.` })),
    ...alignment.unknown.map((id) => ({ zh: `任职段 ${id} 不在问题所涉单位的任职登记中，无法对齐。`, en: `Tenure ${id} is not on record in the units concerned, so it cannot be aligned.` })),
  ]
}

const both = ({ days, amountFen }: Part): Words => ({ zh: `${days}天、${yuan(amountFen)}元`, en: `${days} days, ${yuan(amountFen)} yuan` })

const whole = ({ from, to, goesOn, days, amountFen }: Alignment): Words => ({
  zh: `问题发生于${from}至${to}${goesOn ? '，截至该日仍在持续' : ''}，首尾两日计入，共${days}天，总金额${yuan(amountFen)}元。`,
  en: `The conduct ran from ${from} to ${to}${goesOn ? ' and had not ended by then' : ''}: ${days} days with both ends, ${yuan(amountFen)} yuan in all.`,
})

const inOffice = (stretch: Stretch, who: (tenureId: string) => Words): Words => {
  const holders = stretch.tenureIds.map(who)
  const amounts = both(stretch)
  return {
    zh: `${stretch.from}至${stretch.to}，${amounts.zh}：${holders.length === 0 ? '无计入的任职' : `${holders.map(({ zh }) => zh).join('、')}在任`}。`,
    en: `${stretch.from} to ${stretch.to}, ${amounts.en}: ${holders.length === 0 ? 'nobody in office whose tenure counts' : `${holders.map(({ en }) => en).join(', ')} in office`}.`,
  }
}

const divided = ({ money, amountFen, days, stretches }: Alignment): readonly Words[] => {
  if (money === 'none' || stretches.length === 1) return []
  if (money === 'stated') return [{ zh: '金额按列明的时段归集，未作分摊。', en: 'The money is as stated by period; nothing was apportioned.' }]
  const rounding = { zh: '不足一分的按最大余额法取整，合计不变。', en: 'Fractions of a fen go by the largest remainder, so that the parts add up.' }
  if (money === 'statedAndApportioned')
    return [{ zh: `金额先按列明的时段归集；时段跨越任职交接的部分和未列明时段的余额，按天数分摊。${rounding.zh}`, en: `The money is as stated by period first; what crosses a border, and what is not stated by period, is apportioned by days. ${rounding.en}` }]
  return [{ zh: `金额未分时段列明，按天数分摊：各段金额＝${yuan(amountFen)}元×天数÷${days}。${rounding.zh}`, en: `The money is not stated by period and is apportioned by days: ${yuan(amountFen)} yuan × days ÷ ${days}. ${rounding.en}` }]
}

const shareInWords = (share: Share, { days }: Alignment, names: Readonly<Record<string, string>>): Words => {
  const parts = (['own', 'inherited', 'unremedied', 'beyond'] as const).filter((name) => share[name].days > 0)
  const [name, began] = [names[share.officialId] ?? share.officialId, BEGAN[share.began]]
  return {
    zh: `${name}：${began.zh}；${parts.map((part) => `${PART_WORDS[part].zh}${both(share[part]).zh}（天数占${percent(share[part].days, days)}）`).join('，')}。`,
    en: `${name}: ${began.en}; ${parts.map((part) => `${PART_WORDS[part].en} ${both(share[part]).en} (${percent(share[part].days, days)} of the days)`).join('; ')}.`,
  }
}
