// The field's own terms for the values that forms show; the console says the same on its screens.
import type { Words } from '../../kernel/rule.ts'

const term = (zh: string, en: string): Words => ({ zh, en })

export const PAPER_TERMS = {
  class: { immediate: term('立行立改', 'Immediate'), phased: term('分阶段整改', 'Phased'), continuous: term('持续整改', 'Continuous') },
  responsibility: { direct: term('直接责任', 'Direct'), leadership: term('领导责任', 'Leadership'), notAttributed: term('不界定责任', 'Not attributed') },
  paper: { awaitingReview: term('待审核', 'Awaiting review'), approved: term('予以认可', 'Accepted'), moreEvidence: term('责成补充证据', 'More evidence'), correctConclusion: term('纠正结论', 'Correct the conclusion') },
  taskStanding: { open: term('未完成', 'Open'), completed: term('已完成，待审核', 'Complete, to be reviewed'), reviewed: term('已审核，待复核', 'Reviewed, to be re-checked'), rechecked: term('已复核', 'Re-checked'), takenOff: term('已删除', 'Taken off') },
  taskOutcome: { found: term('发现问题', 'Problem found'), nothingFound: term('未发现问题', 'Nothing found') },
  taskVerdict: { agreed: term('同意', 'Agreed'), returned: term('退回', 'Returned') },
  sheetStanding: { none: term('未送出', 'Not sent'), sent: term('待反馈', 'Out'), noObjection: term('无异议', 'No objection'), objected: term('有异议', 'Objection'), deemedNoObjection: term('逾期，视为无异议', 'Silence: no objection') },
  secrecy: { none: term('公开', 'Public'), workSecret: term('工作秘密', 'Work secret'), stateSecretRef: term('国家秘密（仅引用）', 'State secret (reference)') },
  adoption: { open: term('待答复', 'Open'), adopted: term('采纳', 'Adopted'), partlyAdopted: term('部分采纳', 'Partly adopted'), notAdopted: term('不采纳', 'Not adopted') },
  reviewOutcome: { agreed: term('同意', 'Agreed'), returned: term('退回修改', 'Returned') },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>

export type PaperVocabulary = keyof typeof PAPER_TERMS
