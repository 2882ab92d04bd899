// Uses of deliverables (一果多用): which body used what for which purpose, and who still owes feedback.
import { Tag } from 'antd'
import { LIMITS } from '../../../packages/audit/limits.ts'
import type { Labels } from '../ask.ts'
import type { Deliverable, ResultUse } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { LIGHTS, useChoices } from './choices.ts'
import { FileLink } from './file-link.tsx'
import { LineActs, TakeOff, useActing } from './four-lists.tsx'
import { useKinds } from './kind-words.ts'
import { LedgerTable } from './ledger-table.tsx'
import { Light, useLights } from './light.tsx'
import { FeedBackResultUse } from './result-use-forms.tsx'

/** The mark of a deadline that was counted from a limit which nobody has confirmed. */
const Unconfirmed = ({ row }: { readonly row: ResultUse }) => {
  const { t } = useWords()
  const limit = LIMITS.find(({ id, effectiveFrom }) => id === row.limitId && effectiveFrom === row.limitVersion)
  return limit === undefined || limit.source.confirmed ? null : <Tag color="gold" title={limit.source.cites}>{t('problem.unconfirmed')}</Tag>
}

type Of = { readonly deliverable?: Pick<Deliverable, 'deliverableId' | 'title'>; readonly projectId?: string; readonly about?: Labels }

export const ResultUseTable = ({ deliverable, projectId, about }: Of) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const lights = useLights()
  const purposes = useKinds('purpose')
  const { act, done, is, row: acted } = useActing<ResultUse, 'feedBack' | 'takeOff'>()
  const fixed = { ...(deliverable === undefined ? {} : { deliverableId: deliverable.deliverableId }), ...(projectId === undefined ? {} : { projectId }) }
  const named = deliverable === undefined ? about : { deliverableId: { says: t('fusion.deliverable'), words: { [deliverable.deliverableId]: deliverable.title } } }
  return (
    <>
      <LedgerTable<ResultUse> query="ListResultUses" fixed={fixed} {...(named === undefined ? {} : { about: named })} prefix="us." rowKey={(row) => row.resultUseId} nothing={{ says: t('fusion.noUses'), hint: t('fusion.noUsesHint') }}
        filters={[
          ...(deliverable === undefined ? [{ parameter: 'words', label: t('list.words'), is: 'words' as const }] : []),
          { parameter: 'body', label: t('fusion.usingBody'), is: 'choice', several: true, counted: 'body', options: choices('recipientBody') },
          { parameter: 'purpose', label: t('fusion.purpose'), is: 'choice', several: true, counted: 'purpose', options: purposes.options },
          { parameter: 'standing', label: t('fusion.standing'), is: 'choice', several: true, counted: 'standing', options: choices('useStanding') },
          { parameter: 'light', label: t('fusion.feedbackDue'), is: 'choice', options: LIGHTS.slice(0, 4).map((value) => ({ value, label: t(`light.${value}`) })) },
        ]}
        columns={[
          { key: 'body', excel: { take: 'body', words: wordsOf('recipientBody') }, title: t('fusion.usingBody'), sortable: true, width: 110, show: (row) => term('recipientBody', row.body) },
          ...(deliverable === undefined ? [{ key: 'deliverable', excel: [{ take: 'deliverableTitle' }, ...(projectId === undefined ? [{ take: 'projectTitle', title: t('fusion.project') }] : [])], title: t('fusion.deliverable'), show: (row: ResultUse) => <span className="clip" title={row.deliverableTitle ?? ''}>{row.deliverableTitle ?? row.deliverableId}</span> }] : []),
          { key: 'purpose', excel: [{ take: 'purpose', words: purposes.words }, { take: 'says', title: t('fusion.howUsed') }, { take: 'documentNo', title: t('fusion.documentNo') }], title: t('fusion.purpose'), sortable: true, width: 190, show: (row) => <>{purposes.nameOf(row.purpose)}{row.says !== null && <small className="said-line">{row.says}</small>}{row.documentNo !== null && <small className="said-line">{row.documentNo}</small>}</> },
          { key: 'usedOn', excel: { take: 'usedOn' }, title: t('fusion.usedOn'), sortable: true, width: 105, show: (row) => <span className="num">{row.usedOn}</span> },
          { key: 'feedbackDueOn', excel: [{ take: 'feedbackDueOn' }, { take: 'light', title: t('light.title'), words: lights }, { take: 'remaining', title: t('light.remaining') }], title: t('fusion.feedbackDue'), sortable: true, width: 165, show: (row) => row.standing === 'waiting' ? <><Light light={row.light} remaining={row.remaining} /><small className="soft num"><br />{row.feedbackDueOn} <Unconfirmed row={row} /></small></> : <span className="soft num">{row.feedbackDueOn ?? '—'}</span> },
          { key: 'feedback', excel: [{ take: 'fedBackOn', title: t('fusion.fedBackOn') }, { take: 'feedback' }, { take: 'late', title: t('fusion.lateFeedback'), words: { true: t('lists.yes'), false: t('lists.no') } }], title: t('fusion.feedback'), width: 200, show: (row) => row.fedBackOn === null ? '—' : <><span className="num">{row.fedBackOn}</span> {row.late && <Tag color="red">{t('fusion.lateFeedback')}</Tag>}<small className="said-line">{row.feedback}</small>{row.feedbackFileHash !== null && <FileLink hash={row.feedbackFileHash} label={t('fusion.feedbackFile')} />}</> },
          { key: 'acts', title: t('lists.acts'), width: 90, show: (row) => row.standing === 'waiting' && <LineActs acts={[{ command: 'FeedBackResultUse', label: t('fusion.feedBackShort'), act: () => act('feedBack', row) }, { command: 'TakeOffResultUse', label: t('lists.takeOff'), act: () => act('takeOff', row) }]} /> },
        ]} />
      <FeedBackResultUse row={acted} open={is('feedBack')} close={done} />
      <TakeOff command="TakeOffResultUse" id={is('takeOff') ? acted?.resultUseId : undefined} says={acted === undefined ? '' : `${term('recipientBody', acted.body)}　${purposes.nameOf(acted.purpose)}`} close={done} />
    </>
  )
}
