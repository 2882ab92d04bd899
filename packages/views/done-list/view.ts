// One row per person, day and kind of thing in a project: what somebody did, so that people see what they have done, day by day. Clues are never among it.
import { z } from 'zod'
import type { AnyEvent, Fact } from '../../kernel/event.ts'
import { idOf } from '../../kernel/stream.ts'
import { viewOf, type Branches } from '../../kernel/view.ts'
import { AppealEvent } from '../../audit/appeal/events.ts'
import { AssessmentEvent } from '../../audit/assessment/events.ts'
import { AuditStrandEvent } from '../../audit/audit-strand/events.ts'
import { AuditorEvent } from '../../audit/auditor/events.ts'
import { CatalogueEvent } from '../../audit/catalogue/events.ts'
import { CohortEvent } from '../../audit/cohort/events.ts'
import { DataRequestEvent } from '../../audit/data-request/events.ts'
import { DecisionEvent } from '../../audit/decision/events.ts'
import { DeliverableEvent } from '../../audit/deliverable/events.ts'
import { DutyEvent } from '../../audit/duty/events.ts'
import { EvidenceEvent } from '../../audit/evidence/events.ts'
import { FieldChecklistEvent } from '../../audit/field-checklist/events.ts'
import { FieldworkTaskEvent } from '../../audit/fieldwork-task/events.ts'
import { FindingEvent } from '../../audit/finding/events.ts'
import { FormalityEvent } from '../../audit/formality/events.ts'
import { IndicatorValueEvent } from '../../audit/indicator-value/events.ts'
import { InspectionEvent } from '../../audit/inspection/events.ts'
import { InterviewEvent } from '../../audit/interview/events.ts'
import { LawEvent } from '../../audit/law/events.ts'
import { MaterialEvent } from '../../audit/material/events.ts'
import { OfficialEvent } from '../../audit/official/events.ts'
import { PlanEvent } from '../../audit/plan/events.ts'
import { ProjectEvent } from '../../audit/project/events.ts'
import { RectificationEvent } from '../../audit/rectification/events.ts'
import { ReminderEvent } from '../../audit/reminder/events.ts'
import { ResultUseEvent } from '../../audit/result-use/events.ts'
import { SealingEvent } from '../../audit/sealing/events.ts'
import { SigningEvent } from '../../audit/signing/events.ts'
import { UnitEvent } from '../../audit/unit/events.ts'
import { VerificationEvent } from '../../audit/verification/events.ts'
import { WorkingPaperEvent } from '../../audit/working-paper/events.ts'
import { including } from '../folding.ts'

const EVENTS = [AppealEvent, AssessmentEvent, AuditStrandEvent, AuditorEvent, CatalogueEvent, CohortEvent, DataRequestEvent, DecisionEvent, DeliverableEvent, DutyEvent, EvidenceEvent, FieldChecklistEvent, FieldworkTaskEvent, FindingEvent, FormalityEvent, IndicatorValueEvent, InspectionEvent, InterviewEvent, LawEvent, MaterialEvent, OfficialEvent, PlanEvent, ProjectEvent, RectificationEvent, ReminderEvent, ResultUseEvent, SealingEvent, SigningEvent, UnitEvent, VerificationEvent, WorkingPaperEvent]

export const DoneRow = z.strictObject({
  doneId: z.string(),
  actorId: z.string(),
  on: z.string(),
  /** the stream of the thing, project-… or finding-…; null for several things */
  subject: z.string().nullable(),
  subjectType: z.string(),
  subjectId: z.string().nullable(),
  projectId: z.string().nullable(),
  /** what was done, in the order in which each was done first */
  types: z.array(z.string()),
  /** how many acts these were */
  acts: z.int(),
})
type DoneRow = z.infer<typeof DoneRow>

/** Whoever acts without being a person. */
const MACHINE = 'jingze'

const typeOf = (stream: string): string => stream.slice(0, stream.indexOf('-'))
const projectOf = ({ objects }: Fact): string | undefined => objects.find((each) => each.type === 'project')?.id

/** Forty pieces of evidence taken in on a day are one line; a thing outside every project is a line of its own. */
const keyOf = (fact: Fact): string => `${fact.actor} ${fact.occurredOn} ${typeOf(fact.stream)} ${projectOf(fact) ?? idOf(fact.stream)}`

const done = (row: DoneRow, fact: Fact): DoneRow => {
  const { type, actor, occurredOn, stream } = fact
  const only = row.acts === 0 || row.subject === stream
  return {
    ...row, actorId: actor, on: occurredOn, subject: only ? stream : null, subjectType: typeOf(stream), subjectId: only ? idOf(stream) : null,
    projectId: projectOf(fact) ?? null, types: including(row.types, type), acts: row.acts + 1,
  }
}

const types = EVENTS.flatMap(({ options }) => (options as readonly { readonly shape: { readonly type: { readonly value: string } } }[]).map(({ shape }) => shape.type.value))

export const doneList = viewOf<DoneRow, AnyEvent>(DoneRow, {
  name: 'done_list',
  version: 3,
  of: (fact) => (fact.actor === MACHINE ? [] : [keyOf(fact)]),
  indexed: ['on'],
  together: [['actorId', 'on']],
  initial: (doneId) => ({ doneId, actorId: '', on: '', subject: null, subjectType: '', subjectId: null, projectId: null, types: [], acts: 0 }),
  on: Object.fromEntries(types.map((type) => [type, done])) as Branches<DoneRow, AnyEvent>,
})
