// The on-site checklist (现场审计“十个一”) of a project, entry by entry, with the proof of each; the list itself is marked as the example that it is.
import { Form, Input, Radio, Skeleton, Table, Tag } from 'antd'
import type { FieldChecklist as Checklist } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer } from './asking.ts'
import { useStepName } from './catalogue-entries.tsx'
import { useChoices } from './choices.ts'
import { LineActs, LinkedTo, useActing, type ListOf } from './four-lists.tsx'
import { usePeople } from './people.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { PrintButton } from './print-button.tsx'
import { EVIDENCE } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

type Entry = Checklist['entries'][number]

export const FieldChecklist = ({ project: { projectId } }: ListOf) => {
  const { t, term } = useWords()
  const nameOf = usePeople()
  const stepOf = useStepName()
  const { act, done, is, row: acted } = useActing<Entry, 'record'>()
  const { data, error, refetch } = useAnswer<Checklist>('ListFieldChecklists', { projectId })
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton active />
  const list = data.rows[0]
  if (list === undefined) return <div className="nothing"><p>{t('field.noChecklist')}</p><small>{t('field.noChecklistHint')}</small></div>
  return (
    <section className="ledger">
      <div className="filters">
        <span><strong>{list.title}</strong>　{t('field.version', { n: list.version })} {!list.confirmed && <Tag color="gold" title={list.cites}>{t('field.example')} · {t('problem.unconfirmed')}</Tag>}<span className="num soft">　{t('field.counted', { done: list.done, notApplicable: list.notApplicable, open: list.open })}</span></span>
        <PrintButton />
      </div>
      <Table<Entry> size="small" pagination={false} rowKey={(entry) => entry.entryId} dataSource={[...list.entries]} scroll={{ x: 900 }}
        columns={[
          { title: t('field.no'), width: 50, render: (_value, _entry, n) => <span className="num">{n + 1}</span> },
          { title: t('field.entry'), render: (_, entry) => <><span className="prose">{entry.says}</span>{entry.step !== null && <div className="soft">{t('field.step')}{t('list.colon')}{stepOf(entry.step)}</div>}</> },
          { title: t('field.standing'), width: 110, render: (_, entry) => <>{entry.standing === 'open' ? <span className="light light-blue"><i aria-hidden="true" />{term('entryStanding', 'open')}</span> : term('entryStanding', entry.standing)}{entry.proofWithdrawn && <div><Tag color="red">{t('field.proofGone')}</Tag></div>}</> },
          { title: t('field.proof'), width: 220, render: (_, entry) => entry.evidenceIds.length > 0 ? <LinkedTo register={EVIDENCE} ids={entry.evidenceIds} title={t('field.proof')} to={(id) => `/projects/${projectId}?tab=evidence&e.evidenceId=${id}`} /> : <span className="soft">{entry.proofNeeded ? t('field.proofNeeded') : '—'}</span> },
          { title: t('field.remark'), render: (_, entry) => entry.remark === null ? '—' : <span className="prose">{entry.remark}</span> },
          { title: t('field.on'), width: 120, render: (_, entry) => entry.on === null ? '—' : <>{nameOf(entry.by ?? '')}<br /><small className="soft num">{entry.on}</small></> },
          { title: t('field.acts'), width: 70, render: (_, entry) => <LineActs acts={[{ command: 'RecordChecklistProof', label: t('field.record'), act: () => act('record', entry) }]} /> },
        ]} />
      <RecordEntry projectId={projectId} entry={acted} open={is('record')} close={done} />
    </section>
  )
}

type Values = { readonly outcome: 'done' | 'notApplicable'; readonly says?: string; readonly evidenceIds?: string[] }

const RecordEntry = ({ projectId, entry, open, close }: { readonly projectId: string; readonly entry: Entry | undefined; readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const choices = useChoices()
  if (entry === undefined) return null
  return (
    <TransitionDrawer<Values> command="RecordChecklistProof" title={t('field.recordTitle')} id={projectId} open={open} close={close}
      initial={{ outcome: entry.standing === 'notApplicable' ? 'notApplicable' : 'done', evidenceIds: entry.evidenceIds, ...(entry.remark === null ? {} : { says: entry.remark }) }}
      input={({ outcome, says, evidenceIds = [] }) => ({ entryId: entry.entryId, outcome, evidenceIds, ...(says === undefined || says === '' ? {} : { says }) })}>
      <p className="signed-content prose">{entry.says}</p>
      <Form.Item name="outcome" label={t('field.standing')}><Radio.Group optionType="button" options={choices('entryStanding', ['done', 'notApplicable'])} /></Form.Item>
      <Form.Item name="evidenceIds" label={t('field.proof')} {...(entry.proofNeeded ? { extra: t('field.proofNeeded') } : {})}><SearchSelect register={EVIDENCE} fixed={{ projectId }} several /></Form.Item>
      <Form.Item name="says" label={t('field.remark')} extra={t('field.remarkHint')}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}
