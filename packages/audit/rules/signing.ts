// The rules of signing documents on their way to being issued (公文审签), to be read with an auditor.
import { rule } from '../../kernel/rule.ts'
import { DESIGN } from './sources.ts'

const CHAINS = { confirmed: false, cites: '海门市审计局《关于进一步加强审计业务文书管理的规定》（2016年），本地制度待核实' }
const REVIEWS = { confirmed: true, cites: '《审计法实施条例》（2010年）第四十条：业务机构复核、专门机构审理后出具' }

export const aDocumentStartsItsSigningOnce = rule({
  id: 'a-document-starts-its-signing-once',
  says: { zh: '一份文书只送审签一次；内容变动的，在原审签单上换稿。', en: 'A document starts its signing once; when its content changes, the new content takes the place of the old in the same signing.' },
  source: DESIGN,
  holds: ({ is }: { is: string }) => is === 'unknown',
  examples: [{ of: { is: 'unknown' }, holds: true }, { of: { is: 'signing' }, holds: false }],
})

export const oneSigningOfAKindAtATime = rule({
  id: 'one-signing-of-a-kind-at-a-time',
  says: { zh: '同一项目的同一种文书，前一份审签作废后方可另行送签。', en: 'A project has one signing of each kind of report at a time; another starts after the former was abandoned.' },
  source: DESIGN,
  holds: ({ others }: { others: number }) => others === 0,
  examples: [{ of: { others: 0 }, holds: true }, { of: { others: 1 }, holds: false }],
})

const PHASES: Readonly<Record<string, readonly string[]>> = {
  auditNotice: ['preparing'], consultationLetter: ['reporting'], auditDecision: ['reporting', 'reported'], erReport: ['reporting'], resultReport: ['reporting', 'reported'],
}

export const aDocumentIsSignedInItsPhase = rule({
  id: 'a-document-is-signed-in-its-phase',
  says: { zh: '通知书在准备阶段、征求意见书和审计报告在报告阶段、审计决定书和结果报告在项目办结前送审签。', en: 'The notice is signed while the audit is prepared, the letter for comments and the report while reporting, the decision and the result report before the project closes.' },
  source: DESIGN,
  holds: ({ kind, projectIs }: { kind: string; projectIs: string }) => PHASES[kind]?.includes(projectIs) ?? false,
  examples: [
    { of: { kind: 'auditNotice', projectIs: 'preparing' }, holds: true },
    { of: { kind: 'auditNotice', projectIs: 'fieldwork' }, holds: false },
    { of: { kind: 'resultReport', projectIs: 'reported' }, holds: true },
    { of: { kind: 'erReport', projectIs: 'reported' }, holds: false },
  ],
})

export const aReportIsSignedAfterItsReviews = rule({
  id: 'a-report-is-signed-after-its-reviews',
  says: { zh: '审计报告和结果报告经审核、复核、经责复核、审理同意后，方可送审签。', en: 'A report goes to be signed after every review layer has agreed to its draft.' },
  source: REVIEWS,
  holds: ({ isReport, layersMissing }: { isReport: boolean; layersMissing: number }) => !isReport || layersMissing === 0,
  examples: [{ of: { isReport: true, layersMissing: 0 }, holds: true }, { of: { isReport: true, layersMissing: 1 }, holds: false }, { of: { isReport: false, layersMissing: 4 }, holds: true }],
})

export const whatWasReviewedIsSigned = rule({
  id: 'what-was-reviewed-is-signed',
  says: { zh: '送签的审计报告就是复核审理同意的那一稿；改动后须重新起草、重新审理。', en: 'The report that goes to be signed is the very draft that the reviews agreed to; a change is drafted and reviewed again.' },
  source: REVIEWS,
  holds: ({ contentHash, reviewedHash }: { contentHash: string; reviewedHash: string | undefined }) => reviewedHash === undefined || contentHash === reviewedHash,
  examples: [{ of: { contentHash: 'a1', reviewedHash: 'a1' }, holds: true }, { of: { contentHash: 'b2', reviewedHash: 'a1' }, holds: false }, { of: { contentHash: 'b2', reviewedHash: undefined }, holds: true }],
})

export const theNodeThatIsDueSigns = rule({
  id: 'the-node-that-is-due-signs',
  says: { zh: '审签按流程逐环节办理，轮到的环节由该环节的人办理。', en: 'A document goes from node to node; the node whose turn it is acts, by somebody of that node.' },
  source: CHAINS,
  holds: ({ nodeId, due, needs, roles }: { nodeId: string; due: string; needs: string; roles: readonly string[] }) => nodeId === due && roles.includes(needs),
  examples: [
    { of: { nodeId: 'office', due: 'office', needs: 'bureauOffice', roles: ['bureauOffice'] }, holds: true },
    { of: { nodeId: 'director', due: 'office', needs: 'director', roles: ['director'] }, holds: false },
    { of: { nodeId: 'office', due: 'office', needs: 'bureauOffice', roles: ['director'] }, holds: false },
  ],
})

export const theLatestContentIsSigned = rule({
  id: 'the-latest-content-is-signed',
  says: { zh: '签字对应文书最新内容的哈希；内容变动后，原签字失效。', en: 'A signature is on the hash of the latest content; when the content changes, earlier signatures no longer count.' },
  source: DESIGN,
  holds: ({ contentHash, latestHash }: { contentHash: string; latestHash: string }) => contentHash === latestHash,
  examples: [{ of: { contentHash: 'a1', latestHash: 'a1' }, holds: true }, { of: { contentHash: 'a1', latestHash: 'b2' }, holds: false }],
})

export const nobodySignsADocumentTwice = rule({
  id: 'nobody-signs-a-document-twice',
  says: { zh: '起草人和已签前面环节的人，不得再签后面的环节。', en: 'Whoever drafted a document or signed an earlier node does not sign a later one.' },
  source: DESIGN,
  holds: ({ signedBefore }: { signedBefore: boolean }) => !signedBefore,
  examples: [{ of: { signedBefore: false }, holds: true }, { of: { signedBefore: true }, holds: false }],
})

export const aPaperIsReturnedToAnEarlierNode = rule({
  id: 'a-paper-is-returned-to-an-earlier-node',
  says: { zh: '退回的文书退到前面一个或者几个环节，或者退给起草人，并写明意见。', en: 'A paper is returned one or more nodes back, or to its drafter, with a written opinion.' },
  source: CHAINS,
  holds: ({ to, from }: { to: number; from: number }) => to < from,
  examples: [{ of: { to: 1, from: 3 }, holds: true }, { of: { to: -1, from: 0 }, holds: true }, { of: { to: 3, from: 3 }, holds: false }],
})

export const onlyADocumentOnItsWayChanges = rule({
  id: 'only-a-document-on-its-way-changes',
  says: { zh: '审签中、退回起草人或者签毕而尚未印发的文书，方可换稿或者作废。', en: 'A document changes or is abandoned while it is being signed, or when signed but not yet issued.' },
  source: DESIGN,
  holds: ({ is, issued }: { is: string; issued: boolean }) => ['signing', 'withDrafter', 'signed'].includes(is) && !issued,
  examples: [{ of: { is: 'signed', issued: false }, holds: true }, { of: { is: 'signed', issued: true }, holds: false }, { of: { is: 'abandoned', issued: false }, holds: false }],
})

export const aReportIsIssuedAsItWasSigned = rule({
  id: 'a-report-is-issued-as-it-was-signed',
  says: { zh: '报告经审签流程全部环节签字，且签字对应最新一稿，方可印发。', en: 'A report is issued when every node of its chain has signed its latest draft.' },
  source: CHAINS,
  holds: ({ signing, sameContent }: { signing: string; sameContent: boolean }) => signing === 'signed' && sameContent,
  examples: [{ of: { signing: 'signed', sameContent: true }, holds: true }, { of: { signing: 'signing', sameContent: true }, holds: false }, { of: { signing: 'signed', sameContent: false }, holds: false }],
})
