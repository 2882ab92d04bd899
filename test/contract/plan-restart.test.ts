// The recommendation is the same byte for byte in ten runs, and after the database was stopped and started again.
import { rm } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { canonical } from '../../packages/adapters/canonical.ts'
import { postgresEventStore } from '../../packages/adapters/event-store.postgres.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import { recommend } from '../../packages/audit/plan/recommendation/recommend.ts'
import { startTestPostgres, type TestPostgres } from './postgres-for-tests.ts'
import { bureauIn, enrol, recommended, type Recommended } from './plan-bureau.ts'

let postgres: TestPostgres | undefined
let dataDir: string | undefined
afterAll(async () => {
  await postgres?.stop()
  if (dataDir !== undefined) await rm(dataDir, { recursive: true, force: true })
})

/** All but the number under which it was asked. */
const bytesOf = ({ recommendationId: _, ...rest }: Recommended['data']): string => canonical(rest)

test('ten runs, and one more after the database was stopped and started, give the same bytes', { timeout: 180_000 }, async () => {
  postgres = await startTestPostgres({ keep: true })
  dataDir = postgres.dataDir
  await createEventStoreSchema(postgres.url('jingze_owner'))
  const store = postgresEventStore({ url: postgres.url('jingze_app') })
  const bureau = bureauIn(store, 'before')
  await enrol(bureau)
  const first = await bureau.recommend('rec-1')
  for (let run = 2; run <= 10; run++) expect(bytesOf((await bureau.recommend(`rec-${run}`)).data), `run ${run}`).toBe(bytesOf(first.data))
  await store.close()
  await postgres.stop()

  postgres = await startTestPostgres({ keep: true, dataDir })
  const again = postgresEventStore({ url: postgres.url('jingze_app') })
  try {
    const kept = (await recommended(again, 'rec-1'))!
    expect(canonical(kept.data)).toBe(canonical(first.data))
    expect(bytesOf((await bureauIn(again, 'after').recommend('rec-11')).data)).toBe(bytesOf(first.data))
    // what was kept suffices to reckon it all again
    const lines = recommend({ ...kept.data.scenario, raises: [] }).lines
    expect(canonical(lines.map(({ tenureId, is, quarter, why }) => ({ tenureId, is, quarter, why })))).toBe(canonical(kept.data.lines.map(({ tenureId, is, quarter, why }) => ({ tenureId, is, quarter, why }))))
  } finally {
    await again.close()
  }
})
