// Appeals against reports (申诉复查): whose, how far each has come, and until when it must be decided.
import { Descriptions, Drawer, Tag } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { limitOn } from '../../../packages/audit/limits.ts'
import { AppealActs, FileAppeal } from '../pieces/appeal-acts.tsx'
import { useAnswer } from '../pieces/asking.ts'
import { LIGHTS, useChoices } from '../pieces/choices.ts'
import { FileLink } from '../pieces/file-link.tsx'
import { useGo } from '../pieces/go.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { Light, useLights } from '../pieces/light.tsx'
import { usePeople } from '../pieces/people.ts'
import { FINDINGS, useNames } from '../pieces/registers.ts'
import { Story } from '../pieces/story.tsx'
import type { Appeal } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

export const Appeals = () => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const lights = useLights()
  const [search, setSearch] = useSearchParams()
  const open = (appealId: string | undefined) => setSearch((before) => new URLSearchParams([...[...before].filter(([name]) => name !== 'opened'), ...(appealId === undefined ? [] : [['opened', appealId]])]), { replace: true })
  return (
    <>
      <h1>{t('appeal.title')}</h1>
      <LedgerTable<Appeal> query="ListAppeals" rowKey={(row) => row.appealId} opened={(row) => open(row.appealId)} extra={<FileAppeal />} linked={['projectId']} nothing={{ says: t('appeal.none'), hint: t('appeal.noneHint') }}
        filters={[
          { parameter: 'words', label: t('list.words'), is: 'words' },
          { parameter: 'standing', label: t('signing.standing'), is: 'choice', several: true, counted: 'standing', options: choices('appealStanding') },
          { parameter: 'light', label: t('signing.due'), is: 'choice', options: LIGHTS.map((value) => ({ value, label: t(`light.${value}`) })) },
        ]}
        columns={[
          { key: 'official', excel: { take: 'officialName' }, title: t('appeal.official'), width: 110, show: (row) => row.officialName ?? row.officialId },
          { key: 'title', excel: [{ take: 'title' }, { take: 'documentNo', title: t('appeal.report') }], title: t('signing.project'), show: (row) => <><span className="clip">{row.title}</span><small className="soft">{row.documentNo}</small></> },
          { key: 'filedOn', excel: [{ take: 'filedOn' }, { take: 'appealDueOn', title: t('appeal.appealDue') }], title: t('appeal.filedOn'), sortable: true, width: 130, show: (row) => <><span className="num">{row.filedOn}</span>{row.late && <> <Tag color="red">{t('appeal.late')}</Tag></>}</> },
          { key: 'standing', excel: { take: 'standing', words: wordsOf('appealStanding') }, title: t('signing.standing'), sortable: true, width: 110, show: (row) => term('appealStanding', row.standing) },
          { key: 'dueOn', excel: [{ take: 'reviewDueOn' }, { take: 'light', title: t('light.title'), words: lights }, { take: 'remaining', title: t('light.remaining') }], title: t('appeal.reviewDue'), sortable: true, width: 170, show: (row) => <>{row.dueOn !== null && <div><Light light={row.light} remaining={row.remaining} /></div>}<small className="soft num">{row.reviewDueOn}</small></> },
          { key: 'outcome', excel: [{ take: 'outcome', words: wordsOf('appealOutcome') }, { take: 'decisionNo', title: t('appeal.decisionNo') }], title: t('appeal.outcome'), width: 170, show: (row) => row.outcome === null ? '—' : <>{term('appealOutcome', row.outcome)}<small className="soft"><br />{row.decisionNo}</small></> },
        ]} />
      <AppealDrawer appealId={search.get('opened') ?? undefined} close={() => open(undefined)} />
    </>
  )
}

const AppealDrawer = ({ appealId, close }: { readonly appealId: string | undefined; readonly close: () => void }) => {
  const { t } = useWords()
  const row = useAnswer<Appeal>('ListAppeals', { appealId, pageSize: 1 }, appealId !== undefined).data?.rows.find((each) => each.appealId === appealId)
  return (
    <Drawer open={appealId !== undefined} onClose={close} size={820} destroyOnHidden title={row === undefined ? t('appeal.title') : `${t('appeal.title')} · ${row.officialName ?? row.officialId}`} extra={row && <AppealActs row={row} />}>
      {row && <><Facts row={row} /><Periods row={row} /><h3>{t('story.title')}</h3><Story type="appeal" id={row.appealId} /></>}
    </Drawer>
  )
}

const Facts = ({ row }: { readonly row: Appeal }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  const nameOf = usePeople()
  const findingName = useNames(FINDINGS, [...row.findingIds, ...row.changes.map(({ findingId }) => findingId)])
  const finding = (id: string) => <Link key={id} to={to(`/findings/${id}`)}>{findingName(id)}</Link>
  return (
    <Descriptions size="small" column={2} bordered styles={{ label: { width: 110 } }} items={[
      { key: 'project', label: t('signing.project'), span: 2, children: <Link to={to(`/projects/${row.projectId}`)}>{row.title}</Link> },
      { key: 'report', label: t('appeal.report'), children: row.documentNo },
      { key: 'standing', label: t('signing.standing'), children: <strong>{term('appealStanding', row.standing)}</strong> },
      { key: 'filed', label: t('appeal.filedOn'), children: <span className="num">{row.filedOn}</span> },
      { key: 'due', label: t('appeal.reviewDue'), children: <>{row.dueOn !== null && <Light light={row.light} remaining={row.remaining} />} <span className="num soft">{row.reviewDueOn}</span></> },
      { key: 'grounds', label: t('appeal.grounds'), span: 2, children: <><p className="prose">{row.grounds}</p>{row.fileHash !== null && <FileLink hash={row.fileHash} label={t('signing.open')} />}</> },
      { key: 'findings', label: t('appeal.findings'), span: 2, children: row.findingIds.length === 0 ? t('appeal.whole') : row.findingIds.map((id) => <div key={id}>{finding(id)}</div>) },
      { key: 'reexaminers', label: t('appeal.reexaminers'), span: 2, children: row.reexaminers.map(nameOf).join(t('list.comma')) || '—' },
      ...(row.opinion === null ? [] : [{ key: 'opinion', label: t('appeal.opinion'), span: 2, children: <><strong>{term('appealOutcome', row.proposes)}</strong><p className="prose">{row.opinion}</p></> }]),
      ...(row.decisionNo === null ? [] : [
        { key: 'decision', label: t('appeal.outcome'), span: 2, children: <>{term('appealOutcome', row.outcome)}　{row.decisionNo} <span className="num soft">{row.decidedOn}</span>　{row.committeeMeetingNo}{row.decidedLate && <> <Tag color="red">{t('signing.late')}</Tag></>}{row.changes.map(({ findingId, change, says }) => <div key={findingId}>{finding(findingId)}　{term('findingChange', change)}{t('list.colon')}{says}</div>)}</> },
        { key: 'served', label: t('appeal.servedOn'), span: 2, children: row.servedOn ?? '—' },
      ]),
      ...(row.because === null ? [] : [{ key: 'because', label: t('act.reason'), span: 2, children: <p className="prose">{row.because}</p> }]),
    ]} />
  )
}

/** The periods that apply, each with its source: nobody has confirmed them as law. */
const Periods = ({ row }: { readonly row: Appeal }) => {
  const { t, say } = useWords()
  return (
    <ul className="soft">
      {(['appeal', 'appeal-review'] as const).map((id) => { const { says, source } = limitOn(id, row.filedOn); return <li key={id}>{say(says)} {source.cites} {!source.confirmed && <Tag color="gold">{t('problem.unconfirmed')}</Tag>}</li> })}
    </ul>
  )
}
