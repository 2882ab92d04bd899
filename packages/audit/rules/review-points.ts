// The rules of what reviewers point out and the team answers, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const FORMS = { confirmed: false, cites: '经济责任审计文书参考格式（县级审计局使用本，未与审计署原件核对）：审理意见书载明采纳情况' }

export const everyReviewPointIsAnswered = rule({
  id: 'every-review-point-is-answered',
  says: { zh: '复核审理的每条意见都说明采纳情况后，方可进入下一环节。', en: 'Every point that a reviewer made is answered before the report goes on.' },
  source: FORMS,
  holds: ({ unanswered }: { unanswered: number }) => unanswered === 0,
  examples: [{ of: { unanswered: 0 }, holds: true }, { of: { unanswered: 2 }, holds: false }],
})

export const aReviewPointIsAnsweredOnce = rule({
  id: 'a-review-point-is-answered-once',
  says: { zh: '说明采纳情况的，是一条尚未答复的复核审理意见。', en: 'An answer is given to a point that a reviewer made and nobody has answered yet.' },
  source: DESIGN,
  holds: ({ point }: { point: string }) => point === 'open',
  examples: [{ of: { point: 'open' }, holds: true }, { of: { point: 'answered' }, holds: false }, { of: { point: 'none' }, holds: false }],
})

export const reviewPointsHaveNamesOfTheirOwn = rule({
  id: 'review-points-have-names-of-their-own',
  says: { zh: '同一项目的复核审理意见编号不重复。', en: 'The points of all reviews of a report have ids of their own.' },
  source: DESIGN,
  holds: ({ pointsNamedAgain }: { pointsNamedAgain: number }) => pointsNamedAgain === 0,
  examples: [{ of: { pointsNamedAgain: 0 }, holds: true }, { of: { pointsNamedAgain: 1 }, holds: false }],
})
