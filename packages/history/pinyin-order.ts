// Puts Chinese texts in the order of a dictionary by pinyin, the same in memory and in a table.

const FIRST = 0x4e00
const LAST = 0x9fff

let ranks: Uint16Array | undefined

/**
 * The same text with every Han character replaced by the one at its place in pinyin order, and A to Z made small:
 * such texts sort by code point as their originals sort by pinyin. Databases differ in their own pinyin order (沈 under chen or shen), this does not.
 * The order is that of CLDR as this program's Node knows it; a character with several readings stands under the commonest.
 */
export const pinyinOrder = (text: string): string => {
  const places = (ranks ??= inPinyinOrder())
  let order = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    order += unit >= FIRST && unit <= LAST ? String.fromCharCode(FIRST + places[unit - FIRST]!) : text[at]!
  }
  return order.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** Takes some tenths of a second, once. */
const inPinyinOrder = (): Uint16Array => {
  const { compare } = new Intl.Collator('zh-u-co-pinyin')
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, n) => String.fromCharCode(FIRST + n)).sort(compare)
  const places = new Uint16Array(all.length)
  for (const [place, character] of all.entries()) places[character.charCodeAt(0) - FIRST] = place
  return places
}
