// 审核意见书, 复核意见书 and 审理意见书: what is to be looked at, what was said of the draft, and point by point whether it was adopted.
import type { Words } from '../../kernel/rule.ts'
import type { Told } from './asking.ts'
import { form, LINE, TALL, text, type BoxLine, type Content, type Form } from './form.ts'
import { listOfProject, type OfProject } from './of-project.ts'
import type { ReviewPoint } from './rows.ts'
import type { Speech } from './speech.ts'
import { ASPECTS, type PaperWord } from './words.ts'

type Layer = 'team' | 'division' | 'economicResponsibility' | 'legal'
type Facts = OfProject<ReviewPoint> & { readonly given: readonly Told[] }

/** What the form asks about; the layers not named here have no confirmed list of their own. */
const ASKED: Readonly<Partial<Record<Layer, readonly (keyof typeof ASPECTS)[]>>> = {
  team: ['plan', 'lawful', 'proven', 'judged', 'qualified', 'handled', 'advised', 'answered', 'other'],
  division: ['goal', 'done', 'reported', 'clear', 'sufficient', 'applied', 'sound', 'other'],
}

const SIGNED: Readonly<Record<Layer, readonly PaperWord[]>> = {
  team: ['leader', 'leadAuditor'], division: ['divisionReviewer', 'divisionHead'], economicResponsibility: ['divisionReviewer', 'divisionHead'], legal: ['legalReviewer', 'legalHead', 'divisionHead', 'deputy'],
}

const opinionsIn = (given: readonly Told[], { t, term, nameOf }: Speech): Content =>
  given.length === 0 ? [[TALL]] : text(...given.map(({ data, occurredOn, actor }) => `${occurredOn} ${nameOf(actor)} ${t('draft', { n: Number(data['draftNo']) })} ${term('reviewOutcome', String(data['outcome']))}${t('colon')}${String(data['opinion'])}`))

const boxesOf = (layer: Layer, { project, given }: Facts, speech: Speech): readonly BoxLine[] => [
  ...(layer === 'legal' ? [[{ label: speech.t('addressee'), value: [[LINE]] }]] as const : []),
  [{ label: speech.t('project'), value: text(`${project.projectNo} ${project.title}`) }],
  ...(ASKED[layer] ?? []).map((aspect): BoxLine => [{ label: ASPECTS[aspect][speech.language], value: [[TALL]] }]),
  [{ label: speech.t('opinions'), value: opinionsIn(given, speech) }],
]

const review = (name: string, layer: Layer, says: Words): Form => form<Facts>(name, {
  says,
  gather: async (ask, projectId) => {
    const found = await listOfProject<ReviewPoint>(ask, projectId, { query: 'ListReviewPoints', parameters: { layer, sort: 'saidOn' } })
    return found === undefined ? undefined : { ...found, given: (await ask.events({ type: 'project', id: projectId }, ['ReportReviewed'])).filter(({ data }) => data['layer'] === layer) }
  },
  lay: (facts, speech) => {
    const [{ project, rows }, { t, label, term }] = [facts, speech]
    return {
      called: project.projectNo, projectId: project.projectId, wide: false, above: { left: [label('no'), LINE], right: [label('page') + t('pageBlank')] },
      parts: [
        { is: 'boxes', lines: boxesOf(layer, facts, speech) },
        { is: 'heading', says: t('adoption') },
        {
          is: 'table', nothing: t('nothing'), columns: [{ title: t('nth'), share: 8 }, { title: t('point'), share: 42 }, { title: t('adoption'), share: 14 }, { title: t('answer'), share: 36 }],
          rows: rows.map((row, at) => [text(String(at + 1)), text(row.says), text(term('adoption', row.adoption)), row.reason === null ? [[TALL]] : text(row.reason)]),
        },
        { is: 'signatures', of: SIGNED[layer].map(label), on: label('on') },
      ],
    }
  },
})

export const teamReview = review('review-team', 'team', { zh: '审核意见书', en: 'Opinion of the team (审核)' })
export const divisionReview = review('review-division', 'division', { zh: '复核意见书', en: 'Opinion of the division (复核)' })
export const responsibilityReview = review('review-responsibility', 'economicResponsibility', { zh: '复核意见书（经责复核）', en: 'Opinion of the ER division (复核)' })
export const legalReview = review('review-legal', 'legal', { zh: '审理意见书', en: 'Opinion of the legal review (审理)' })
