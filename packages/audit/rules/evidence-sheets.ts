// The rules by which an evidence sheet (审计取证单) goes to its provider and comes back, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN, FORMS } from './sources.ts'

export const onlyAHeldEvidenceSheetIsSent = rule({
  id: 'only-a-held-evidence-sheet-is-sent',
  says: { zh: '送证据提供者反馈的是未撤回的审计取证单。', en: 'What is sent to its provider for an opinion is an evidence sheet that is still held.' },
  source: FORMS,
  holds: ({ is, kind }: { is: string; kind: string }) => is === 'held' && kind === 'evidenceSheet',
  examples: [{ of: { is: 'held', kind: 'evidenceSheet' }, holds: true }, { of: { is: 'held', kind: 'document' }, holds: false }, { of: { is: 'withdrawn', kind: 'evidenceSheet' }, holds: false }],
})

export const aSheetIsSentAgainOnlyAfterAnObjection = rule({
  id: 'a-sheet-is-sent-again-only-after-an-objection',
  says: { zh: '取证单在反馈期内不重复送出；反馈有异议的，核实后可以再次送出。', en: 'A sheet is not sent while it is out; one that came back with an objection can be sent again.' },
  source: DESIGN,
  holds: ({ sheetIs }: { sheetIs: string }) => sheetIs === 'none' || sheetIs === 'objected',
  examples: [{ of: { sheetIs: 'none' }, holds: true }, { of: { sheetIs: 'objected' }, holds: true }, { of: { sheetIs: 'sent' }, holds: false }, { of: { sheetIs: 'noObjection' }, holds: false }],
})

export const aSheetIsDueBackAfterItIsSent = rule({
  id: 'a-sheet-is-due-back-after-it-is-sent',
  says: { zh: '反馈截止日不早于送出当日。', en: 'A sheet is not due back before the day on which it is sent.' },
  source: DESIGN,
  holds: ({ on, dueOn }: { on: string; dueOn: string }) => on <= dueOn,
  examples: [{ of: { on: '2026-03-12', dueOn: '2026-03-17' }, holds: true }, { of: { on: '2026-03-12', dueOn: '2026-03-11' }, holds: false }],
})

export const onlyASheetThatWasSentComesBack = rule({
  id: 'only-a-sheet-that-was-sent-comes-back',
  says: { zh: '送出的取证单方可登记反馈；逾期后收到的反馈照样登记，并注明逾期。', en: 'An opinion is recorded on a sheet that was sent; one that comes after the last day is kept and marked late.' },
  source: DESIGN,
  holds: ({ sheetIs }: { sheetIs: string }) => sheetIs === 'sent' || sheetIs === 'deemedNoObjection',
  examples: [{ of: { sheetIs: 'sent' }, holds: true }, { of: { sheetIs: 'deemedNoObjection' }, holds: true }, { of: { sheetIs: 'none' }, holds: false }],
})

export const anObjectionToASheetSaysWhat = rule({
  id: 'an-objection-to-a-sheet-says-what',
  says: { zh: '对取证单有异议的，写明异议内容。', en: 'An objection to a sheet says what it objects to.' },
  source: FORMS,
  holds: ({ position, saysWhat }: { position: string; saysWhat: boolean }) => position === 'noObjection' || saysWhat,
  examples: [{ of: { position: 'noObjection', saysWhat: false }, holds: true }, { of: { position: 'objects', saysWhat: true }, holds: true }, { of: { position: 'objects', saysWhat: false }, holds: false }],
})

export const silenceOnASheetCountsAfterItsLastDay = rule({
  id: 'silence-on-a-sheet-counts-after-its-last-day',
  says: { zh: '取证单逾期未反馈的，视为无异议；反馈截止日过后方可认定。', en: 'Silence on an evidence sheet counts as no objection only after its last day has passed.' },
  source: FORMS,
  holds: ({ on, dueOn }: { on: string; dueOn: string }) => dueOn !== '' && on > dueOn,
  examples: [{ of: { on: '2026-03-18', dueOn: '2026-03-17' }, holds: true }, { of: { on: '2026-03-17', dueOn: '2026-03-17' }, holds: false }, { of: { on: '2026-03-17', dueOn: '' }, holds: false }],
})

export const onlyAnObjectionIsResolved = rule({
  id: 'only-an-objection-is-resolved',
  says: { zh: '反馈有异议的取证单，方可登记采纳说明。', en: 'What became of an objection is said of a sheet that came back with one.' },
  source: DESIGN,
  holds: ({ sheetIs }: { sheetIs: string }) => sheetIs === 'objected',
  examples: [{ of: { sheetIs: 'objected' }, holds: true }, { of: { sheetIs: 'noObjection' }, holds: false }, { of: { sheetIs: 'sent' }, holds: false }],
})

export const noPaperIsApprovedOverAnUnansweredObjection = rule({
  id: 'no-paper-is-approved-over-an-unanswered-objection',
  says: { zh: '底稿所依据的取证单有异议的，须先登记采纳说明或者重新送出，方可审核通过。', en: 'Where a sheet that a paper rests on came back with an objection, the paper is approved only once it is said what became of it, or the sheet is out again.' },
  source: DESIGN,
  holds: ({ unanswered }: { unanswered: number }) => unanswered === 0,
  examples: [{ of: { unanswered: 0 }, holds: true }, { of: { unanswered: 1 }, holds: false }],
})
