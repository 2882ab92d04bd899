// The rules of materials, interviews and democratic assessments (材料、谈话、民主测评), to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN, FORMS } from './sources.ts'

const MATERIALS = { confirmed: true, cites: '《审计法》（2021年修正）第三十四条；《审计法实施条例》（2010年）第二十八条' }

export const aRecordIsEnteredOnce = rule({
  id: 'a-record-is-entered-once',
  says: { zh: '同一份材料、谈话或者测评只登记一次，之后按更正、替换或者删除办理。', en: 'A material, interview or assessment is entered once; after that it is replaced, corrected or taken off.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'entered' }, holds: false }],
})

export const materialsFollowTheNotice = rule({
  id: 'materials-follow-the-notice',
  says: { zh: '审计通知书送达后、报告印发前接收被审计单位和被审计领导干部提交的材料。', en: 'Materials are taken in from the service of the notice until the report is issued.' },
  source: MATERIALS,
  holds: ({ projectIs, noticed }: { projectIs: string; noticed: boolean }) => noticed && ['preparing', 'fieldwork', 'reporting'].includes(projectIs),
  examples: [{ of: { projectIs: 'preparing', noticed: true }, holds: true }, { of: { projectIs: 'preparing', noticed: false }, holds: false }, { of: { projectIs: 'reported', noticed: true }, holds: false }],
})

export const aMaterialIsAFileOrSaysThatThereIsNone = rule({
  id: 'a-material-is-a-file-or-says-that-there-is-none',
  says: { zh: '提交的材料要么是文件，要么注明“无此资料”及原因，二者必居其一。', en: 'A material is a file, or the statement that there is none and why: one of the two.' },
  source: DESIGN,
  holds: ({ hasFile, hasReason }: { hasFile: boolean; hasReason: boolean }) => hasFile !== hasReason,
  examples: [{ of: { hasFile: true, hasReason: false }, holds: true }, { of: { hasFile: false, hasReason: true }, holds: true }, { of: { hasFile: false, hasReason: false }, holds: false }, { of: { hasFile: true, hasReason: true }, holds: false }],
})

export const materialsComeFromTheAudited = rule({
  id: 'materials-come-from-the-audited',
  says: { zh: '材料由本项目被审计单位或者被审计领导干部提交；述职报告由被审计领导干部本人提交。', en: 'Materials come from the audited unit or an audited official; a duty report is the official’s own.' },
  source: FORMS,
  holds: ({ stranger, kind, by }: { stranger: boolean; kind: string; by: string }) => !stranger && (kind !== 'dutyReport' || by === 'official'),
  examples: [
    { of: { stranger: false, kind: 'dutyReport', by: 'official' }, holds: true },
    { of: { stranger: false, kind: 'commitment', by: 'unit' }, holds: true },
    { of: { stranger: false, kind: 'dutyReport', by: 'unit' }, holds: false },
    { of: { stranger: true, kind: 'other', by: 'unit' }, holds: false },
  ],
})

export const hearingsAreHeldOnSite = rule({
  id: 'hearings-are-held-on-site',
  says: { zh: '谈话和民主测评在现场审计期间进行，报告印发前登记。', en: 'Interviews and assessments are held once fieldwork has started, and recorded before the report is issued.' },
  source: FORMS,
  holds: ({ projectIs }: { projectIs: string }) => projectIs === 'fieldwork' || projectIs === 'reporting',
  examples: [{ of: { projectIs: 'fieldwork' }, holds: true }, { of: { projectIs: 'preparing' }, holds: false }, { of: { projectIs: 'reported' }, holds: false }],
})

export const aHearingLiesBetweenTheNoticeAndToday = rule({
  id: 'a-hearing-lies-between-the-notice-and-today',
  says: { zh: '谈话和民主测评的日期不早于审计通知书送达，也不晚于登记当日。', en: 'An interview or assessment is held after the notice was served and not later than the day of its record.' },
  source: FORMS,
  holds: ({ heldOn, noticedOn, today }: { heldOn: string; noticedOn: string; today: string }) => noticedOn <= heldOn && heldOn <= today,
  examples: [
    { of: { heldOn: '2026-03-12', noticedOn: '2026-03-04', today: '2026-03-12' }, holds: true },
    { of: { heldOn: '2026-03-03', noticedOn: '2026-03-04', today: '2026-03-12' }, holds: false },
    { of: { heldOn: '2026-03-13', noticedOn: '2026-03-04', today: '2026-03-12' }, holds: false },
  ],
})

export const aHearingIsProvedByEvidenceOfItsProject = rule({
  id: 'a-hearing-is-proved-by-evidence-of-its-project',
  says: { zh: '谈话笔录、测评表等作为本项目证据登记，且未撤回。', en: 'The record of an interview or assessment is evidence that the project holds.' },
  source: FORMS,
  holds: ({ proofs, notHeld }: { proofs: number; notHeld: number }) => proofs > 0 && notHeld === 0,
  examples: [{ of: { proofs: 1, notHeld: 0 }, holds: true }, { of: { proofs: 0, notHeld: 0 }, holds: false }, { of: { proofs: 2, notHeld: 1 }, holds: false }],
})

export const theTeamHoldsTheInterview = rule({
  id: 'the-team-holds-the-interview',
  says: { zh: '谈话人和记录人均为本项目审计组成员，且不为同一人。', en: 'Who asks and who writes the record are two members of the project’s team.' },
  source: FORMS,
  holds: ({ strangers, people }: { strangers: number; people: number }) => strangers === 0 && people === 2,
  examples: [{ of: { strangers: 0, people: 2 }, holds: true }, { of: { strangers: 0, people: 1 }, holds: false }, { of: { strangers: 1, people: 2 }, holds: false }],
})

export const theAssessedIsAuditedAndAssessedOnce = rule({
  id: 'the-assessed-is-audited-and-assessed-once',
  says: { zh: '民主测评的对象为本项目被审计领导干部，每人登记一次测评结果。', en: 'The assessed is an official audited in the project, with one result each.' },
  source: FORMS,
  holds: ({ audited, assessedBefore }: { audited: boolean; assessedBefore: boolean }) => audited && !assessedBefore,
  examples: [{ of: { audited: true, assessedBefore: false }, holds: true }, { of: { audited: false, assessedBefore: false }, holds: false }, { of: { audited: true, assessedBefore: true }, holds: false }],
})

export const theLevelsAddUpToTheBallots = rule({
  id: 'the-levels-add-up-to-the-ballots',
  says: { zh: '好、较好、一般、差、不了解五档票数之和等于有效票数，有效票数不超过发出票数。', en: 'The ballots of the five levels add up to the valid ballots, which are no more than were handed out.' },
  source: FORMS,
  holds: ({ levels, ballots, handedOut }: { levels: readonly number[]; ballots: number; handedOut: number }) => levels.reduce((sum, each) => sum + each, 0) === ballots && ballots <= handedOut,
  examples: [
    { of: { levels: [20, 5, 2, 0, 1], ballots: 28, handedOut: 30 }, holds: true },
    { of: { levels: [20, 5, 2, 0, 0], ballots: 28, handedOut: 30 }, holds: false },
    { of: { levels: [20, 5, 2, 0, 1], ballots: 28, handedOut: 27 }, holds: false },
  ],
})
