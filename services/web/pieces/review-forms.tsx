// 审核意见书, 复核意见书 and 审理意见书 on paper: what is to be looked at, what was said of the draft, and point by point whether it was adopted.
import { Skeleton } from 'antd'
import type { Happening } from '../ask.ts'
import type { ReviewPoint } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useEvery } from './asking.ts'
import { useOneProject } from './one-project.ts'
import { usePeople } from './people.ts'
import { Boxes, type BoxLine, ByHand, Lines, PrintedForm, Signatures } from './printed-form.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { useWholeList } from './whole-list.ts'

type Layer = 'team' | 'division' | 'economicResponsibility' | 'legal'
type Of = { readonly id: string }

/** What the form asks about; the layers not named here have no confirmed list of their own. */
const ASPECTS: Readonly<Partial<Record<Layer, readonly ('plan' | 'lawful' | 'proven' | 'judged' | 'qualified' | 'handled' | 'advised' | 'answered' | 'goal' | 'done' | 'reported' | 'clear' | 'sufficient' | 'applied' | 'sound' | 'other')[]>>> = {
  team: ['plan', 'lawful', 'proven', 'judged', 'qualified', 'handled', 'advised', 'answered', 'other'],
  division: ['goal', 'done', 'reported', 'clear', 'sufficient', 'applied', 'sound', 'other'],
}

const ReviewForm = ({ id, layer }: Of & { readonly layer: Layer }) => {
  const { t, term } = useWords()
  const { project, lost } = useOneProject(id)
  const reviewed = useEvery('project', id, ['ReportReviewed'])
  const points = useWholeList<ReviewPoint>('ListReviewPoints', { projectId: id, layer, sort: 'saidOn' })
  const failed = reviewed.error ?? points.error ?? lost
  if (failed) return <ProblemNotice error={failed} retry={points.again} />
  if (!reviewed.data || !points.rows || !project) return <Skeleton active />
  const given = reviewed.data.filter(({ data }) => data['layer'] === layer)
  const aspects = ASPECTS[layer] ?? []
  return (
    <PrintedForm title={t(`printed.forms.${layer}`)} back={`/projects/${id}?tab=points`} above={{ left: <>{t('printed.no')}{t('list.colon')}<ByHand /></>, right: <>{t('printed.page')}{t('list.colon')}{t('printed.pageBlank')}</> }}>
      <Boxes lines={[
        ...(layer === 'legal' ? [[{ label: t('printed.addressee'), value: <ByHand /> }]] as const : []),
        [{ label: t('printed.project'), value: `${project.projectNo} ${project.title}` }],
        ...aspects.map((aspect): BoxLine => [{ label: t(`printed.aspects.${aspect}`), value: <ByHand tall /> }]),
        [{ label: t('printed.opinions'), value: given.length === 0 ? <ByHand tall /> : given.map((event) => <Given key={event.id} event={event} />) }],
      ]} />
      <h2>{t('points.adoption')}</h2>
      <Lines rows={points.rows} keyOf={({ reviewPointId }) => reviewPointId} columns={[
        { title: t('printed.nth'), width: '8%', show: (_row, at) => at + 1 },
        { title: t('points.says'), width: '42%', show: (row) => <span className="prose">{row.says}</span> },
        { title: t('points.adoption'), width: '14%', show: (row) => term('adoption', row.adoption) },
        { title: t('points.reason'), width: '36%', show: (row) => row.reason === null ? <ByHand tall /> : <span className="prose">{row.reason}</span> },
      ]} />
      <Signatures of={layer === 'team' ? [t('printed.leader'), t('printed.leadAuditor')] : layer === 'legal' ? [t('printed.legalReviewer'), t('printed.legalHead'), t('printed.divisionHead'), t('printed.deputy')] : [t('printed.divisionReviewer'), t('printed.divisionHead')]} />
    </PrintedForm>
  )
}

const Given = ({ event }: { readonly event: Happening }) => {
  const { t, term } = useWords()
  const nameOf = usePeople()
  return <p className="prose">{event.occurredOn} {nameOf(event.actor)} {t('points.nth', { n: Number(event.data['draftNo']) })} {term('reviewOutcome', String(event.data['outcome']))}{t('list.colon')}{String(event.data['opinion'])}</p>
}

export const TeamReviewForm = ({ id }: Of) => <ReviewForm id={id} layer="team" />
export const DivisionReviewForm = ({ id }: Of) => <ReviewForm id={id} layer="division" />
export const ResponsibilityReviewForm = ({ id }: Of) => <ReviewForm id={id} layer="economicResponsibility" />
export const LegalReviewForm = ({ id }: Of) => <ReviewForm id={id} layer="legal" />
