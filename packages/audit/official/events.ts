// What can happen to an official (领导干部): registered, in posts over periods, classed, corrected. History: add, never change.
import { z } from 'zod'
import { sealed } from '../../kernel/sealed.ts'

// ids and posts name objects in the store, which takes no control characters
const Id = z.string().min(1).max(64).regex(/^\P{C}+$/u)
export const TenureId = Id
const Post = z.string().trim().min(1).max(60).regex(/^\P{C}+$/u)

/** 任免文件的文号 */
export const DocumentNo = z.string().trim().min(1).max(80).regex(/^\P{C}+$/u)

/** 领导职务层次 */
export const Rank = z.enum(['bureauPrincipal', 'bureauDeputy', 'countyDivisionPrincipal', 'countyDivisionDeputy', 'townshipSectionPrincipal', 'unranked'])
export type Rank = z.infer<typeof Rank>

/** Who is audited: the five kinds of the 2019 provisions, explained in `categories.ts`. */
export const SubjectCategory = z.enum(['localPartyGov', 'department', 'soe', 'actingDeputy', 'designated'])
export type SubjectCategory = z.infer<typeof SubjectCategory>

/** In what capacity someone holds the post: head, deputy in charge of the unit, deputy who runs it for a head from above, legal representative, the one who in fact exercises those powers, or named by the Party committee. */
export const Capacity = z.enum(['principal', 'deputyInCharge', 'actingDeputy', 'legalRepresentative', 'actualHead', 'designated'])
export type Capacity = z.infer<typeof Capacity>

export const OfficialDescribed = z.strictObject({
  name: z.string().min(1).max(60),
  gender: z.enum(['male', 'female']).optional(),
  rank: Rank,
  idNumber: sealed('idNumber').optional(),
  birthDate: sealed('text').optional(),
  phone: sealed('phone').optional(),
})

export const TenureTerms = z.strictObject({
  unitId: Id,
  /** the post as it is called: 局长, 党组书记 … */
  post: Post,
  category: SubjectCategory,
  capacity: Capacity,
  /** which side of 党政同审 the post belongs to */
  side: z.enum(['party', 'government', 'neither']),
  /** 干部管理权限: whose Party committee appoints */
  managedBy: z.enum(['provincial', 'municipal', 'district', 'unit']),
  /** the day on which the post, or the charge of the unit, was taken up */
  from: z.iso.date(),
})
export type TenureTerms = z.infer<typeof TenureTerms>

export const TenureEndReason = z.enum(['transferred', 'promoted', 'retired', 'resigned', 'removed', 'deceased', 'unitEnded', 'other'])

/** 对象分类: which local scheme gives which class is configuration; the letters are an example (示例). */
export const SubjectClass = z.enum(['A', 'B', 'C', 'D'])
export type SubjectClass = z.infer<typeof SubjectClass>

/** The post that a tenure is about, in every event of that tenure, so that unit and post histories need no look-up. */
const InPost = { tenureId: Id, unitId: Id, post: Post }

export const OfficialEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('OfficialRegistered'), data: OfficialDescribed }),
  /** the record was wrong */
  z.strictObject({ type: z.literal('OfficialRecordCorrected'), data: z.strictObject({ description: OfficialDescribed, formerName: z.string(), because: z.string().min(1).max(500) }) }),
  z.strictObject({ type: z.literal('RankChanged'), data: z.strictObject({ rank: Rank, formerRank: Rank, documentNo: DocumentNo.optional() }) }),
  /** with a last day when it was over before it was recorded, as with a predecessor learned of late */
  z.strictObject({ type: z.literal('TenureBegan'), data: z.strictObject({ tenureId: Id, ...TenureTerms.shape, until: z.iso.date().optional(), endReason: TenureEndReason.optional(), documentNo: DocumentNo.optional() }) }),
  z.strictObject({ type: z.literal('TenureEnded'), data: z.strictObject({ ...InPost, on: z.iso.date(), reason: TenureEndReason, note: z.string().max(500).optional(), documentNo: DocumentNo.optional() }) }),
  /** the record of a tenure was wrong; `until` is corrected too when it has ended */
  z.strictObject({ type: z.literal('TenureRecordCorrected'), data: z.strictObject({ tenureId: Id, tenure: TenureTerms, until: z.iso.date().optional(), formerly: TenureTerms, formerlyUntil: z.iso.date().optional(), because: z.string().min(1).max(500) }) }),
  /** never held: the record is struck out, and its number is not used again */
  z.strictObject({ type: z.literal('TenureWithdrawn'), data: z.strictObject({ ...InPost, because: z.string().min(1).max(500) }) }),
  /** never to be registered: the record is struck out; its name is kept for whoever reads the history */
  z.strictObject({ type: z.literal('OfficialWithdrawn'), data: z.strictObject({ name: z.string(), because: z.string().min(1).max(500) }) }),
  z.strictObject({ type: z.literal('SubjectClassAssigned'), data: z.strictObject({ ...InPost, class: SubjectClass, formerClass: SubjectClass.optional(), grounds: z.string().min(1).max(500), /** what the rule proposed that day, and by which version */ proposed: z.strictObject({ class: SubjectClass, version: z.string() }).optional() }) }),
  /** 拟离任: the organisation department says that someone is about to leave */
  z.strictObject({ type: z.literal('DepartureAnnounced'), data: z.strictObject({ ...InPost, expectedOn: z.iso.date().optional(), documentNo: DocumentNo.optional() }) }),
  z.strictObject({ type: z.literal('DepartureCalledOff'), data: z.strictObject(InPost) }),
])
export type OfficialEvent = z.infer<typeof OfficialEvent>
