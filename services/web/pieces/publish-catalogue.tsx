// The form in which the next version of a catalogue is written: the lines of the latest one to begin with, the day from which it holds, its source and the reason.
import { Button, Checkbox, Form, Input, Select, Space } from 'antd'
import { STEPS, type CatalogueKind } from '../../../packages/audit/catalogue/events.ts'
import type { CatalogueVersion } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useStepName } from './catalogue-entries.tsx'
import { DayField } from './day-field.tsx'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import { newId } from './new-id.ts'
import { TransitionOpener } from './transition-opener.tsx'

const ENTRIES_MAX = 200

type Entry = { readonly entryId: string; readonly says: string; readonly group?: string | undefined; readonly step?: string | undefined; readonly proofNeeded?: boolean }
type Values = { readonly title: string; readonly effectiveFrom: string; readonly confirmed?: boolean; readonly cites: string; readonly entries?: readonly Entry[]; readonly reason?: string }

const inputOf = ({ confirmed = false, cites, entries = [], ...rest }: Values): object =>
  ({ ...filled(rest), source: { confirmed, cites }, entries: entries.map(({ proofNeeded = false, ...entry }) => ({ ...filled(entry), proofNeeded })) })

type Publishing = { readonly kind: CatalogueKind; readonly latest: CatalogueVersion | undefined; readonly today: string }

export const PublishCatalogue = ({ kind, latest, today }: Publishing) => {
  const { t, term } = useWords()
  const initial: Partial<Values> = latest === undefined ? { title: term('catalogueKind', kind), effectiveFrom: today, entries: [] }
    : { title: latest.title, effectiveFrom: today, confirmed: latest.confirmed, cites: latest.cites, entries: latest.entries }
  return (
    <TransitionOpener<Values> command="PublishCatalogue" title={`${t('catalogue.publish')}　${term('catalogueKind', kind)}`} id={kind} size={880} says={t('catalogue.publish')} className="no-print" initial={initial} input={inputOf}>
      <Fields again={latest !== undefined} />
    </TransitionOpener>
  )
}

const Fields = ({ again }: { readonly again: boolean }) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <>
      <Form.Item name="title" label={t('catalogue.title')} rules={required}><Input maxLength={200} /></Form.Item>
      <Form.Item name="effectiveFrom" label={t('catalogue.from')} rules={required} extra={t('catalogue.fromHint')}><DayField /></Form.Item>
      <Form.Item name="cites" label={t('problem.source')} rules={required}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} /></Form.Item>
      <Form.Item name="confirmed" valuePropName="checked" extra={t('catalogue.confirmedHint')}><Checkbox>{t('catalogue.confirmed')}</Checkbox></Form.Item>
      {again && <Form.Item name="reason" label={t('catalogue.reason')} rules={required}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} /></Form.Item>}
      <Entries />
    </>
  )
}

const Entries = () => {
  const { t } = useWords()
  return (
    <Form.List name="entries">
      {(fields, { add, remove, move }) => (
        <Form.Item label={t('catalogue.entries')}>
          {fields.map(({ key, name }, n) => (
            <div key={key} className="entry-row">
              <EntryFields name={name} n={n + 1} />
              <Space.Compact>
                <Button disabled={n === 0} onClick={() => move(n, n - 1)} aria-label={t('catalogue.up', { n: n + 1 })} title={t('catalogue.up', { n: n + 1 })}>↑</Button>
                <Button disabled={n === fields.length - 1} onClick={() => move(n, n + 1)} aria-label={t('catalogue.down', { n: n + 1 })} title={t('catalogue.down', { n: n + 1 })}>↓</Button>
                <Button onClick={() => remove(name)} aria-label={t('catalogue.remove', { n: n + 1 })} title={t('catalogue.remove', { n: n + 1 })}>×</Button>
              </Space.Compact>
            </div>
          ))}
          <Button size="small" disabled={fields.length === ENTRIES_MAX} onClick={() => add({ entryId: newId(), proofNeeded: false })}>{t('catalogue.addEntry')}</Button>
        </Form.Item>
      )}
    </Form.List>
  )
}

const EntryFields = ({ name, n }: { readonly name: number; readonly n: number }) => {
  const { t } = useWords()
  const stepOf = useStepName()
  const required = useRequired()
  return (
    <div className="entry-fields">
      <Form.Item name={[name, 'entryId']} hidden><Input /></Form.Item>
      <Form.Item name={[name, 'says']} noStyle rules={required}><Input.TextArea autoSize={{ minRows: 1 }} maxLength={1000} aria-label={t('catalogue.nthEntry', { n })} placeholder={t('catalogue.nthEntry', { n })} /></Form.Item>
      <Form.Item name={[name, 'group']} noStyle><Input maxLength={100} aria-label={t('catalogue.group')} placeholder={t('catalogue.group')} /></Form.Item>
      <Form.Item name={[name, 'step']} noStyle><Select allowClear showSearch={{ optionFilterProp: 'label' }} aria-label={t('catalogue.step')} placeholder={t('catalogue.step')} options={STEPS.map((value) => ({ value, label: stepOf(value) }))} /></Form.Item>
      <Form.Item name={[name, 'proofNeeded']} noStyle valuePropName="checked"><Checkbox>{t('catalogue.proofNeeded')}</Checkbox></Form.Item>
    </div>
  )
}
