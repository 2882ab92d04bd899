// What happened to one thing, newest first: what, on which day, by whom, when it was recorded, and why.
import { Skeleton, Tag } from 'antd'
import { EVENT_WORDS } from '../../../packages/audit/event-words.ts'
import type { Happening } from '../ask.ts'
import { useWords } from '../words/i18n.ts'
import { useStory } from './asking.ts'
import { dayOf, minute } from './minute.ts'
import { usePeople } from './people.ts'
import { ProblemNotice } from './problem-notice.tsx'

export const Story = ({ type, id }: { readonly type: string; readonly id: string }) => {
  const { t } = useWords()
  const { data, error, refetch } = useStory(type, id)
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton active />
  if (data.events.length === 0) return <p className="soft">{t('story.none')}</p>
  return <ol className="story">{data.events.map((event) => <Line key={event.id} event={event} />)}</ol>
}

const Line = ({ event }: { readonly event: Happening }) => {
  const { t, language } = useWords()
  const nameOf = usePeople()
  const reason = event.reason ?? (typeof event.data['reason'] === 'string' ? event.data['reason'] : typeof event.data['because'] === 'string' ? event.data['because'] : undefined)
  return (
    <li>
      <strong>{EVENT_WORDS[event.type]?.[language] ?? event.type}</strong> <span className="num">{event.occurredOn}</span> {dayOf(event.recordedAt) !== event.occurredOn && <Tag color="gold">{t('story.late')}</Tag>}
      {typeof event.data['documentNo'] === 'string' && <span className="soft">{event.data['documentNo']}</span>}
      {reason && <div>{reason}</div>}
      <div className="said">{t('story.by')} {nameOf(event.actor)} · <span className="num">{t('story.recorded', { at: minute(event.recordedAt) })}</span></div>
    </li>
  )
}
