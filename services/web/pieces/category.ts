// A finding's category by its code, in words.
import { CATEGORIES } from '../../../packages/audit/categories.ts'
import { useWords } from '../words/i18n.ts'

const BY_CODE = new Map(CATEGORIES.map((category) => [category.code, category]))

export const useCategory = () => {
  const { say } = useWords()
  return (code: string): string => {
    const category = BY_CODE.get(code)
    return category ? `${code} ${say(category.says)}` : code
  }
}
