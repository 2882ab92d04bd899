// The rules about the day on which something is said to have happened (发生日期), to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

export const nothingIsDatedBeforeWhatItBuildsOn = rule({
  id: 'nothing-is-dated-before-what-it-builds-on',
  says: { zh: '发生日期不得早于同一事项此前已登记的最近一次办理日期。', en: 'Nothing is dated before the latest day that was recorded for the same matter.' },
  source: DESIGN,
  holds: ({ on, lastOn }: { on: string; lastOn: string }) => on >= lastOn,
  examples: [{ of: { on: '2026-03-02', lastOn: '2026-03-02' }, holds: true }, { of: { on: '2026-03-02', lastOn: '' }, holds: true }, { of: { on: '2026-03-01', lastOn: '2026-03-02' }, holds: false }],
})

/**
 * Whether a unit was in time is judged by the day on which it reported, so it does not choose that day itself. What it handed over on paper earlier is entered
 * with its true day by the audit side, which holds the paper. Keeping a unit's earlier day and counting by another was the alternative: then one row tells two
 * stories, and every light, list and certificate has to know which of them to believe.
 */
export const whatAUnitReportsIsDatedToday = rule({
  id: 'what-a-unit-reports-is-dated-today',
  says: { zh: '被审计单位填报以当日为准；此前以书面报送的，由审计方代为补录。', en: 'What a unit enters is dated today; what it handed over on paper before is entered on its behalf by the audit side.' },
  source: DESIGN,
  holds: ({ roles, on, today }: { roles: readonly string[]; on: string; today: string }) => on === today || roles.some((role) => role !== 'unitOfficer'),
  examples: [
    { of: { roles: ['unitOfficer'], on: '2026-03-02', today: '2026-03-02' }, holds: true },
    { of: { roles: ['auditor'], on: '2026-02-27', today: '2026-03-02' }, holds: true },
    { of: { roles: ['unitOfficer'], on: '2026-02-27', today: '2026-03-02' }, holds: false },
  ],
})

export const whatIsRecordedIsNotSaidOtherwise = rule({
  id: 'what-is-recorded-is-not-said-otherwise',
  says: { zh: '该事项已经这样登记；再次提交的理由、文号等与原登记不同，未予登记。', en: 'This stands recorded already; the reason or number given now differs from that on record and was not taken.' },
  source: DESIGN,
  holds: ({ asSaidBefore }: { asSaidBefore: boolean }) => asSaidBefore,
  examples: [{ of: { asSaidBefore: true }, holds: true }, { of: { asSaidBefore: false }, holds: false }],
})
