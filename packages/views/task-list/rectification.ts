// What a rectification waits for: the unit's measures, its reports and its submission, and what the audit side rules on.
import { z } from 'zod'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { earliest } from '../folding.ts'
import { matterWith } from './matter.ts'

export const RectificationProgress = z.strictObject({
  of: z.literal('rectification'),
  is: z.enum(['unknown', 'open', 'submitted', 'over']),
  received: z.boolean(),
  planned: z.boolean(),
  reported: z.boolean(),
  submittedStage: z.boolean(),
  extensionAsked: z.boolean(),
  /** stages that are not accepted yet */
  stages: z.array(z.strictObject({ stageId: z.string(), dueOn: z.string() })),
  firstReportOn: z.string().nullable(),
  dueOn: z.string().nullable(),
})
type RectificationProgress = z.infer<typeof RectificationProgress>

/** The unit has something to report anew; the first written return lies behind it. */
const again = (progress: RectificationProgress): RectificationProgress => ({ ...progress, is: 'open', reported: false, firstReportOn: null })

/** The first written return is due before anything else; then each stage, and the whole in the end. */
const dueOf = ({ reported, firstReportOn, stages, dueOn }: RectificationProgress): string | null =>
  earliest([...(reported ? [] : [firstReportOn]), ...stages.map((stage) => stage.dueOn), dueOn])

export const rectificationMatter = matterWith<RectificationProgress, RectificationEvent>({
  initial: { of: 'rectification', is: 'unknown', received: false, planned: false, reported: false, submittedStage: false, extensionAsked: false, stages: [], firstReportOn: null, dueOn: null },
  on: {
    RectificationOrdered: (progress, { data }) => ({ ...progress, is: 'open', stages: (data.stages ?? []).map(({ stageId, dueOn }) => ({ stageId, dueOn })) }),
    RectificationClockStarted: (progress, { data }) => ({ ...progress, received: true, firstReportOn: data.firstReportDueOn, dueOn: data.dueOn }),
    MeasuresPlanned: (progress) => ({ ...progress, planned: true }),
    ProgressReported: (progress) => ({ ...progress, planned: true, reported: true }),
    RectificationSubmitted: (progress, { data }) => ({ ...progress, is: 'submitted', submittedStage: data.stageId !== undefined }),
    StageAccepted: (progress, { data }) => ({ ...again(progress), stages: progress.stages.filter(({ stageId }) => stageId !== data.stageId) }),
    RectificationReturned: again,
    ExtensionRequested: (progress) => ({ ...progress, extensionAsked: true }),
    ExtensionGranted: (progress, { data }) => ({ ...progress, extensionAsked: false, dueOn: data.dueOn }),
    ExtensionRefused: (progress) => ({ ...progress, extensionAsked: false }),
    RectificationAccepted: (progress) => ({ ...progress, is: 'over', extensionAsked: false }),
    RectificationReopened: (progress, { data }) => ({ ...again(progress), stages: [], dueOn: data.dueOn }),
    RectificationWithdrawn: (progress) => ({ ...progress, is: 'over', extensionAsked: false }),
  },
  about: { RectificationOrdered: ({ data }) => ({ title: data.demand, projectId: data.projectId, unitId: data.unitId }) },
  next: (progress) => {
    const { is, received, planned, reported, submittedStage, extensionAsked } = progress
    const dueOn = dueOf(progress)
    if (is === 'unknown' || is === 'over') return null
    if (extensionAsked) return { step: 'GrantExtension', role: 'divisionHead', dueOn }
    if (is === 'submitted') return { step: submittedStage ? 'AcceptStage' : 'AcceptRectification', role: 'teamLeader', dueOn }
    if (!received && !planned) return { step: 'StartRectificationClock', role: 'teamLeader', dueOn: null }
    if (!planned) return { step: 'PlanMeasures', role: 'unitOfficer', dueOn }
    return { step: reported ? 'SubmitRectification' : 'ReportProgress', role: 'unitOfficer', dueOn }
  },
})
