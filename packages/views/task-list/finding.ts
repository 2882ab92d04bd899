// What a finding waits for: a conclusion, each layer of review, confirmation, and the order to put it right.
import { deadline } from '../../audit/calendar/deadline.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import { limitOn } from '../../audit/limits.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { matter, type Task } from './matter.ts'

const CONCLUDE: Task = { step: 'DetermineResponsibility', role: 'teamLeader', dueOn: null }
const REVIEW: Task = { step: 'ReviewFinding', role: 'teamLeader', dueOn: null }
const ORDER: Task = { step: 'OrderRectification', role: 'teamLeader', dueOn: null }

const AFTER: Readonly<Record<string, Task>> = {
  team: { step: 'ReviewFinding', role: 'divisionHead', dueOn: null }, division: { step: 'ReviewFinding', role: 'erReviewer', dueOn: null },
  economicResponsibility: { step: 'ReviewFinding', role: 'legalReviewer', dueOn: null }, legal: { step: 'ConfirmFinding', role: 'director', dueOn: null },
}

/** Whoever agreed had agreed to other words: the layers are asked again, where there was something to agree to and nothing is confirmed. */
const asksAgain = (task: Task): Task => task === null || task.step === 'DetermineResponsibility' || task.step === 'OrderRectification' ? task : REVIEW

export const findingMatter = matter<FindingEvent | RectificationEvent | ProjectEvent>({
  on: {
    FindingRaised: () => CONCLUDE,
    FindingRevised: asksAgain,
    // on appeal a conclusion changes after confirmation, and nobody reviews it again
    ResponsibilityDetermined: (task, { data }) => task?.step !== 'DetermineResponsibility' ? asksAgain(task) : data.undetermined === undefined ? REVIEW : task,
    ToleranceAssessed: asksAgain,
    FindingReviewed: (_, { data }) => data.outcome === 'returned' ? { step: 'ReviseFinding', role: 'teamLeader', dueOn: null } : AFTER[data.layer] ?? null,
    FindingConfirmed: () => ORDER,
    // once the unit has the report, what it must put right is said within the days of the list of findings (查出问题清单)
    ReportServed: (task, { data }) => (task?.step === 'OrderRectification' ? { ...task, dueOn: deadline(limitOn('issue-list-filing', data.on), data.on).dueOn } : task),
    FindingLeftUnreported: () => null,
    FindingOverturned: () => null,
    // told by the rectification, which is a matter of its own from now on
    RectificationOrdered: () => null,
  },
  about: {
    FindingRaised: ({ data }) => ({ title: data.title, projectId: data.projectId }),
    FindingRevised: ({ data }) => (data.changed.title === undefined ? {} : { title: data.changed.title }),
  },
})
