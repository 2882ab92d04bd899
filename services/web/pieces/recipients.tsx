// Those to whom a deliverable is given: bodies, and of its own project the audited unit and officials.
import { Select } from 'antd'
import { TERMS } from '../words/terms.ts'
import { useWords } from '../words/i18n.ts'

export type RecipientKey = { readonly kind: 'official' | 'unit' | 'body'; readonly id: string }

const keyOf = ({ kind, id }: RecipientKey): string => `${kind} ${id}`
const ofKey = (key: string): RecipientKey => ({ kind: key.slice(0, key.indexOf(' ')) as RecipientKey['kind'], id: key.slice(key.indexOf(' ') + 1) })

export const useRecipientName = () => {
  const { t, term } = useWords()
  return ({ kind, id }: RecipientKey): string => (kind === 'body' ? term('recipientBody', id) : t(kind === 'unit' ? 'fusion.toUnit' : 'fusion.toOfficial'))
}

type Props = { readonly value?: readonly RecipientKey[]; readonly onChange?: (recipients: RecipientKey[]) => void; readonly id?: string; readonly of?: { readonly unitId: string; readonly officialIds: readonly string[] } | undefined; readonly officialName?: (id: string) => string }

/** Several recipients; the audited are offered where their project is known. */
export const RecipientPicker = ({ value = [], onChange, id, of, officialName }: Props) => {
  const { t } = useWords()
  const nameOf = useRecipientName()
  const offered: readonly RecipientKey[] = [...Object.keys(TERMS.recipientBody).map((body) => ({ kind: 'body' as const, id: body })), ...(of === undefined ? [] : [{ kind: 'unit' as const, id: of.unitId }, ...of.officialIds.map((each) => ({ kind: 'official' as const, id: each }))])]
  const all = [...offered, ...value.filter((each) => !offered.some((other) => keyOf(other) === keyOf(each)))]
  return (
    <Select {...(id === undefined ? {} : { id })} mode="multiple" value={value.map(keyOf)} placeholder={t('fusion.pickRecipients')} optionFilterProp="label" onChange={(keys: string[]) => onChange?.(keys.map(ofKey))}
      options={all.map((each) => ({ value: keyOf(each), label: each.kind === 'official' && officialName ? `${nameOf(each)} ${officialName(each.id)}` : nameOf(each) }))} />
  )
}
