// Racing: many at once, and still each is judged by itself.
import { expect, test } from 'vitest'
import type { Capabilities, TheStore } from './event-store.contract.ts'
import { append, event, events, newObject, newStream } from './event-store.events.ts'

const RACERS = 32

export const racing = (theStore: TheStore, { conditionsAreAtomic }: Capabilities): void => {
  racingForRevisions(theStore)
  racingWithConditions(theStore, conditionsAreAtomic)
}

const racingForRevisions = (theStore: TheStore): void => {
  test('of 32 that expect the same revision, one is accepted', async () => {
    const stream = newStream()
    await append(theStore(), stream, event())
    const verdicts = await Promise.all(Array.from({ length: RACERS }, () => theStore().append({ stream, expected: 0, events: events(2) })))
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1)
    expect(verdicts.filter((verdict) => !verdict.ok).every((verdict) => !verdict.ok && verdict.because === 'conflict' && verdict.revision === 2)).toBe(true)
    expect(await theStore().readStream(stream)).toHaveLength(3)
  })

  test('of 32 that start the same stream, one is accepted', async () => {
    const stream = newStream()
    const verdicts = await Promise.all(Array.from({ length: RACERS }, () => theStore().append({ stream, expected: 'none', events: events(1) })))
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await theStore().readStream(stream)).toHaveLength(1)
  })

  test('32 that expect nothing of one stream are all accepted, at revisions of their own', async () => {
    const stream = newStream()
    const verdicts = await Promise.all(Array.from({ length: RACERS }, () => theStore().append({ stream, expected: 'any', events: events(1) })))
    expect(verdicts.map((verdict) => verdict.revision).sort((a, b) => a! - b!)).toEqual(Array.from({ length: RACERS }, (_, n) => n))
  })

  test('a refused append does not fail its neighbours', async () => {
    const [stream, taken, project] = [newStream(), newStream(), newObject()]
    const before = await append(theStore(), taken, event({ objects: [project] }))
    const asked = [
      theStore().append({ stream, expected: 'none', events: events(1) }),
      theStore().append({ stream: taken, expected: 'none', events: events(1) }),
      theStore().append({ stream: newStream(), expected: 'none', events: events(2) }),
      theStore().append({ stream: newStream(), expected: 'none', events: events(1), unless: [{ about: [project], types: ['UnitRenamed'], after: before.first - 1n }] }),
      theStore().append({ stream: newStream(), expected: 'none', events: [event({ data: { note: '\0' } })] }).catch(() => 'not storable'),
      theStore().append({ stream: newStream(), expected: 'none', events: events(1) }),
    ]
    const verdicts = await Promise.all(asked)
    expect(verdicts.map((verdict) => (typeof verdict === 'string' ? verdict : verdict.ok || verdict.because))).toEqual([true, 'conflict', true, 'condition', 'not storable', true])
    expect((await theStore().head()).position).toBe(before.last + 4n)
  })

  test('one append asked many times at once is written once', async () => {
    const request = { stream: newStream(), expected: 'none', events: events(3) } as const
    const verdicts = await Promise.all(Array.from({ length: 8 }, () => theStore().append(request)))
    expect(verdicts.filter((verdict) => verdict.ok && !verdict.repeated)).toHaveLength(1)
    expect(new Set(verdicts.map((verdict) => verdict.ok && verdict.first)).size).toBe(1)
    expect(await theStore().readStream(request.stream)).toHaveLength(3)
  })
}

const racingWithConditions = (theStore: TheStore, conditionsAreAtomic: boolean): void => {
  test.runIf(conditionsAreAtomic).each([['streams of their own', false], ['the stream of the object', true]] as const)('of 32 that forbid each other in %s, one is accepted', async (_, own) => {
    const project = newObject()
    const { position } = await theStore().head()
    const unless = [{ about: [project], types: ['ProjectStarted'], after: position }]
    const verdicts = await Promise.all(Array.from({ length: RACERS }, () =>
      theStore().append({ stream: own ? `project-${project.id}` : newStream(), expected: own ? 'any' : 'none', events: [event({ type: 'ProjectStarted', objects: [newObject('unit'), project] })], unless })))
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1)
    expect(verdicts.filter((verdict) => !verdict.ok && verdict.because === 'condition')).toHaveLength(RACERS - 1)
    expect(await theStore().readByObject([project])).toHaveLength(1)
  })

  test.runIf(conditionsAreAtomic)('a condition sees what is appended at the same moment: its objects, its types, and nothing else', async () => {
    const [project, unit, { position }] = [newObject(), newObject('unit'), await theStore().head()]
    const asking = (about: typeof project, ...types: string[]) => theStore().append({ stream: newStream(), expected: 'none', events: events(1), unless: [{ about: [about], types, after: position }] })
    const [told, ...verdicts] = await Promise.all([
      append(theStore(), newStream(), event({ type: 'ProjectStarted', objects: [project] }), event({ type: 'UnitClosed', objects: [unit] })),
      asking(project, 'UnitClosed'), asking(unit, 'ProjectStarted'), asking(newObject(), 'ProjectStarted', 'UnitClosed'),
      asking(project, 'UnitClosed', 'ProjectStarted'), asking(unit, 'UnitClosed'),
    ])
    expect(verdicts.slice(0, 3).map(({ ok }) => ok)).toEqual([true, true, true])
    for (const verdict of verdicts.slice(3)) expect(verdict.ok ? verdict.first < told.first : verdict.because === 'condition').toBe(true)
  })

  test.runIf(conditionsAreAtomic)('a refused append breaks no condition', async () => {
    const [project, taken, { position }] = [newObject(), newStream(), await theStore().head()]
    await append(theStore(), taken, event())
    const [refused, asked] = await Promise.all([
      theStore().append({ stream: taken, expected: 'none', events: [event({ objects: [project] })] }),
      theStore().append({ stream: newStream(), expected: 'none', events: events(1), unless: [{ about: [project], types: ['UnitRenamed'], after: position }] }),
    ])
    expect([refused.ok, asked.ok]).toEqual([false, true])
  })
}
