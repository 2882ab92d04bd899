import { test } from 'vitest'
import { reacts } from '../../kernel/testing/views.ts'
import { findingF1, overturned } from '../finding/example.ts'
import { whenFindingOverturnedWithdrawRectification } from './when-finding-overturned-withdraw-rectification.ts'

test('when a finding is overturned, its rectification is withdrawn for the reason of the decision', () =>
  reacts(whenFindingOverturnedWithdrawRectification).when(findingF1.confirmed(overturned))
    .thenAsks({ command: 'WithdrawRectification', id: 'F-1', input: { reason: '示例复查决定〔2026〕1号：事实认定有误' } }))

test('a finding that is confirmed withdraws nothing', () => reacts(whenFindingOverturnedWithdrawRectification).when(findingF1.confirmed()).thenAsks())
