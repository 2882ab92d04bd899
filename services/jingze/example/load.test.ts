// What the example city shows: beside the common course, a joint audit and a problem that nobody answers for.
import { beforeAll, expect, test } from 'vitest'
import type { FindingEvent } from '../../../packages/audit/finding/events.ts'
import { exampleFiles } from './files.ts'
import { exampleCity } from './load.ts'
import type { Simulated } from './simulation.ts'

let city: Simulated
beforeAll(async () => { city = await exampleCity({ until: '2021-12-31', seal: async (subject) => ({ $enc: { k: `${subject}/1`, n: 'bm9uY2U', c: 'Y2lwaGVydGV4dA', t: 'dGFn' } }) }) }, 60_000)

type Data<Type extends FindingEvent['type']> = Extract<FindingEvent, { type: Type }>['data']
const told = <Type extends FindingEvent['type']>(type: Type): readonly Data<Type>[] => city.kept.filter((event) => event.type === type).map(({ data }) => JSON.parse(data) as Data<Type>)

test('Party and government heads are audited together, and each finding says of both what they answer for', () => {
  const joint = city.projects.find(({ subjects }) => subjects.length === 2)
  const findings = told('FindingConfirmed').filter(({ finding }) => finding.projectId === joint?.id)
  expect(findings.length).toBeGreaterThan(2)
  for (const { conclusions } of findings) expect(conclusions.map(({ officialId }) => officialId).toSorted()).toEqual(joint!.subjects.map(({ officialId }) => officialId).toSorted())
  expect(told('ResponsibilityDetermined').some(({ undetermined }) => undetermined !== undefined)).toBe(true)
})

test('a confirmed problem that nobody answers for is listed only', () => {
  const listed = told('FindingConfirmed').filter(({ disposition }) => disposition === 'scheduleOnly')
  expect(listed.length).toBeGreaterThan(0)
  expect(new Set(listed.flatMap(({ conclusions }) => conclusions.map(({ type }) => type)))).toEqual(new Set(['notAttributed']))
})

test('every file that it names is there, text and all', () => {
  const named = new Set(city.kept.flatMap(({ data }) => [...data.matchAll(/"(?:fileHash|contentHash|formerHash|evidenceHash)":"([0-9a-f]{64})"/g)].map(([, hash]) => hash)))
  expect(named.size).toBeGreaterThan(20)
  expect(new Set(exampleFiles(city.kept).map(({ hash }) => hash))).toEqual(named)
  const files = new Map(exampleFiles(city.kept).map(({ hash, text }) => [hash, text]))
  for (const { data } of city.kept.filter(({ type }) => type === 'EvidenceCollected')) {
    const { fileHash, bytes } = JSON.parse(data) as { readonly fileHash: string; readonly bytes: number }
    expect(Buffer.byteLength(files.get(fileHash)!)).toBe(bytes)
  }
})
