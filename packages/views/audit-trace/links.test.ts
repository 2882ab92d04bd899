import { expect, test } from 'vitest'
import { tracesOf, type Traced, type TracedEvidence, type TracedFinding, type TracedPaper, type TracedTask } from './links.ts'

const task: TracedTask = { taskId: 'K-1', no: 'RW-1', says: '核查拨付', auditItemId: 'A-1', standing: 'rechecked', outcome: 'found' }
const sheet: TracedEvidence = { evidenceId: 'E-1', title: '取证单1', kind: 'evidenceSheet', auditItemIds: ['A-1', 'A-2'], taskIds: ['K-1'], sheet: 'noObjection', signed: true, paperIds: ['W-1'], proves: false }
const paper: TracedPaper = { paperId: 'W-1', indexNo: 'A-1-01', title: '专项资金', auditItemId: 'A-1', taskId: 'K-1', evidenceIds: ['E-1'], standing: 'approved' }
const finding: TracedFinding = { findingId: 'F-1', no: '1', title: '拨付滞后', standing: 'open', paperIds: ['W-1'] }
const whole: Traced = { items: [{ auditItemId: 'A-1', title: '专项资金' }], tasks: [task], evidence: [sheet], papers: [paper], findings: [finding] }

const missing = (change: Partial<Traced>): readonly string[] => {
  const { items, loose } = tracesOf({ ...whole, ...change })
  return [...items, loose].flatMap((each) => each.missing.map(({ link, id }) => `${link} ${id}`))
}

test('a whole trace lacks nothing, and leads from the item to the finding', () => {
  expect(missing({})).toEqual([])
  expect(tracesOf(whole).items).toEqual([{ auditItemId: 'A-1', title: '专项资金', tasks: [task], evidence: [sheet], papers: [paper], findings: [finding], missing: [] }])
})

test('one sheet stands under each item that it covers, and each item wants a paper of its own', () => {
  const two = { ...whole, items: [...whole.items, { auditItemId: 'A-2', title: '政府采购' }] }
  expect(tracesOf(two).items.map(({ evidence }) => evidence.map(({ evidenceId }) => evidenceId))).toEqual([['E-1'], ['E-1']])
  expect(missing(two)).toEqual(['itemWithoutTask A-2', 'itemWithoutPaper A-2'])
})

test('each link that is missing is named, once', () => {
  expect(missing({ tasks: [] })).toEqual(['itemWithoutTask A-1'])
  expect(missing({ tasks: [], papers: [{ ...paper, taskId: null }] })).toEqual(['itemWithoutTask A-1'])
  expect(missing({ papers: [{ ...paper, taskId: null }] })).toEqual(['paperWithoutTask W-1'])
  expect(missing({ papers: [{ ...paper, standing: 'awaitingReview' }] })).toEqual(['paperNotApproved W-1'])
  expect(missing({ evidence: [{ ...sheet, auditItemIds: ['A-9'] }] })).toEqual(['paperOnOtherItems W-1'])
  expect(missing({ evidence: [{ ...sheet, paperIds: [] }] })).toEqual(['evidenceWithoutPaper E-1'])
  expect(missing({ evidence: [{ ...sheet, paperIds: [], proves: true }] })).toEqual([])
  expect(missing({ evidence: [{ ...sheet, sheet: 'sent' }] })).toEqual(['sheetNotBack E-1'])
  expect(missing({ evidence: [{ ...sheet, sheet: 'objected' }] })).toEqual(['sheetObjected E-1'])
  expect(missing({ evidence: [{ ...sheet, sheet: 'none', signed: false }] })).toEqual(['sheetNotSigned E-1'])
  expect(missing({ evidence: [{ ...sheet, sheet: 'deemedNoObjection', signed: false }] })).toEqual([])
  expect(missing({ findings: [] })).toEqual(['taskFoundNothingRaised K-1'])
  expect(missing({ findings: [{ ...finding, paperIds: ['W-9'] }] })).toEqual(['taskFoundNothingRaised K-1', 'findingWithoutItem F-1'])
})

test('evidence that names no item stands under the item of the paper that rests on it, and beside the items where none does', () => {
  expect(tracesOf({ ...whole, evidence: [{ ...sheet, auditItemIds: [] }] }).items[0]!.evidence).toHaveLength(1)
  expect(missing({ evidence: [sheet, { ...sheet, evidenceId: 'E-2', auditItemIds: [], paperIds: [] }] })).toEqual(['evidenceWithoutItem E-2', 'evidenceWithoutPaper E-2'])
})
