import { test } from 'vitest'
import { projectP1 } from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { told } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listReviewPoints } from './query.ts'
import { reviewPoints } from './view.ts'

test('each point of a review is a row, open until the team has answered it', () =>
  shows(reviewPoints).given(projectP1.heard(legal, answered)).then({
    'P-1/L-1': { reviewPointId: 'P-1/L-1', projectId: 'P-1', pointId: 'L-1', layer: 'legal', draftNo: 1, says: '定性依据应引用现行条款', saidBy: 'wu', saidOn: '2026-04-24', adoption: 'adopted', reason: '已改引', answeredBy: 'zhao', answeredOn: '2026-04-27' },
    'P-1/L-2': { reviewPointId: 'P-1/L-2', projectId: 'P-1', pointId: 'L-2', layer: 'legal', draftNo: 1, says: '评价用语偏重', saidBy: 'wu', saidOn: '2026-04-24', adoption: 'open', reason: null, answeredBy: null, answeredOn: null },
  }))

test('points are found by project, layer, answer and words', () => {
  const asking = (input: object) => asks(listReviewPoints, input).given(projectP1.heard(legal, answered))
  asking({ adoption: 'open' }).then({ pointId: 'L-2' })
  asking({ words: '条款' }).then({ pointId: 'L-1' })
  asking({ layer: 'division' }).then()
  asking({ projectId: 'P-1' }).thenCounts({ adoption: { adopted: 1, open: 1 }, layer: { legal: 2 } })
})

const legal = told<ProjectEvent>({ type: 'ReportReviewed', data: {
  draftNo: 1, layer: 'legal', outcome: 'returned', opinion: '见逐条意见', points: [{ pointId: 'L-1', says: '定性依据应引用现行条款' }, { pointId: 'L-2', says: '评价用语偏重' }],
} }, { actor: 'wu', occurredOn: '2026-04-24' })
const answered = told<ProjectEvent>({ type: 'ReviewPointAnswered', data: { pointId: 'L-1', layer: 'legal', adoption: 'adopted', reason: '已改引' } }, { actor: 'zhao', occurredOn: '2026-04-27' })
