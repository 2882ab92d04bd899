// How a form speaks: its words and the field's terms in one language, names of people, money in one unit.
import { ROLES } from '../../audit/roles.ts'
import { FORMS } from '../../audit/rules/sources.ts'
import { PAPER_TERMS, type PaperVocabulary } from './terms.ts'
import { PAPER_WORDS, type PaperWord } from './words.ts'

export type Language = 'zh' | 'en'

/** The language, the unit that money is shown in, and the past day that the reader looks at. */
export type Saying = { readonly language: Language; readonly scale: 'wan' | 'yuan'; readonly asOf: string | undefined }

export type Speech = {
  readonly language: Language
  readonly t: (word: PaperWord, values?: Readonly<Record<string, string | number>>) => string
  /** A label with its colon. */
  readonly label: (word: PaperWord) => string
  /** A value in the field's own term; an unknown one as it is. */
  readonly term: (vocabulary: PaperVocabulary, value: string) => string
  readonly nameOf: (accountId: string) => string
  readonly money: (fen: number) => string
  readonly source: { readonly standing: string; readonly cites: string } | undefined
}

/** Whoever acts is a person or the program itself. */
const MACHINE = 'jingze'
const FEN = { wan: 1_000_000, yuan: 100 } as const

/** How a form speaks to one reader; `people` are the names by account that this reader may know. */
export const speechOf = ({ language, scale }: Saying, people: ReadonlyMap<string, string>): Speech => {
  const t: Speech['t'] = (word, values = {}) => PAPER_WORDS[word][language].replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))
  const amounts = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return {
    language, t, label: (word) => t(word) + t('colon'),
    term: (vocabulary, value) => (PAPER_TERMS[vocabulary] as Readonly<Record<string, { readonly zh: string; readonly en: string }>>)[value]?.[language] ?? value,
    nameOf: (accountId) => (accountId === MACHINE ? ROLES.machine[language] : people.get(accountId) ?? accountId),
    money: (fen) => `${amounts.format(fen / FEN[scale])} ${t(scale)}`,
    source: FORMS.confirmed ? undefined : { standing: t('example'), cites: t('sourced', { cites: FORMS.cites }) },
  }
}
