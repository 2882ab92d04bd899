// 审计发现问题情况表 and 未在审计报告中反映的问题清单 on paper, each for the whole project.
import { Skeleton } from 'antd'
import { RESPONSIBILITY_CODES, type ResponsibilityCode } from '../../../packages/audit/responsibility-codes.ts'
import type { Finding, Rectification } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useContents } from './asking.ts'
import { useMoney } from './money.tsx'
import { useOneProject } from './one-project.ts'
import { Lines, PrintedForm, Signatures } from './printed-form.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { OFFICIALS, useNames } from './registers.ts'
import { useWholeList } from './whole-list.ts'

type Of = { readonly id: string }

/** No responsibility of anybody, or not for the report: 与履责无直接关系、不宜界定责任的其他问题. */
const isOther = ({ disposition, responsibilities }: Finding): boolean => disposition === 'scheduleOnly' || (responsibilities.length > 0 && responsibilities.every(({ type }) => type === 'notAttributed'))

export const FindingsForm = ({ id }: Of) => {
  const { t } = useWords()
  const { project, lost } = useOneProject(id)
  const { rows, error, again } = useWholeList<Finding>('ListFindings', { projectId: id, standing: ['open', 'confirmed'], sort: 'no' })
  const orders = useWholeList<Rectification>('ListRectifications', { projectId: id, sort: 'orderedOn' })
  const failed = error ?? orders.error ?? lost
  if (failed) return <ProblemNotice error={failed} retry={again} />
  if (!rows || !orders.rows || !project) return <Skeleton active />
  const orderOf = new Map(orders.rows.filter(({ standing }) => standing !== 'withdrawn').map((order) => [order.findingId, order]))
  return (
    <PrintedForm wide title={t('printed.forms.findings')} back={`/projects/${id}?tab=findings`} above={{ left: <>{t('printed.project')}{t('list.colon')}{project.projectNo} {project.title}</>, right: <>{t('printed.audited')}{t('list.colon')}{project.unitName ?? project.unitId}</> }}>
      <Situation rows={rows.filter((row) => !isOther(row))} orderOf={orderOf} />
      <h2>{t('printed.others')}</h2>
      <Situation rows={rows.filter(isOther)} orderOf={orderOf} />
      <Signatures of={[t('printed.leadAuditor'), t('printed.leader')]} />
    </PrintedForm>
  )
}

const Situation = ({ rows, orderOf }: { readonly rows: readonly Finding[]; readonly orderOf: ReadonlyMap<string, Rectification> }) => {
  const { t, term } = useWords()
  const { money, inUnit } = useMoney()
  return (
    <Lines rows={rows} keyOf={({ findingId }) => findingId} columns={[
      { title: t('printed.problem'), width: '30%', show: (row) => <><strong>{row.no} {row.title}</strong>{row.standing === 'open' && `（${t('printed.notYetConfirmed')}）`}<div className="prose">{row.facts}</div><div>{inUnit(t('finding.total'))} {money(row.amountTotalFen)}</div></> },
      { title: t('finding.basis'), width: '18%', show: (row) => row.legalBases.map(({ lawTitle, article }) => <div key={`${lawTitle} ${article}`}>{`《${lawTitle.replace(/^《|》$/g, '')}》${article}`}</div>) },
      { title: t('printed.responsibility'), width: '18%', show: (row) => <Responsibilities row={row} /> },
      { title: t('printed.demand'), width: '16%', show: (row) => <span className="prose">{orderOf.get(row.findingId)?.demand ?? row.recommendation}</span> },
      { title: t('printed.class'), width: '8%', show: (row) => { const order = orderOf.get(row.findingId); return order === undefined ? '' : term('class', order.class) } },
      { title: t('printed.limit'), width: '10%', show: (row) => orderOf.get(row.findingId)?.dueOn },
    ]} />
  )
}

const Responsibilities = ({ row }: { readonly row: Finding }) => {
  const { t, term, say } = useWords()
  const { mayAsk } = useContents()
  const nameOf = useNames(OFFICIALS, row.responsibilities.map(({ officialId }) => officialId))
  return <>{row.responsibilities.map(({ officialId, type, code }) => <div key={officialId}>{mayAsk('ListOfficials') ? nameOf(officialId) : ''} {term('responsibility', type)}{code !== null && code in RESPONSIBILITY_CODES && `${t('list.colon')}${say(RESPONSIBILITY_CODES[code as ResponsibilityCode].says)}`}</div>)}</>
}

export const UnreportedForm = ({ id }: Of) => {
  const { t } = useWords()
  const { project, lost } = useOneProject(id)
  const { rows, error, again } = useWholeList<Finding>('ListFindings', { projectId: id, standing: 'unreported', sort: 'no' })
  if (error ?? lost) return <ProblemNotice error={(error ?? lost)!} retry={again} />
  if (!rows || !project) return <Skeleton active />
  return (
    <PrintedForm title={t('printed.forms.unreported')} back={`/projects/${id}?tab=findings`} above={{ left: <>{t('printed.project')}{t('list.colon')}{project.projectNo} {project.title}</> }}>
      <Lines rows={rows} keyOf={({ findingId }) => findingId} columns={[
        { title: t('printed.no'), width: '12%', show: (row) => row.no }, { title: t('printed.problem'), width: '48%', show: (row) => <><strong>{row.title}</strong><div className="prose">{row.facts}</div></> },
        { title: t('printed.whyUnreported'), width: '40%', show: (row) => <span className="prose">{row.because}</span> },
      ]} />
      <Signatures of={[t('printed.leadAuditor'), t('printed.leader')]} />
    </PrintedForm>
  )
}
