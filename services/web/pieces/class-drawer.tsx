// Why a post is in its class: what the rule proposes and from which facts, what is missing, what a draft would change; and the act that assigns one.
import { Button, Drawer, Form, Input, Radio, Space, Tag } from 'antd'
import { useState } from 'react'
import { CLASSES } from '../../../packages/audit/class-schemes.ts'
import type { Tenure } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useAnswer, useContents } from './asking.ts'
import { useClassSchemes } from './class-words.ts'
import { Story } from './story.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

type Proposal = Tenure['proposals'][number]
const GROUNDS_MAX = 500

/** The row as it stands now: an act in the drawer changes it. */
const useFresh = (row: Tenure | undefined): Tenure | undefined => {
  const { data } = useAnswer<Tenure>('ListTenures', { tenureId: row?.tenureId, pageSize: 1 }, row !== undefined)
  return row && (data?.rows.find(({ tenureId }) => tenureId === row.tenureId) ?? row)
}

export const ClassDrawer = ({ row: opened, close }: { readonly row: Tenure | undefined; readonly close: () => void }) => {
  const row = useFresh(opened)
  const { t } = useWords()
  const { mayDo } = useContents()
  const [assigning, assign] = useState(false)
  const { versionOf } = useClassSchemes()
  const may = mayDo('AssignSubjectClass') && row?.standing !== 'left'
  return (
    <Drawer title={row && `${t('tenure.class')} · ${row.officialName ?? row.officialId} ${row.unitName ?? ''}${row.post}`} open={row !== undefined} onClose={close} size={620} destroyOnHidden
      footer={may && <ActButton size="middle" type="primary" style={{ float: 'right' }} onClick={() => assign(true)}>{t('tenure.assign')}</ActButton>}>
      {row && (
        <>
          <h3>{t('tenure.assigned')}{t('list.colon')}{row.subjectClass === null ? t('tenure.unclassed') : t('tenure.classN', { class: row.subjectClass })}</h3>
          {row.subjectClass !== null && <p>{row.classGrounds}<span className="said-line">{row.classAssignedOn}{row.classProposed !== null && row.classProposedBy !== null && ` · ${t('tenure.proposedThen', { class: row.classProposed, version: versionOf(row.classProposedBy) })}`}</span></p>}
          {row.proposals.map((proposal, at) => <Proposed key={proposal.version} proposal={proposal} assigned={row.subjectClass} draft={at > 0} />)}
          {row.proposals.length === 0 && <p className="soft">{t('tenure.leftNotClassed')}</p>}
          <h3>{t('story.title')}</h3>
          <Story type="tenure" id={row.tenureId} />
          <AssignClass row={row} open={assigning} close={() => assign(false)} />
        </>
      )}
    </Drawer>
  )
}

const Proposed = ({ proposal, assigned, draft }: { readonly proposal: Proposal; readonly assigned: string | null; readonly draft: boolean }) => {
  const { t, say, term } = useWords()
  const { versionOf } = useClassSchemes()
  return (
    <section className="signed-content">
      <strong>{versionOf(proposal.version)}{t('list.colon')}{t('tenure.classN', { class: proposal.class })}</strong> {draft && <Tag>{t('tenure.draft')}</Tag>} {proposal.class !== assigned && <Tag color="gold">{t('tenure.differs')}</Tag>}
      <ul className="reasons">
        {proposal.reasons.map(({ lineId, says, source }) => <li key={lineId}>{say(says)}<div className="source">{t('problem.source')}{t('list.colon')}{source.cites} {!source.confirmed && <Tag color="gold">{t('problem.unconfirmed')}</Tag>}</div></li>)}
        {proposal.missing.length > 0 && <li className="soft">{t('tenure.missing', { facts: proposal.missing.map((fact) => term('classFact', fact)).join(t('list.comma')) })}{proposal.highest !== proposal.class && t('tenure.upTo', { class: proposal.highest })}</li>}
      </ul>
    </section>
  )
}

type Values = { readonly class: string; readonly grounds: string }

const AssignClass = ({ row, open, close }: { readonly row: Tenure; readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const required = [{ required: true, message: t('act.required') }]
  return (
    <TransitionDrawer<Values> command="AssignSubjectClass" id={row.officialId} title={t('tenure.assign')} open={open} close={close} input={(values) => ({ tenureId: row.tenureId, ...values })}
      initial={{ class: row.proposedClass ?? row.subjectClass ?? 'D', grounds: row.proposedWhyZh.slice(0, GROUNDS_MAX) }}>
      <p className="signed-content">{t('tenure.proposed')}{t('list.colon')}<strong>{t('tenure.classN', { class: row.proposedClass ?? '—' })}</strong></p>
      <Form.Item name="class" label={t('tenure.class')} rules={required}><Radio.Group optionType="button" options={CLASSES.map((value) => ({ value, label: t('tenure.classN', { class: value }) }))} /></Form.Item>
      <Form.Item name="grounds" label={t('tenure.classGrounds')} rules={required} extra={t('tenure.groundsHint')}><Input.TextArea rows={4} maxLength={GROUNDS_MAX} /></Form.Item>
    </TransitionDrawer>
  )
}

/** The class of a row, and how it compares with the rule; opens the reasons. */
export const ClassCell = ({ row, open }: { readonly row: Tenure; readonly open: () => void }) => {
  const { t } = useWords()
  return (
    <Space size={4} wrap onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
      <Button size="small" type="link" className="inline-link" onClick={open} aria-label={`${t('tenure.class')} ${row.subjectClass ?? t('tenure.unclassed')}`}>{row.subjectClass === null ? t('tenure.unclassed') : t('tenure.classN', { class: row.subjectClass })}</Button>
      {row.proposedClass !== null && <small className={row.classDiffers ? 'warns' : 'soft'}>{t(row.classDiffers ? 'tenure.ruleSays' : 'tenure.ruleSame', { class: row.proposedClass })}{row.proposals[0]?.missing.length ? ` ${t('tenure.incomplete')}` : ''}</small>}
    </Space>
  )
}
