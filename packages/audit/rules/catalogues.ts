// The rules of catalogues (业务目录): lists of the bureau's own, kept in versions; to be read with whoever keeps them.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

export const aCatalogueIsOneOfThoseKnown = rule({
  id: 'a-catalogue-is-one-of-those-known',
  says: {
    zh: '业务目录为系统所列种类之一：现场审计“十个一”、质量控制指南、六个要、六个必须、四张清单栏目、对象分类和审计间隔、整改认定、文号代字。',
    en: 'A catalogue is one of the known kinds: the on-site checklist, the quality guide, the six demands, the six musts, the columns of the four lists, classes and intervals, rulings on rectification, codes of document numbers.',
  },
  source: DESIGN,
  holds: ({ kindKnown }: { kindKnown: boolean }) => kindKnown,
  examples: [{ of: { kindKnown: true }, holds: true }, { of: { kindKnown: false }, holds: false }],
})

export const aVersionTakesEffectAfterTheFormer = rule({
  id: 'a-version-takes-effect-after-the-former',
  says: { zh: '业务目录新版本的生效日晚于前一版本，且不早于发布当日；原版本保留。', en: 'A new version of a catalogue takes effect after the former and not before the day of its publication; the former stays.' },
  source: DESIGN,
  holds: ({ effectiveFrom, formerFrom, today }: { effectiveFrom: string; formerFrom: string | undefined; today: string }) =>
    formerFrom === undefined || (effectiveFrom > formerFrom && effectiveFrom >= today),
  examples: [
    { of: { effectiveFrom: '2020-01-01', formerFrom: undefined, today: '2026-03-02' }, holds: true },
    { of: { effectiveFrom: '2026-03-02', formerFrom: '2020-01-01', today: '2026-03-02' }, holds: true },
    { of: { effectiveFrom: '2026-03-01', formerFrom: '2020-01-01', today: '2026-03-02' }, holds: false },
    { of: { effectiveFrom: '2026-04-01', formerFrom: '2026-04-01', today: '2026-03-02' }, holds: false },
  ],
})

export const aCatalogueWithoutEntriesIsUnconfirmed = rule({
  id: 'a-catalogue-without-entries-is-unconfirmed',
  says: { zh: '没有条目的业务目录只能标为待核实：未见原文的，不编写条目。', en: 'A catalogue without entries is unconfirmed: where no text was found, none is made up.' },
  source: DESIGN,
  holds: ({ entries, confirmed }: { entries: number; confirmed: boolean }) => entries > 0 || !confirmed,
  examples: [{ of: { entries: 6, confirmed: true }, holds: true }, { of: { entries: 0, confirmed: false }, holds: true }, { of: { entries: 0, confirmed: true }, holds: false }],
})

export const aLaterVersionSaysWhy = rule({
  id: 'a-later-version-says-why',
  says: { zh: '业务目录发布新版本应当写明修订理由。', en: 'A new version of a catalogue says why the former was replaced.' },
  source: DESIGN,
  holds: ({ hasFormer, saysWhy }: { hasFormer: boolean; saysWhy: boolean }) => !hasFormer || saysWhy,
  examples: [{ of: { hasFormer: false, saysWhy: false }, holds: true }, { of: { hasFormer: true, saysWhy: true }, holds: true }, { of: { hasFormer: true, saysWhy: false }, holds: false }],
})
