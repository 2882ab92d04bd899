// An example catalogue (示例), for the tests of all that depend on one.
import { history, type Tale } from '../../kernel/testing/history.ts'
import type { CatalogueEvent } from './events.ts'
import { catalogues } from './state.ts'

type Happened = Extract<CatalogueEvent, { type: 'CataloguePublished' }>

export const checklistPublished: Happened = { type: 'CataloguePublished', data: {
  kind: 'fieldChecklist', version: 1, title: '十个一（示例）', effectiveFrom: '2020-01-01', source: { confirmed: false, cites: '示例' },
  entries: [{ entryId: 'entry-meeting', says: '一次进点会', step: 'HoldEntryMeeting', proofNeeded: true }, { entryId: 'team-meetings', says: '一次审计组碰头会', proofNeeded: false }],
} }
export const checklistPublishedAgain: Happened = { type: 'CataloguePublished', data: {
  ...checklistPublished.data, version: 2, effectiveFrom: '2026-04-01', title: '十个一（修订）', reason: '增列实地查看', entries: [...checklistPublished.data.entries, { entryId: 'site-visit', says: '一次实地查看', proofNeeded: true }],
} }

/** The on-site checklist as first published, followed by what a test adds. */
export const checklistC1 = (...more: CatalogueEvent[]): Tale => history(catalogues, 'fieldChecklist', checklistPublished, ...more)
