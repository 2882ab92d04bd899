// Every amount that a command takes is bounded, so that those of many findings still add up exactly.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { COMMANDS } from './contents.ts'

type Schema = { readonly type?: string; readonly maximum?: number } & Readonly<Record<string, unknown>>

/** A thousand 亿 yuan for what is added up; what a unit owns or manages stands alone. */
const LARGEST: Readonly<Record<string, number>> = { assetsFen: 100_000_000_000_000, fundsFen: 100_000_000_000_000 }
const ADDED_MAX = 10_000_000_000_000

/** All members named …Fen, wherever they are. */
const amountsIn = (schema: unknown, path: string): readonly (readonly [string, Schema])[] => {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([name, member]) => [...(name.endsWith('Fen') ? [[`${path}.${name}`, member as Schema] as const] : []), ...amountsIn(member, `${path}.${name}`)])
}

const amounts = COMMANDS.flatMap(({ name, input }) => amountsIn(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', reused: 'inline' }), name))

test('no command takes an amount without a bound', () => {
  expect(amounts.length).toBeGreaterThan(10)
  expect(amounts.filter(([path, { maximum = Infinity }]) => maximum > (LARGEST[path.split('.').at(-1)!] ?? ADDED_MAX)).map(([path]) => path)).toEqual([])
})

test('five hundred of the largest still add up exactly', () => expect(Number.isSafeInteger(ADDED_MAX * 500)).toBe(true))
