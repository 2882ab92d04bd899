// What a line of a portrait rests on (数据来源): the act, its day, and the way to where the act stands among the others.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { EVENT_WORDS } from '../../../packages/audit/event-words.ts'
import { every, type Happening } from '../ask.ts'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'
import { againAfter } from './asking.ts'
import { useGo } from './go.ts'

/** The acts that a finding or a rectification of a portrait can rest on. */
const ACTS = [
  'ResponsibilityDetermined', 'ToleranceAssessed', 'FindingRevised', 'FindingConfirmed', 'FindingOverturned',
  'RectificationOrdered', 'RectificationAccepted', 'RectificationReopened', 'RectificationHandedOver', 'RectificationWithdrawn',
]

/** Out: the acts about an official by their source (stream and revision), those that this person may not see left out. */
export const useActsAbout = (officialId: string): ReadonlyMap<string, Happening> => {
  const { day, after } = useAsOf()
  const { data = [] } = useQuery({ queryKey: ['story', 'official', officialId, 'acts', day, after], queryFn: () => every('official', officialId, ACTS, day === undefined ? { after } : { asOf: day }), retry: againAfter })
  return new Map(data.map((act) => [`${act.stream}@${act.revision}`, act]))
}

export const RestsOn = ({ act, to }: { readonly act: Happening | undefined; readonly to: string }) => {
  const { t, language } = useWords()
  const at = useGo()
  return (
    <Link className="rests-on" to={at.to(to)} title={t('portrait.sourceHint')}>
      {act === undefined ? t('finding.history') : <>{EVENT_WORDS[act.type]?.[language] ?? act.type} <span className="num">{act.occurredOn}</span></>}
    </Link>
  )
}
