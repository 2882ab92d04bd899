// 审计工作底稿: what was done, on which evidence, what it comes to, and every opinion of its reviewer with what was done about it.
import { auditItems, one, rowsOf, type Asking, type Told } from './asking.ts'
import { form, LINE, TALL, text, type Content } from './form.ts'
import type { Evidence, Project, WorkingPaper } from './rows.ts'
import type { Speech } from './speech.ts'

type Facts = { readonly row: WorkingPaper; readonly project: Project; readonly items: ReadonlyMap<string, string>; readonly evidence: ReadonlyMap<string, Evidence>; readonly said: readonly Told[] }

const OUTCOMES = ['approved', 'moreEvidence', 'correctConclusion'] as const

const gather = async (ask: Asking, paperId: string): Promise<Facts | undefined> => {
  const row = await one<WorkingPaper>(ask, 'ListWorkingPapers', { paperId })
  if (row === undefined) return undefined
  const project = await one<Project>(ask, 'ListProjects', { projectId: row.projectId })
  if (project === undefined) return undefined
  const [items, evidence, said] = await Promise.all([
    auditItems(ask, row.projectId), rowsOf<Evidence>(ask, 'ListEvidence', { column: 'evidenceId', ids: row.evidenceIds }),
    ask.events({ type: 'workingPaper', id: paperId }, ['WorkingPaperReviewed', 'WorkingPaperRevised']),
  ])
  return { row, project, items, evidence, said }
}

/** The evidence by name and source; what other papers rest on as well is said to be shared. */
const evidenceOf = ({ row, evidence }: Facts, { t }: Speech): Content => text(...row.evidenceIds.map((id, at) => {
  const each = evidence.get(id)
  const from = each === undefined ? '' : t('semicolon') + t('from', { unit: each.providerUnit }) + (each.paperIds.length > 1 ? t('shared') : '')
  return `${at + 1}. ${each?.title ?? id}${from}`
}))

/** The three kinds of opinion with the one that was given ticked, and all that was said in turn. */
const opinionsOn = ({ row, said }: Facts, { t, term, nameOf }: Speech): Content => {
  const given = said.findLast(({ type }) => type === 'WorkingPaperReviewed')?.data['outcome'] ?? row.standing
  const ticks = OUTCOMES.map((outcome) => `${given === outcome ? '☑' : '☐'} ${term('paper', outcome)}`).join('　　')
  const each = said.map(({ type, data, occurredOn, actor }) => {
    const reviewed = type === 'WorkingPaperReviewed'
    return `${occurredOn} ${nameOf(actor)} ${reviewed ? term('paper', String(data['outcome'])) : t('followUp')}${t('colon')}${String(data[reviewed ? 'opinion' : 'followUp'])}`
  })
  return [...text(ticks, ...each), ...(row.reviewedBy === null ? [[TALL]] : [])]
}

export const workingPaper = form<Facts>('working-paper', {
  says: { zh: '审计工作底稿', en: 'Audit working paper' }, gather,
  lay: (facts, speech) => {
    const [{ row, project, items }, { t, label, nameOf }] = [facts, speech]
    return {
      called: `${project.projectNo} ${row.indexNo}`, projectId: row.projectId, wide: false, record: t('recordNo', { id: row.paperId }),
      above: { left: [label('index') + row.indexNo], right: [label('page') + t('pageBlank')] },
      parts: [{ is: 'boxes', lines: [
        [{ label: t('project'), value: text(`${project.projectNo} ${project.title}`) }],
        [{ label: t('item'), value: text(items.get(row.auditItemId) ?? row.auditItemId, row.title) }],
        [{ label: t('auditors'), value: [[nameOf(row.draftedBy), LINE]] }, { label: t('madeOn'), value: text(row.draftedOn) }],
        [{ label: t('procedure'), value: [...text(row.procedure), ...evidenceOf(facts, speech)] }],
        [{ label: t('factsAndConclusion'), value: [...text(row.summary), [{ strong: label('conclusion') }, row.conclusion]] }],
        [{ label: t('review'), value: opinionsOn(facts, speech) }],
        [{ label: t('reviewer'), value: [[...(row.reviewedBy === null ? [] : [nameOf(row.reviewedBy)]), LINE]] }, { label: t('reviewedOn'), value: [[row.reviewedOn ?? LINE]] }],
        [{ label: t('attached'), value: text(t('pagesBlank')) }],
      ] }],
    }
  },
})
