// The evidence of a project: what it is and proves, which items and papers it belongs to, and for evidence sheets, what their provider said.
import { Form, Input, Tag } from 'antd'
import type { Labels } from '../ask.ts'
import type { Evidence, Project } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { CollectEvidence } from './collect-evidence.tsx'
import { FileLink } from './file-link.tsx'
import { AddLine, LineActs, LinkedTo, useActing, useAuditItems, useRequired, type LineAct } from './four-lists.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { Light } from './light.tsx'
import { PrintForm } from './print-form.tsx'
import { PAPERS, TASKS } from './registers.ts'
import { RecordSheetReturn, ResolveObjection, SendSheet, SignEvidence } from './sheet-acts.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

type EvidenceAct = 'collect' | 'sign' | 'send' | 'record' | 'resolve' | 'withdraw'

export const EvidenceTable = ({ project, about }: { readonly project: Project; readonly about: Labels }) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const { projectId } = project
  const items = useAuditItems(projectId)
  const { act, done, is, row: acted } = useActing<Evidence, EvidenceAct>()
  return (
    <>
      <LedgerTable<Evidence> query="ListEvidence" fixed={{ projectId }} about={about} prefix="e." linked={['evidenceId', 'auditItemId']} rowKey={(row) => row.evidenceId} extra={<AddLine command="CollectEvidence" add={() => act('collect')} />} nothing={{ says: t('sheet.none'), hint: t('sheet.noneHint') }}
        filters={[
          { parameter: 'words', label: t('list.words'), is: 'words' },
          { parameter: 'kind', label: t('project.evidenceKind'), is: 'choice', several: true, counted: 'kind', options: choices('evidenceKind') },
          { parameter: 'sheet', label: t('sheet.title'), is: 'choice', several: true, counted: 'sheet', options: choices('sheetStanding') },
        ]}
        columns={[
          { key: 'title', excel: [{ take: 'title' }, { take: 'fileName', title: t('project.fileName') }], title: t('project.evidence'), sortable: true, show: (row) => <>
            <FileLink hash={row.fileHash} label={row.title} /> <code className="soft" title={row.fileHash}>{row.fileHash.slice(0, 8)}</code>
            {row.withdrawnReason !== null && <div><Tag color="red">{t('project.withdrawn')}</Tag>{row.withdrawnReason}</div>}
            {row.supplementReason !== null && <div className="soft">{t('project.supplement')}{t('list.colon')}{row.supplementReason}</div>}
          </> },
          { key: 'kind', excel: [{ take: 'kind', words: wordsOf('evidenceKind') }, { take: 'secrecy', title: t('project.secrecy'), words: wordsOf('secrecy') }], title: t('project.evidenceKind'), sortable: true, width: 100, show: (row) => <>{term('evidenceKind', row.kind)}<br /><small className="soft">{term('secrecy', row.secrecy)}</small></> },
          { key: 'items', excel: { take: 'auditItemIds', words: Object.fromEntries(items) }, title: `${t('sheet.items')} · ${t('field.papers')}`, width: 190, show: (row) => <>{row.auditItemIds.length === 0 ? '—' : row.auditItemIds.map((id) => <div key={id}>{items.get(id) ?? '…'}</div>)}<LinkedTo register={TASKS} ids={row.taskIds} title={t('sheet.tasks')} to={(id) => `/projects/${projectId}?tab=fieldwork&part=tasks&ta.taskId=${id}`} /><LinkedTo register={PAPERS} ids={row.paperIds} title={t('field.papers')} to={(id) => `/projects/${projectId}?tab=papers&w.paperId=${id}`} /></> },
          { key: 'provider', excel: [{ take: 'providerUnit' }, { take: 'signedBy', title: t('project.signed') }, { take: 'unsignedReason', title: t('project.unsigned') }], title: `${t('project.provider')} · ${t('project.signed')}`, width: 190, show: (row) => <>{row.providerUnit}{row.outsideParty && <> <Tag>{t('project.outside')}</Tag></>}<div className="soft">{row.signedBy ?? row.unsignedReason ?? '—'}</div></> },
          { key: 'obtainedOn', excel: [{ take: 'obtainedOn' }, { take: 'provesFrom', title: t('project.provesFrom') }, { take: 'provesTo', title: t('project.provesTo') }], title: `${t('project.obtained')} · ${t('project.proves')}`, sortable: true, width: 150, show: (row) => <><span className="num">{row.obtainedOn}</span><br /><small className="soft num">{row.provesFrom} — {row.provesTo}</small></> },
          { key: 'sheetDueOn', excel: [{ take: 'sheet', words: wordsOf('sheetStanding') }, { take: 'sheetDueOn', title: t('sheet.dueOn') }, { take: 'sheetSays', title: t('sheet.says') }, { take: 'sheetAdoption', title: t('points.adoption'), words: wordsOf('adoption') }, { take: 'sheetAdoptionReason', title: t('points.reason') }], title: t('sheet.title'), sortable: true, width: 150, show: (row) => <Sheet row={row} /> },
          { key: 'acts', title: t('field.acts'), width: 80, show: (row) => <><LineActs acts={actsOn(row, (name) => t(`sheet.${name}`), act)} />{row.kind === 'evidenceSheet' && <PrintForm form="evidence-sheet" id={row.evidenceId} />}</> },
        ]} />
      <CollectEvidence project={project} open={is('collect')} close={done} />
      <SignEvidence row={acted} open={is('sign')} close={done} />
      <SendSheet row={acted} open={is('send')} close={done} />
      <ResolveObjection row={acted} open={is('resolve')} close={done} />
      <RecordSheetReturn row={acted} open={is('record')} close={done} />
      <Withdraw row={is('withdraw') ? acted : undefined} close={done} />
    </>
  )
}

const actsOn = (row: Evidence, labelOf: (name: Exclude<EvidenceAct, 'collect'>) => string, act: (name: EvidenceAct, row: Evidence) => void): readonly LineAct[] => {
  const of = (command: string, name: Exclude<EvidenceAct, 'collect'>): LineAct => ({ command, label: labelOf(name), act: () => act(name, row) })
  if (row.withdrawnReason !== null) return []
  return [
    ...(row.kind === 'evidenceSheet' && (row.sheet === 'none' || row.sheet === 'objected') ? [of('SendEvidenceSheet', 'send')] : []),
    ...(row.sheet === 'objected' && row.sheetAdoption === null ? [of('ResolveSheetObjection', 'resolve')] : []),
    ...(row.sheet === 'sent' || row.sheet === 'deemedNoObjection' ? [of('RecordSheetReturn', 'record')] : []),
    ...(row.signedBy === null ? [of('RecordSignature', 'sign')] : []),
    ...(row.paperIds.length === 0 ? [of('WithdrawEvidence', 'withdraw')] : []),
  ]
}

/** Where a sheet is on its way; of other evidence there is nothing to say. */
const Sheet = ({ row }: { readonly row: Evidence }) => {
  const { t, term } = useWords()
  if (row.kind !== 'evidenceSheet') return '—'
  return (
    <>
      {row.sheet === 'objected' ? <strong className="warns">{term('sheetStanding', row.sheet)}</strong> : term('sheetStanding', row.sheet)}{row.sheetRounds > 1 && <small className="soft">　{t('sheet.nth', { n: row.sheetRounds })}</small>} {row.sheetLate && <Tag color="gold">{t('sheet.late')}</Tag>}
      {row.sheet === 'sent' && <div><Light light={row.light} remaining={row.remaining} /></div>}
      {row.sheetSays !== null && <div className="prose">{row.sheetSays}</div>}
      {row.sheetAdoption !== null && <div className="prose">{term('adoption', row.sheetAdoption)}{t('list.colon')}{row.sheetAdoptionReason}</div>}
      {row.sheetDueOn !== null && <small className="soft num">{row.sheetReturnedOn === null ? t('sheet.due', { on: row.sheetDueOn }) : t('sheet.back', { on: row.sheetReturnedOn })}</small>}
      {row.sheetFileHash !== null && <div><FileLink hash={row.sheetFileHash} label={t('sheet.file')} /></div>}
    </>
  )
}

const Withdraw = ({ row, close }: { readonly row: Evidence | undefined; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<{ reason: string }> command="WithdrawEvidence" title={t('sheet.withdraw')} id={row?.evidenceId ?? ''} open={row !== undefined} close={close} input={({ reason }) => ({ reason })}>
      <p className="signed-content prose">{row?.title}</p>
      <Form.Item name="reason" label={t('sheet.withdrawReason')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}
