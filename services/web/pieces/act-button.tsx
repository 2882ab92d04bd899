// A button that begins an act: where a past day is looked at it cannot be pressed, and says why.
import { Button, type ButtonProps } from 'antd'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'

/** Small unless told otherwise; `unless` is why it cannot be pressed even today. */
export const ActButton = ({ unless, disabled = false, size = 'small', ...button }: Omit<ButtonProps, 'title'> & { readonly unless?: string | undefined }) => {
  const { t } = useWords()
  const { readOnly } = useAsOf()
  const why = readOnly ? t('asOf.readOnly') : unless
  return <Button {...button} size={size} disabled={disabled || why !== undefined} {...(why === undefined ? {} : { title: why })} />
}
