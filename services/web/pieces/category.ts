// A finding's category by its code, in words.
import { CATEGORIES } from '../../../packages/audit/categories.ts'
import { useWords } from '../words/i18n.ts'

const BY_CODE = new Map(CATEGORIES.map((category) => [category.code, category]))

/** All categories in words, by code. */
export const useCategoryWords = (): Readonly<Record<string, string>> => {
  const { say } = useWords()
  return Object.fromEntries(CATEGORIES.map(({ code, says }) => [code, `${code} ${say(says)}`]))
}

export const useCategory = () => {
  const { say } = useWords()
  return (code: string): string => {
    const category = BY_CODE.get(code)
    return category ? `${code} ${say(category.says)}` : code
  }
}
