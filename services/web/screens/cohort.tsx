// One cohort programme: its purpose and projects, and the comparison of its units by each indicator.
import { Descriptions, Skeleton, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { ActButton } from '../pieces/act-button.tsx'
import { useAnswer, useContents } from '../pieces/asking.ts'
import { CloseCohort, JoinCohort, LeaveCohort, SetIndicators } from '../pieces/cohort-forms.tsx'
import { ComparisonTable } from '../pieces/comparison-table.tsx'
import { LineActs } from '../pieces/four-lists.tsx'
import { useGo } from '../pieces/go.ts'
import { usePeople } from '../pieces/people.ts'
import { ProblemNotice } from '../pieces/problem-notice.tsx'
import { PROJECTS, useNames } from '../pieces/registers.ts'
import { Story } from '../pieces/story.tsx'
import type { Cohort as CohortRow } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

type Act = 'join' | 'indicators' | 'close'
const COMMANDS: Readonly<Record<Act, string>> = { join: 'JoinCohort', indicators: 'SetCohortIndicators', close: 'CloseCohort' }

export const Cohort = () => {
  const { t } = useWords()
  const { cohortId = '' } = useParams()
  const { data, error, refetch } = useAnswer<CohortRow>('ListCohorts', { cohortId })
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton active />
  const row = data.rows[0]
  if (!row) return <div className="panel nothing"><p>{t('problem.unknown')}</p></div>
  return (
    <>
      <div className="page-head"><h1>{row.title}</h1><Acts row={row} /></div>
      <section className="panel"><Facts row={row} /></section>
      <ComparisonTable cohort={row} />
      <Members row={row} />
      <section className="panel"><h2>{t('story.title')}</h2><Story type="cohort" id={cohortId} /></section>
    </>
  )
}

const Acts = ({ row }: { readonly row: CohortRow }) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  const [acting, act] = useState<Act>()
  const opened = (name: Act) => ({ row, open: acting === name, close: () => act(undefined) })
  return (
    <>
      {row.standing === 'open' && <Space size={8} className="no-print">{(['join', 'indicators', 'close'] as const).filter((name) => mayDo(COMMANDS[name])).map((name) => <ActButton key={name} type={name === 'join' ? 'primary' : 'default'} onClick={() => act(name)}>{t(name === 'join' ? 'fusion.join' : name === 'indicators' ? 'fusion.setIndicators' : 'fusion.closeCohort')}</ActButton>)}</Space>}
      <JoinCohort {...opened('join')} /><SetIndicators {...opened('indicators')} /><CloseCohort {...opened('close')} />
    </>
  )
}

const Facts = ({ row }: { readonly row: CohortRow }) => {
  const { t, term } = useWords()
  return (
    <Descriptions size="small" column={{ xs: 1, md: 2, xl: 4 }} items={[
      { key: 'year', label: t('fusion.planYear'), children: <span className="num">{row.year}</span> },
      { key: 'level', label: t('fusion.unitLevel'), children: `${term('level', row.unitLevel)}${row.unitType === null ? '' : ` · ${term('unitType', row.unitType)}`}` },
      { key: 'standing', label: t('fusion.standing'), children: <>{term('cohortStanding', row.standing)}<span className="num soft">　{row.closedOn ?? row.openedOn}</span></> },
      { key: 'known', label: t('fusion.known'), children: <span className="num">{row.values} / {row.values + row.missing}</span> },
      { key: 'purpose', label: t('fusion.cohortPurpose'), span: 'filled', children: <span className="prose">{row.purpose}</span> },
      ...(row.conclusion === null ? [] : [{ key: 'conclusion', label: t('fusion.conclusion'), span: 'filled' as const, children: <span className="prose">{row.conclusion}</span> }]),
    ]} />
  )
}

/** Whether a project of it was terminated, when, and that it is not compared. */
const Terminated = ({ of, projectId }: { readonly of: CohortRow; readonly projectId: string }) => {
  const { t } = useWords()
  const ended = of.terminated.find((each) => each.projectId === projectId)
  return ended === undefined ? null : <><Tag>{t('fusion.terminated')}</Tag><small className="said-line">{t('fusion.terminatedOn', { on: ended.on, reason: ended.reason })}</small></>
}

const Members = ({ row }: { readonly row: CohortRow }) => {
  const { t } = useWords()
  const { to } = useGo()
  const personName = usePeople()
  const projectName = useNames(PROJECTS, row.members.map(({ projectId }) => projectId))
  const [leaving, leave] = useState<string>()
  return (
    <section className="panel">
      <h2>{t('fusion.members')} <small className="num">{row.members.length}</small></h2>
      <Table size="small" pagination={false} dataSource={[...row.members]} rowKey={({ projectId }) => projectId} locale={{ emptyText: <div className="nothing"><p>{t('fusion.noMembers')}</p><small>{t('fusion.noMembersHint')}</small></div> }} columns={[
        { title: t('fusion.unitName'), width: 180, render: (_, each) => <>{each.unitName}<Terminated of={row} projectId={each.projectId} /></> }, { title: t('fusion.project'), render: (_, each) => <Link to={to(`/projects/${each.projectId}?tab=fusion&part=compared`)}>{projectName(each.projectId)}</Link> },
        { title: t('fusion.joinedOn'), width: 110, render: (_, each) => <span className="num">{each.joinedOn}</span> },
        { title: t('fusion.exception'), width: 260, render: (_, each) => each.exception === null ? '—' : <><Tag color="gold">{t('fusion.excepted')}</Tag>{each.exception.because}<small className="said-line">{personName(each.exception.by)}</small></> },
        { title: t('lists.acts'), width: 80, className: 'no-print', render: (_, each) => row.standing === 'open' && <LineActs acts={[{ command: 'LeaveCohort', label: t('fusion.leaveShort'), act: () => leave(each.projectId) }]} /> },
      ]} />
      {row.left.map(({ projectId, unitName, on, reason }) => <p key={`${projectId} ${on}`} className="soft">{t('fusion.hasLeft', { unit: unitName, on, reason })}</p>)}
      <LeaveCohort row={row} projectId={leaving} close={() => leave(undefined)} />
    </section>
  )
}
