// What every publisher must do: keep what it acknowledged, whole and in order of each key.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytesOf, PublisherUnavailable, RECORD_BYTES_MAX, type PublishedRecord, type Publisher } from '../../packages/adapters/publisher.ts'

/** A publisher, and a way to read what a topic holds: order within a key is what counts. */
export type World = {
  readonly publisher: Publisher
  /** another publisher to the same broker */
  readonly another: () => Publisher
  readonly read: (topic: string) => Promise<readonly PublishedRecord[]>
  readonly stop: () => Promise<void>
}

/** `topics` of the world must name `jingze.first.v1` and `jingze.second.v1`, empty at the start. */
export const publisherContract = (name: string, start: () => Promise<World>): void => {
  describe(`${name} as a publisher`, () => {
    let world: World
    beforeAll(async () => { world = await start() })
    afterAll(() => world?.stop())

    test('what was acknowledged is there, whole', async () => {
      const record: PublishedRecord = { topic: 'jingze.first.v1', key: '项目-1', value: JSON.stringify({ 名称: '经责审计 «é» 🧾' }), headers: { 'content-type': 'application/cloudevents+json; charset=UTF-8' } }
      await world.publisher.publish([record])
      expect(await world.read('jingze.first.v1')).toEqual([record])
    })

    test('records of one key stay in order, over topics, publishers and requests larger than a broker takes at once', async () => {
      const record = (key: string, n: number, topic = 'jingze.second.v1'): PublishedRecord => ({ topic, key, value: `${n}:${'填'.repeat(2_000)}`, headers: {} })
      const many = Array.from({ length: 600 }, (_, n) => record(`P-${n % 3}`, n))
      expect(many.reduce((sum, each) => sum + bytesOf(each), 0)).toBeGreaterThan(3 * RECORD_BYTES_MAX)
      await world.publisher.publish(many)
      const other = world.another()
      await other.publish([record('P-0', 600), record('P-0', 600, 'jingze.first.v1'), record('P-0', 601)])
      await other.close()
      const read = await world.read('jingze.second.v1')
      const numbers = (key: string) => read.filter((each) => each.key === key).map(({ value }) => Number(value.split(':')[0]))
      expect(numbers('P-0')).toEqual([...Array.from({ length: 200 }, (_, n) => n * 3), 600, 601])
      expect(numbers('P-2')).toEqual(Array.from({ length: 200 }, (_, n) => n * 3 + 2))
      expect(read.length).toBe(602)
    })

    test('a record of the largest size is taken', async () => {
      const before = (await world.read('jingze.first.v1')).length
      const empty: PublishedRecord = { topic: 'jingze.first.v1', key: 'large', value: '', headers: { a: 'b' } }
      await world.publisher.publish([{ ...empty, value: 'x'.repeat(RECORD_BYTES_MAX - bytesOf(empty)) }])
      expect((await world.read('jingze.first.v1')).length).toBe(before + 1)
    })

    test('nothing to publish is nothing to do', async () => {
      await world.publisher.publish([])
    })

    test('a closed publisher takes nothing', async () => {
      const other = world.another()
      await other.close()
      await expect(other.publish([{ topic: 'jingze.first.v1', key: 'late', value: '', headers: {} }])).rejects.toThrow(PublisherUnavailable)
      expect((await world.read('jingze.first.v1')).some(({ key }) => key === 'late')).toBe(false)
    })
  })
}
