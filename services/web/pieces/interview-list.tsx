// The interviews held in an audit (谈话): whom, where, on what, by which two of the team, and the signed record.
import { Form, Input, Radio, Select, Space } from 'antd'
import type { Interview } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { AddLine, LineActs, LinkedTo, TakeOff, useActing, useRequired, type ListOf } from './four-lists.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { usePeople } from './people.ts'
import { EVIDENCE } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

/** On the wire it is a plain text, opened for whoever may read it. */
const nameIn = ({ interviewee }: Interview): string => (typeof interviewee === 'string' ? interviewee : '—')

export const InterviewList = ({ project, about }: ListOf) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const nameOf = usePeople()
  const { projectId } = project
  const { act, done, is, row: acted } = useActing<Interview, 'record' | 'takeOff'>()
  return (
    <>
      <LedgerTable<Interview> query="ListInterviews" fixed={{ projectId }} about={about} prefix="in." rowKey={(row) => row.interviewId} extra={<AddLine command="RecordInterview" add={() => act('record')} />} nothing={{ says: t('field.noInterviews'), hint: t('field.noInterviewsHint') }}
        filters={[{ parameter: 'group', label: t('field.group'), is: 'choice', counted: 'group', options: choices('intervieweeGroup') }]}
        columns={[
          { key: 'heldOn', excel: [{ take: 'heldOn' }, { take: 'place', title: t('field.place') }], title: t('field.heldOn'), sortable: true, width: 160, show: (row) => <><span className="num">{row.heldOn}</span><br /><small className="soft">{row.place}</small></> },
          { key: 'group', excel: { take: 'group', words: wordsOf('intervieweeGroup') }, title: t('field.group'), sortable: true, width: 120, show: (row) => term('intervieweeGroup', row.group) },
          { key: 'interviewee', title: t('field.interviewee'), width: 160, show: nameIn },
          { key: 'topics', excel: { take: 'topics' }, title: t('field.topics'), show: (row) => <ol className="reasons">{row.topics.map((topic) => <li key={topic}>{topic}</li>)}</ol> },
          { key: 'asked', excel: [{ take: 'askedBy' }, { take: 'writtenBy', title: t('field.written') }], title: `${t('field.asked')} / ${t('field.written')}`, width: 150, show: (row) => `${nameOf(row.askedBy)} / ${nameOf(row.writtenBy)}` },
          { key: 'evidence', title: t('field.transcript'), width: 200, show: (row) => <LinkedTo register={EVIDENCE} ids={[row.evidenceId]} title={t('field.transcript')} to={(id) => `/projects/${projectId}?tab=evidence&e.evidenceId=${id}`} /> },
          { key: 'acts', title: t('field.acts'), width: 70, show: (row) => <LineActs acts={[{ command: 'TakeOffInterview', label: t('field.takeOff'), act: () => act('takeOff', row) }]} /> },
        ]} />
      <RecordInterview project={project} open={is('record')} close={done} />
      <TakeOff command="TakeOffInterview" id={is('takeOff') ? acted?.interviewId : undefined} says={acted === undefined ? '' : `${acted.heldOn}　${term('intervieweeGroup', acted.group)}　${nameIn(acted)}`} close={done} />
    </>
  )
}

type Values = { readonly group: string; readonly interviewee: string; readonly heldOn: string; readonly place: string; readonly topics: string; readonly askedBy: string; readonly writtenBy: string; readonly evidenceId: string }

const RecordInterview = ({ project, open, close }: Pick<ListOf, 'project'> & { readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const nameOf = usePeople()
  const { projectId } = project
  const team = project.teamUserIds.map((value) => ({ value, label: nameOf(value) }))
  return (
    <TransitionDrawer<Values> command="RecordInterview" title={t('field.addInterview')} open={open} close={close} initial={{ group: 'leadingGroup' }}
      input={({ topics, ...rest }) => ({ projectId, ...rest, topics: topics.split('\n').map((each) => each.trim()).filter((each) => each !== '') })}>
      <Form.Item name="group" label={t('field.group')} rules={required}><Radio.Group optionType="button" options={choices('intervieweeGroup')} /></Form.Item>
      <Form.Item name="interviewee" label={t('field.interviewee')} rules={required} extra={t('field.intervieweeHint')}><Input maxLength={120} /></Form.Item>
      <Space size={12} wrap>
        <Form.Item name="heldOn" label={t('field.heldOn')} rules={required}><DayField /></Form.Item>
        <Form.Item name="place" label={t('field.place')} rules={required}><Input maxLength={120} style={{ width: 280 }} /></Form.Item>
      </Space>
      <Form.Item name="topics" label={t('field.topics')} rules={required} extra={t('field.topicsHint')}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
      <Form.Item name="askedBy" label={t('field.asked')} rules={required}><Select options={team} /></Form.Item>
      <Form.Item name="writtenBy" label={t('field.written')} rules={required}><Select options={team} /></Form.Item>
      <Form.Item name="evidenceId" label={t('field.transcript')} rules={required}><SearchSelect register={EVIDENCE} fixed={{ projectId }} /></Form.Item>
    </TransitionDrawer>
  )
}
