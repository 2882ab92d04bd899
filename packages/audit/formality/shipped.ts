// The list of formal steps that the product brings along (示例): nothing is demanded until the bureau says so.
import type { FormalitiesDescribed } from './events.ts'

export const SHIPPED_FORMALITIES: FormalitiesDescribed = {
  demands: [], effectiveFrom: '2019-07-07',
  source: { confirmed: false, cites: '示例：默认不作强制。县级审计局文书格式和海门市审计局规定（2016年）载有业务会议审定报告、通知书和征求意见书审签，由本局确认后发布' },
}
