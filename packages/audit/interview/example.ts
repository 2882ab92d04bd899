// An example interview (示例), for the tests of all that depend on one.
import { history, type Tale } from '../../kernel/testing/history.ts'
import type { InterviewEvent } from './events.ts'
import { interviews } from './state.ts'

type Happened<Type extends InterviewEvent['type']> = Extract<InterviewEvent, { type: Type }>

export const interviewed: Happened<'InterviewRecorded'> = { type: 'InterviewRecorded', data: {
  projectId: 'P-1', group: 'leadingGroup', interviewee: { $enc: { k: 'interview-I-1/interviewee', n: 'bg', c: 'Yw', t: 'dA' } }, heldOn: '2026-03-12', place: '示例市建设局会议室',
  topics: ['重大经济事项决策', '内部管理和廉洁从政'], askedBy: 'qian', writtenBy: 'sun', evidenceId: 'E-1',
} }
export const interviewOff: Happened<'InterviewTakenOff'> = { type: 'InterviewTakenOff', data: { projectId: 'P-1', reason: '重复登记' } }

/** Interview I-1 of project P-1, followed by what a test adds. */
export const interviewI1 = (...more: InterviewEvent[]): Tale => history(interviews, 'I-1', interviewed, ...more)
