// The rules of handing a clue to another body, so that it is transferred, investigated, handled and fed back (四有效); to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const GUIDANCE = { confirmed: true, cites: '郑州市审计局《市管领导干部经济责任审计工作指导意见》（问题线索有效移送、有效调查、有效办理、有效反馈）' }
const SINGLE_WINDOW = { confirmed: true, cites: '许昌市建安区审计局移送处理做法：审计组长对事实负责，法规机构统一管理（本市办法待核实）' }

export const aClueIsRecordedOnce = rule({
  id: 'a-clue-is-recorded-once',
  says: { zh: '同一问题线索只登记一次。', en: 'A clue is recorded once.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'recorded' }, holds: false }],
})

export const aClueComesFromAnAuditThatHasStarted = rule({
  id: 'a-clue-comes-from-an-audit-that-has-started',
  says: { zh: '问题线索来自已经开展的审计项目，涉及的领导干部为该项目的被审计领导干部。', en: 'A clue comes from a project that has started, and the officials it names here are those audited in it.' },
  source: DESIGN,
  holds: ({ projectIs, strangers }: { projectIs: string; strangers: number }) => projectIs !== 'unknown' && strangers === 0,
  examples: [{ of: { projectIs: 'fieldwork', strangers: 0 }, holds: true }, { of: { projectIs: 'unknown', strangers: 0 }, holds: false }, { of: { projectIs: 'fieldwork', strangers: 1 }, holds: false }],
})

export const aClueNamesAFindingOfItsProject = rule({
  id: 'a-clue-names-a-finding-of-its-project',
  says: { zh: '线索注明的审计发现是本项目已登记的问题。', en: 'The finding that a clue names was raised in the clue’s own project.' },
  source: DESIGN,
  holds: ({ named, foundIn, projectId }: { named: boolean; foundIn: string; projectId: string }) => !named || foundIn === projectId,
  examples: [
    { of: { named: true, foundIn: 'P-1', projectId: 'P-1' }, holds: true }, { of: { named: false, foundIn: '', projectId: 'P-1' }, holds: true },
    { of: { named: true, foundIn: '', projectId: 'P-1' }, holds: false }, { of: { named: true, foundIn: 'P-2', projectId: 'P-1' }, holds: false },
  ],
})

export const aClueIsReviewedByTheSingleWindow = rule({
  id: 'a-clue-is-reviewed-by-the-single-window',
  says: { zh: '线索由登记人以外的法规审理人员审核，只审核待审的线索。', en: 'A clue that awaits review is reviewed by someone of the legal division other than who recorded it.' },
  source: SINGLE_WINDOW,
  holds: ({ is, reviewer, recordedBy }: { is: string; reviewer: string; recordedBy: string }) => is === 'recorded' && reviewer !== recordedBy,
  examples: [{ of: { is: 'recorded', reviewer: 'zhou', recordedBy: 'li' }, holds: true }, { of: { is: 'approved', reviewer: 'zhou', recordedBy: 'li' }, holds: false }, { of: { is: 'recorded', reviewer: 'li', recordedBy: 'li' }, holds: false }],
})

export const aReviewedClueIsApprovedByAThird = rule({
  id: 'a-reviewed-clue-is-approved-by-a-third',
  says: { zh: '线索经审核同意后，由登记人、审核人以外的局领导批准移送。', en: 'A clue is approved for transfer after review, by a director who neither recorded nor reviewed it.' },
  source: SINGLE_WINDOW,
  holds: ({ is, approver, recordedBy, reviewedBy }: { is: string; approver: string; recordedBy: string; reviewedBy: string | undefined }) => is === 'reviewed' && approver !== recordedBy && approver !== reviewedBy,
  examples: [
    { of: { is: 'reviewed', approver: 'he', recordedBy: 'li', reviewedBy: 'zhou' }, holds: true },
    { of: { is: 'recorded', approver: 'he', recordedBy: 'li', reviewedBy: undefined }, holds: false },
    { of: { is: 'reviewed', approver: 'zhou', recordedBy: 'li', reviewedBy: 'zhou' }, holds: false },
  ],
})

export const onlyAnApprovedClueIsTransferred = rule({
  id: 'only-an-approved-clue-is-transferred',
  says: { zh: '未经批准的线索不得移送。', en: 'Only an approved clue is transferred.' },
  source: SINGLE_WINDOW,
  holds: ({ is }: { is: string }) => is === 'approved',
  examples: [{ of: { is: 'approved' }, holds: true }, { of: { is: 'reviewed' }, holds: false }, { of: { is: 'underWay' }, holds: false }],
})

export const aDistrictMatterIsSupervisedByTheMunicipalBody = rule({
  id: 'a-district-matter-is-supervised-by-the-municipal-body',
  says: {
    zh: '移送纪委监委的，市直部门事项由市纪委监委直接办理；区县（市）事项由市纪委监委督办，区县（市）纪委监委办理。',
    en: 'Of what goes to the discipline and supervision bodies, a municipal department’s matter is handled by the municipal body; a district’s is handled by the district body under its supervision.',
  },
  source: GUIDANCE,
  holds: ({ receiverType, level, roles }: { receiverType: string; level: string; roles: readonly string[] }) =>
    receiverType !== 'disciplineSupervision' || roles.join() === (level === 'district' ? 'supervise,handle' : 'handle'),
  examples: [
    { of: { receiverType: 'disciplineSupervision', level: 'district', roles: ['supervise', 'handle'] }, holds: true },
    { of: { receiverType: 'disciplineSupervision', level: 'municipal', roles: ['handle'] }, holds: true },
    { of: { receiverType: 'publicSecurity', level: 'district', roles: ['handle'] }, holds: true },
    { of: { receiverType: 'disciplineSupervision', level: 'district', roles: ['handle'] }, holds: false },
    { of: { receiverType: 'disciplineSupervision', level: 'municipal', roles: ['supervise', 'handle'] }, holds: false },
  ],
})

export const theLastBodyOnTheWayHandlesIt = rule({
  id: 'the-last-body-on-the-way-handles-it',
  says: { zh: '移送路径中只有最后一个机关办理，其余督办，机关不重复。', en: 'Of the bodies on the way only the last handles the matter, the others supervise, and none comes twice.' },
  source: DESIGN,
  holds: ({ roles, bodies }: { roles: readonly string[]; bodies: readonly string[] }) =>
    roles.every((each, at) => each === (at === roles.length - 1 ? 'handle' : 'supervise')) && new Set(bodies).size === bodies.length,
  examples: [
    { of: { roles: ['supervise', 'handle'], bodies: ['A', 'B'] }, holds: true },
    { of: { roles: ['handle', 'handle'], bodies: ['A', 'B'] }, holds: false },
    { of: { roles: ['supervise'], bodies: ['A'] }, holds: false },
    { of: { roles: ['supervise', 'handle'], bodies: ['A', 'A'] }, holds: false },
  ],
})

export const aTransferIsReceivedHopByHop = rule({
  id: 'a-transfer-is-received-hop-by-hop',
  says: { zh: '回执按移送路径逐级登记。', en: 'Receipts come hop by hop along the way of the transfer.' },
  source: DESIGN,
  holds: ({ stands, formerReceived }: { stands: string | undefined; formerReceived: boolean }) => stands === 'sent' && formerReceived,
  examples: [{ of: { stands: 'sent', formerReceived: true }, holds: true }, { of: { stands: 'sent', formerReceived: false }, holds: false }, { of: { stands: 'handled', formerReceived: true }, holds: false }, { of: { stands: undefined, formerReceived: true }, holds: false }],
})

export const onlyTheHandlingBodyInvestigates = rule({
  id: 'only-the-handling-body-investigates',
  says: { zh: '由办理机关在收到线索后开展调查。', en: 'The body that handles the matter opens the investigation once it has received the clue.' },
  source: GUIDANCE,
  holds: ({ role, stands }: { role: string | undefined; stands: string | undefined }) => role === 'handle' && stands === 'received',
  examples: [{ of: { role: 'handle', stands: 'received' }, holds: true }, { of: { role: 'supervise', stands: 'received' }, holds: false }, { of: { role: 'handle', stands: 'sent' }, holds: false }],
})

export const handlingFollowsInvestigation = rule({
  id: 'handling-follows-investigation',
  says: { zh: '办理结果在办理机关调查之后登记；后续办理结果可以继续登记。', en: 'An outcome follows the handling body’s investigation; further outcomes may follow the first.' },
  source: GUIDANCE,
  holds: ({ role, stands }: { role: string | undefined; stands: string | undefined }) => role === 'handle' && (stands === 'investigating' || stands === 'handled'),
  examples: [{ of: { role: 'handle', stands: 'investigating' }, holds: true }, { of: { role: 'handle', stands: 'received' }, holds: false }, { of: { role: 'supervise', stands: 'investigating' }, holds: false }],
})

export const feedbackComesBackHopByHop = rule({
  id: 'feedback-comes-back-hop-by-hop',
  says: { zh: '办理机关办理后书面反馈；督办机关在下级反馈后反馈。', en: 'The handling body feeds back in writing after handling, a supervising body after the one below it has.' },
  source: { confirmed: true, cites: '审计法第四十五条及有关移送规定：受移送机关应当将处理结果书面告知审计机关' },
  holds: ({ role, stands, nextFedBack }: { role: string | undefined; stands: string | undefined; nextFedBack: boolean }) =>
    role === 'handle' ? stands === 'handled' : role === 'supervise' && stands === 'received' && nextFedBack,
  examples: [
    { of: { role: 'handle', stands: 'handled', nextFedBack: false }, holds: true },
    { of: { role: 'supervise', stands: 'received', nextFedBack: true }, holds: true },
    { of: { role: 'supervise', stands: 'received', nextFedBack: false }, holds: false },
    { of: { role: 'handle', stands: 'investigating', nextFedBack: false }, holds: false },
    { of: { role: undefined, stands: undefined, nextFedBack: false }, holds: false },
  ],
})

export const onlyAReceivingBodyReturnsAClue = rule({
  id: 'only-a-receiving-body-returns-a-clue',
  says: { zh: '受移送机关在办结前可以退回补充或者不予受理。', en: 'A body to which the clue was sent may return it or not accept it, before the matter is handled.' },
  source: DESIGN,
  holds: ({ stands }: { stands: string | undefined }) => stands === 'sent' || stands === 'received' || stands === 'investigating',
  examples: [{ of: { stands: 'sent' }, holds: true }, { of: { stands: 'handled' }, holds: false }, { of: { stands: undefined }, holds: false }],
})

export const onlyAReturnedClueIsSupplemented = rule({
  id: 'only-a-returned-clue-is-supplemented',
  says: { zh: '退回的线索补充后重新审核、批准和移送。', en: 'A returned clue is supplemented, and then reviewed, approved and transferred again.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'returned',
  examples: [{ of: { is: 'returned' }, holds: true }, { of: { is: 'underWay' }, holds: false }],
})

export const onlyAnUnansweredBodyIsUrged = rule({
  id: 'only-an-unanswered-body-is-urged',
  says: { zh: '只向尚未反馈的受移送机关催办。', en: 'Only a body on the way that has not fed back is reminded.' },
  source: DESIGN,
  holds: ({ stands }: { stands: string | undefined }) => stands !== undefined && stands !== 'fedBack',
  examples: [{ of: { stands: 'received' }, holds: true }, { of: { stands: 'fedBack' }, holds: false }, { of: { stands: undefined }, holds: false }],
})

export const someoneAlwaysMayKnow = rule({
  id: 'someone-always-may-know',
  says: { zh: '线索的知悉范围至少保留一名无期限的人员，且只移除在范围内的人。', en: 'At least one person stays on a clue’s list without an end, and only someone on the list is taken off.' },
  source: DESIGN,
  holds: ({ onList, others }: { onList: boolean; others: number }) => onList && others > 0,
  examples: [{ of: { onList: true, others: 1 }, holds: true }, { of: { onList: true, others: 0 }, holds: false }, { of: { onList: false, others: 2 }, holds: false }],
})
