// The list of verifications and their results (审计核查及结果清单): 干得怎么样, tied to duties, decisions, papers and findings.
import { Form, Input, Radio, Select } from 'antd'
import type { Verification } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { AddLine, LineActs, LinkedTo, TakeOff, useActing, useAuditItems, useRequired, type ListOf } from './four-lists.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { usePeople } from './people.ts'
import { DECISIONS, DUTIES, FINDINGS, PAPERS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

export const VerificationList = ({ project, about }: ListOf) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const nameOf = usePeople()
  const items = useAuditItems(project.projectId)
  const { act, done, is, row: acted } = useActing<Verification, 'line' | 'conclude' | 'takeOff'>()
  return (
    <>
      <LedgerTable<Verification> query="ListVerifications" fixed={{ projectId: project.projectId }} about={about} prefix="ve." linked={['verificationId']} rowKey={(row) => row.verificationId} extra={<AddLine command="ListVerification" add={() => act('line')} />} nothing={{ says: t('lists.none'), hint: '' }}
        filters={[
          { parameter: 'words', label: t('list.words'), is: 'words' },
          { parameter: 'outcome', label: t('lists.outcome'), is: 'choice', counted: 'outcome', options: choices('verified') },
          { parameter: 'assignee', label: t('lists.assignee'), is: 'choice', counted: 'assignee', options: project.teamUserIds.map((value) => ({ value, label: nameOf(value) })) },
        ]}
        columns={[
          { key: 'auditItemId', excel: { take: 'auditItemId', words: Object.fromEntries(items) }, title: t('lists.item'), sortable: true, width: 150, show: (row) => items.get(row.auditItemId) ?? '…' },
          { key: 'says', excel: [{ take: 'says' }, { take: 'method', title: t('lists.method') }], title: t('lists.verify'), show: (row) => <><span className="prose">{row.says}</span><div className="soft">{row.method}</div></> },
          { key: 'assignee', excel: { take: 'assignee' }, title: t('lists.assignee'), sortable: true, width: 110, show: (row) => nameOf(row.assignee) },
          { key: 'about', title: t('lists.links'), width: 190, show: (row) => <><LinkedTo register={DUTIES} ids={row.dutyIds} title={t('lists.duties')} to={(id) => `/projects/${row.projectId}?tab=duties&du.dutyId=${id}`} /><LinkedTo register={DECISIONS} ids={row.decisionIds} title={t('lists.decisions')} to={(id) => `/projects/${row.projectId}?tab=decisions&de.decisionId=${id}`} /></> },
          { key: 'outcome', excel: [{ take: 'outcome', words: wordsOf('verified') }, { take: 'result', title: t('lists.result') }], title: t('lists.outcome'), sortable: true, width: 220, show: (row) => <>{row.outcome === 'found' ? <strong className="warns">{term('verified', row.outcome)}</strong> : term('verified', row.outcome)}{row.result !== null && <div className="prose">{row.result}</div>}{row.concludedBy !== null && <div className="soft">{t('lists.concluded', { name: nameOf(row.concludedBy), on: row.concludedOn ?? '' })}</div>}</> },
          { key: 'rests', title: `${t('lists.papers')} · ${t('lists.findings')}`, width: 190, show: (row) => <><LinkedTo register={PAPERS} ids={row.paperIds} title={t('lists.papers')} to={(id) => `/projects/${row.projectId}?tab=papers&w.paperId=${id}`} /><LinkedTo register={FINDINGS} ids={row.findingIds} title={t('lists.findings')} to={(id) => `/findings/${id}`} /></> },
          { key: 'acts', title: t('lists.acts'), width: 110, show: (row) => <LineActs acts={[{ command: 'ConcludeVerification', label: t('lists.conclude'), act: () => act('conclude', row) }, { command: 'TakeOffVerification', label: t('lists.takeOff'), act: () => act('takeOff', row) }]} /> },
        ]} />
      <VerificationForm project={project} open={is('line')} close={done} />
      <Conclude row={acted} open={is('conclude')} close={done} />
      <TakeOff command="TakeOffVerification" id={is('takeOff') ? acted?.verificationId : undefined} says={acted?.says ?? ''} close={done} />
    </>
  )
}

type Values = { readonly auditItemId: string; readonly says: string; readonly method: string; readonly assignee: string; readonly dutyIds?: string[]; readonly decisionIds?: string[] }

const VerificationForm = ({ project, open, close }: Pick<ListOf, 'project'> & { readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  const nameOf = usePeople()
  const { projectId } = project
  const items = useAuditItems(projectId)
  return (
    <TransitionDrawer<Values> command="ListVerification" title={`${t('lists.add')} · ${t('lists.verifications')}`} open={open} close={close} input={({ dutyIds = [], decisionIds = [], ...rest }) => ({ projectId, line: { ...rest, dutyIds, decisionIds } })}>
      <Form.Item name="auditItemId" label={t('lists.item')} rules={required}><Select options={[...items].map(([value, label]) => ({ value, label }))} /></Form.Item>
      <Form.Item name="says" label={t('lists.verify')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
      <Form.Item name="method" label={t('lists.method')} rules={required}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
      <Form.Item name="assignee" label={t('lists.assignee')} rules={required}><Select options={project.teamUserIds.map((value) => ({ value, label: nameOf(value) }))} /></Form.Item>
      <Form.Item name="dutyIds" label={t('lists.aboutDuties')}><SearchSelect register={DUTIES} fixed={{ projectId }} several /></Form.Item>
      <Form.Item name="decisionIds" label={t('lists.aboutDecisions')}><SearchSelect register={DECISIONS} fixed={{ projectId }} several /></Form.Item>
    </TransitionDrawer>
  )
}

type Result = { readonly outcome: 'nothingFound' | 'found'; readonly says: string; readonly paperIds?: string[]; readonly findingIds?: string[] }

const initialOf = ({ outcome, result, paperIds, findingIds }: Verification): Partial<Result> => ({ outcome: outcome === 'found' ? 'found' : 'nothingFound', ...(result === null ? {} : { says: result }), paperIds, findingIds })

const Conclude = ({ row, open, close }: { readonly row: Verification | undefined; readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  if (row === undefined) return null
  const fixed = { projectId: row.projectId }
  return (
    <TransitionDrawer<Result> command="ConcludeVerification" title={t('lists.conclude')} id={row.verificationId} open={open} close={close} initial={initialOf(row)} input={({ paperIds = [], findingIds = [], ...rest }) => ({ result: { ...rest, paperIds, findingIds } })}>
      <p className="signed-content prose">{row.says}</p>
      <Form.Item name="outcome" label={t('lists.outcome')} rules={required}><Radio.Group optionType="button" options={choices('verified', ['nothingFound', 'found'])} /></Form.Item>
      <Form.Item name="says" label={t('lists.result')} rules={required}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
      <Form.Item name="paperIds" label={t('lists.papers')}><SearchSelect register={PAPERS} fixed={fixed} several /></Form.Item>
      <Form.Item name="findingIds" label={t('lists.findings')}><SearchSelect register={FINDINGS} fixed={fixed} several /></Form.Item>
    </TransitionDrawer>
  )
}
