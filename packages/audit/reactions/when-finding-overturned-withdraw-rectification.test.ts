import { test } from 'vitest'
import { told } from '../../kernel/testing/history.ts'
import { reacts } from '../../kernel/testing/views.ts'
import { findingF1, overturned } from '../finding/example.ts'
import type { FindingEvent } from '../finding/events.ts'
import { whenFindingOverturnedWithdrawRectification } from './when-finding-overturned-withdraw-rectification.ts'

test('when a finding is overturned, its rectification is withdrawn for the reason of the decision and on its day', () =>
  reacts(whenFindingOverturnedWithdrawRectification).when(findingF1.confirmed(told<FindingEvent>(overturned, { occurredOn: '2026-07-01' })))
    .thenAsks({ command: 'WithdrawRectification', id: 'F-1', input: { reason: '示例复查决定〔2026〕1号：事实认定有误' }, occurredOn: '2026-07-01' }))

test('a finding that is confirmed withdraws nothing', () => reacts(whenFindingOverturnedWithdrawRectification).when(findingF1.confirmed()).thenAsks())
