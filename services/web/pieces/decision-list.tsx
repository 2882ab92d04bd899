// The list of major decisions (重要决策事项清单): 干了什么, by which procedure, and what each audited official said.
import { Form, Input, InputNumber, Select, Space } from 'antd'
import type { Decision } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { filled } from './filled.ts'
import { AddLine, LineActs, LinkedTo, TakeOff, useActing, useRequired, type ListOf } from './four-lists.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { MoneySwitch, useMoney } from './money.tsx'
import { EVIDENCE, OFFICIALS, useNames, VERIFICATIONS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

export const DecisionList = ({ project, about }: ListOf) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const { money, inUnit } = useMoney()
  const officialName = useNames(OFFICIALS, project.officialIds)
  const { act, done, is, row: acted } = useActing<Decision, 'line' | 'takeOff'>()
  return (
    <>
      <LedgerTable<Decision> query="ListDecisions" fixed={{ projectId: project.projectId }} about={about} prefix="de." linked={['decisionId']} rowKey={(row) => row.decisionId} extra={<><AddLine command="ListDecision" add={() => act('line')} /><MoneySwitch /></>} nothing={{ says: t('lists.none'), hint: '' }}
        filters={[
          { parameter: 'words', label: t('list.words'), is: 'words' },
          { parameter: 'kind', label: t('lists.decisionKind'), is: 'choice', counted: 'kind', options: choices('decisionKind') },
          { parameter: 'procedure', label: t('lists.procedure'), is: 'choice', counted: 'procedure', options: choices('procedure') },
        ]}
        columns={[
          { key: 'decidedOn', excel: [{ take: 'decidedOn' }, { take: 'meeting', title: t('lists.meeting') }], title: t('lists.decidedOn'), sortable: true, width: 130, show: (row) => <><span className="num">{row.decidedOn}</span><div className="soft">{row.meeting}</div></> },
          { key: 'says', excel: [{ take: 'says' }, { take: 'execution', title: t('lists.execution') }, { take: 'effect', title: t('lists.effect') }], title: t('lists.decision'), show: (row) => <><span className="prose">{row.says}</span>{row.execution !== null && <div className="soft">{t('lists.execution')}{t('list.colon')}{row.execution}</div>}{row.effect !== null && <div className="soft">{t('lists.effect')}{t('list.colon')}{row.effect}</div>}</> },
          { key: 'kind', excel: { take: 'kind', words: wordsOf('decisionKind') }, title: t('lists.decisionKind'), sortable: true, width: 115, show: (row) => term('decisionKind', row.kind) },
          { key: 'procedure', excel: { take: 'procedure', words: wordsOf('procedure') }, title: t('lists.procedure'), width: 100, show: (row) => (row.procedure === 'none' || row.procedure === 'majorityAgainst' ? <strong className="warns">{term('procedure', row.procedure)}</strong> : term('procedure', row.procedure)) },
          { key: 'opinions', excel: { take: 'opinions.words' }, title: t('lists.opinions'), width: 130, show: (row) => row.opinions.map(({ officialId, opinion, words }) => <div key={officialId}>{officialName(officialId)} {term('statedOpinion', opinion)}{words !== null && <div className="soft">{words}</div>}</div>) },
          { key: 'amountFen', excel: { take: 'amountFen', fen: true, sum: true }, title: inUnit(t('lists.amount')), width: 120, align: 'right', show: (row) => <span className="num">{row.amountFen === 0 ? '—' : money(row.amountFen)}</span>, sum: 'amountFen', sumShown: money },
          { key: 'links', title: t('lists.links'), width: 170, show: (row) => <><LinkedTo register={EVIDENCE} ids={row.evidenceIds} title={t('lists.evidence')} to={(id) => `/projects/${row.projectId}?tab=evidence&e.evidenceId=${id}`} />{row.verificationIds.length === 0 ? <span className="soft">{t('lists.notVerified')}</span> : <LinkedTo register={VERIFICATIONS} ids={row.verificationIds} title={t('lists.verifications')} to={(id) => `/projects/${row.projectId}?tab=verifications&ve.verificationId=${id}`} />}</> },
          { key: 'acts', title: t('lists.acts'), width: 100, show: (row) => <><LineActs acts={[{ command: 'CorrectDecision', label: t('lists.correct'), act: () => act('line', row) }, { command: 'TakeOffDecision', label: t('lists.takeOff'), act: () => act('takeOff', row) }]} />{row.corrections > 0 && <div className="soft">{t('lists.corrections', { n: row.corrections })}</div>}</> },
        ]} />
      <DecisionForm project={project} row={acted} open={is('line')} close={done} />
      <TakeOff command="TakeOffDecision" id={is('takeOff') ? acted?.decisionId : undefined} says={acted?.says ?? ''} close={done} />
    </>
  )
}

type Said = { readonly opinion: string; readonly words?: string }
type Values = { readonly decidedOn: string; readonly meeting: string; readonly says: string; readonly kind: string; readonly yuan?: number; readonly procedure: string; readonly opinions: Readonly<Record<string, Said>>; readonly execution?: string; readonly effect?: string; readonly evidenceIds?: string[]; readonly reason?: string }

const lineOf = ({ yuan, opinions, evidenceIds = [], reason: _, ...rest }: Values, officialIds: readonly string[]): object => ({
  ...filled({ ...rest, amountFen: yuan === undefined || yuan === null ? undefined : Math.round(yuan * 100) }), evidenceIds,
  opinions: officialIds.flatMap((officialId) => (opinions[officialId]?.opinion ? [{ officialId, ...filled(opinions[officialId]) }] : [])),
})

const initialOf = ({ decidedOn, meeting, says, kind, amountFen, procedure, opinions, execution, effect, evidenceIds }: Decision): Partial<Values> => filled({
  decidedOn, meeting, says, kind, procedure, execution, effect, evidenceIds, yuan: amountFen === 0 ? undefined : amountFen / 100, opinions: Object.fromEntries(opinions.map(({ officialId, opinion, words }) => [officialId, filled({ opinion, words })])),
}) as Partial<Values>

const DecisionForm = ({ project, row, open, close }: Pick<ListOf, 'project'> & { readonly row: Decision | undefined; readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const officialName = useNames(OFFICIALS, project.officialIds)
  return (
    <TransitionDrawer<Values> command={row === undefined ? 'ListDecision' : 'CorrectDecision'} title={`${t(row === undefined ? 'lists.add' : 'lists.correct')} · ${t('lists.decisions')}`} {...(row === undefined ? {} : { id: row.decisionId })} open={open} close={close}
      initial={row === undefined ? { kind: 'majorDecision', procedure: 'collective' } : initialOf(row)} input={(values) => (row === undefined ? { projectId: project.projectId, line: lineOf(values, project.officialIds) } : { line: lineOf(values, project.officialIds), reason: values.reason })}>
      <Space size={12} wrap>
        <Form.Item name="decidedOn" label={t('lists.decidedOn')} rules={required}><DayField /></Form.Item>
        <Form.Item name="meeting" label={t('lists.meeting')} rules={required}><Input maxLength={120} style={{ width: 300 }} /></Form.Item>
      </Space>
      <Form.Item name="says" label={t('lists.decision')} rules={required}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      <Form.Item name="kind" label={t('lists.decisionKind')} rules={required}><Select options={choices('decisionKind')} /></Form.Item>
      <Form.Item name="yuan" label={t('lists.amountYuan')}><InputNumber min={0} precision={2} style={{ width: 220 }} /></Form.Item>
      <Form.Item name="procedure" label={t('lists.procedure')} rules={required}><Select options={choices('procedure')} /></Form.Item>
      {project.officialIds.map((officialId) => (
        <Form.Item key={officialId} label={`${t('lists.opinions')} · ${officialName(officialId)}`} required={project.officialIds.length === 1}>
          <Space.Compact block>
            <Form.Item name={['opinions', officialId, 'opinion']} noStyle rules={project.officialIds.length === 1 ? required : []}><Select allowClear options={choices('statedOpinion')} style={{ width: 140 }} aria-label={`${t('lists.opinions')} ${officialName(officialId)}`} /></Form.Item>
            <Form.Item name={['opinions', officialId, 'words']} noStyle><Input maxLength={1000} placeholder={t('lists.opinionWords')} aria-label={`${t('lists.opinionWords')} ${officialName(officialId)}`} /></Form.Item>
          </Space.Compact>
        </Form.Item>
      ))}
      <Form.Item name="execution" label={t('lists.execution')}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      <Form.Item name="effect" label={t('lists.effect')}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      <Form.Item name="evidenceIds" label={t('lists.evidence')}><SearchSelect register={EVIDENCE} fixed={{ projectId: project.projectId }} several /></Form.Item>
      {row !== undefined && <Form.Item name="reason" label={t('lists.correctReason')} rules={required}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>}
    </TransitionDrawer>
  )
}
