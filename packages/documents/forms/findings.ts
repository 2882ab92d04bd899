// 审计发现问题情况表 and 未在审计报告中反映的问题清单, each for the whole project.
import { RESPONSIBILITY_CODES, type ResponsibilityCode } from '../../audit/responsibility-codes.ts'
import { rowsOf, type Asking } from './asking.ts'
import { form, text, type Content, type Part } from './form.ts'
import { auditedIn, listOfProject, nameOfProject, type OfProject } from './of-project.ts'
import type { Finding, Official, Rectification } from './rows.ts'
import type { Speech } from './speech.ts'

type Facts = OfProject<Finding> & { readonly orders: ReadonlyMap<string, Rectification>; readonly officials: ReadonlyMap<string, Official> }

/** No responsibility of anybody, or not for the report: 与履责无直接关系、不宜界定责任的其他问题. */
const isOther = ({ disposition, responsibilities }: Finding): boolean => disposition === 'scheduleOnly' || (responsibilities.length > 0 && responsibilities.every(({ type }) => type === 'notAttributed'))

const gather = async (ask: Asking, projectId: string): Promise<Facts | undefined> => {
  const found = await listOfProject<Finding>(ask, projectId, { query: 'ListFindings', parameters: { standing: ['open', 'confirmed'], sort: 'no' } })
  if (found === undefined) return undefined
  const orders = (await ask.rows<Rectification>('ListRectifications', { projectId, sort: 'orderedOn' })).rows.filter(({ standing }) => standing !== 'withdrawn')
  const officials = await rowsOf<Official>(ask, 'ListOfficials', { column: 'officialId', ids: found.rows.flatMap(({ responsibilities }) => responsibilities.map(({ officialId }) => officialId)) })
  return { ...found, orders: new Map(orders.map((order) => [order.findingId, order])), officials }
}

const problemOf = (row: Finding, { t, label, money }: Speech): Content => [
  [{ strong: `${row.no} ${row.title}` }, ...(row.standing === 'open' ? [`（${t('notYetConfirmed')}）`] : [])],
  ...text(row.facts, label('amount') + money(row.amountTotalFen)),
]

const responsibilitiesFor = (row: Finding, { officials }: Facts, { term, t, language }: Speech): Content =>
  text(...row.responsibilities.map(({ officialId, type, code }) => {
    const why = code !== null && Object.hasOwn(RESPONSIBILITY_CODES, code) ? t('colon') + RESPONSIBILITY_CODES[code as ResponsibilityCode].says[language] : ''
    return [officials.get(officialId)?.name ?? '', term('responsibility', type) + why].filter(Boolean).join(' ')
  }))

const situation = (rows: readonly Finding[], facts: Facts, speech: Speech): Part => {
  const { t, term } = speech
  return {
    is: 'table', nothing: t('nothing'),
    columns: [{ title: t('problem'), share: 30 }, { title: t('basis'), share: 18 }, { title: t('responsibility'), share: 18 }, { title: t('demand'), share: 16 }, { title: t('class'), share: 8 }, { title: t('limit'), share: 10 }],
    rows: rows.map((row) => {
      const order = facts.orders.get(row.findingId)
      return [
        problemOf(row, speech), text(...row.legalBases.map(({ lawTitle, article }) => `《${lawTitle.replace(/^《|》$/g, '')}》${article}`)), responsibilitiesFor(row, facts, speech),
        text(order?.demand ?? row.recommendation), text(order && term('class', order.class)), text(order?.dueOn),
      ]
    }),
  }
}

export const findings = form<Facts>('findings', {
  says: { zh: '审计发现问题情况表', en: 'Table of audit findings' }, gather,
  lay: (facts, speech) => {
    const [{ project, rows }, { t, label }] = [facts, speech]
    return {
      called: project.projectNo, projectId: project.projectId, wide: true, above: { left: [nameOfProject(project, speech)], right: [auditedIn(project, speech)] },
      parts: [
        situation(rows.filter((row) => !isOther(row)), facts, speech), { is: 'heading', says: t('others') }, situation(rows.filter(isOther), facts, speech),
        { is: 'signatures', of: [label('leadAuditor'), label('leader')], on: label('on') },
      ],
    }
  },
})

export const unreported = form<OfProject<Finding>>('unreported', {
  says: { zh: '未在审计报告中反映的问题清单', en: 'Findings not in the audit report' },
  gather: (ask, projectId) => listOfProject<Finding>(ask, projectId, { query: 'ListFindings', parameters: { standing: 'unreported', sort: 'no' } }),
  lay: ({ project, rows }, speech) => {
    const { t, label } = speech
    return {
      called: project.projectNo, projectId: project.projectId, wide: false, above: { left: [nameOfProject(project, speech)], right: [] },
      parts: [
        {
          is: 'table', nothing: t('nothing'), columns: [{ title: t('no'), share: 12 }, { title: t('problem'), share: 48 }, { title: t('whyUnreported'), share: 40 }],
          rows: rows.map((row) => [text(row.no), [[{ strong: row.title }], ...text(row.facts)], text(row.because)]),
        },
        { is: 'signatures', of: [label('leadAuditor'), label('leader')], on: label('on') },
      ],
    }
  },
})
