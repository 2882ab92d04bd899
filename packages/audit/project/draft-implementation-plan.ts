// Drafts the implementation plan (审计实施方案), or drafts it again: goal, scope and audit items.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { everyAuditItemIsNamedOnce, theImplementationPlanIsMadeBeforeReporting, theImplementationPlanRestsOnASurvey } from '../rules/projects.ts'
import { same } from '../same.ts'
import { AuditItem } from './events.ts'
import { projects } from './state.ts'

const Text = z.string().min(1).max(8000)

export const draftImplementationPlan = command('DraftImplementationPlan', projects, {
  does: { zh: '编制审计实施方案', en: 'Draft the implementation plan' },
  input: z.strictObject({ goal: Text, scope: Text, items: z.array(AuditItem).min(1).max(200) }),
  who: [role('teamLeader', 'project'), role('auditor', 'project')],
  decide: (input, { is, survey, planDraft }) => {
    if (planDraft && same(planDraft, { draftNo: planDraft.draftNo, ...input })) return [] // asked twice, decided once
    const facts = { is, surveyed: survey !== undefined, namedAgain: input.items.length - new Set(input.items.map(({ auditItemId }) => auditItemId)).size }
    return allow(
      unmet(facts, [theImplementationPlanIsMadeBeforeReporting, theImplementationPlanRestsOnASurvey, everyAuditItemIsNamedOnce]),
      () => [{ type: 'ImplementationPlanDrafted', data: { draftNo: (planDraft?.draftNo ?? 0) + 1, ...input } }],
    )
  },
})
