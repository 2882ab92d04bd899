// Tells a database that does not answer from a statement or a program that is wrong.
import { StoreUnavailable } from '../../kernel/store.ts'

/** Connection, resources, shut-down, locks that were not got; not a statement that took too long (57014), which waiting does not mend. */
const UNAVAILABLE = /^(08|53|57P|58|25P03|55P03|3D000)/
const LOST_NETWORK = /^E[A-Z]{3,}$/
/** pg gives these no code. */
const LOST_WORDS = /connection terminated|timeout|connection error|connection ended|not queryable|after calling end/i

/** `StoreUnavailable` when nobody answered, else the error itself. */
export const asViewsError = (error: unknown): unknown => {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  const isLost = typeof code === 'string' && code !== '' ? UNAVAILABLE.test(code) || LOST_NETWORK.test(code) : typeof message === 'string' && LOST_WORDS.test(message)
  if (!isLost || error instanceof StoreUnavailable) return error
  return new StoreUnavailable(`the views do not answer: ${String(message)}`, { cause: error })
}

export const throwAsViewsError = (error: unknown): never => {
  throw asViewsError(error)
}
