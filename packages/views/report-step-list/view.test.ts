import { expect, test } from 'vitest'
import { allAgreed, deliberated, evaluated, officialAgrees, projectP1, reportDrafted, unitObjects } from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { projects } from '../../audit/project/state.ts'
import type { Role } from '../../audit/roles.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { REPORT_WORK } from '../readers.ts'
import { asks } from '../testing/questions.ts'
import { listReportSteps } from './query.ts'
import { reportStepList } from './view.ts'

const answered: ProjectEvent = { type: 'ReviewPointAnswered', data: { pointId: 'L-1', layer: 'legal', adoption: 'notAdopted', reason: '原依据仍有效' } }
const resolved: ProjectEvent = { type: 'CommentResolved', data: { round: 1, addressee: { kind: 'unit', id: 'U-1' }, adoption: 'partlyAdopted', reason: '金额核减' } }
const tale = history(projects, 'P-1', reportDrafted, officialAgrees, unitObjects, resolved, evaluated, allAgreed[3]!, answered, deliberated)

test('each step in the making of a report is a row, in the words that were used', () => {
  const at = (revision: number) => `project-P-1@${revision}`
  const row = (revision: number, columns: object) => shows(reportStepList).given(tale).thenRow(at(revision), { reportStepId: at(revision), projectId: 'P-1', ...columns })
  row(0, { step: 'drafted', draftNo: 1, layer: null, outcome: null })
  row(2, { step: 'commented', outcome: 'partlyObjects' })
  row(3, { step: 'commentResolved', outcome: 'partlyAdopted', says: '金额核减' })
  row(4, { step: 'evaluated', outcome: 'fairlyGood', says: '较好地履行了经济责任' })
  row(5, { step: 'reviewed', layer: 'legal', outcome: 'agreed', actorId: 'wu' })
  row(6, { step: 'pointAnswered', layer: 'legal', outcome: 'notAdopted', says: '原依据仍有效' })
  row(7, { step: 'deliberated', draftNo: 1, outcome: 'approved' })
})

test('the list tells all that the making of a report is', () => expect(Object.keys(reportStepList.on).toSorted()).toEqual([...REPORT_WORK].toSorted()))

test('steps are found by project, kind, layer and words, by the audit side alone', () => {
  const asking = (input: object) => asks(listReportSteps, input, { sort: 'on' }).given(tale, projectP1.established())
  asking({ step: 'reviewed', layer: 'legal' }).then({ layer: 'legal' })
  asking({ words: '核减' }).then({ step: 'commentResolved' })
  asking({ projectId: 'P-2' }).then()
  for (const role of ['organizationOfficer', 'disciplineOfficer', 'conferenceMember', 'unitOfficer', 'bureauOffice'] satisfies readonly Role[]) asks(listReportSteps, {}, { by: actor(role, [role], { unit: ['U-1'], project: ['P-1'] }) }).given(tale).thenForbidden()
})
