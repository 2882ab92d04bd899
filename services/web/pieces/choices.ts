// The choices of a filter, from the field's own terms.
import { TERMS, type Vocabulary } from '../words/terms.ts'
import { useWords } from '../words/i18n.ts'

/** Options of a select: all of a vocabulary, or those named. */
export const useChoices = () => {
  const { term } = useWords()
  return (vocabulary: Vocabulary, only?: readonly string[]) => (only ?? Object.keys(TERMS[vocabulary])).map((value) => ({ value, label: term(vocabulary, value) }))
}

export const LIGHTS = ['red', 'yellow', 'blue', 'green', 'grey'] as const
