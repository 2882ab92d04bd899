// Posts held, audit periods and the periods of the conduct found, on one axis of time.
import { useLayoutEffect, useRef, useState } from 'react'
import type { Portrait } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { unitsOf } from './portrait-units.ts'
import { UNITS, useNames } from './registers.ts'

const LANE = 26
const LEFT = 74
const CONDUCT = { direct: '#8f1d1d', leadership: '#b0703a', notAttributed: '#8b8985' } as const
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** The width that the page gives, so that letters keep their size. */
const useWidth = () => {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(900)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.max(480, entry?.contentRect.width ?? 900)))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return { frame, width }
}

export const TenureTimeline = ({ portrait, day }: { readonly portrait: Portrait; readonly day: string }) => {
  const { t, term } = useWords()
  const nameOf = useNames(UNITS, unitsOf(portrait))
  const { frame, width } = useWidth()
  const findings = portrait.findings.filter(({ standing }) => standing === 'confirmed')
  const days = [day, ...portrait.tenures.map(({ fromOn }) => fromOn), ...findings.map(({ conductFrom }) => conductFrom)].filter((each) => each !== '')
  const first = dayNumber(`${days.reduce((a, b) => (a < b ? a : b)).slice(0, 4)}-01-01`)
  const last = Math.max(dayNumber(day), first + 366)
  const x = (on: string) => LEFT + ((dayNumber(on) - first) / (last - first)) * (width - LEFT - 8)
  const years = Array.from({ length: new Date(last * 86_400_000).getUTCFullYear() - new Date(first * 86_400_000).getUTCFullYear() + 1 }, (_, n) => new Date(first * 86_400_000).getUTCFullYear() + n)
  const bar = (from: string, to: string, lane: number, fill: string, label: string, title: string) => {
    const left = x(from)
    const wide = Math.max(3, x(to < from ? from : to) - left)
    return (
      <g key={`${lane} ${from} ${title}`}>
        <rect x={left} y={18 + lane * LANE} width={wide} height={LANE - 8} fill={fill} rx={2}><title>{title}</title></rect>
        {wide > 60 && <text x={left + 5} y={18 + lane * LANE + 13} style={{ fill: '#fff' }} clipPath={`inset(0 0 0 0)`}>{label.slice(0, Math.floor(wide / 12))}</text>}
      </g>
    )
  }
  const lanes = [t('portrait.tenures'), t('portrait.audits'), t('portrait.conduct')]
  return (
    <div ref={frame}>
      <svg className="timeline" width={width} height={24 + lanes.length * LANE} role="img" aria-label={t('portrait.timeline')}>
        {years.map((year) => <g key={year}><line x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={14} y2={20 + lanes.length * LANE} stroke="#dddbd6" /><text x={x(`${year}-01-01`) + 3} y={11} style={{ fill: '#6b6b68' }}>{year}</text></g>)}
        {lanes.map((lane, at) => <text key={lane} x={0} y={18 + at * LANE + 13}>{lane}</text>)}
        {portrait.tenures.map((tenure) => bar(tenure.fromOn, tenure.untilOn ?? day, 0, '#55534e', `${nameOf(tenure.unitId)}${tenure.post}`, `${nameOf(tenure.unitId)} ${tenure.post} ${tenure.fromOn} — ${tenure.untilOn ?? ''}`))}
        {portrait.audits.filter(({ phase }) => phase !== 'terminated').map((audit) => bar(audit.periodFrom, audit.periodTo, 1, '#2c5f8a', `${audit.year} ${term('kind', audit.kind)}`, `${audit.title} ${audit.periodFrom} — ${audit.periodTo}`))}
        {findings.map((finding) => bar(finding.conductFrom, finding.conductTo, 2, CONDUCT[finding.type as keyof typeof CONDUCT] ?? CONDUCT.notAttributed, '', `${finding.title} ${finding.conductFrom} — ${finding.conductTo} ${term('responsibility', finding.type)}`))}
      </svg>
      <p className="legend">{t('portrait.conduct')}{t('list.colon')}{(['direct', 'leadership', 'notAttributed'] as const).map((type) => <span key={type}><i style={{ background: CONDUCT[type] }} aria-hidden="true" />{term('responsibility', type)}</span>)}</p>
    </div>
  )
}
