import { test } from 'vitest'
import { deliverableD1, deliverableDropped, deliverablePlanned, FINANCE, ORGANIZATION } from '../../audit/deliverable/example.ts'
import { projectP1 } from '../../audit/project/example.ts'
import { resultUseR1, useFedBack, useTakenOff } from '../../audit/result-use/example.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listDeliverables } from './query.ts'
import { deliverableLibrary } from './view.ts'

const { plan } = deliverablePlanned.data
const planned = { deliverableId: 'D-1', projectId: 'P-1', ...plan, standing: 'planned', documentNo: null, issuedOn: null, issuedYear: null, fileHash: null, given: [], bodies: [], uses: 0, usesFedBack: 0, purposes: [], reason: null }
const issued = { ...planned, standing: 'issued', documentNo: '示例审专报〔2026〕1号', issuedOn: '2026-04-18', issuedYear: 2026, given: [{ to: ORGANIZATION, on: '2026-04-18', way: null, receivedBy: null }], bodies: ['organization'] }

test('a deliverable is planned, issued, given and used', () => {
  shows(deliverableLibrary).given(deliverableD1.planned()).then({ 'D-1': planned })
  shows(deliverableLibrary).given(deliverableD1.issued()).then({ 'D-1': issued })
  shows(deliverableLibrary).given(deliverableD1.issued({ type: 'DeliverableGiven', data: { projectId: 'P-1', to: FINANCE, on: '2026-05-06', way: 'letter' } })).thenRow('D-1', { bodies: ['organization', 'finance'] })
  shows(deliverableLibrary).given(deliverableD1.issued(), resultUseR1()).then({ 'D-1': { ...issued, uses: 1, purposes: ['appointment'] } })
  shows(deliverableLibrary).given(deliverableD1.issued(), resultUseR1(useFedBack)).thenRow('D-1', { uses: 1, usesFedBack: 1 })
  shows(deliverableLibrary).given(deliverableD1.issued(), resultUseR1(useTakenOff)).thenRow('D-1', { uses: 0, usesFedBack: 0 })
  shows(deliverableLibrary).given(deliverableD1.planned(deliverableDropped)).thenRow('D-1', { standing: 'dropped', reason: '并入综合报告' })
  shows(deliverableLibrary).given(deliverableD1.planned({ type: 'DeliverableChanged', data: { projectId: 'P-1', plan: { ...plan, title: '另名' }, before: plan, reason: '更名' } })).thenRow('D-1', { title: '另名', reason: '更名' })
})

test('the library is filtered by kind, year, strand and receiving body, and counted', () => {
  const both = [projectP1.established(), deliverableD1.issued(), resultUseR1()] as const
  asks(listDeliverables, {}).given(...both).then({ deliverableId: 'D-1', projectTitle: '示例市建设局局长任期经济责任审计', uses: 1 })
  asks(listDeliverables, {}).given(...both).thenCounts({ kind: { specialBriefing: 1 }, standing: { issued: 1 } })
  asks(listDeliverables, {}).given(...both).thenSums({ uses: 1, usesFedBack: 0 })
  for (const found of [{ kind: 'specialBriefing' }, { year: '2026' }, { strandId: 'S-1' }, { body: 'organization' }, { words: '专报' }]) asks(listDeliverables, found).given(...both).then({ deliverableId: 'D-1' })
  for (const missed of [{ kind: 'erReport' }, { year: '2025' }, { strandId: 'S-2' }, { body: 'finance' }, { standing: 'planned' }, { issuedFrom: '2026-04-19' }]) asks(listDeliverables, missed).given(...both).then()
  asks(listDeliverables, {}).given(deliverableD1.planned(deliverableDropped)).then()
})

test('another body reads what it was given, and not what others made of it', () => {
  const organization = actor('tao', ['organizationOfficer'], { body: ['organization'] })
  asks(listDeliverables, {}, { by: organization }).given(deliverableD1.issued(), resultUseR1()).then({ deliverableId: 'D-1', bodies: ['organization'], uses: null, usesFedBack: null, purposes: null })
  asks(listDeliverables, {}, { by: organization }).given(deliverableD1.issued(), resultUseR1()).thenSums({ uses: 0 })
  asks(listDeliverables, {}, { by: organization }).given(deliverableD1.planned()).then()
  asks(listDeliverables, {}, { by: actor('yu', ['conferenceMember'], { body: ['finance'] }) }).given(deliverableD1.issued()).then()
  asks(listDeliverables, {}, { by: actor('unit', ['unitOfficer'], { unit: ['U-1'] }) }).given(deliverableD1.issued()).thenForbidden()
})
