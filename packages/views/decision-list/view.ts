// One row per line of the list of major decisions (重要决策事项清单): 干了什么.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import { DecisionKind, Procedure, StatedOpinion, type DecisionDescribed, type DecisionEvent } from '../../audit/decision/events.ts'
import type { VerificationEvent } from '../../audit/verification/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { including, without } from '../folding.ts'

const Said = z.strictObject({ officialId: z.string(), opinion: StatedOpinion, words: z.string().nullable() })

export const DecisionRow = z.strictObject({
  decisionId: z.string(),
  projectId: z.string(),
  decidedOn: z.string(),
  meeting: z.string(),
  says: z.string(),
  kind: DecisionKind,
  amountFen: z.int(),
  procedure: Procedure,
  opinions: z.array(Said),
  execution: z.string().nullable(),
  effect: z.string().nullable(),
  evidenceIds: z.array(z.string()),
  corrections: z.int(),
  standing: z.enum(['listed', 'takenOff']),
  verificationIds: z.array(z.string()),
})
type DecisionRow = z.infer<typeof DecisionRow>

const described = (line: DecisionDescribed): Partial<DecisionRow> => ({
  decidedOn: line.decidedOn, meeting: line.meeting, says: line.says, kind: line.kind, amountFen: line.amountFen ?? 0, procedure: line.procedure,
  opinions: line.opinions.map(({ officialId, opinion, words }) => ({ officialId, opinion, words: words ?? null })), execution: line.execution ?? null, effect: line.effect ?? null, evidenceIds: line.evidenceIds,
})

export const decisionList = viewOf<DecisionRow, DecisionEvent | VerificationEvent>(DecisionRow, {
  name: 'decision_list',
  version: 1,
  of: 'decision',
  indexed: ['projectId', 'kind', 'procedure', 'decidedOn', 'standing'],
  initial: (decisionId) => ({
    decisionId, projectId: '', decidedOn: '', meeting: '', says: '', kind: 'majorDecision', amountFen: 0, procedure: 'collective', opinions: [], execution: null, effect: null, evidenceIds: [], corrections: 0, standing: 'listed',
    verificationIds: [],
  }),
  on: {
    DecisionListed: (row, { data }) => ({ ...row, projectId: data.projectId, ...described(data.line) }),
    DecisionCorrected: (row, { data }) => ({ ...row, ...described(data.line), corrections: row.corrections + 1 }),
    DecisionTakenOff: (row) => ({ ...row, standing: 'takenOff' }),
    VerificationListed: (row, { stream }) => ({ ...row, verificationIds: including(row.verificationIds, idOf(stream)) }),
    VerificationTakenOff: (row, { stream }) => ({ ...row, verificationIds: without(row.verificationIds, idOf(stream)) }),
  },
})
