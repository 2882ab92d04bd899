// The rules of what becomes of a deliverable in other hands (一果多用、审计结果运用), to be read with an auditor.
import { rule } from '../../kernel/rule.ts'

const DESIGN = { confirmed: false, cites: '产品设计' }
const FUSED = { confirmed: false, cites: '郑州市审计局《出台市管领导干部经济责任审计工作指导意见》列有“一果多用”和结果运用办法；办法文本未见，待核实' }

export const aUseHasAKnownPurpose = rule({
  id: 'a-use-has-a-known-purpose',
  says: { zh: '成果运用的用途为目录所列之一。', en: 'A use is for one of the listed purposes.' },
  source: FUSED,
  holds: ({ purposeKnown }: { purposeKnown: boolean }) => purposeKnown,
  examples: [{ of: { purposeKnown: true }, holds: true }, { of: { purposeKnown: false }, holds: false }],
})

export const aMemberRecordsUsesByItsOwnBody = rule({
  id: 'a-member-records-uses-by-its-own-body',
  says: { zh: '联席会议成员单位登记本单位的成果运用；审委办、局办公室可代为登记各单位书面反馈的运用。', en: 'A member of the joint conference records what its own body used; the bureau may enter what came in writing.' },
  source: DESIGN,
  holds: ({ forAnother }: { forAnother: boolean }) => !forAnother,
  examples: [{ of: { forAnother: false }, holds: true }, { of: { forAnother: true }, holds: false }],
})

export const aBodyUsesWhatItWasGiven = rule({
  id: 'a-body-uses-what-it-was-given',
  says: { zh: '运用的是已出具并送交该单位的成果，运用日期不早于送交日期。', en: 'A body uses a deliverable that was issued and given to it, not before it was given.' },
  source: DESIGN,
  holds: ({ givenOn, usedOn }: { givenOn: string | undefined; usedOn: string }) => givenOn !== undefined && givenOn <= usedOn,
  examples: [{ of: { givenOn: '2026-04-18', usedOn: '2026-05-06' }, holds: true }, { of: { givenOn: undefined, usedOn: '2026-05-06' }, holds: false }, { of: { givenOn: '2026-04-18', usedOn: '2026-04-17' }, holds: false }],
})

export const aUseIsRecordedOnce = rule({
  id: 'a-use-is-recorded-once',
  says: { zh: '同一条运用只登记一次；同一单位对同一成果的同一用途，反馈之前不再登记。', en: 'A use is recorded once; a body records the same purpose of a deliverable again only after it has fed back.' },
  source: DESIGN,
  holds: ({ is, waiting }: { is: string; waiting: number }) => is === 'unknown' && waiting === 0,
  examples: [{ of: { is: 'unknown', waiting: 0 }, holds: true }, { of: { is: 'waiting', waiting: 0 }, holds: false }, { of: { is: 'unknown', waiting: 1 }, holds: false }],
})

export const onlyAWaitingUseIsFedBack = rule({
  id: 'only-a-waiting-use-is-fed-back',
  says: { zh: '已反馈或者已删除的运用不再反馈、删除。', en: 'A use that was fed back or taken off is neither fed back nor taken off again.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'waiting',
  examples: [{ of: { is: 'waiting' }, holds: true }, { of: { is: 'fedBack' }, holds: false }, { of: { is: 'takenOff' }, holds: false }],
})
