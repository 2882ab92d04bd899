// What the kinds of strands, deliverables and purposes are called, and whether anybody has confirmed the list they stand in.
import { DELIVERABLE_KINDS, STRAND_KINDS, USE_PURPOSES, kindOf, type Kind } from '../../../packages/audit/kinds.ts'
import { useWords } from '../words/i18n.ts'

const LISTS = { strand: STRAND_KINDS, deliverable: DELIVERABLE_KINDS, purpose: USE_PURPOSES } as const
export type KindList = keyof typeof LISTS

export const useKinds = (list: KindList) => {
  const { say, t } = useWords()
  const kinds: readonly Kind[] = LISTS[list]
  return {
    /** a code in words; the code itself where the list does not have it any more */
    nameOf: (code: string | null): string => (code === null || code === '' ? '—' : say(kindOf(kinds, code)?.says ?? { zh: code, en: code })),
    /** to filter by */
    options: kinds.map(({ code, says }) => ({ value: code, label: say(says) })),
    /** to choose in a form, with a mark on what nobody has confirmed */
    marked: kinds.map(({ code, says, source }) => ({ value: code, label: source.confirmed ? say(says) : t('fusion.unconfirmedKind', { kind: say(says) }), title: source.cites })),
    words: Object.fromEntries(kinds.map(({ code, says }) => [code, say(says)])),
  }
}
