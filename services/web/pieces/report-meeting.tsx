// The meeting on a report (局长办公会、审计业务会议) and the meeting at which its results are fed back: what is known of them, and the forms that record them.
import { Button, Form, Input, Radio, Select, Space, Tag } from 'antd'
import type { HandedIn } from '../ask.ts'
import type { Project, ReportStanding } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useContents, useLatest } from './asking.ts'
import { useChoices } from './choices.ts'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import { HandIn } from './hand-in.tsx'
import { useReportStanding } from './report-standing.ts'
import { TransitionOpener } from './transition-opener.tsx'

const REPORTED = ['issuing', 'rectification', 'closed', 'archived']

export const ReportMeetings = ({ project }: { readonly project: Project }) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  const standing = useReportStanding(project.projectId)
  const deliberatedOn = standing?.deliberatedOn ?? null
  const considers = mayDo('DeliberateReport') && project.reportNo === null && standing?.reviewedLayers.length === 4
  const feedsBack = mayDo('HoldResultFeedbackMeeting') && project.reportNo !== null && REPORTED.includes(project.phase)
  const wanted = project.demands.includes('reportMeeting') && standing !== undefined && deliberatedOn === null
  if (!considers && !feedsBack && !wanted && deliberatedOn === null && project.feedbackMeetingOn === null) return null
  return (
    <>
      {(considers || wanted || deliberatedOn !== null) && <div className="signing-line"><span>{t('meeting.title')}</span><Considered standing={standing} /><span>{considers && <Deliberate project={project} />}{wanted && !considers && <span className="soft">{t('meeting.wanted')}</span>}</span></div>}
      {(feedsBack || project.feedbackMeetingOn !== null) && <div className="signing-line"><span>{t('meeting.feedback')}</span><span className="num">{project.feedbackMeetingOn ?? '—'}</span><span>{feedsBack && <Feedback project={project} />}</span></div>}
    </>
  )
}

const Considered = ({ standing }: { readonly standing: ReportStanding | undefined }) => {
  const { t, term } = useWords()
  const latest = useLatest('project', standing?.projectId ?? '', 'ReportDeliberated', standing !== undefined && standing.deliberatedOn !== null)
  const opinions = (latest?.data['opinions'] ?? []) as readonly { readonly by: string; readonly says: string; readonly adoption: string; readonly reason?: string }[]
  if (standing === undefined || standing.deliberatedOn === null) return <span>—</span>
  return (
    <span>
      <Tag color={standing.meetingOutcome === 'approved' ? 'default' : 'red'}>{term('meetingOutcome', standing.meetingOutcome)}</Tag>{standing.meetingNo} <span className="num soft">{standing.deliberatedOn}</span>
      {((latest?.data['decisions'] ?? []) as readonly string[]).map((says) => <div key={says}><small>{says}</small></div>)}
      {opinions.map(({ by, says, adoption, reason }) => <div key={`${by} ${says}`}><small className="soft">{by}{t('list.colon')}{says}（{term('adoption', adoption)}{reason === undefined ? '' : `${t('list.colon')}${reason}`}）</small></div>)}
    </span>
  )
}

type Lines = { readonly decisions?: readonly string[]; readonly opinions?: readonly object[]; readonly attendees: readonly string[]; readonly file?: HandedIn }

const Deliberate = ({ project }: { readonly project: Project }) => {
  const { t } = useWords()
  const drafted = useLatest('project', project.projectId, 'ReportDrafted')
  return (
    <TransitionOpener<Lines> command="DeliberateReport" title={t('meeting.record')} id={project.projectId} type="default" initial={{ meeting: 'directorsMeeting', outcome: 'approved', decisions: [''] } as Partial<Lines>}
      input={({ file, opinions = [], ...values }) => ({ ...values, opinions: opinions.map(filled), draftNo: drafted?.data['draftNo'], ...(file === undefined ? {} : { minutesHash: file.hash }) })}>
      <MeetingFields />
    </TransitionOpener>
  )
}

const MeetingFields = () => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  return (
    <>
      <Form.Item name="meeting" label={t('meeting.kind')} rules={required}><Radio.Group optionType="button" options={choices('meetingKind')} /></Form.Item>
      <Form.Item name="meetingNo" label={t('meeting.no')} rules={required}><Input maxLength={80} /></Form.Item>
      <Form.Item name="chairedBy" label={t('meeting.chairedBy')} rules={required}><Input maxLength={60} /></Form.Item>
      <Form.Item name="attendees" label={t('meeting.attendees')} rules={required} extra={t('meeting.attendeesHint')}><Select mode="tags" tokenSeparators={['、', '，', ',']} open={false} /></Form.Item>
      <Form.Item name="outcome" label={t('meeting.outcome')} rules={required}><Radio.Group optionType="button" options={choices('meetingOutcome')} /></Form.Item>
      <Form.List name="decisions">
        {(lines, { add, remove }) => (
          <Form.Item label={t('meeting.decisions')} required>
            {lines.map(({ key, name }, n) => <Space.Compact key={key} block style={{ marginBottom: 8 }}><Form.Item name={name} noStyle rules={required}><Input maxLength={2000} aria-label={t('meeting.nthDecision', { n: n + 1 })} /></Form.Item>{lines.length > 1 && <Button onClick={() => remove(name)} aria-label={t('points.remove')}>×</Button>}</Space.Compact>)}
            <Button size="small" onClick={() => add('')}>{t('points.add')}</Button>
          </Form.Item>
        )}
      </Form.List>
      <Form.List name="opinions">
        {(lines, { add, remove }) => (
          <Form.Item label={t('meeting.opinions')} extra={t('meeting.opinionsHint')}>
            {lines.map(({ key, name }) => (
              <div key={key} style={{ marginBottom: 10 }}>
                <Space.Compact block><Form.Item name={[name, 'by']} noStyle rules={required}><Input style={{ width: 140 }} maxLength={120} placeholder={t('meeting.by')} aria-label={t('meeting.by')} /></Form.Item><Form.Item name={[name, 'says']} noStyle rules={required}><Input maxLength={2000} placeholder={t('points.says')} aria-label={t('points.says')} /></Form.Item><Button onClick={() => remove(name)} aria-label={t('points.remove')}>×</Button></Space.Compact>
                <Space.Compact block><Form.Item name={[name, 'adoption']} noStyle rules={required}><Select style={{ width: 140 }} placeholder={t('points.adoption')} aria-label={t('points.adoption')} options={choices('adoption', ['adopted', 'partlyAdopted', 'notAdopted'])} /></Form.Item><Form.Item name={[name, 'reason']} noStyle><Input maxLength={2000} placeholder={t('points.reason')} aria-label={t('points.reason')} /></Form.Item></Space.Compact>
              </div>
            ))}
            <Button size="small" onClick={() => add()}>{t('points.add')}</Button>
          </Form.Item>
        )}
      </Form.List>
      <Form.Item name="file" label={t('meeting.minutes')}><HandIn /></Form.Item>
    </>
  )
}

const Feedback = ({ project }: { readonly project: Project }) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionOpener<Lines> command="HoldResultFeedbackMeeting" title={t('meeting.recordFeedback')} id={project.projectId} type="default" input={({ file, ...values }) => filled({ ...values, ...(file === undefined ? {} : { fileHash: file.hash }) })}>
      <Form.Item name="place" label={t('meeting.place')}><Input maxLength={200} /></Form.Item>
      <Form.Item name="attendees" label={t('meeting.attendees')} rules={required} extra={t('meeting.attendeesHint')}><Select mode="tags" tokenSeparators={['、', '，', ',']} open={false} /></Form.Item>
      <Form.Item name="statement" label={t('meeting.statement')}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
      <Form.Item name="file" label={t('meeting.minutes')}><HandIn /></Form.Item>
    </TransitionOpener>
  )
}
