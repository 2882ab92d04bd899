// Every form that ends on paper, by the name it has in an address.
import { evidenceSheet } from './evidence-sheet.ts'
import { findings, unreported } from './findings.ts'
import type { Form } from './form.ts'
import { divisionReview, legalReview, responsibilityReview, teamReview } from './reviews.ts'
import { taskList, taskResults } from './tasks.ts'
import { workingPaper } from './working-paper.ts'

export const PAPER_FORMS: readonly Form[] = [evidenceSheet, workingPaper, taskList, taskResults, findings, unreported, teamReview, divisionReview, responsibilityReview, legalReview]

export const formNamed = (name: string): Form | undefined => PAPER_FORMS.find((form) => form.name === name)
