// Where the rectification of a finding stands, told by its events alone.
import type { z } from 'zod'
import type { ObjectRef } from '../../kernel/event.ts'
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { keepingDays, type Dated } from '../in-order.ts'
import { RectificationEvent, type Criterion, type OfficialInPost, type Progress, type RectificationClass, type Stage, type Term } from './events.ts'

type Official = z.infer<typeof OfficialInPost>

export type Rectification = Dated & Reasoned & {
  readonly is: 'unknown' | 'ordered' | 'underWay' | 'submitted' | 'accepted' | 'withdrawn'
  readonly findingId: string
  readonly projectId: string
  readonly unitId: string
  readonly officials: readonly Official[]
  readonly categoryCode: string
  readonly class: RectificationClass
  readonly amountToRectifyFen: number
  readonly term: z.infer<typeof Term> | undefined
  readonly criteria: readonly z.infer<typeof Criterion>[]
  readonly stages: readonly z.infer<typeof Stage>[]
  readonly stagesAccepted: readonly string[]
  readonly receivedOn: string | undefined
  readonly dueOn: string | undefined
  readonly measures: object | undefined
  readonly progress: readonly z.infer<typeof Progress>[]
  /** everybody who entered progress or submitted it, for the unit or on its behalf */
  readonly enteredBy: readonly string[]
  readonly submitted: { readonly statement: string; readonly stageId: string | undefined } | undefined
  readonly extension: { readonly dueOn: string; readonly reason: string; readonly by: string } | undefined
  readonly lastReturn: { readonly reason: string; readonly criterionIds: readonly string[] } | undefined
  /** the last handing over, as it was asked for */
  readonly handedOver?: { readonly from: Official; readonly to: Official; readonly reason: string }
}

export const initial: Rectification = {
  lastOn: '',
  is: 'unknown', findingId: '', projectId: '', unitId: '', officials: [], categoryCode: '', class: 'immediate', amountToRectifyFen: 0, term: undefined,
  criteria: [], stages: [], stagesAccepted: [], receivedOn: undefined, dueOn: undefined, measures: undefined, progress: [], enteredBy: [],
  submitted: undefined, extension: undefined, lastReturn: undefined,
}

export const rectifications = stream<Rectification, RectificationEvent>({
  name: 'rectification',
  events: RectificationEvent,
  initial,
  evolve: keepingDays<Rectification, RectificationEvent>(keepingReasons<Rectification, RectificationEvent>({
    RectificationOrdered: (now, { data: { demand: _, stages, ...data } }) => ({ ...now, ...data, is: 'ordered', stages: stages ?? [] }),
    RectificationClockStarted: (now, { data }) => ({ ...now, receivedOn: data.receivedOn, dueOn: data.dueOn }),
    MeasuresPlanned: (now, { data }) => ({ ...now, is: 'underWay', measures: data.measures }),
    ProgressReported: (now, { data: { findingId: _, projectId: __, unitId: ___, ...progress }, actor }) =>
      ({ ...now, is: 'underWay', progress: [...now.progress, progress], enteredBy: including(now.enteredBy, actor) }),
    RectificationSubmitted: (now, { data, actor }) =>
      ({ ...now, is: 'submitted', submitted: { statement: data.statement, stageId: data.stageId }, enteredBy: including(now.enteredBy, actor) }),
    StageAccepted: (now, { data }) => ({ ...now, is: 'underWay', submitted: undefined, stagesAccepted: including(now.stagesAccepted, data.stageId) }),
    RectificationAccepted: (now) => ({ ...now, is: 'accepted', submitted: undefined, extension: undefined }),
    RectificationReturned: (now, { data }) => ({ ...now, is: 'underWay', submitted: undefined, lastReturn: { reason: data.reason, criterionIds: data.criterionIds } }),
    ExtensionRequested: (now, { data, actor }) => ({ ...now, extension: { dueOn: data.dueOn, reason: data.reason, by: actor } }),
    ExtensionGranted: (now, { data }) => ({ ...now, dueOn: data.dueOn, extension: undefined }),
    ExtensionRefused: (now) => ({ ...now, extension: undefined }),
    RectificationUrged: (now) => now,
    RectificationHandedOver: (now, { data }) => ({ ...now, officials: [...now.officials.filter(({ tenureId }) => tenureId !== data.from.tenureId), data.to], handedOver: { from: data.from, to: data.to, reason: data.reason } }),
    // What was reported falsely counts no longer; what was true and later relapsed does.
    RectificationReopened: (now, { data }) => ({ ...now, is: 'underWay', dueOn: data.dueOn, ...(data.cause === 'falseReport' ? { progress: [], stagesAccepted: [] } : {}) }),
    RectificationWithdrawn: (now) => ({ ...now, is: 'withdrawn', submitted: undefined, extension: undefined }),
  }), ['RectificationUrged']),
  about: (now, event) => [
    { type: 'finding', id: now.findingId, qualifier: 'of' },
    { type: 'project', id: now.projectId, qualifier: 'in' },
    { type: 'unit', id: now.unitId, qualifier: 'by' },
    { type: 'category', id: now.categoryCode, qualifier: 'of' },
    ...now.officials.flatMap(({ officialId, tenureId }) => [{ type: 'official', id: officialId, qualifier: 'concerns' }, { type: 'tenure', id: tenureId, qualifier: 'during' }]),
    ...particular(event),
  ],
  scope: (now) => ({ project: [now.projectId], unit: [now.unitId] }),
})

/** Upon whom it falls, for its events. */
export const whoseOf = ({ findingId, projectId, unitId }: Rectification) => ({ findingId, projectId, unitId })

/** All that was reported so far, added up. */
export const reported = ({ progress }: Rectification) => ({
  rectifiedFen: progress.reduce((sum, each) => sum + each.rectifiedFen, 0),
  accountablePersons: progress.reduce((sum, each) => sum + (each.accountablePersons ?? 0), 0),
  rulesMade: progress.reduce((sum, each) => sum + (each.rulesMade ?? 0), 0),
  proofs: progress.flatMap(({ evidence }) => evidence),
  periodReports: progress.filter(({ period }) => period !== undefined).length,
})

const including = (all: readonly string[], one: string): readonly string[] => all.includes(one) ? all : [...all, one]

const particular = (event: RectificationEvent): readonly ObjectRef[] => {
  switch (event.type) {
    // The same file shown for two findings is found by looking at everything about that file.
    case 'ProgressReported': return event.data.evidence.map(({ evidenceHash }) => ({ type: 'file', id: evidenceHash, qualifier: 'proves' }))
    case 'RectificationHandedOver': return [{ type: 'official', id: event.data.from.officialId, qualifier: 'handsOver' }, { type: 'tenure', id: event.data.from.tenureId, qualifier: 'handsOver' }]
    case 'RectificationReopened': return event.data.recurredInFindingId ? [{ type: 'finding', id: event.data.recurredInFindingId, qualifier: 'recurredIn' }] : []
    default: return []
  }
}
