// The desk at which the console is tried: one product with the example city, one browser, and whoever sits there.
import { startProduct, type Product } from '../journeys/product.ts'
import { openBrowser, type Visit } from './chromium.ts'
import { settled, signIn } from './reading.ts'

export type Desk = {
  readonly url: () => string
  readonly visit: () => Visit
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Opens an address and waits until nothing is being waited for. */
  readonly open: (path: string) => Promise<void>
  /** Somebody else signs in, in the same browser. */
  readonly become: (account: string) => Promise<void>
}

export const makeDesk = (): Desk => {
  let [product, visit]: [Product?, Visit?] = []
  return {
    url: () => product!.url,
    visit: () => visit!,
    start: async () => {
      product = await startProduct()
      visit = await openBrowser()
    },
    stop: async () => {
      await visit?.close()
      await product?.stop()
    },
    open: async (path) => {
      await visit!.page.goto(product!.url + path)
      await settled(visit!.page)
    },
    become: async (account) => {
      await visit!.context.clearCookies()
      await signIn(visit!.page, product!.url, account)
      await visit!.page.getByRole('navigation').waitFor()
      await settled(visit!.page)
    },
  }
}
