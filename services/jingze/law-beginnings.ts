// From when amended wordings of laws are in force, where the decision or decree that amended them says so and the law's own text does not.
import type { Source } from '../../packages/kernel/rule.ts'

export type KnownBeginning = { readonly title: string; readonly version: string; readonly effectiveFrom: string; readonly source: Source }

/** `confirmed: false` where the decree itself was not read, only what others say of it. */
export const KNOWN_BEGINNINGS: readonly KnownBeginning[] = [
  { title: '中华人民共和国审计法', version: '2021-10-23', effectiveFrom: '2022-01-01', source: { confirmed: true, cites: '主席令第一〇〇号（2021年10月23日）' } },
  { title: '中华人民共和国招标投标法', version: '2017-12-27', effectiveFrom: '2017-12-28', source: { confirmed: true, cites: '主席令第八十六号（2017年12月27日）' } },
  { title: '中华人民共和国会计法', version: '2017-11-04', effectiveFrom: '2017-11-05', source: { confirmed: false, cites: '财政部关于宣传贯彻新会计法的通知（2017年11月）' } },
  { title: '中华人民共和国会计法', version: '2024-06-28', effectiveFrom: '2024-07-01', source: { confirmed: true, cites: '主席令第二十八号（2024年6月28日）' } },
  { title: '中华人民共和国监察法', version: '2024-12-25', effectiveFrom: '2025-06-01', source: { confirmed: true, cites: '全国人大常委会2024年12月25日修改监察法的决定' } },
  { title: '中华人民共和国政府采购法', version: '2014-08-31', effectiveFrom: '2014-08-31', source: { confirmed: false, cites: '全国人大常委会2014年8月31日修改保险法等五部法律的决定' } },
  { title: '中华人民共和国预算法', version: '2018-12-29', effectiveFrom: '2018-12-29', source: { confirmed: false, cites: '全国人大常委会2018年12月29日修改产品质量法等五部法律的决定' } },
]

export const knownBeginning = (title: string, version: string): KnownBeginning | undefined =>
  KNOWN_BEGINNINGS.find((each) => each.title === title && each.version === version)
