import { expect, test } from 'vitest'
import { addDays } from '../audit/calendar/days.ts'
import type { Row } from '../kernel/view.ts'
import { listClues } from './clue-desk/query.ts'
import { clueDesk } from './clue-desk/view.ts'
import { listProjects } from './project-register/query.ts'
import { projectRegister } from './project-register/view.ts'
import { listRectifications } from './rectification-ledger/query.ts'
import { settled } from './rectification-ledger/row.ts'
import { rectificationLedger } from './rectification-ledger/view.ts'
import { listTasks } from './task-list/query.ts'
import { taskList } from './task-list/view.ts'
import { asks } from './testing/questions.ts'

const LIGHTS = ['red', 'yellow', 'blue', 'green', 'grey'] as const

/** Due on each day around a day, and never. */
const around = (day: string): readonly (string | null)[] => [null, ...Array.from({ length: 61 }, (_, n) => addDays(day, n - 30))]

// over the Spring Festival of 2026 with its make-up days, and in a year whose holidays are not published
for (const day of ['2026-02-12', '2026-02-28', '2026-03-02', '2028-05-01']) {
  test(`a list asked for a light on ${day} holds exactly the rows that show it, and each row shows one`, () => {
    for (const { query, view, column, rows, by } of LISTS) {
      const all = new Map(around(day).flatMap((dueOn, n) => rows.map((row, m): [string, Row] => [`${n}-${m}`, { ...row, [column]: dueOn }])))
      const shown = asks(query, {}, { day, ...by }).of(view, all).rows
      for (const light of LIGHTS) {
        const asked = asks(query, { light }, { day, ...by }).of(view, all).rows
        expect(asked.length, `${query.name} ${light}`).toBeGreaterThan(0)
        expect(ids(asked), `${query.name} ${light}`).toEqual(ids(shown.filter((row) => row['light'] === light)))
      }
    }
  })
}

const ids = (rows: readonly Row[]): string[] => rows.map((row) => JSON.stringify(row)).sort()
const onList = { by: { id: 'wu', roles: ['legalReviewer'], within: { clue: [''] } } }
const LISTS = [
  { query: listProjects, view: projectRegister, column: 'dueOn', rows: [projectRegister.initial('')], by: {} },
  { query: listTasks, view: taskList, column: 'dueOn', rows: [{ ...taskList.initial('project-P-1'), open: true }], by: {} },
  { query: listRectifications, view: rectificationLedger, column: 'dueOn', rows: (['running', 'submitted', 'accepted', 'cannotRectify', 'withdrawn'] as const).map((standing) => settled({ ...rectificationLedger.initial(''), standing }, '')), by: {} },
  { query: listClues, view: clueDesk, column: 'feedbackDueOn', rows: [clueDesk.initial('')], by: onList },
] as const
