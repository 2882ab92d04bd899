import { test } from 'vitest'
import { collected, evidenceE1, sheetE1, sheetSent, withdrawn } from '../../audit/evidence/example.ts'
import { evidence } from '../../audit/evidence/state.ts'
import { completed, taskK1, taskOff } from '../../audit/fieldwork-task/example.ts'
import { findings } from '../../audit/finding/state.ts'
import { raised } from '../../audit/finding/example.ts'
import { interviewI1 } from '../../audit/interview/example.ts'
import { projectP1 } from '../../audit/project/example.ts'
import { workingPapers } from '../../audit/working-paper/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { showTrace } from './query.ts'
import { auditTrace } from './view.ts'

const paper = history(workingPapers, 'W-1', { type: 'WorkingPaperDrafted', data: { projectId: 'P-1', indexNo: 'A-1-01', auditItemId: 'A-1', taskId: 'K-1', title: '专项资金', procedure: '抽查', summary: '滞留', conclusion: '拨付滞后', evidenceIds: ['E-1'] } })
const finding = history(findings, 'F-1', { ...raised, data: { ...raised.data, projectId: 'P-1', no: '1', paperIds: ['W-1'] } })
const items = [{ auditItemId: 'A-1', title: '专项资金管理使用' }, { auditItemId: 'A-2', title: '政府采购' }]

test('a project keeps the ids of all that leads from its items to its findings', () => {
  shows(auditTrace).given(projectP1.inFieldwork(), taskK1(), evidenceE1(), paper, finding).then({ 'P-1': { projectId: 'P-1', items, taskIds: ['K-1'], evidenceIds: ['E-1'], paperIds: ['W-1'], findingIds: ['F-1'], provingIds: [] } })
  shows(auditTrace).given(projectP1.inFieldwork(), taskK1(taskOff), evidenceE1(withdrawn), history(evidence, 'E-2', collected)).thenRow('P-1', { taskIds: [], evidenceIds: ['E-2'] })
  shows(auditTrace).given(projectP1.inFieldwork(), evidenceE1(), interviewI1()).thenRow('P-1', { provingIds: ['E-1'] })
})

test('asked for, each says what it is, under its item, with the links that are missing in words and with their source', () => {
  const by = actor('sun', ['auditor'], { project: ['P-1'] })
  asks(showTrace, { projectId: 'P-1' }, { by }).given(projectP1.inFieldwork(), taskK1(completed), sheetE1(sheetSent), paper, finding).then({
    projectId: 'P-1', missing: 4,
    items: [{
      ...items[0], tasks: [{ taskId: 'K-1', no: 'RW-1', outcome: 'found', standing: 'completed' }], evidence: [{ evidenceId: 'E-1', title: '审计取证单1', sheet: 'sent', taskIds: [] }],
      papers: [{ paperId: 'W-1', indexNo: 'A-1-01', taskId: 'K-1', standing: 'awaitingReview' }], findings: [{ findingId: 'F-1', no: '1' }],
      missing: [{ link: 'sheetNotBack', id: 'E-1', called: '审计取证单1', says: { zh: '取证单尚未收回' }, source: { confirmed: false } }, { link: 'paperNotApproved', id: 'W-1', called: 'A-1-01 专项资金' }],
    }, { ...items[1], missing: [{ link: 'itemWithoutTask' }, { link: 'itemWithoutPaper' }] }],
    loose: { evidence: [], papers: [], findings: [], missing: [] },
  })
  asks(showTrace, { projectId: 'P-1' }, { by: actor('sun', ['auditor'], { project: ['P-2'] }) }).given(projectP1.inFieldwork()).then()
  asks(showTrace, { projectId: 'P-1' }, { by: actor('wei', ['unitOfficer'], { unit: ['U-1'] }) }).given(projectP1.inFieldwork()).thenForbidden()
})
