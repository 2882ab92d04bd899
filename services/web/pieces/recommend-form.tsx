// The form that recommends a plan, filled from the registers: candidates, divisions with whom, who is away, who keeps away, inspections; what is changed here is kept with the run.
import { Alert, Form, Input, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { ask, type Person } from '../ask.ts'
import type { Auditor, Cohort, InspectionLine, Tenure } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'
import { useAnswer, useContents } from './asking.ts'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import { useGo } from './go.ts'
import { newId } from './new-id.ts'
import { useAuditors } from './people.ts'
import { absencesOf, divisionsOf, inspectionOf, recusalsOf, type Absence, type Division, type Recusal } from './plan-registers.ts'
import { Absences, CapacityPreview, Divisions, NamedCandidates, Recusals, Seconded, type Load, type Named } from './recommend-fields.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

const CANDIDATES_MAX = 300
const PAGE = 200
const CLASSES = ['A', 'B', 'C', 'D'] as const
const RECENT_YEARS = 2

export type Values = { readonly title: string; readonly classes?: readonly string[]; readonly divisions: readonly Division[]; readonly absences?: readonly Absence[]; readonly recusals?: readonly Recusal[]; readonly named?: readonly Named[]; readonly added?: readonly Load[] }

/** Everybody in post or leaving, of some classes, as many as one recommendation weighs; those of the foremost classes first. */
const useCandidates = (enabled: boolean) => {
  const { after } = useAsOf()
  return useQuery({
    queryKey: ['answer', 'ListTenures', 'candidates', after], enabled,
    queryFn: async () => {
      const page = (n: number) => ask<Tenure>('ListTenures', { standing: ['inPost', 'leaving'], sort: 'subjectClass', page: n, pageSize: PAGE, after })
      const [first, second] = [await page(1), await page(2)]
      return { total: first.total, rows: [...first.rows, ...second.rows].slice(0, CANDIDATES_MAX) }
    },
  }).data
}

/** Where nobody keeps the register of auditors: the divisions of the accounts of those who examine. */
const divisionsOfAccounts = (auditors: readonly Person[]): readonly Division[] =>
  [...new Set(auditors.flatMap(({ body }) => body ?? []))].toSorted().map((divisionId) => ({ divisionId, auditorIds: auditors.filter(({ body }) => body === divisionId).map(({ id }) => id), sharePercent: 80 }))

type Asked = { readonly planId: string; readonly year: number; readonly runs: number; readonly open: boolean; readonly close: () => void }

export const RecommendForm = ({ planId, year, runs, open, close }: Asked) => {
  const { t, term } = useWords()
  const { mayAsk } = useContents()
  const accounts = useAuditors()
  const everybody = useCandidates(open)
  const register = useAnswer<Auditor>('ListAuditors', { pageSize: PAGE }, open && mayAsk('ListAuditors'))
  const inspected = useAnswer<InspectionLine>('ListInspections', { yearFrom: year - RECENT_YEARS, yearTo: year, pageSize: PAGE }, open && mayAsk('ListInspections'))
  const together = useAnswer<Cohort>('ListCohorts', { year, standing: 'open', pageSize: PAGE }, open && mayAsk('ListCohorts'))
  const auditors = register.data?.rows ?? []
  const inspections = useMemo(() => inspected.data?.rows ?? [], [inspected.data])
  if (!everybody || (!register.data && mayAsk('ListAuditors')) || (!inspected.data && mayAsk('ListInspections'))) return null
  const fromRegister = divisionsOf(auditors, year)
  const names = new Map([...accounts.map(({ id, name }) => [id, name] as const), ...auditors.map(({ auditorId, name }) => [auditorId, name] as const)])
  const initial: Partial<Values> = { title: t('recommend.runTitleOf', { n: runs + 1 }), divisions: fromRegister.length > 0 ? fromRegister : divisionsOfAccounts(accounts), absences: absencesOf(auditors, year), recusals: recusalsOf(auditors, year, (ground) => term('recusalGround', ground)) }
  const input = ({ title, classes = [], divisions, absences = [], recusals = [], named = [], added = [] }: Values): object => ({
    recommendationId: newIdFor(JSON.stringify([planId, runs])), title, divisions, absences,
    candidates: everybody.rows.filter(({ subjectClass }) => classes.length === 0 || (subjectClass !== null && classes.includes(subjectClass)))
      .map(({ tenureId, officialId, unitId }) => ({ ...filled({ inspection: inspectionOf(inspections, unitId, year) }), ...filled(named.find((each) => each.tenureId === tenureId) ?? {}), tenureId, officialId, unitId })),
    ...(recusals.length > 0 ? { recusals: recusals.map(filled) } : {}), ...(added.length > 0 ? { added } : {}),
  })
  return (
    <TransitionDrawer<Values> command="RecommendPlan" title={t(runs === 0 ? 'recommend.run' : 'recommend.again')} id={planId} open={open} close={close} initial={initial} input={input}>
      <Filled auditors={auditors.length} inspections={inspections.filter((each) => each.year === year).length} year={year} />
      <Fields everybody={everybody} names={names} year={year} inspections={inspections} cohorts={together.data?.rows ?? []} />
    </TransitionDrawer>
  )
}

const ids = new Map<string, string>()
/** The same number for the same next run of a plan, so that a retry is the same act. */
const newIdFor = (what: string): string => {
  if (!ids.has(what)) ids.set(what, newId())
  return ids.get(what)!
}

/** Says which registers have filled the form, and which are empty. */
const Filled = ({ auditors, inspections, year }: { readonly auditors: number; readonly inspections: number; readonly year: number }) => {
  const { t } = useWords()
  const { to } = useGo()
  return (
    <Alert type={auditors === 0 || inspections === 0 ? 'warning' : 'info'} showIcon style={{ marginBottom: 12 }} title={<>
      {auditors === 0 ? t('register.noneForForm') : t('register.filledAuditors', { n: auditors })}{t('list.semicolon')}{inspections === 0 ? t('register.noInspectionsForForm', { year }) : t('register.filledInspections', { year, n: inspections })} <Link to={to('/plans/registers')}>{t('register.title')}</Link>
    </>} />
  )
}

type Everybody = { readonly total: number; readonly rows: readonly Tenure[] }
type Known = { readonly everybody: Everybody; readonly names: ReadonlyMap<string, string>; readonly year: number; readonly inspections: readonly InspectionLine[]; readonly cohorts: readonly Cohort[] }

const Fields = ({ everybody, names, year, inspections, cohorts }: Known) => {
  const { t } = useWords()
  const required = useRequired()
  const classes = (Form.useWatch('classes') ?? []) as readonly string[]
  const n = everybody.rows.filter(({ subjectClass }) => classes.length === 0 || (subjectClass !== null && classes.includes(subjectClass))).length
  return (
    <>
      <Form.Item name="title" label={t('recommend.runTitle')} rules={required}><Input maxLength={120} /></Form.Item>
      <Form.Item name="classes" label={t('recommend.classes')} extra={<>{t('recommend.scopeOf', { n })}{everybody.total > CANDIDATES_MAX && <span className="warns">　{t('recommend.scopeOver', { max: CANDIDATES_MAX })}</span>}</>}>
        <Select mode="multiple" placeholder={t('recommend.allClasses')} options={CLASSES.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Divisions names={names} />
      <Absences names={names} />
      <CapacityPreview year={year} />
      <Recusals names={names} />
      <NamedCandidates everybody={everybody.rows} cohorts={cohorts} inspectionOf={(unitId) => inspectionOf(inspections, unitId, year)} />
      <Seconded />
    </>
  )
}
