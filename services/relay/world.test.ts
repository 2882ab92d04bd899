// What a relay is told from outside: each missing or wrong setting is answered with one sentence that says what to do.
import { expect, test } from 'vitest'
import { published } from '../../packages/views/published/contents.ts'
import { kafkaFrom, NotConfigured, partsFrom } from './world.ts'

test('without brokers it says so before it touches anything', async () => {
  await expect(partsFrom({}, published)).rejects.toThrow(new NotConfigured('KAFKA_BROKERS is not set: it must hold host:port of one or more brokers, separated by commas.'))
  await expect(partsFrom({ KAFKA_BROKERS: ' ' }, published)).rejects.toThrow('KAFKA_BROKERS is not set')
  await expect(partsFrom({ KAFKA_BROKERS: 'a:1' }, published)).rejects.toThrow('EVENT_STORE_URL is not set')
  await expect(partsFrom({ KAFKA_BROKERS: 'a:1', EVENT_STORE_URL: 'postgres://x/y' }, published)).rejects.toThrow('VIEWS_URL is not set')
})

test('half a login and partitions that are no number are refused', () => {
  expect(() => kafkaFrom({ KAFKA_BROKERS: 'a:1', KAFKA_USERNAME: 'x' }, published)).toThrow('KAFKA_USERNAME and KAFKA_PASSWORD belong together')
  for (const KAFKA_PARTITIONS of ['0', 'many', '-3', '1.5']) expect(() => kafkaFrom({ KAFKA_BROKERS: 'a:1', KAFKA_PARTITIONS }, published)).toThrow('KAFKA_PARTITIONS must be a number')
})

test('what is set is taken', () => {
  expect(kafkaFrom({ KAFKA_BROKERS: 'a:1, b:2', KAFKA_TLS: 'true', KAFKA_USERNAME: 'x', KAFKA_PASSWORD: 'y', KAFKA_PARTITIONS: '12' }, published)).toEqual({
    brokers: ['a:1', 'b:2'], tls: true, login: { username: 'x', password: 'y' }, partitions: 12,
    topics: ['jingze.plan.v1', 'jingze.project.v1', 'jingze.finding.v1', 'jingze.rectification.v1', 'jingze.unit.v1', 'jingze.law.v1'],
  })
})
