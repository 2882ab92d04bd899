// The audit items of every example audit.

export const AUDIT_ITEMS = [
  { auditItemId: 'item-1', title: '贯彻执行重大经济方针政策和决策部署' }, { auditItemId: 'item-2', title: '重大经济事项决策' }, { auditItemId: 'item-3', title: '财政财务收支与预算管理' },
  { auditItemId: 'item-4', title: '国有资产管理' }, { auditItemId: 'item-5', title: '以往审计查出问题整改' },
]
