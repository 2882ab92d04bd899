// The rule book: every rule of the domain, chapter by chapter. The handbook prints it, the shape test runs its examples.
import type { Rule } from '../kernel/rule.ts'
import * as acceptance from './rules/acceptance.ts'
import * as accountability from './rules/accountability.ts'
import * as auditors from './rules/auditors.ts'
import * as auditStrands from './rules/audit-strands.ts'
import * as appeals from './rules/appeals.ts'
import * as calendar from './rules/calendar.ts'
import * as catalogues from './rules/catalogues.ts'
import * as clues from './rules/clues.ts'
import * as cohorts from './rules/cohorts.ts'
import * as days from './rules/days.ts'
import * as evidenceSheets from './rules/evidence-sheets.ts'
import * as deliverables from './rules/deliverables.ts'
import * as evidence from './rules/evidence.ts'
import * as fieldChecklist from './rules/field-checklist.ts'
import * as fieldworkRecords from './rules/fieldwork-records.ts'
import * as fieldworkTasks from './rules/fieldwork-tasks.ts'
import * as fieldwork from './rules/fieldwork.ts'
import * as findings from './rules/findings.ts'
import * as formalities from './rules/formalities.ts'
import * as fourLists from './rules/four-lists.ts'
import * as laws from './rules/laws.ts'
import * as officials from './rules/officials.ts'
import * as planAdjustments from './rules/plan-adjustments.ts'
import * as planning from './rules/planning.ts'
import * as planningRecommendation from './rules/planning-recommendation.ts'
import * as projects from './rules/projects.ts'
import * as rectification from './rules/rectification.ts'
import * as reminders from './rules/reminders.ts'
import * as reports from './rules/reports.ts'
import * as responsibilityAndLists from './rules/responsibility-and-lists.ts'
import * as responsibility from './rules/responsibility.ts'
import * as resultUses from './rules/result-uses.ts'
import * as reviewPoints from './rules/review-points.ts'
import * as sealings from './rules/sealings.ts'
import * as signing from './rules/signing.ts'
import * as tenureAlignment from './rules/tenure-alignment.ts'
import * as units from './rules/units.ts'
import * as workingPapers from './rules/working-papers.ts'

export type Chapter = { readonly name: string; readonly rules: readonly Rule<never>[] }

/** A rules file may also export what its rules are made of; only rules are taken. */
const rulesOf = (chapter: object): readonly Rule<never>[] =>
  Object.values(chapter).filter((value): value is Rule<never> => typeof value === 'object' && value !== null && 'holds' in value && 'says' in value)

export const CHAPTERS: readonly Chapter[] = [
  { name: 'acceptance', rules: rulesOf(acceptance) },
  { name: 'accountability', rules: rulesOf(accountability) },
  { name: 'auditors', rules: rulesOf(auditors) },
  { name: 'audit-strands', rules: rulesOf(auditStrands) },
  { name: 'appeals', rules: rulesOf(appeals) },
  { name: 'calendar', rules: rulesOf(calendar) },
  { name: 'catalogues', rules: rulesOf(catalogues) },
  { name: 'clues', rules: rulesOf(clues) },
  { name: 'cohorts', rules: rulesOf(cohorts) },
  { name: 'days', rules: rulesOf(days) },
  { name: 'deliverables', rules: rulesOf(deliverables) },
  { name: 'evidence', rules: rulesOf(evidence) },
  { name: 'evidence-sheets', rules: rulesOf(evidenceSheets) },
  { name: 'field-checklist', rules: rulesOf(fieldChecklist) },
  { name: 'fieldwork', rules: rulesOf(fieldwork) },
  { name: 'fieldwork-records', rules: rulesOf(fieldworkRecords) },
  { name: 'fieldwork-tasks', rules: rulesOf(fieldworkTasks) },
  { name: 'findings', rules: rulesOf(findings) },
  { name: 'formalities', rules: rulesOf(formalities) },
  { name: 'four-lists', rules: rulesOf(fourLists) },
  { name: 'laws', rules: rulesOf(laws) },
  { name: 'officials', rules: rulesOf(officials) },
  { name: 'plan-adjustments', rules: rulesOf(planAdjustments) },
  { name: 'planning', rules: rulesOf(planning) },
  { name: 'planning-recommendation', rules: rulesOf(planningRecommendation) },
  { name: 'projects', rules: rulesOf(projects) },
  { name: 'rectification', rules: rulesOf(rectification) },
  { name: 'reminders', rules: rulesOf(reminders) },
  { name: 'reports', rules: rulesOf(reports) },
  { name: 'responsibility', rules: rulesOf(responsibility) },
  { name: 'responsibility-and-lists', rules: rulesOf(responsibilityAndLists) },
  { name: 'result-uses', rules: rulesOf(resultUses) },
  { name: 'review-points', rules: rulesOf(reviewPoints) },
  { name: 'sealings', rules: rulesOf(sealings) },
  { name: 'signing', rules: rulesOf(signing) },
  { name: 'tenure-alignment', rules: rulesOf(tenureAlignment) },
  { name: 'units', rules: rulesOf(units) },
  { name: 'working-papers', rules: rulesOf(workingPapers) },
]

export const RULES: readonly Rule<never>[] = CHAPTERS.flatMap(({ rules }) => rules)
