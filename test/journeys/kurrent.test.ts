// `npm start` with EVENT_STORE_URL=esdb://…: the same product over the double of KurrentDB, its log there and its views in the embedded PostgreSQL.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startKurrentDouble, type KurrentDouble } from '../contract/kurrent-double/server.ts'
import { peopleOf } from './people.ts'
import { startedWith, type Product } from './product.ts'

let double: KurrentDouble
let product: Product
beforeAll(async () => {
  double = await startKurrentDouble()
  product = await startedWith({ EVENT_STORE_URL: double.url })
})
afterAll(async () => {
  await product?.stop()
  double?.stop()
})

test('what is recorded lies in the log there, and is read back from the views', async () => {
  const { people: { office } } = await peopleOf(product.url)
  await office.does('RegisterUnit', { input: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } })
  expect(double.log.records.map(({ type }) => type)).toContain('UnitRegistered')
  expect((await office.asks('ListUnits')).rows).toMatchObject([{ name: '示例市建设局' }])
})
