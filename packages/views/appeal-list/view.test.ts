import { test } from 'vitest'
import { appealA1, appealAccepted, decided, decisionServed, reexamined, REEXAMINER, refused, withdrawn } from '../../audit/appeal/example.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { taskList } from '../task-list/view.ts'
import { listAppeals } from './query.ts'
import { appealList } from './view.ts'

test('an appeal says whose it is, how far it is, and until when it must be decided', () => {
  const row = (...events: Parameters<typeof appealA1>) => shows(appealList).given(appealA1(...events))
  row().thenRow('A-1', { projectId: 'P-1', officialId: 'O-1', filedOn: '2026-05-20', appealDueOn: '2026-05-29', late: false, standing: 'filed', dueOn: '2026-08-18', findingIds: ['F-1'] })
  row(appealAccepted).thenRow('A-1', { standing: 'accepted', reexaminers: [REEXAMINER], dueOn: '2026-08-18' })
  row(refused).thenRow('A-1', { standing: 'refused', dueOn: null, because: '所述不是报告内容' })
  row(withdrawn).thenRow('A-1', { standing: 'withdrawn', dueOn: null })
  row(appealAccepted, reexamined).thenRow('A-1', { standing: 'reexamined', opinion: '依据不足', proposes: 'changed', dueOn: '2026-08-18' })
  row(appealAccepted, reexamined, decided).thenRow('A-1', { standing: 'decided', dueOn: null, outcome: 'changed', decisionNo: '示例复查〔2026〕1号', changes: [{ findingId: 'F-1' }], decidedLate: false })
  row(appealAccepted, reexamined, decided, decisionServed).thenRow('A-1', { standing: 'served', servedOn: '2026-07-13' })
})

test('it has the light of its decision, and is seen by the audit side of its project', () => {
  const asking = (input: object, by = actor('gu', ['committeeOffice'])) => asks(listAppeals, input, { day: '2026-08-17', by }).given(appealA1(appealAccepted))
  asking({}).then({ appealId: 'A-1', light: 'yellow', remaining: 1 })
  asking({ light: 'red' }).then()
  asking({ standing: 'accepted' }, actor('sun', ['auditor'], { project: ['P-1'] })).then({ appealId: 'A-1' })
  asking({}, actor('sun', ['auditor'], { project: ['P-2'] })).then()
  asking({}, actor('wei', ['unitOfficer'], { unit: ['U-1'] })).thenForbidden()
})

test('it waits in the task list for each step in turn, until the day of the decision', () => {
  const waits = (...events: Parameters<typeof appealA1>) => shows(taskList).given(appealA1(...events))
  waits().thenRow('appeal-A-1', { open: true, step: 'AcceptAppeal', role: 'committeeOffice', dueOn: '2026-08-18', projectId: 'P-1', title: '示例市建设局局长任期经济责任审计' })
  waits(appealAccepted).thenRow('appeal-A-1', { step: 'ReexamineAppeal', dueOn: '2026-08-18' })
  waits(appealAccepted, reexamined).thenRow('appeal-A-1', { step: 'DecideAppeal', dueOn: '2026-08-18' })
  waits(appealAccepted, reexamined, decided).thenRow('appeal-A-1', { step: 'ServeAppealDecision', dueOn: null })
  for (const end of [[refused], [withdrawn], [appealAccepted, reexamined, decided, decisionServed]]) waits(...end).thenRow('appeal-A-1', { open: false })
})
