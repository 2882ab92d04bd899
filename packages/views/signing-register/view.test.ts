import { expect, test } from 'vitest'
import { told } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { factsOf } from '../../kernel/testing/history.ts'
import { allSigned, chainB, HASH, officeSigned, OTHER_HASH, restsOn, signingS1, taken } from '../../audit/signing/example.ts'
import type { SigningEvent } from '../../audit/signing/events.ts'
import { asks } from '../testing/questions.ts'
import { listSignings } from './query.ts'
import { signingRegister } from './view.ts'

test('a document says at whose desk it lies, and who has signed what', () => {
  shows(signingRegister).given(signingS1()).thenRow('S-1', {
    projectId: 'P-1', kind: 'erReport', standing: 'signing', chain: 'B', nodes: chainB.nodes.map(({ nodeId }) => nodeId), nodeId: 'office', sinceOn: '2026-04-24', dueOn: '2026-04-28', draftNo: 1, draftedBy: 'qian',
    signatures: taken.map((each) => ({ ...each, versionNo: 1, opinion: null, late: false })),
  })
  shows(signingRegister).given(signingS1(...allSigned)).thenRow('S-1', { standing: 'signed', nodeId: null, dueOn: null, sinceOn: '2026-04-27', contentHash: HASH, voided: [] })
  expect((rowsOf(signingRegister, factsOf([signingS1(...allSigned)])).get('S-1') as { signatures: unknown[] }).signatures).toHaveLength(7)
})

test('an edit voids every signature, visibly; a return voids those behind it', () => {
  shows(signingRegister).given(signingS1(officeSigned, revised)).thenRow('S-1', {
    standing: 'signing', versionNo: 2, contentHash: OTHER_HASH, draftNo: 2, nodeId: 'office', signatures: taken.map((each) => ({ ...each, on: '2026-04-29', versionNo: 2, opinion: null, late: false })),
    voided: [...taken, { nodeId: 'office', by: 'he', on: '2026-04-27' }].map((each) => ({ ...each, versionNo: 1, because: 'revised', voidedOn: '2026-04-29' })),
  })
  shows(signingRegister).given(signingS1(officeSigned, returned)).thenRow('S-1', {
    standing: 'withDrafter', nodeId: null, dueOn: null, signatures: taken.slice(0, 2).map((each) => ({ ...each, versionNo: 1, opinion: null, late: false })),
    voided: [taken[2]!, { nodeId: 'office', by: 'he', on: '2026-04-27' }].map((each) => ({ ...each, versionNo: 1, because: 'returned', voidedOn: '2026-04-28' })),
    returns: [{ nodeId: 'chiefAuditor', by: 'lv', on: '2026-04-28', to: 'drafter', opinion: '表述不准确' }],
  })
  shows(signingRegister).given(signingS1(abandoned)).thenRow('S-1', { standing: 'abandoned', nodeId: null, abandonedBecause: '项目终止' })
})

test('documents are found by desk, light and standing', () => {
  const asking = (input: object) => asks(listSignings, input, { day: '2026-04-29' }).given(signingS1())
  asking({ nodeId: 'office' }).then({ signingId: 'S-1', light: 'red', remaining: -1, heldDays: 3 })
  asking({ light: 'red' }).then({ signingId: 'S-1' })
  asking({ light: 'green' }).then()
  asking({ standing: 'signed' }).then()
  asking({}).thenCounts({ standing: { signing: 1 }, kind: { erReport: 1 }, nodeId: { office: 1 } })
})

const revised: SigningEvent = told<SigningEvent>({ type: 'DocumentRevised', data: {
  projectId: 'P-1', kind: 'erReport', versionNo: 2, contentHash: OTHER_HASH, formerHash: HASH, reason: '修改', draftNo: 2, voided: [...taken, { nodeId: 'office', by: 'he', on: '2026-04-27' }],
  taken: taken.map((each) => ({ ...each, on: '2026-04-29' })), next: { nodeId: 'office', dueOn: '2026-05-06', restsOn },
} }, { actor: 'qian', occurredOn: '2026-04-29' })
const returned: SigningEvent = told<SigningEvent>({ type: 'DocumentReturned', data: {
  projectId: 'P-1', kind: 'erReport', nodeId: 'chiefAuditor', to: 'drafter', opinion: '表述不准确', voided: [taken[2]!, { nodeId: 'office', by: 'he', on: '2026-04-27' }],
} }, { actor: 'lv', occurredOn: '2026-04-28' })
const abandoned: SigningEvent = { type: 'SigningAbandoned', data: { projectId: 'P-1', kind: 'erReport', reason: '项目终止' } }
