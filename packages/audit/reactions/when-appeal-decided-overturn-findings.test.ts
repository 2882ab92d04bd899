import { test } from 'vitest'
import { reacts } from '../../kernel/testing/views.ts'
import { appealA1, appealAccepted, decided, reexamined } from '../appeal/example.ts'
import type { AppealEvent } from '../appeal/events.ts'
import { whenAppealDecidedOverturnFindings } from './when-appeal-decided-overturn-findings.ts'

test('when an appeal is decided, what it overturns is overturned under its number and on its day; conclusions are left to people', () => {
  const both = { ...decided, data: { ...decided.data, changes: [...decided.data.changes, { findingId: 'F-2', change: 'responsibilityChanged', says: '改为领导责任' }] } } as AppealEvent
  reacts(whenAppealDecidedOverturnFindings).when(appealA1(appealAccepted, reexamined, both)).thenAsks({ command: 'OverturnFinding', id: 'F-1', input: { decisionNo: '示例复查〔2026〕1号', reason: '依据不足，予以撤销' }, occurredOn: '2026-07-10' })
})

test('a decision that upholds the report overturns nothing', () =>
  reacts(whenAppealDecidedOverturnFindings).when(appealA1(appealAccepted, reexamined, { ...decided, data: { ...decided.data, outcome: 'upheld', changes: [] } })).thenAsks())
