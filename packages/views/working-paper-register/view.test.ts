import { expect, test } from 'vitest'
import { raised } from '../../audit/finding/example.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import { findings } from '../../audit/finding/state.ts'
import type { WorkingPaperEvent } from '../../audit/working-paper/events.ts'
import { workingPapers } from '../../audit/working-paper/state.ts'
import { factsOf, history, told } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listWorkingPapers } from './query.ts'
import { workingPaperRegister } from './view.ts'

test('each working paper says what was examined, by whom, and awaits its review', () =>
  shows(workingPaperRegister).given(paper('W-1'), paper('W-2')).then({
    'W-1': { ...row, paperId: 'W-1', indexNo: 'W-1' },
    'W-2': { ...row, paperId: 'W-2', indexNo: 'W-2' },
  }))

test('a reviewer approves, wants more evidence or has the conclusion corrected; what was done about it awaits review again', () => {
  shows(workingPaperRegister).given(paper('W-1', review('approved'))).thenRow('W-1', { standing: 'approved', reviewedBy: 'zhao', reviewedOn: '2026-03-20', opinion: '意见', followUp: null })
  shows(workingPaperRegister).given(paper('W-1', review('moreEvidence'))).thenRow('W-1', { standing: 'moreEvidence' })
  shows(workingPaperRegister).given(paper('W-1', review('correctConclusion'), revised)).thenRow('W-1', { standing: 'awaitingReview', conclusion: '拨付滞后两个月', evidenceIds: ['E-1', 'E-2'], opinion: '意见', followUp: '已改', revisions: 1, draftedBy: 'qian' })
})

test('a paper names the findings that rest on it, and no longer those that were revised to rest on others', () => {
  const restsOn = (...more: FindingEvent[]) => ['W-1', 'W-2'].map((id) => rowsOf(workingPaperRegister, factsOf([paper('W-1'), paper('W-2'), history(findings, 'F-1', { ...raised, data: { ...raised.data, paperIds: ['W-1'] } } as FindingEvent, ...more)])).get(id)!['findingIds'])
  const revision = (changed: object, before: object): FindingEvent => ({ type: 'FindingRevised', data: { changed, before, reason: '依据调整' } })
  expect(restsOn()).toEqual([['F-1'], []])
  expect(restsOn(revision({ paperIds: ['W-1', 'W-2'] }, { paperIds: ['W-1'] }))).toEqual([['F-1'], ['F-1']])
  expect(restsOn(revision({ paperIds: ['W-2'] }, { paperIds: ['W-1'] }))).toEqual([[], ['F-1']])
  expect(restsOn(revision({ title: '改题' }, { title: '原题' }))).toEqual([['F-1'], []])
})

test('papers are found by index, title or conclusion, and by how they stand', () => {
  const asking = (input: object) => asks(listWorkingPapers, input).given(paper('W-1', review('approved')), paper('W-2'))
  asking({ words: 'w-2' }).then({ paperId: 'W-2' })
  asking({ words: '拨付' }).then({ paperId: 'W-1' }, { paperId: 'W-2' })
  asking({ standing: 'approved' }).then({ paperId: 'W-1' })
  asking({}).thenCounts({ standing: { approved: 1, awaitingReview: 1 } })
})

const text = { title: '专项资金', procedure: '抽查凭证', summary: '滞留800万元', conclusion: '拨付滞后' }
const paper = (id: string, ...more: WorkingPaperEvent[]) =>
  history(workingPapers, id, told<WorkingPaperEvent>({ type: 'WorkingPaperDrafted', data: { ...text, evidenceIds: ['E-1'], projectId: 'P-1', indexNo: id, auditItemId: 'A-1' } }, { actor: 'qian', occurredOn: '2026-03-15' }), ...more)
const review = (outcome: 'approved' | 'moreEvidence' | 'correctConclusion'): WorkingPaperEvent =>
  told<WorkingPaperEvent>({ type: 'WorkingPaperReviewed', data: { projectId: 'P-1', outcome, opinion: '意见' } }, { actor: 'zhao', occurredOn: '2026-03-20' })
const revised: WorkingPaperEvent = { type: 'WorkingPaperRevised', data: { ...text, conclusion: '拨付滞后两个月', evidenceIds: ['E-1', 'E-2'], projectId: 'P-1', followUp: '已改', droppedEvidenceIds: [] } }
const row = { ...workingPaperRegister.initial('') as object, ...text, projectId: 'P-1', auditItemId: 'A-1', evidenceIds: ['E-1'], draftedBy: 'qian', draftedOn: '2026-03-15' }
