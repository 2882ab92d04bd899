// The form that recommends a plan: which candidates, which divisions with whom, what the records do not tell, and seconded strength.
import { Button, Form, Input, InputNumber, Select, Space } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { ask, type Person } from '../ask.ts'
import type { Tenure } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'
import { useChoices } from './choices.ts'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import { newId } from './new-id.ts'
import { useAuditors } from './people.ts'
import { TransitionDrawer } from './transition-drawer.tsx'

const CANDIDATES_MAX = 300
const PAGE = 200
const CLASSES = ['A', 'B', 'C', 'D'] as const

type Division = { readonly divisionId: string; readonly auditorIds: readonly string[]; readonly sharePercent: number }
type Named = { readonly tenureId: string; readonly demandedBy?: string; readonly inspection?: string; readonly cohort?: string }
type Load = { readonly divisionId: string; readonly quarter: number; readonly personDays: number }
type Values = { readonly title: string; readonly classes?: readonly string[]; readonly divisions: readonly Division[]; readonly named?: readonly Named[]; readonly added?: readonly Load[] }

/** Everybody in post or leaving, of some classes, as many as one recommendation weighs; those of the foremost classes first. */
const useCandidates = (classes: readonly string[], enabled: boolean) => {
  const { after } = useAsOf()
  return useQuery({
    queryKey: ['answer', 'ListTenures', 'candidates', classes, after], enabled,
    queryFn: async () => {
      const page = (n: number) => ask<Tenure>('ListTenures', { standing: ['inPost', 'leaving'], subjectClass: classes, sort: 'subjectClass', page: n, pageSize: PAGE, after })
      const [first, second] = [await page(1), await page(2)]
      return { total: first.total, rows: [...first.rows, ...second.rows].slice(0, CANDIDATES_MAX) }
    },
  }).data
}

/** The divisions of the people who examine, each with its own. */
const divisionsOf = (auditors: readonly Person[]): readonly Division[] =>
  [...new Set(auditors.flatMap(({ body }) => body ?? []))].toSorted().map((divisionId) => ({ divisionId, auditorIds: auditors.filter(({ body }) => body === divisionId).map(({ id }) => id), sharePercent: 80 }))

export const RecommendForm = ({ planId, runs, open, close }: { readonly planId: string; readonly runs: number; readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const auditors = useAuditors()
  const everybody = useCandidates([], open)
  if (!everybody || auditors.length === 0) return null
  const input = ({ title, classes = [], divisions, named = [], added = [] }: Values): object => ({
    recommendationId: newIdFor(JSON.stringify([planId, runs])), title, divisions,
    candidates: everybody.rows.filter(({ subjectClass }) => classes.length === 0 || (subjectClass !== null && classes.includes(subjectClass)))
      .map(({ tenureId, officialId, unitId }) => ({ ...filled(named.find((each) => each.tenureId === tenureId) ?? {}), tenureId, officialId, unitId })),
    ...(added.length > 0 ? { added } : {}),
  })
  return (
    <TransitionDrawer<Values> command="RecommendPlan" title={t(runs === 0 ? 'recommend.run' : 'recommend.again')} id={planId} open={open} close={close} initial={{ title: t('recommend.runTitleOf', { n: runs + 1 }), divisions: divisionsOf(auditors) }} input={input}>
      <Fields everybody={everybody} auditors={auditors} />
    </TransitionDrawer>
  )
}

const ids = new Map<string, string>()
/** The same number for the same next run of a plan, so that a retry is the same act. */
const newIdFor = (what: string): string => {
  if (!ids.has(what)) ids.set(what, newId())
  return ids.get(what)!
}

type Everybody = { readonly total: number; readonly rows: readonly Tenure[] }

const Fields = ({ everybody, auditors }: { readonly everybody: Everybody; readonly auditors: readonly Person[] }) => {
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
      <Divisions auditors={auditors} />
      <NamedCandidates everybody={everybody} />
      <Seconded />
    </>
  )
}

const Divisions = ({ auditors }: { readonly auditors: readonly Person[] }) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <Form.List name="divisions">
      {(fields, { add, remove }) => (
        <Form.Item label={t('recommend.divisions')} required>
          {fields.map(({ key, name }) => (
            <div key={key} className="form-row">
              <Space.Compact block>
                <Form.Item name={[name, 'divisionId']} noStyle rules={required}><Input style={{ width: 150 }} maxLength={64} aria-label={t('recommend.division')} placeholder={t('recommend.division')} /></Form.Item>
                <Form.Item name={[name, 'sharePercent']} noStyle rules={required}><InputNumber min={1} max={100} precision={0} suffix="%" aria-label={t('recommend.share')} /></Form.Item>
                <Button onClick={() => remove(name)} title={t('recommend.remove')} aria-label={t('recommend.remove')}>×</Button>
              </Space.Compact>
              <Form.Item name={[name, 'auditorIds']} noStyle rules={required}><Select mode="multiple" aria-label={t('recommend.auditors')} placeholder={t('recommend.auditors')} showSearch={{ optionFilterProp: 'label' }} options={auditors.map(({ id, name: label }) => ({ value: id, label }))} /></Form.Item>
            </div>
          ))}
          <Button size="small" onClick={() => add({ sharePercent: 80 })}>{t('recommend.addDivision')}</Button>
        </Form.Item>
      )}
    </Form.List>
  )
}

const NamedCandidates = ({ everybody }: { readonly everybody: Everybody }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const options = everybody.rows.map(({ tenureId, officialName, unitName, post }) => ({ value: tenureId, label: `${officialName ?? ''} ${unitName ?? ''}${post}` }))
  return (
    <Form.List name="named">
      {(fields, { add, remove }) => (
        <Form.Item label={t('recommend.named')} extra={t('recommend.namedHint')}>
          {fields.map(({ key, name }) => (
            <div key={key} className="form-row">
              <Space.Compact block>
                <Form.Item name={[name, 'tenureId']} noStyle rules={required}><Select aria-label={t('recommend.who')} placeholder={t('recommend.who')} showSearch={{ optionFilterProp: 'label' }} options={options} /></Form.Item>
                <Button onClick={() => remove(name)} title={t('recommend.remove')} aria-label={t('recommend.remove')}>×</Button>
              </Space.Compact>
              <Space.Compact block>
                <Form.Item name={[name, 'demandedBy']} noStyle><Select allowClear aria-label={t('recommend.demandedBy')} placeholder={t('recommend.demandedBy')} options={choices('demandedBy')} /></Form.Item>
                <Form.Item name={[name, 'inspection']} noStyle><Select allowClear aria-label={t('recommend.inspection')} placeholder={t('recommend.inspection')} options={choices('inspection')} /></Form.Item>
                <Form.Item name={[name, 'cohort']} noStyle><Input maxLength={64} aria-label={t('recommend.cohort')} placeholder={t('recommend.cohort')} /></Form.Item>
              </Space.Compact>
            </div>
          ))}
          <Button size="small" onClick={() => add()}>{t('recommend.addNamed')}</Button>
        </Form.Item>
      )}
    </Form.List>
  )
}

const Seconded = () => {
  const { t } = useWords()
  const required = useRequired()
  const divisions = (Form.useWatch('divisions') ?? []) as readonly (Division | undefined)[]
  return (
    <Form.List name="added">
      {(fields, { add, remove }) => (
        <Form.Item label={t('recommend.added')}>
          {fields.map(({ key, name }) => (
            <Space.Compact key={key} block className="form-row">
              <Form.Item name={[name, 'divisionId']} noStyle rules={required}><Select aria-label={t('recommend.division')} placeholder={t('recommend.division')} options={divisions.flatMap((each) => (each?.divisionId ? [{ value: each.divisionId, label: each.divisionId }] : []))} /></Form.Item>
              <Form.Item name={[name, 'quarter']} noStyle rules={required}><Select aria-label={t('recommend.quarter')} placeholder={t('recommend.quarter')} options={[1, 2, 3, 4].map((value) => ({ value, label: t('recommend.nth', { n: value }) }))} /></Form.Item>
              <Form.Item name={[name, 'personDays']} noStyle rules={required}><InputNumber min={1} max={10_000} precision={0} aria-label={t('recommend.personDays')} placeholder={t('recommend.personDays')} /></Form.Item>
              <Button onClick={() => remove(name)} title={t('recommend.remove')} aria-label={t('recommend.remove')}>×</Button>
            </Space.Compact>
          ))}
          <Button size="small" onClick={() => add()}>{t('recommend.addLoad')}</Button>
        </Form.Item>
      )}
    </Form.List>
  )
}
