// The rules of the register of auditors and of the inspections that a plan minds (审计人员名册、巡察安排), to be read with an auditor.
import { rule } from '../../kernel/rule.ts'

const DESIGN = { confirmed: false, cites: '产品设计' }
const AVOIDANCE = { confirmed: true, cites: '《审计法》（2021年修正）第十五条；《审计法实施条例》（2010年）第十二条' }

export const anAuditorIsOnTheRegister = rule({
  id: 'an-auditor-is-on-the-register',
  says: { zh: '先登记审计人员，再登记其缺勤和回避；已离岗的须重新登记。', en: 'An auditor is enrolled before absences and recusals; one who has left is enrolled anew.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'enrolled',
  examples: [{ of: { is: 'enrolled' }, holds: true }, { of: { is: 'unknown' }, holds: false }, { of: { is: 'left' }, holds: false }],
})

export const anEntryOfAnAuditorIsMadeOnce = rule({
  id: 'an-entry-of-an-auditor-is-made-once',
  says: { zh: '同一编号的缺勤或回避只登记一次；有变动的，先取消再另行登记。', en: 'An absence or a recusal is entered once under its number; what changes is taken back and entered anew.' },
  source: DESIGN,
  holds: ({ entry }: { entry: string }) => entry === 'absent',
  examples: [{ of: { entry: 'absent' }, holds: true }, { of: { entry: 'stands' }, holds: false }, { of: { entry: 'takenBack' }, holds: false }],
})

export const anAbsenceEndsAfterItBegins = rule({
  id: 'an-absence-ends-after-it-begins',
  says: { zh: '缺勤的止日不早于起日。', en: 'An absence does not end before it begins.' },
  source: DESIGN,
  holds: ({ from, to }: { from: string; to: string }) => from <= to,
  examples: [{ of: { from: '2026-03-02', to: '2026-03-02' }, holds: true }, { of: { from: '2026-03-02', to: '2026-03-01' }, holds: false }],
})

export const aRecusalIsFromAUnitOrAnOfficial = rule({
  id: 'a-recusal-is-from-a-unit-or-an-official',
  says: { zh: '审计人员与被审计单位、被审计领导干部有亲属关系、经济利益关系或者其他可能影响公正的关系的，应当回避；登记时指明单位或者领导干部。', en: 'An auditor who is related to, or has an interest in, a unit or an official keeps away; the entry names one of them.' },
  source: AVOIDANCE,
  holds: ({ unit, official }: { unit: boolean; official: boolean }) => unit !== official,
  examples: [{ of: { unit: true, official: false }, holds: true }, { of: { unit: false, official: true }, holds: true }, { of: { unit: false, official: false }, holds: false }, { of: { unit: true, official: true }, holds: false }],
})

export const nobodyLiftsARecusalOfTheirOwn = rule({
  id: 'nobody-lifts-a-recusal-of-their-own',
  says: { zh: '本人的回避不由本人解除。', en: 'Nobody lifts a recusal of their own.' },
  source: DESIGN,
  holds: ({ own }: { own: boolean }) => !own,
  examples: [{ of: { own: false }, holds: true }, { of: { own: true }, holds: false }],
})

export const onlyAnEntryThatStandsIsTakenBack = rule({
  id: 'only-an-entry-that-stands-is-taken-back',
  says: { zh: '只有登记在册的缺勤或回避可以取消、解除。', en: 'Only an absence or a recusal that is on the register is taken back.' },
  source: DESIGN,
  holds: ({ entry }: { entry: string }) => entry === 'stands',
  examples: [{ of: { entry: 'stands' }, holds: true }, { of: { entry: 'absent' }, holds: false }],
})

export const anInspectionIsScheduledOnce = rule({
  id: 'an-inspection-is-scheduled-once',
  says: { zh: '同一编号的巡察安排只登记一次；已取消的不再登记，另用编号。', en: 'An inspection is scheduled once under its number, and not again once it was called off.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'scheduled' }, holds: false }, { of: { is: 'calledOff' }, holds: false }],
})

export const anInspectionIsOfARegisteredUnit = rule({
  id: 'an-inspection-is-of-a-registered-unit',
  says: { zh: '巡察安排的单位须为已登记的单位。', en: 'The unit of an inspection is registered.' },
  source: DESIGN,
  holds: ({ unit }: { unit: string }) => unit !== 'unknown',
  examples: [{ of: { unit: 'active' }, holds: true }, { of: { unit: 'unknown' }, holds: false }],
})

export const aUnitHasOneInspectionInARound = rule({
  id: 'a-unit-has-one-inspection-in-a-round',
  says: { zh: '同一单位同一年度同一轮次只有一项巡察安排；登记有误的，写明理由更正，不另行登记。', en: 'A unit has one inspection in a year and round; what was registered wrongly is corrected with a reason, not registered anew.' },
  source: DESIGN,
  holds: ({ others }: { others: number }) => others === 0,
  examples: [{ of: { others: 0 }, holds: true }, { of: { others: 1 }, holds: false }],
})

export const onlyAScheduledInspectionIsCorrected = rule({
  id: 'only-a-scheduled-inspection-is-corrected',
  says: { zh: '已取消的巡察安排不再更正。', en: 'An inspection that was called off is not corrected any more.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'scheduled',
  examples: [{ of: { is: 'scheduled' }, holds: true }, { of: { is: 'calledOff' }, holds: false }],
})

export const anInspectionIsCalledOffOnce = rule({
  id: 'an-inspection-is-called-off-once',
  says: { zh: '一项巡察安排只取消一次，不得以另一理由再次取消。', en: 'An inspection is called off once, and not again for another reason.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'scheduled',
  examples: [{ of: { is: 'scheduled' }, holds: true }, { of: { is: 'calledOff' }, holds: false }],
})

export const anAbsenceIsNoLongerThanAllowed = rule({
  id: 'an-absence-is-no-longer-than-allowed',
  says: { zh: '一次缺勤不超过规定的最长期限（时限表“缺勤登记最长期限”，示例）；更长的分次登记，或者登记离岗。', en: 'One absence is no longer than the longest period in the table of limits (example); a longer one is entered in parts, or the auditor is released.' },
  source: DESIGN,
  holds: ({ to, latest }: { to: string; latest: string }) => to <= latest,
  examples: [{ of: { to: '2027-03-01', latest: '2027-03-02' }, holds: true }, { of: { to: '2126-03-02', latest: '2027-03-02' }, holds: false }],
})

export const aRecusalIsFromSomebodyOnRecord = rule({
  id: 'a-recusal-is-from-somebody-on-record',
  says: { zh: '回避的单位或者领导干部须为对象库已登记的。', en: 'The unit or the official from whom an auditor keeps away is registered in the object library.' },
  source: DESIGN,
  holds: ({ registered }: { registered: boolean }) => registered,
  examples: [{ of: { registered: true }, holds: true }, { of: { registered: false }, holds: false }],
})

export const aReleaseIsToldOnce = rule({
  id: 'a-release-is-told-once',
  says: { zh: '离岗只登记一次；日期或理由有变动的，先重新登记在岗，再登记离岗。', en: 'A release is told once; where the day or the reason changes, the auditor is enrolled anew and then released.' },
  source: DESIGN,
  holds: ({ released }: { released: boolean }) => !released,
  examples: [{ of: { released: false }, holds: true }, { of: { released: true }, holds: false }],
})

export const anEntryIsTakenBackForOneReason = rule({
  id: 'an-entry-is-taken-back-for-one-reason',
  says: { zh: '缺勤、回避已取消或者解除的，不得以另一理由再次取消、解除。', en: 'An absence or a recusal that was taken back is not taken back again for another reason.' },
  source: DESIGN,
  holds: ({ entry }: { entry: string }) => entry !== 'takenBack',
  examples: [{ of: { entry: 'stands' }, holds: true }, { of: { entry: 'takenBack' }, holds: false }],
})

export const nobodyWhoHasLeftJoinsATeam = rule({
  id: 'nobody-who-has-left-joins-a-team',
  says: { zh: '名册登记离岗的，离岗日期之后不再进入审计组；离岗日期以前仍可进入。', en: 'Whoever the register says has left joins no team after the day of leaving, and may until then.' },
  source: DESIGN,
  holds: ({ gone }: { gone: number }) => gone === 0,
  examples: [{ of: { gone: 0 }, holds: true }, { of: { gone: 1 }, holds: false }],
})

export const whoeverIsRecusedStaysOutOfTheTeam = rule({
  id: 'whoever-is-recused-stays-out-of-the-team',
  says: { zh: '名册登记回避被审计单位或者被审计领导干部的，不进入该项目的审计组；回避事由消失的，先解除回避。', en: 'Whoever is registered as keeping away from the audited unit or official does not join the team of that project, unless the recusal is lifted first.' },
  source: AVOIDANCE,
  holds: ({ recused }: { recused: number }) => recused === 0,
  examples: [{ of: { recused: 0 }, holds: true }, { of: { recused: 1 }, holds: false }],
})
