// The days of a matter: nobody dates an act before what it builds on, and a unit not before today.
import { test } from 'vitest'
import { actor, given } from '../kernel/testing/commands.ts'
import { history, told } from '../kernel/testing/history.ts'
import { withdrawEvidence } from './evidence/withdraw-evidence.ts'
import { evidenceE1, withdrawn } from './evidence/example.ts'
import { raised } from './finding/example.ts'
import { leaveFindingUnreported } from './finding/leave-finding-unreported.ts'
import { findings } from './finding/state.ts'
import { projectP1 } from './project/example.ts'
import { ordered, progress, rectificationF1, reportedBy, UNIT_OFFICER, whose } from './rectification/example.ts'
import { reportProgress } from './rectification/report-progress.ts'
import { startRectificationClock } from './rectification/start-rectification-clock.ts'
import { rectifications } from './rectification/state.ts'
import { urgeRectification } from './rectification/urge-rectification.ts'
import { nothingIsDatedBeforeWhatItBuildsOn, whatAUnitReportsIsDatedToday } from './rules/days.ts'

const officer = actor(UNIT_OFFICER, ['unitOfficer'], { unit: ['U-1'] })
const auditor = actor('sun', ['auditor'], { project: ['P-1'] })
const more = { ...progress, progressId: 'G-2', rectifiedFen: 0 }
const reports = { type: 'ProgressReported', data: { ...more, ...whose } }
const letter = { by: 'letter' as const, text: '请抓紧整改' }
const on = (day: string) => told(reportedBy(UNIT_OFFICER, { rectifiedFen: 0 }), { occurredOn: day, recordedAt: `${day}T01:00:00.000Z` })
const since = (day: string) => history(rectifications, 'F-1', ordered, on(day))

test('a unit reports with today’s date; what it said before is entered by the audit side, with its true day', () => {
  given(rectificationF1.ordered()).when(reportProgress, { id: 'F-1', input: more, by: officer }).then(reports)
  given(rectificationF1.ordered()).when(reportProgress, { id: 'F-1', input: more, by: officer, occurredOn: '2026-03-01' }).thenRefused(whatAUnitReportsIsDatedToday)
  given(rectificationF1.ordered()).when(reportProgress, { id: 'F-1', input: more, by: auditor, occurredOn: '2026-03-01' }).then(reports)
})

test('nothing is dated before the latest day of the same matter, whoever enters it', () => {
  given(since('2026-02-20')).when(reportProgress, { id: 'F-1', input: more, by: auditor, occurredOn: '2026-02-20' }).then(reports)
  given(since('2026-02-20')).when(reportProgress, { id: 'F-1', input: more, by: auditor, occurredOn: '1990-01-01' }).thenRefused(nothingIsDatedBeforeWhatItBuildsOn)
  given(since('2026-02-20')).when(reportProgress, { id: 'F-1', input: more, by: officer, occurredOn: '2026-02-19' }).thenRefused(nothingIsDatedBeforeWhatItBuildsOn, whatAUnitReportsIsDatedToday)
})

test('the latest day stays when something earlier was told after it, as old logs may have it', () =>
  given(history(rectifications, 'F-1', ordered, on('2026-02-20'), on('2026-02-01'))).when(reportProgress, { id: 'F-1', input: more, by: auditor, occurredOn: '2026-02-10' }).thenRefused(nothingIsDatedBeforeWhatItBuildsOn))

test('nothing builds on an urging, but an urging follows what it urges', () => {
  const urged = told({ type: 'RectificationUrged' as const, data: { ...whose, ...letter } }, { occurredOn: '2026-02-25' })
  given(history(rectifications, 'F-1', ordered, urged)).when(reportProgress, { id: 'F-1', input: more, by: auditor, occurredOn: '2026-02-20' }).then(reports)
  given(since('2026-02-20')).when(urgeRectification, { id: 'F-1', input: letter, by: actor('li', ['divisionHead'], { project: ['P-1'] }), occurredOn: '2026-02-19' }).thenRefused(nothingIsDatedBeforeWhatItBuildsOn)
})

test('the clock starts on the day of receipt though it is heard of later', () =>
  given(since('2026-02-20')).when(startRectificationClock, { id: 'F-1', input: { receivedOn: '2026-02-02' }, by: actor('jingze', ['machine']), occurredOn: '2026-02-02' })
    .then({ type: 'RectificationClockStarted', data: {
      ...whose, receivedOn: '2026-02-02', dueOn: '2026-04-03', restsOn: { limitId: 'immediate-rectification', limitVersion: '2019-07-07', calendarVersion: '2021–2026' },
      firstReportDueOn: '2026-04-03', firstReportRestsOn: { limitId: 'first-rectification-report', limitVersion: '2019-07-07', calendarVersion: '2021–2026' }, provisional: false,
    } }))

test('evidence, findings and all that is decided on them keep their order too', () => {
  given(projectP1.inFieldwork(), evidenceE1()).when(withdrawEvidence, { id: 'E-1', input: { reason: withdrawn.data.reason }, by: auditor, occurredOn: '2026-01-04' }).thenRefused(nothingIsDatedBeforeWhatItBuildsOn)
  given(projectP1.inFieldwork(), history(findings, 'F-1', raised)).when(leaveFindingUnreported, { id: 'F-1', input: { reason: '事实不清' }, by: actor('zhao', ['teamLeader'], { project: ['P-1'] }), occurredOn: '2026-01-04' })
    .thenRefused(nothingIsDatedBeforeWhatItBuildsOn)
})
