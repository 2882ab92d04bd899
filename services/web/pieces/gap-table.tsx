// The standing list of gaps (X 光) as a table: one line for each, how grave, by which rule, and where it is mended. All projects, one project or one finding.
import { Button, Input, Select, Space, Table, Tag } from 'antd'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Labels } from '../ask.ts'
import type { Gaps } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useGo } from './go.ts'
import { mendPath } from './mend-path.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { Severity, SEVERITY_NAMES } from './severity.tsx'
import { TakeAway } from './take-away.tsx'
import { useWholeList, WHOLE_MAX } from './whole-list.ts'

type Line = Gaps['gaps'][number] & Pick<Gaps, 'gapId' | 'kind' | 'projectId' | 'findingId' | 'title' | 'projectTitle'> & { readonly key: string }

const linesOf = (rows: readonly Gaps[]): readonly Line[] =>
  rows.flatMap(({ gaps, gapId, kind, projectId, findingId, title, projectTitle }) => gaps.map((gap, n) => ({ ...gap, gapId, kind, projectId, findingId, title, projectTitle, key: `${gapId} ${n}` })))
    .toSorted((one, other) => SEVERITY_NAMES.indexOf(one.severity) - SEVERITY_NAMES.indexOf(other.severity))

const tally = (values: readonly string[]): Readonly<Record<string, number>> => Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((each) => each === value).length]))

const NAMES = ['severity', 'check', 'kind', 'words'] as const
type Chosen = Readonly<Partial<Record<(typeof NAMES)[number], string | undefined>>>

/** What is shown, kept in the address. */
const useChosen = (): readonly [Chosen, (change: Chosen) => void] => {
  const [search, setSearch] = useSearchParams()
  const change = (changes: Chosen) => setSearch((before) => {
    const next = new URLSearchParams(before)
    for (const [name, value] of Object.entries(changes)) if (value === undefined || value === '') next.delete(`g.${name}`)
    else next.set(`g.${name}`, value)
    return next
  }, { replace: true })
  return [Object.fromEntries(NAMES.map((name) => [name, search.get(`g.${name}`) ?? undefined])), change]
}

const fits = (line: Line, { severity, check, kind, words = '' }: Chosen): boolean =>
  (severity === undefined || line.severity === severity) && (check === undefined || line.check === check) && (kind === undefined || line.kind === kind)
  && (words === '' || `${line.title} ${line.projectTitle} ${line.about}`.includes(words))

export const GapTable = ({ fixed = {}, about = {}, whole = false }: { readonly fixed?: Readonly<Record<string, string>>; readonly about?: Labels; /** whether many projects are shown, so that each line names its own */ readonly whole?: boolean }) => {
  const { t } = useWords()
  const [chosen, choose] = useChosen()
  // findings and projects under way are few: all are asked for, so that what is counted is what is there
  const { rows, total, error, again } = useWholeList<Gaps>('ListGaps', fixed)
  const lines = linesOf(rows ?? [])
  const shown = lines.filter((line) => fits(line, chosen))
  return (
    <section className="ledger">
      <Filters lines={lines} chosen={chosen} choose={choose} whole={whole} extra={<><Export fixed={fixed} about={about} none={lines.length === 0} /><Button size="small" onClick={() => window.print()}>{t('list.print')}</Button></>} />
      {error && <ProblemNotice error={error} retry={again} />}
      {total > WHOLE_MAX && <p className="warns">{t('gaps.cut', { max: WHOLE_MAX })}</p>}
      <Lines lines={shown} whole={whole} waiting={rows === undefined && error === null} filtered={lines.length > 0} />
    </section>
  )
}

const Filters = ({ lines, chosen, choose, whole, extra }: { readonly lines: readonly Line[]; readonly chosen: Chosen; readonly choose: (change: Chosen) => void; readonly whole: boolean; readonly extra: ReactNode }) => {
  const { t, say, term } = useWords()
  const bySeverity = tally(lines.map(({ severity }) => severity))
  const byCheck = tally(lines.map(({ check }) => check))
  const byKind = tally(lines.map(({ kind }) => kind))
  const names = new Map(lines.map(({ check, checkSays }) => [check, say(checkSays)]))
  return (
    <div className="filters" role="search">
      <Space wrap size={8}>
        {SEVERITY_NAMES.map((severity) => (
          <Button key={severity} size="small" aria-pressed={chosen.severity === severity} type={chosen.severity === severity ? 'primary' : 'default'} ghost={chosen.severity === severity} onClick={() => choose({ severity: chosen.severity === severity ? undefined : severity })}>
            <Severity severity={severity} />&nbsp;<span className="num">{bySeverity[severity] ?? 0}</span>
          </Button>
        ))}
        {whole && <Input.Search size="small" allowClear placeholder={t('list.words')} aria-label={t('list.words')} defaultValue={chosen.words} style={{ width: 180 }} onSearch={(words) => choose({ words })} />}
        <Select size="small" allowClear aria-label={t('gaps.check')} placeholder={t('gaps.check')} popupMatchSelectWidth={false} style={{ minWidth: 160, maxWidth: 360 }} value={chosen.check} options={Object.entries(byCheck).map(([value, n]) => ({ value, label: `${names.get(value) ?? value} ${n}` }))} onChange={(check: string | undefined) => choose({ check })} />
        <Select size="small" allowClear aria-label={t('gaps.of')} placeholder={t('gaps.of')} style={{ minWidth: 120 }} value={chosen.kind} options={Object.entries(byKind).map(([value, n]) => ({ value, label: `${term('gapKind', value)} ${n}` }))} onChange={(kind: string | undefined) => choose({ kind })} />
      </Space>
      <Space size={8} className="no-print">{extra}</Space>
    </div>
  )
}

const Lines = ({ lines, whole, waiting, filtered }: { readonly lines: readonly Line[]; readonly whole: boolean; readonly waiting: boolean; readonly filtered: boolean }) => {
  const { t, say, term } = useWords()
  const { to } = useGo()
  return (
    <Table<Line> size="small" loading={waiting} dataSource={[...lines]} rowKey={({ key }) => key} scroll={{ x: whole ? 980 : 820 }}
      pagination={{ size: 'small', defaultPageSize: 50, pageSizeOptions: [50, 100, 200], showSizeChanger: true, showTotal: (total) => t('list.total', { total }) }}
      locale={{ emptyText: waiting ? <div className="nothing" /> : <div className="nothing"><p>{filtered ? t('list.empty') : t('gaps.none')}</p><small>{filtered ? t('list.emptyHint') : t('gaps.noneHint')}</small></div> }}
      columns={[
        { title: t('gaps.severity'), width: 84, render: (_, { severity }) => <Severity severity={severity} /> },
        { title: t('gaps.gap'), render: (_, line) => <Sentence line={line} /> },
        { title: t('gaps.of'), width: 260, render: (_, { kind, projectId, findingId, title, projectTitle }) => (
          <>
            {kind === 'finding' && findingId !== null ? <Link to={to(`/findings/${findingId}`)}>{title ?? findingId}</Link> : <Link to={to(`/projects/${projectId}`)}>{title ?? projectId}</Link>}
            {whole && kind === 'finding' && <div className="soft"><Link to={to(`/projects/${projectId}`)}>{projectTitle ?? projectId}</Link></div>}
            {kind === 'project' && <div className="soft">{term('gapKind', kind)}</div>}
          </>
        ) },
        { title: t('gaps.mend'), width: 150, render: (_, line) => <Link to={to(mendPath(line))}>{say(line.mends)}</Link> },
        { title: t('problem.source'), width: 220, render: (_, { source, check }) => <small className="soft" title={check}>{source.cites} {!source.confirmed && <Tag color="gold">{t('problem.unconfirmed')}</Tag>}</small> },
      ]} />
  )
}

const Sentence = ({ line }: { readonly line: Line }) => {
  const { t, say } = useWords()
  const { to } = useGo()
  return <>{say(line.says)}{line.about !== null && <div className="soft">{line.about}</div>}{line.showsIn !== null && <div><Link to={to(`/findings/${line.showsIn}`)}>{t('finding.earlier')}</Link></div>}</>
}

const Export = ({ fixed, about, none }: { readonly fixed: Readonly<Record<string, string>>; readonly about: Labels; readonly none: boolean }) => {
  const { t, language, wordsOf } = useWords()
  return <TakeAway query="ListGaps" asked={fixed} labels={about} disabled={none} columns={[
    { title: t('imports.project'), excel: { take: 'projectTitle' } }, { title: t('gaps.kind'), excel: { take: 'kind', words: wordsOf('gapKind') } }, { title: t('gaps.of'), excel: { take: 'title' } },
    ...SEVERITY_NAMES.map((severity) => ({ title: wordsOf('severity')[severity]!, excel: { take: `${severity}s` } })),
    { title: t('gaps.severity'), excel: { take: 'gaps.severity', words: wordsOf('severity') } }, { title: t('gaps.gap'), excel: { take: `gaps.says.${language}` } }, { title: t('gaps.about'), excel: { take: 'gaps.about' } }, { title: t('gaps.mend'), excel: { take: `gaps.mends.${language}` } }, { title: t('problem.source'), excel: { take: 'gaps.source.cites' } },
  ]} />
}
