// 审计任务清单 and 任务清单完成情况, each for the whole project.
import { auditItems, type Asking } from './asking.ts'
import { form, TALL, text, type Content } from './form.ts'
import { listOfProject, projectAndUnit, type OfProject } from './of-project.ts'
import type { FieldworkTask } from './rows.ts'
import type { Speech } from './speech.ts'

type Facts = OfProject<FieldworkTask> & { readonly items: ReadonlyMap<string, string> }

const STILL = ['open', 'completed', 'reviewed', 'rechecked']
const ALL = [...STILL, 'takenOff']

const gatherThose = (standing: readonly string[]) => async (ask: Asking, projectId: string): Promise<Facts | undefined> => {
  const found = await listOfProject<FieldworkTask>(ask, projectId, { query: 'ListFieldworkTasks', parameters: { standing, sort: 'no' } })
  return found === undefined ? undefined : { ...found, items: await auditItems(ask, projectId) }
}

const about = ({ project, total }: Facts, speech: Speech) =>
  ({ called: project.projectNo, projectId: project.projectId, wide: true, above: { left: projectAndUnit(project, speech), right: [speech.t('total', { total })] } }) as const

export const taskList = form<Facts>('task-list', {
  says: { zh: '审计任务清单', en: 'Audit task list' }, gather: gatherThose(ALL),
  lay: (facts, speech) => {
    const { t, label, term, nameOf } = speech
    return {
      ...about(facts, speech),
      parts: [
        {
          is: 'table', nothing: t('nothing'),
          columns: [{ title: t('no'), share: 9 }, { title: t('planned'), share: 27 }, { title: t('plannedOn'), share: 11 }, { title: t('responsible'), share: 10 }, { title: t('execution'), share: 20 }, { title: t('adjusted'), share: 14 }, { title: t('standing'), share: 9 }],
          rows: facts.rows.map((row) => [
            text(row.no), text(row.says, facts.items.get(row.auditItemId) ?? row.auditItemId), text(row.plannedFrom, row.plannedTo), text(row.responsible.map(nameOf).join(t('comma'))), text(row.execution ?? row.soFar),
            text(row.adjustments > 0 ? t('adjustments', { n: row.adjustments }) : null, row.adjustedBecause), text(term('taskStanding', row.standing)),
          ]),
        },
        { is: 'signatures', of: [label('leadAuditor'), label('leader')], on: label('on') },
      ],
    }
  },
})

type Given = { readonly verdict: string | null; readonly says: string | null; readonly by: string | null; readonly on: string | null }

/** An opinion that was given; room for it until then. */
const opinion = ({ verdict, says, by, on }: Given, { term, nameOf }: Speech): Content =>
  verdict === null ? [[TALL]] : [[{ strong: term('taskVerdict', verdict) }], ...text(says, [by === null ? '' : nameOf(by), on].filter(Boolean).join(' '))]

export const taskResults = form<Facts>('task-results', {
  says: { zh: '任务清单完成情况', en: 'What became of the task list' }, gather: gatherThose(STILL),
  lay: (facts, speech) => {
    const { t, label, term, nameOf } = speech
    return {
      ...about(facts, speech),
      parts: [
        {
          is: 'table', nothing: t('nothing'),
          columns: [{ title: t('nth'), share: 6 }, { title: t('taskItem'), share: 25 }, { title: t('persons'), share: 10 }, { title: t('foundOrWhy'), share: 27 }, { title: t('leaderReview'), share: 16 }, { title: t('recheck'), share: 16 }],
          rows: facts.rows.map((row, at) => [
            text(String(at + 1)), text(`${row.no} ${row.says}`, facts.items.get(row.auditItemId) ?? row.auditItemId), text(row.responsible.map(nameOf).join(t('comma'))),
            row.outcome === null ? [[TALL]] : [[{ strong: term('taskOutcome', row.outcome) }], ...text(row.result)],
            opinion({ verdict: row.review, says: row.reviewOpinion, by: row.reviewedBy, on: row.reviewedOn }, speech), opinion({ verdict: row.recheck, says: row.recheckOpinion, by: row.recheckedBy, on: row.recheckedOn }, speech),
          ]),
        },
        { is: 'signatures', of: [label('leader'), label('unitHead')], on: label('on') },
      ],
    }
  },
})
