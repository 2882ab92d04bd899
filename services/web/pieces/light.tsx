// A traffic light: shape, word and number together, so that it reads in grey print too.
import type { Light as Colour } from '../../../packages/audit/calendar/traffic-light.ts'
import { useWords } from '../words/i18n.ts'

/** The words of the lights, by colour. */
export const useLights = (): Readonly<Record<Colour, string>> => {
  const { t } = useWords()
  return { red: t('light.red'), yellow: t('light.yellow'), blue: t('light.blue'), green: t('light.green'), grey: t('light.grey') }
}

export const Light = ({ light, remaining }: { readonly light: Colour; readonly remaining: number | null }) => {
  const { t } = useWords()
  const detail = remaining === null ? '' : remaining < 0 ? t('light.over', { days: -remaining, count: -remaining }) : remaining === 0 ? t('light.lastDay') : t('light.left', { days: remaining, count: remaining })
  return <span className={`light light-${light}`}><i aria-hidden="true" />{t(`light.${light}`)}{detail && <small>{detail}</small>}</span>
}
