// The console's language: Chinese first, English on request, remembered in this browser.
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Words } from '../../../packages/kernel/rule.ts'
import { en } from './en.ts'
import { TERMS, type Vocabulary } from './terms.ts'
import { zh } from './zh.ts'

export type Language = 'zh' | 'en'
const REMEMBERED = 'jingze.language'

const remembered = (): Language => (localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh')

export const startWords = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({ lng: remembered(), fallbackLng: 'zh', resources: { zh: { translation: zh }, en: { translation: en } }, interpolation: { escapeValue: false } })
  document.documentElement.lang = remembered() === 'en' ? 'en' : 'zh-CN'
}

/** The words of the console, the language in force, and how to say a term or a pair of words in it. */
export const useWords = () => {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'zh'
  return {
    t,
    language,
    say: (words: Words): string => words[language],
    /** A value that an event carries, in the field's own term; an unknown value is shown as it is. */
    term: (vocabulary: Vocabulary, value: string | null | undefined): string =>
      value === null || value === undefined || value === '' ? '—' : ((TERMS[vocabulary] as Readonly<Record<string, Words>>)[value]?.[language] ?? value),
    /** All words of a vocabulary, by value. */
    wordsOf: (vocabulary: Vocabulary): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(TERMS[vocabulary] as Readonly<Record<string, Words>>).map(([value, words]) => [value, words[language]])),
    switchLanguage: () => {
      const next: Language = language === 'zh' ? 'en' : 'zh'
      localStorage.setItem(REMEMBERED, next)
      document.documentElement.lang = next === 'en' ? 'en' : 'zh-CN'
      void i18n.changeLanguage(next)
    },
  }
}
