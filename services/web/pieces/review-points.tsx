// What reviewers pointed out in the draft report, what the team did about it (采纳情况), and the acts of reviewing and of answering.
import { Button, Form, Input, Radio, Select, Space } from 'antd'
import { useState } from 'react'
import type { Labels } from '../ask.ts'
import type { Project, ReviewPoint } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useContents, useLatest } from './asking.ts'
import { useChoices } from './choices.ts'
import { LedgerTable } from './ledger-table.tsx'
import { newId } from './new-id.ts'
import { usePeople } from './people.ts'
import { PrintForms } from './print-form.tsx'
import { useReportStanding } from './report-standing.ts'
import { TransitionDrawer } from './transition-drawer.tsx'

const POINTS_MAX = 100
const LAYERS = ['team', 'division', 'economicResponsibility', 'legal'] as const

export const ReviewPoints = ({ project, about }: { readonly project: Project; readonly about: Labels }) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const nameOf = usePeople()
  const { mayDo } = useContents()
  const [answering, answer] = useState<ReviewPoint>()
  return (
    <>
      <LedgerTable<ReviewPoint> query="ListReviewPoints" fixed={{ projectId: project.projectId }} about={about} prefix="p." rowKey={(row) => row.reviewPointId} extra={<><PrintForms id={project.projectId} forms={['review-team', 'review-division', 'review-responsibility', 'review-legal']} /><ReviewReport project={project} /></>} nothing={{ says: t('points.none'), hint: t('points.noneHint') }}
        filters={[
          { parameter: 'layer', label: t('points.layer'), is: 'choice', counted: 'layer', options: choices('layer') },
          { parameter: 'adoption', label: t('points.adoption'), is: 'choice', counted: 'adoption', options: choices('adoption') },
        ]}
        columns={[
          { key: 'layer', excel: { take: 'layer', words: wordsOf('layer') }, title: t('points.layer'), sortable: true, width: 110, show: (row) => <>{term('layer', row.layer)}<br /><small className="soft">{t('points.nth', { n: row.draftNo })}</small></> },
          { key: 'says', excel: [{ take: 'says' }, { take: 'draftNo', title: t('points.draft') }], title: t('points.says'), show: (row) => <p className="prose">{row.says}</p> },
          { key: 'saidOn', excel: { take: 'saidOn' }, title: t('points.by'), sortable: true, width: 130, show: (row) => <>{nameOf(row.saidBy)}<br /><small className="soft num">{row.saidOn}</small></> },
          { key: 'adoption', excel: { take: 'adoption', words: wordsOf('adoption') }, title: t('points.adoption'), sortable: true, width: 110, show: (row) => row.adoption === 'open' ? <span className="light light-blue"><i aria-hidden="true" />{term('adoption', 'open')}</span> : term('adoption', row.adoption) },
          { key: 'reason', excel: { take: 'reason' }, title: t('points.reason'), show: (row) => row.reason === null
            ? mayDo('AnswerReviewPoint') ? <ActButton onClick={() => answer(row)}>{t('points.answer')}</ActButton> : '—'
            : <><p className="prose">{row.reason}</p><small className="soft">{row.answeredBy !== null && nameOf(row.answeredBy)} <span className="num">{row.answeredOn}</span></small></> },
        ]} />
      <Answer point={answering} close={() => answer(undefined)} />
    </>
  )
}

const Answer = ({ point, close }: { readonly point: ReviewPoint | undefined; readonly close: () => void }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = [{ required: true, message: t('act.required') }]
  return (
    <TransitionDrawer<{ adoption: string; reason: string }> command="AnswerReviewPoint" title={t('points.answer')} id={point?.projectId ?? ''} open={point !== undefined} close={close} initial={{ adoption: 'adopted' }} input={(values) => ({ pointId: point?.pointId, ...values })}>
      <p className="signed-content prose">{point?.says}</p>
      <Form.Item name="adoption" label={t('points.adoption')} rules={required}><Radio.Group optionType="button" options={choices('adoption', ['adopted', 'partlyAdopted', 'notAdopted'])} /></Form.Item>
      <Form.Item name="reason" label={t('points.reason')} rules={required} extra={t('points.reasonHint')}><Input.TextArea rows={5} maxLength={4000} /></Form.Item>
    </TransitionDrawer>
  )
}

type Reviewed = { readonly layer: string; readonly outcome: string; readonly opinion: string; readonly points?: readonly { readonly says: string }[] }

/** Offered while the draft is heard and reviewed; whose turn it is, the rules say. */
const ReviewReport = ({ project }: { readonly project: Project }) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  const [open, setOpen] = useState(false)
  // a point keeps its id when the form is sent again
  const [pointIds, setPointIds] = useState<readonly string[]>([])
  const start = () => { setPointIds(Array.from({ length: POINTS_MAX }, newId)); setOpen(true) }
  const drafted = useLatest('project', project.projectId, 'ReportDrafted', open)
  const reviewed = useReportStanding(project.projectId)?.reviewedLayers ?? []
  if (!mayDo('ReviewReport') || !['comments', 'review'].includes(project.phase)) return null
  return (
    <>
      <ActButton type="primary" onClick={start}>{t('points.review')}</ActButton>
      <TransitionDrawer<Reviewed> command="ReviewReport" title={t('points.review')} id={project.projectId} open={open} close={() => setOpen(false)} initial={{ layer: LAYERS.find((layer) => !reviewed.some((each) => each === layer)) ?? 'legal', outcome: 'agreed' }}
        input={({ points = [], ...rest }) => ({ ...rest, draftNo: drafted?.data['draftNo'], ...(points.length > 0 ? { points: points.map(({ says }, n) => ({ pointId: pointIds[n], says })) } : {}) })}>
        <ReviewFields />
      </TransitionDrawer>
    </>
  )
}

const ReviewFields = () => {
  const { t } = useWords()
  const choices = useChoices()
  const required = [{ required: true, message: t('act.required') }]
  return (
    <>
      <Form.Item name="layer" label={t('points.reviewing')} rules={required}><Select options={choices('layer')} /></Form.Item>
      <Form.Item name="outcome" label={t('points.outcome')} rules={required}><Radio.Group optionType="button" options={choices('reviewOutcome')} /></Form.Item>
      <Form.Item name="opinion" label={t('points.opinion')} rules={required}><Input.TextArea rows={4} maxLength={8000} /></Form.Item>
      <Form.List name="points">
        {(fields, { add, remove }) => (
          <Form.Item label={t('points.points')} extra={t('points.pointsHint')}>
            {fields.map(({ key, name }, n) => (
              <Space.Compact key={key} block style={{ marginBottom: 8 }}>
                <Form.Item name={[name, 'says']} noStyle rules={required}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} aria-label={t('points.nthPoint', { n: n + 1 })} placeholder={t('points.nthPoint', { n: n + 1 })} /></Form.Item>
                <Button onClick={() => remove(name)} aria-label={t('points.remove')} title={t('points.remove')}>×</Button>
              </Space.Compact>
            ))}
            <Button size="small" disabled={fields.length === POINTS_MAX} onClick={() => add()}>{t('points.add')}</Button>
          </Form.Item>
        )}
      </Form.List>
    </>
  )
}
