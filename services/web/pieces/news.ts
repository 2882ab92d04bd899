// Keeps the page up to date, quietly: what is shown is asked for again when something new was recorded; scroll, drawers and what was typed stay.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useAsOf } from './as-of.tsx'
import { listening, type Heard, type Source } from './listening.ts'

const open = ({ tick, ended }: Heard): Source => {
  const source = new EventSource('/api/events/stream')
  source.addEventListener('tick', ({ data }: MessageEvent<string>) => tick(data))
  source.addEventListener('error', () => { if (source.readyState === EventSource.CLOSED) ended() })
  return source
}

/** The past does not change: it is left as it was asked for. */
export const useNews = (): void => {
  const client = useQueryClient()
  const { readOnly } = useAsOf()
  useEffect(() => {
    if (readOnly) return undefined
    const refresh = () => { for (const name of ['answer', 'story', 'imports']) void client.invalidateQueries({ queryKey: [name] }) }
    const { seen, stop } = listening(open, refresh)
    const look = () => seen(document.visibilityState === 'visible')
    look()
    document.addEventListener('visibilitychange', look)
    return () => { document.removeEventListener('visibilitychange', look); stop() }
  }, [client, readOnly])
}
