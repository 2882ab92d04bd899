// The adjustments of an approved plan (计划调整): proposed for one of the named reasons, answered by both bodies row by row, decided by the committee.
import { Table, Tag, type TableColumnType } from 'antd'
import { useState } from 'react'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { DecideAdjustment, SettleAdjustment, unsettledIn, type DecidingAdjustment } from './adjustment-acts.tsx'
import { useContents } from './asking.ts'
import { LineActs, type LineAct } from './four-lists.tsx'
import { PlanAnswers, type Answering } from './plan-answers.tsx'
import type { OpinedAdjustment as Adjustment, useOpinions } from './plan-opinions.ts'
import { itemLabel, type PlanShown } from './plan-standing.ts'
import { ProposeAdjustment } from './propose-adjustment.tsx'

type Reads = ReturnType<typeof useOpinions>['reads']
type Label = (planItemId: string) => string

export const PlanAdjustments = ({ plan, adjustments, items, nameOf, reads }: PlanShown & { readonly adjustments: readonly Adjustment[]; readonly reads: Reads }) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  const [proposing, propose] = useState(false)
  const [answering, answer] = useState<Answering>()
  const [deciding, decide] = useState<DecidingAdjustment>()
  const [settling, settle] = useState<Adjustment>()
  const label: Label = (id) => itemLabel(items, nameOf, id)
  const actsOn = useActsOn({ answer, decide, settle, label })
  const columns = useColumns(reads, label)
  const may = plan.standing === 'approved' && mayDo('ProposePlanAdjustment')
  return (
    <section className="panel" aria-labelledby="adjustments">
      <h2><span id="adjustments">{t('route.adjustments')}</span>{may && <ActButton onClick={() => propose(true)}>{t('route.proposeAdjustment')}</ActButton>}</h2>
      <Table<Adjustment> size="small" pagination={false} rowKey={({ adjustmentId }) => adjustmentId} dataSource={[...adjustments]} locale={{ emptyText: t(plan.standing === 'approved' ? 'route.noAdjustments' : 'route.adjustLater') }}
        columns={[...columns, { title: t('lists.acts'), width: 150, render: (_, each) => <div className="stacked"><LineActs acts={actsOn(each)} /></div> }]} />
      <PlanAnswers planId={plan.planId} answering={answering} close={() => answer(undefined)} />
      <SettleAdjustment planId={plan.planId} adjustment={settling} label={label} close={() => settle(undefined)} />
      <DecideAdjustment planId={plan.planId} deciding={deciding} close={() => decide(undefined)} />
      {proposing && <ProposeAdjustment plan={plan} items={items} nameOf={nameOf} close={() => propose(false)} />}
    </section>
  )
}

/** The items that an adjustment takes out or brings in: those that the bodies answer about. */
const touched = ({ changes }: Adjustment): readonly string[] =>
  changes.flatMap((each) => [...(each.change === 'add' ? [] : [each.planItemId]), ...(each.change === 'remove' ? [] : [each.item.planItemId])])

type Opens = { readonly answer: (answering: Answering) => void; readonly decide: (deciding: DecidingAdjustment) => void; readonly settle: (adjustment: Adjustment) => void; readonly label: Label }

/** Out: what may be done with an adjustment, by where it stands. */
const useActsOn = ({ answer, decide, settle, label }: Opens) => {
  const { t } = useWords()
  const asks = (adjustment: Adjustment, command: string, says: string, as: 'replies' | 'opinions'): LineAct => {
    const before = as === 'replies' ? adjustment.organization : adjustment.discipline
    const rows = touched(adjustment).map((planItemId) => ({ planItemId, label: label(planItemId), before: before.find((each) => each.planItemId === planItemId) }))
    return { command, label: says, act: () => answer({ command, title: says, as, more: { adjustmentId: adjustment.adjustmentId }, rows }) }
  }
  const decides = (adjustment: Adjustment, command: DecidingAdjustment['command'], says: string): LineAct => ({ command, label: says, act: () => decide({ command, adjustment }) })
  return (adjustment: Adjustment): readonly LineAct[] => {
    if (adjustment.standing === 'submitted') return [decides(adjustment, 'ApprovePlanAdjustment', t('route.approve')), decides(adjustment, 'RejectPlanAdjustment', t('route.reject'))]
    if (adjustment.standing !== 'open') return []
    return [
      asks(adjustment, 'ConsultOnPlanAdjustment', t('route.consult'), 'replies'),
      asks(adjustment, 'GiveOpinionOnPlanAdjustment', t('route.opine'), 'opinions'),
      ...(unsettledIn(adjustment).length === 0 ? [] : [{ command: 'SettlePlanItemDisagreement', label: t('route.settle'), act: () => settle(adjustment) }]),
      decides(adjustment, 'SubmitPlanAdjustment', t('route.submit')),
      decides(adjustment, 'RejectPlanAdjustment', t('route.giveUp')),
    ]
  }
}

/** What an adjustment says, and what was said of it as far as whoever looks may read it. */
const useColumns = (reads: Reads, label: Label): TableColumnType<Adjustment>[] => {
  const { t, term } = useWords()
  const columns: readonly (TableColumnType<Adjustment> & { readonly shown?: boolean })[] = [
    { title: t('route.reason'), width: 170, render: (_, { reason, explanation }) => <><strong>{term('adjustmentReason', reason)}</strong><div className="soft">{explanation}</div></> },
    { title: t('route.changes'), render: (_, { changes }) => changes.map((each) => <Changed key={JSON.stringify(each)} change={each} label={label} />) },
    { title: t('plan.organization'), shown: reads.organization, width: 120, render: (_, { organization }) => <Said said={organization} label={label} /> },
    { title: t('plan.discipline'), shown: reads.discipline, width: 120, render: (_, { discipline }) => <Said said={discipline} label={label} /> },
    { title: t('tenure.standing'), width: 150, render: (_, each) => <Standing adjustment={each} /> },
    { title: t('route.outcome'), width: 140, render: (_, { outcomes }) => outcomes.length === 0 ? '—' : outcomes.map(({ planItemId, text }) => <div key={planItemId} title={label(planItemId)}>{text}</div>) },
    { title: t('route.settlement'), shown: reads.settlements, width: 140, render: (_, each) => <Settled adjustment={each} label={label} /> },
  ]
  return columns.filter(({ shown = true }) => shown).map(({ shown: _, ...column }) => column)
}

const Changed = ({ change, label }: { readonly change: Adjustment['changes'][number]; readonly label: Label }) => {
  const { term } = useWords()
  const [out, into] = [change.change === 'add' ? '' : label(change.planItemId), change.change === 'remove' ? '' : label(change.item.planItemId)]
  return <div><Tag>{term('planChangeKind', change.change)}</Tag>{out}{change.change === 'replace' && ' → '}{into}</div>
}

const Said = ({ said, label }: { readonly said: Adjustment['organization']; readonly label: Label }) => {
  const { term } = useWords()
  return said.length === 0 ? '—' : said.map(({ planItemId, reply, text }) => <div key={planItemId} title={label(planItemId)}>{term('reply', reply)}{text !== null && <span className="soft"> {text}</span>}</div>)
}

const Standing = ({ adjustment: { standing, meeting, decidedOn, because } }: { readonly adjustment: Adjustment }) => {
  const { term } = useWords()
  return <>{term('adjustmentStanding', standing)}{meeting !== null && <div className="soft">{meeting} <span className="num">{decidedOn}</span></div>}{because !== null && <div className="soft">{because}</div>}</>
}

const Settled = ({ adjustment, label }: { readonly adjustment: Adjustment; readonly label: Label }) => {
  const { t, term } = useWords()
  const open = unsettledIn(adjustment).length > 0
  if (!open && adjustment.settled.length === 0) return '—'
  return (
    <>
      {open && <div className="warns">{t('route.toSettle')}</div>}
      {adjustment.settled.map(({ planItemId, settlement, text }) => <div key={planItemId} title={label(planItemId)}>{term('settlement', settlement)}<div className="soft">{text}</div></div>)}
    </>
  )
}
