// What the first start does with the catalogues that the product brings along.
import { expect, test } from 'vitest'
import { memoryEventStore } from '../../packages/adapters/event-store.memory.ts'
import { exampleCity } from './example/load.ts'
import { SHIPPED_CATALOGUES } from '../../packages/audit/catalogue/shipped.ts'
import { firstCatalogues } from './first-catalogues.ts'

const ALL = Object.keys(SHIPPED_CATALOGUES).map((kind) => `catalogue-${kind}`)

const published = (events: readonly { readonly type: string; readonly stream: string }[]) => events.filter(({ type }) => type === 'CataloguePublished').map(({ stream }) => stream)

test('an empty system gets each catalogue once, whatever the bureau has published since', async () => {
  const [store, lines]: [ReturnType<typeof memoryEventStore>, string[]] = [memoryEventStore(), []]
  for (const _ of [1, 2]) await firstCatalogues(store, (line) => lines.push(line))
  expect(ALL).toHaveLength(8)
  expect(published(await store.readAll(0n, 100))).toEqual(ALL)
  expect(lines).toHaveLength(ALL.length)
})

test('the example city has them before anything else happens', { timeout: 60_000 }, async () => {
  const { kept } = await exampleCity({ until: '2020-07-31', seal: async () => ({ $enc: { k: 'a/1', n: 'bm9uY2U', c: 'Y2lwaGVydGV4dA', t: 'dGFn' } }) })
  expect(published(kept)).toEqual(ALL)
  expect(kept[0]).toMatchObject({ type: 'CataloguePublished' })
})
