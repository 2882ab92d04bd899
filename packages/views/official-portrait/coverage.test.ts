import { expect, test } from 'vitest'
import { coverageOf } from './coverage.ts'

test('a tenure that no audit looks at is unaudited, from its first day to the day that is asked about', () => {
  expect(coverageOf(running, [], '2026-03-02')).toEqual({ tenureId: 'T-1', is: 'unaudited', gaps: [{ from: '2022-01-01', to: '2026-03-02' }] })
  expect(coverageOf(running, [audit('2022-01-01', '2025-12-31', 'terminated'), { ...audit('2022-01-01', '2025-12-31'), tenureId: 'T-9' }], '2026-03-02')).toMatchObject({ is: 'unaudited' })
})

test('an audit under way has begun to look, and covers nothing before it reports', () =>
  expect(coverageOf(running, [audit('2022-01-01', '2025-12-31', 'underWay')], '2026-03-02')).toEqual({ tenureId: 'T-1', is: 'underWay', gaps: [{ from: '2022-01-01', to: '2026-03-02' }] }))

test('days before, between and after audit periods are gaps', () =>
  expect(coverageOf(running, [audit('2025-01-01', '2025-06-30'), audit('2022-07-01', '2023-12-31')], '2026-03-02')).toEqual({
    tenureId: 'T-1', is: 'partly', gaps: [{ from: '2022-01-01', to: '2022-06-30' }, { from: '2024-01-01', to: '2024-12-31' }, { from: '2025-07-01', to: '2026-03-02' }],
  }))

test('a tenure that is over is covered when audits reach from its first to its last day, also beyond', () => {
  expect(coverageOf(ended, [audit('2021-01-01', '2023-12-31'), audit('2023-06-01', '2025-12-31', 'closed')], '2026-03-02')).toEqual({ tenureId: 'T-1', is: 'audited', gaps: [] })
  expect(coverageOf(ended, [audit('2022-01-01', '2024-12-31')], '2026-03-02')).toMatchObject({ is: 'partly', gaps: [{ from: '2025-01-01', to: '2025-06-30' }] })
  expect(coverageOf(ended, [audit('2025-10-01', '2025-12-31')], '2026-03-02')).toMatchObject({ gaps: [{ from: '2022-01-01', to: '2025-06-30' }] })
})

const running = { tenureId: 'T-1', fromOn: '2022-01-01', untilOn: null }
const ended = { ...running, untilOn: '2025-06-30' }
const audit = (periodFrom: string, periodTo: string, phase: 'underWay' | 'reported' | 'closed' | 'terminated' = 'reported') => ({ tenureId: 'T-1', phase, periodFrom, periodTo })
