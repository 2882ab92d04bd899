// Turns what was recommended into items of the plan: one for each audit, with the reason and the place that the recommendation gave it.
import { Alert, Button, Modal, Table } from 'antd'
import { useState } from 'react'
import type { PlanCandidate } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useContents, useSend } from './asking.ts'
import { newId } from './new-id.ts'
import { ProblemNotice } from './problem-notice.tsx'

const REASON_MAX = 300

type Audit = { readonly key: string; readonly members: readonly PlanCandidate[] }

/** One audit for those of one unit who go together; those who leave and those who stay are items of their own, since their audits are of different kinds. */
const auditsOf = (chosen: readonly PlanCandidate[]): readonly Audit[] => {
  const audits = new Map<string, PlanCandidate[]>()
  for (const each of chosen) {
    const key = `${each.unitId} ${each.kind} ${each.together.toSorted().join(' ')}`
    audits.set(key, [...(audits.get(key) ?? []), each])
  }
  return [...audits].map(([key, members]) => ({ key, members }))
}

const itemOf = ({ members }: Audit, planItemId: string): object => {
  const [{ unitId, kind, recommendationId, divisionId, quarter, personDays, whyZh }] = members as readonly [PlanCandidate, ...PlanCandidate[]]
  return { planItemId, unitId, kind, subjects: members.map(({ officialId, tenureId }) => ({ officialId, tenureId })), reasons: [whyZh.slice(0, REASON_MAX)], recommendationId, divisionId, quarter, personDays }
}

export const ProposeChosen = ({ planId, chosen }: { readonly planId: string; readonly chosen: readonly PlanCandidate[] }) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  const [open, setOpen] = useState(false)
  if (!mayDo('ProposePlanItem')) return null
  return (
    <>
      <ActButton type="primary" unless={chosen.length === 0 ? t('recommend.allProposed') : undefined} onClick={() => setOpen(true)}>{t('recommend.propose')}</ActButton>
      {open && <Proposing planId={planId} audits={auditsOf(chosen)} close={() => setOpen(false)} />}
    </>
  )
}

type Outcome = { readonly done: number; readonly failed: readonly { readonly name: string; readonly error: Error }[] }

const Proposing = ({ planId, audits: offered, close }: { readonly planId: string; readonly audits: readonly Audit[]; readonly close: () => void }) => {
  const { t, term } = useWords()
  const send = useSend()
  // what is offered stays while it is being proposed, with the number that each item will have
  const [audits] = useState(() => offered.map((audit) => ({ ...audit, planItemId: newId() })))
  const [picked, pick] = useState<readonly string[]>(audits.map(({ key }) => key))
  const [outcome, setOutcome] = useState<Outcome>()
  const [busy, setBusy] = useState(false)
  const propose = async () => {
    setBusy(true)
    let tried: Outcome = { done: 0, failed: [] }
    for (const audit of audits.filter(({ key }) => picked.includes(key))) {
      try {
        await send('ProposePlanItem', { id: planId, input: itemOf(audit, audit.planItemId) }, audit.planItemId)
        tried = { ...tried, done: tried.done + 1 }
      } catch (error) {
        tried = { ...tried, failed: [...tried.failed, { name: namesOf(audit), error: error as Error }] }
      }
      setOutcome(tried)
    }
    setBusy(false)
  }
  const footer = outcome && !busy ? <Button type="primary" onClick={close}>{t('act.done')}</Button>
    : <><Button onClick={close} disabled={busy}>{t('act.cancel')}</Button><Button type="primary" loading={busy} disabled={picked.length === 0} onClick={() => void propose()}>{t('recommend.proposeN', { n: picked.length })}</Button></>
  return (
    <Modal open title={t('recommend.propose')} width={820} closable={!busy} mask={{ closable: !busy }} onCancel={() => { if (!busy) close() }} footer={footer} styles={{ body: { maxHeight: '65vh', overflow: 'auto' } }}>
      <p className="soft">{t('recommend.proposeHint')}</p>
      {outcome && <Alert showIcon type={outcome.failed.length === 0 ? 'success' : 'warning'} title={`${t('recommend.proposed', { n: outcome.done })}${outcome.failed.length === 0 ? '' : t('list.semicolon') + t('recommend.notProposed', { n: outcome.failed.length })}`} />}
      {outcome?.failed.map(({ name, error }) => <div key={name}><strong>{name}</strong><ProblemNotice error={error} /></div>)}
      {!outcome && (
        <Table size="small" pagination={false} rowKey={({ key }) => key} dataSource={[...audits]} rowSelection={{ selectedRowKeys: [...picked], onChange: (keys) => pick(keys.map(String)) }} columns={[
          { title: t('recommend.who'), render: (_, audit) => namesOf(audit) }, { title: t('recommend.unit'), render: (_, { members }) => members[0]!.unitName ?? members[0]!.unitId }, { title: t('plan.kind'), width: 70, render: (_, { members }) => term('kind', members[0]!.kind) },
          { title: t('recommend.quarter'), width: 100, render: (_, { members }) => term('quarter', String(members[0]!.quarter)) }, { title: t('recommend.division'), width: 80, render: (_, { members }) => members[0]!.divisionId }, { title: t('recommend.personDays'), width: 70, align: 'right', render: (_, { members }) => members[0]!.personDays },
        ]} />
      )}
    </Modal>
  )
}

const namesOf = ({ members }: Audit): string => members.map(({ officialName, officialId }) => officialName ?? officialId ?? '').join('、')
