// The rules of formal steps that a bureau may demand, and of the meetings at which a report is considered, to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const MEETING = { confirmed: false, cites: '审理会议纪要、业务会议审定载于所见经济责任审计文书格式（县级审计局使用本）和海门市审计局规定（2016年）；是否强制由本局发布的程序要求确定' }
const CHAIN_A = { confirmed: false, cites: '海门市审计局《关于进一步加强审计业务文书管理的规定》（2016年）：通知书、征求意见稿按流程审签；是否强制由本局发布的程序要求确定' }

export const thereIsOneListOfFormalities = rule({
  id: 'there-is-one-list-of-formalities',
  says: { zh: '本局的程序要求只有一份，逐版发布。', en: 'The bureau has one list of formal steps, published version by version.' },
  source: DESIGN,
  holds: ({ own }: { own: boolean }) => own,
  examples: [{ of: { own: true }, holds: true }, { of: { own: false }, holds: false }],
})

export const aMeetingConsidersTheLatestDraft = rule({
  id: 'a-meeting-considers-the-latest-draft',
  says: { zh: '会议审议的是最新一稿审计报告。', en: 'A meeting considers the latest draft of the report.' },
  source: DESIGN,
  holds: ({ read, latest }: { read: number; latest: number }) => latest > 0 && read === latest,
  examples: [{ of: { read: 2, latest: 2 }, holds: true }, { of: { read: 1, latest: 2 }, holds: false }, { of: { read: 1, latest: 0 }, holds: false }],
})

export const aMeetingOnADraftIsRecordedOnce = rule({
  id: 'a-meeting-on-a-draft-is-recorded-once',
  says: { zh: '同一次会议对同一稿的审议只登记一次，不得以另一内容再次登记。', en: 'What a meeting made of a draft is recorded once, and not again with another content.' },
  source: DESIGN,
  holds: ({ recorded }: { recorded: boolean }) => !recorded,
  examples: [{ of: { recorded: false }, holds: true }, { of: { recorded: true }, holds: false }],
})

export const aMeetingFollowsTheReviews = rule({
  id: 'a-meeting-follows-the-reviews',
  says: { zh: '审核、复核、经责复核、审理同意后，报告方提交会议审议。', en: 'A report comes before the meeting after every review layer has agreed to it.' },
  source: MEETING,
  holds: ({ layersMissing }: { layersMissing: number }) => layersMissing === 0,
  examples: [{ of: { layersMissing: 0 }, holds: true }, { of: { layersMissing: 1 }, holds: false }],
})

export const aReportIsConsideredByAMeetingWhereDemanded = rule({
  id: 'a-report-is-considered-by-a-meeting-where-demanded',
  says: { zh: '程序要求规定的，审计报告经局长办公会或者审计业务会议审议通过后，方可签发。', en: 'Where the formal steps demand it, a report is issued only after a meeting has approved its latest draft.' },
  source: MEETING,
  holds: ({ meetingDemanded, considered }: { meetingDemanded: boolean; considered: boolean }) => !meetingDemanded || considered,
  examples: [{ of: { meetingDemanded: true, considered: true }, holds: true }, { of: { meetingDemanded: false, considered: false }, holds: true }, { of: { meetingDemanded: true, considered: false }, holds: false }],
})

export const aNoticeIsSignedWhereDemanded = rule({
  id: 'a-notice-is-signed-where-demanded',
  says: { zh: '程序要求规定的，审计通知书审签完毕后，方可送达。', en: 'Where the formal steps demand it, the notice is served only after every node of its chain has signed.' },
  source: CHAIN_A,
  holds: ({ noticeDemanded, noticeSigning }: { noticeDemanded: boolean; noticeSigning: string }) => !noticeDemanded || noticeSigning === 'signed',
  examples: [{ of: { noticeDemanded: true, noticeSigning: 'signed' }, holds: true }, { of: { noticeDemanded: false, noticeSigning: 'none' }, holds: true }, { of: { noticeDemanded: true, noticeSigning: 'signing' }, holds: false }],
})

export const aLetterForCommentsIsSignedWhereDemanded = rule({
  id: 'a-letter-for-comments-is-signed-where-demanded',
  says: { zh: '程序要求规定的，征求意见书审签完毕后，方可送达。', en: 'Where the formal steps demand it, the letter for comments is served only after every node of its chain has signed.' },
  source: CHAIN_A,
  holds: ({ letterDemanded, letterSigning }: { letterDemanded: boolean; letterSigning: string }) => !letterDemanded || letterSigning === 'signed',
  examples: [{ of: { letterDemanded: true, letterSigning: 'signed' }, holds: true }, { of: { letterDemanded: false, letterSigning: 'none' }, holds: true }, { of: { letterDemanded: true, letterSigning: 'none' }, holds: false }],
})

export const resultsAreFedBackOnceReported = rule({
  id: 'results-are-fed-back-once-reported',
  says: { zh: '审计报告印发后召开结果反馈会。', en: 'Results are fed back at a meeting after the report has been issued.' },
  source: { confirmed: false, cites: '马鞍山等地结果反馈会做法；本局反馈会的时间和程序待核实' },
  holds: ({ is }: { is: string }) => ['reported', 'closed', 'archived'].includes(is),
  examples: [{ of: { is: 'reported' }, holds: true }, { of: { is: 'reporting' }, holds: false }],
})

export const aDocumentIsReadByThoseItIsAddressedTo = rule({
  id: 'a-document-is-read-by-those-it-is-addressed-to',
  says: { zh: '文书由收文单位、部门或者岗位的人员阅知。', en: 'A document is marked as read by somebody of the unit, body or role to which it is addressed.' },
  source: DESIGN,
  holds: ({ addressed, among }: { addressed: boolean; among: boolean }) => addressed && among,
  examples: [{ of: { addressed: true, among: true }, holds: true }, { of: { addressed: false, among: true }, holds: false }, { of: { addressed: true, among: false }, holds: false }],
})

export const everyConfirmedFindingIsOrderedBeforeTheProjectCloses = rule({
  id: 'every-confirmed-finding-is-ordered-before-the-project-closes',
  says: { zh: '审定的问题都已下达整改要求后，项目方可办结。', en: 'A project is closed after every confirmed finding has been ordered to be put right.' },
  source: { confirmed: false, cites: '所见审计发现问题情况表逐项列有整改要求、整改类型和整改时限（县级审计局使用本，未与审计署原件核对）' },
  holds: ({ unordered }: { unordered: number }) => unordered === 0,
  examples: [{ of: { unordered: 0 }, holds: true }, { of: { unordered: 1 }, holds: false }],
})
