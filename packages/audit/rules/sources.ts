// Where rules come from, for the sources that several chapters share: each is written once, so that confirming one confirms it everywhere.
import type { Source } from '../../kernel/rule.ts'

/** Nobody but the product says so. */
export const DESIGN: Source = { confirmed: false, cites: '产品设计' }

/** The forms of an audit of economic responsibility as one county bureau uses them. */
export const FORMS: Source = { confirmed: false, cites: '经济责任审计文书参考格式（县级审计局使用本，未与审计署原件核对）' }

/** The notes printed with the examples of those forms. */
export const FORM_NOTES: Source = { confirmed: false, cites: '县级审计机关经济责任审计文书范本所附说明（未与审计署原件核对）' }
