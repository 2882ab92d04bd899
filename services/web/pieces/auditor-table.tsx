// The register of auditors (审计人员名册): division, share of time, absences and recusals, and what is done about each.
import { Tag } from 'antd'
import { useState } from 'react'
import type { Auditor } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useContents } from './asking.ts'
import { DeclareRecusal, EnrolAuditor, RecordAbsence, ReleaseAuditor } from './auditor-acts.tsx'
import { useChoices } from './choices.ts'
import { LineActs, useActing, type LineAct } from './four-lists.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { OFFICIALS, UNITS, useNames } from './registers.ts'
import { useOwnDivision } from './own-division.ts'
import { useSession } from './session.tsx'
import { TakeBack } from './take-back.tsx'

export const AuditorTable = () => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const { acting, act, done, row } = useActing<Auditor, 'enrol' | 'move' | 'release' | 'absence' | 'recusal'>()
  const mayIn = useOwnDivision()
  const [taken, take] = useState<{ readonly command: string; readonly row: Auditor; readonly input: object; readonly says: string }>()
  const own = (each: Auditor) => (act: LineAct): boolean => mayIn(act.command, each.divisionId)
  const acts = (each: Auditor): readonly LineAct[] => [
    { command: 'EnrolAuditor', label: t('register.move'), act: () => act('move', each) }, { command: 'RecordAuditorAbsence', label: t('register.absence'), act: () => act('absence', each) },
    { command: 'DeclareAuditorRecusal', label: t('register.recusal'), act: () => act('recusal', each) }, { command: 'ReleaseAuditor', label: t('register.release'), act: () => act('release', each) },
  ].filter(own(each))
  return (
    <>
      <LedgerTable<Auditor> query="ListAuditors" prefix="a." rowKey={(each) => each.auditorId} nothing={{ says: t('register.noAuditors'), hint: t('register.noAuditorsHint') }}
        extra={<Enrol enrol={() => act('enrol')} />}
        filters={[
          { parameter: 'words', label: t('list.words'), is: 'words' },
          { parameter: 'standing', label: t('tenure.standing'), is: 'choice', options: choices('auditorStanding') },
        ]}
        columns={[
          { key: 'name', excel: { take: 'name' }, title: t('register.auditor'), sortable: true, width: 130, show: (each) => <strong>{each.name}</strong> },
          { key: 'divisionId', excel: { take: 'divisionId' }, title: t('recommend.division'), sortable: true, width: 90, show: (each) => each.divisionId },
          { key: 'sharePercent', excel: { take: 'sharePercent' }, title: t('recommend.share'), sortable: true, width: 100, align: 'right', show: (each) => <span className="num">{each.sharePercent}%</span> },
          { key: 'from', excel: [{ take: 'standing', words: wordsOf('auditorStanding') }, { take: 'from', title: t('register.from') }, { take: 'leftOn', title: t('register.leftOn') }], title: t('tenure.standing'), sortable: true, width: 110, show: (each) => <>{term('auditorStanding', each.standing)}<div className="soft num">{each.leftOn ?? each.from}{each.leftOn !== null && each.standing === 'enrolled' && <> {t('register.leaves')}</>}</div></> },
          { key: 'absences', excel: [{ take: 'absences.from', title: t('register.absentFrom') }, { take: 'absences.to', title: t('register.absentTo') }], title: t('register.absences'), width: 290, show: (each) => each.absences.length === 0 ? '—' : each.absences.map((absence) => (
            <div key={absence.absenceId}><Tag>{term('absenceKind', absence.kind)}</Tag><span className="num">{absence.from} – {absence.to}</span> <LineActs acts={[{ command: 'CallOffAuditorAbsence', label: t('register.callOff'), act: () => take({ command: 'CallOffAuditorAbsence', row: each, input: { absenceId: absence.absenceId }, says: `${each.name} ${term('absenceKind', absence.kind)} ${absence.from} – ${absence.to}` }) }].filter(own(each))} /></div>
          )) },
          { key: 'recusals', excel: [{ take: 'recusals.ground', title: t('register.ground'), words: wordsOf('recusalGround') }, { take: 'recusals.says', title: t('register.groundSays') }], title: t('register.recusals'), show: (each) => <Recusals row={each} take={take} /> },
          { key: 'acts', title: t('lists.acts'), width: 150, show: (each) => <div className="stacked"><LineActs acts={each.standing === 'left' ? acts(each).filter(({ command }) => command === 'EnrolAuditor') : acts(each)} /></div> },
        ]} />
      {(acting?.name === 'enrol' || acting?.name === 'move') && <EnrolAuditor row={row} open close={done} />}
      <ReleaseAuditor row={row} open={acting?.name === 'release'} close={done} />
      <RecordAbsence row={row} open={acting?.name === 'absence'} close={done} />
      <DeclareRecusal row={row} open={acting?.name === 'recusal'} close={done} />
      <TakeBack command={taken?.command ?? ''} id={taken?.row.auditorId} input={taken?.input ?? {}} says={taken?.says ?? ''} close={() => take(undefined)} />
    </>
  )
}

const Enrol = ({ enrol }: { readonly enrol: () => void }) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  return mayDo('EnrolAuditor') ? <ActButton type="primary" onClick={enrol}>{t('register.enrol')}</ActButton> : null
}

type Take = (what: { readonly command: string; readonly row: Auditor; readonly input: object; readonly says: string }) => void

const Recusals = ({ row, take }: { readonly row: Auditor; readonly take: Take }) => {
  const { t, term } = useWords()
  const { account } = useSession()
  // nobody lifts a recusal of their own
  const mayLift = useOwnDivision()('LiftAuditorRecusal', row.divisionId) && account.id !== row.auditorId
  const unitName = useNames(UNITS, row.recusals.flatMap(({ unitId }) => unitId ?? []))
  const officialName = useNames(OFFICIALS, row.recusals.flatMap(({ officialId }) => officialId ?? []))
  if (row.recusals.length === 0) return '—'
  return row.recusals.map(({ recusalId, unitId, officialId, ground, says }) => {
    const whom = unitId === undefined ? officialName(officialId ?? '') : unitName(unitId)
    return (
      <div key={recusalId}><Tag>{term('recusalGround', ground)}</Tag>{whom} <span className="soft">{says}</span> <LineActs acts={mayLift ? [{ command: 'LiftAuditorRecusal', label: t('register.lift'), act: () => take({ command: 'LiftAuditorRecusal', row, input: { recusalId }, says: `${row.name} · ${whom} · ${says}` }) }] : []} /></div>
    )
  })
}
