// The rule that tells economic responsibility (经济责任) apart from accounting responsibility (财会责任), to be read with an auditor.
import { rule } from '../../kernel/rule.ts'

export const accountingResponsibilityIsSaidWhy = rule({
  id: 'accounting-responsibility-is-said-why',
  says: {
    zh: '准确区分领导干部经济责任和财会责任：归为财会责任的问题，应当写明理由和由谁承担；画像中只计经济责任，财会责任另列。',
    en: 'Economic responsibility is told apart from accounting responsibility: a finding put down to the latter says why and who answers; a portrait counts economic responsibility only and lists the other apart.',
  },
  source: {
    confirmed: false,
    cites: '区分的要求：郑州市审计局《市管领导干部经济责任审计工作指导意见》；单位负责人对会计工作和会计资料的真实性、完整性负责：《会计法》（2024年修正）第四条；须写明理由、另列为产品设计，区分标准待核实',
  },
  holds: ({ accountability, accountabilityGrounds }: { accountability: string | undefined; accountabilityGrounds: string | undefined }) => accountability !== 'accounting' || accountabilityGrounds !== undefined,
  examples: [
    { of: { accountability: undefined, accountabilityGrounds: undefined }, holds: true },
    { of: { accountability: 'economic', accountabilityGrounds: undefined }, holds: true },
    { of: { accountability: 'accounting', accountabilityGrounds: '原始凭证要素不全，由会计机构更正' }, holds: true },
    { of: { accountability: 'accounting', accountabilityGrounds: undefined }, holds: false },
  ],
})
