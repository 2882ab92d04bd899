// How grave a gap is: shape, word and colour together, so that it reads in grey print too.
import { useWords } from '../words/i18n.ts'

const COLOURS = { block: 'red', warn: 'yellow', advise: 'blue' } as const
export type SeverityName = keyof typeof COLOURS
export const SEVERITY_NAMES: readonly SeverityName[] = ['block', 'warn', 'advise']

export const Severity = ({ severity }: { readonly severity: SeverityName }) => {
  const { term } = useWords()
  return <span className={`light light-${COLOURS[severity]}`}><i aria-hidden="true" />{term('severity', severity)}</span>
}
