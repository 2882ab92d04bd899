// The signing chains (审签流程) as dated data: which document goes through which hands, in which order.
import type { Source, Words } from '../kernel/rule.ts'
import { role, type Role } from './roles.ts'
import type { DocumentKind, SigningNodeId } from './signing/events.ts'

export type SigningNode = { readonly nodeId: SigningNodeId; readonly says: Words; readonly role: Role }

export type SigningChain = {
  readonly id: 'A' | 'B'
  readonly says: Words
  /** the kinds of document that go this way */
  readonly of: readonly DocumentKind[]
  /** in the order of signing, after whoever drafted; the last one issues */
  readonly nodes: readonly SigningNode[]
  readonly source: Source
  /** the first day of this wording; with the id it names the version */
  readonly effectiveFrom: string
}

const SOURCE: Source = { confirmed: false, cites: '海门市审计局《关于进一步加强审计业务文书管理的规定》（2016年），作为默认流程，本地制度待核实' }

const division: SigningNode = { nodeId: 'division', says: { zh: '业务处室复核', en: 'Division review' }, role: 'divisionHead' }
const economicResponsibility: SigningNode = { nodeId: 'economicResponsibility', says: { zh: '经责复核', en: 'Economic-responsibility review' }, role: 'erReviewer' }
const legal: SigningNode = { nodeId: 'legal', says: { zh: '法规审理', en: 'Legal review' }, role: 'legalReviewer' }
const office: SigningNode = { nodeId: 'office', says: { zh: '办公室复核', en: 'Office review' }, role: 'bureauOffice' }
const chiefAuditor: SigningNode = { nodeId: 'chiefAuditor', says: { zh: '总审计师审核', en: 'Chief auditor review' }, role: 'chiefAuditor' }
const deputyDirector = (says: Words): SigningNode => ({ nodeId: 'deputyDirector', says, role: 'deputyDirector' })
const director: SigningNode = { nodeId: 'director', says: { zh: '主要领导签发', en: 'Issued by the head' }, role: 'director' }

export const SIGNING_CHAINS: readonly SigningChain[] = [
  {
    id: 'A', effectiveFrom: '2016-01-01', source: SOURCE, of: ['auditNotice', 'consultationLetter', 'auditDecision'],
    says: { zh: '主审起草 → 业务处室复核 → 经责复核 → 法规审理 → 总审计师审核 → 分管领导签发', en: 'lead auditor → division → economic responsibility → legal → chief auditor → issued by the deputy head' },
    nodes: [division, economicResponsibility, legal, chiefAuditor, deputyDirector({ zh: '分管领导签发', en: 'Issued by the deputy head' })],
  },
  {
    id: 'B', effectiveFrom: '2016-01-01', source: SOURCE, of: ['erReport', 'resultReport'],
    says: { zh: '主审起草 → 业务处室复核 → 经责复核 → 法规审理 → 办公室复核 → 总审计师审核 → 分管领导审核 → 主要领导签发', en: 'lead auditor → division → economic responsibility → legal → office → chief auditor → deputy head → issued by the head' },
    nodes: [division, economicResponsibility, legal, office, chiefAuditor, deputyDirector({ zh: '分管领导审核', en: 'Deputy head review' }), director],
  },
]

/** The chain of a kind of document in the wording of a day. Throws when the day lies before the first wording. */
export const chainOn = (kind: DocumentKind, day: string): SigningChain => {
  const found = SIGNING_CHAINS.filter(({ of, effectiveFrom }) => of.includes(kind) && effectiveFrom <= day).toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? 1 : -1))[0]
  if (!found) throw new Error(`no signing chain for ${kind} on ${day}`)
  return found
}

/** Everybody who can be a node of a chain; which node, the chain says. */
export const SIGNERS = [role('divisionHead', 'project'), role('erReviewer'), role('legalReviewer'), role('bureauOffice'), role('chiefAuditor'), role('deputyDirector'), role('director')] as const
