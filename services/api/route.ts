// What a route of the API is: a value that says who may, what it costs, what it takes and how it answers.
import type { Request, Response } from 'express'
import type { Account } from '../../packages/adapters/accounts.ts'
import type { Role } from '../../packages/audit/roles.ts'
import type { Words } from '../../packages/kernel/rule.ts'
import type { Actor } from '../../packages/kernel/who.ts'

/** Anybody; anybody signed in (also while the initial password still stands, if so said); or holders of one of the roles. */
export type Policy = 'anybody' | 'signedIn' | 'signedInWithAnyPassword' | { readonly roles: readonly Role[] }

/** How much of an account's allowance a request takes; see limits.ts. */
export type Cost = 'signIn' | 'read' | 'write' | 'heavy'

/** The person behind a request. `actor` tells what is the person's own, with `after` not before the event at that position counts; throws `StoreBusy` when that does not come in time. */
export type Caller = { readonly account: Account; readonly secret: string; readonly actor: (after?: bigint) => Promise<Actor> }

export type Call = {
  readonly request: Request
  readonly response: Response
  readonly requestId: string
  readonly source: string
  /** the language for messages about single fields */
  readonly language: 'zh' | 'en'
}
export type CallOfCaller = Call & { readonly caller: Caller }

/** An answer to send, or word that the route has sent it already. */
export type Reply = { readonly status: number; readonly body?: object | undefined; readonly headers?: Readonly<Record<string, string>> } | 'sent'

/** JSON Schema, as it appears in the OpenAPI document. */
export type Schema = Readonly<Record<string, unknown>>

type Described = {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  readonly path: string
  readonly does: Words
  readonly cost: Cost
  /** what the body is: JSON, raw bytes, or nothing */
  readonly takes?: 'json' | 'bytes'
  readonly body?: Schema
  readonly reply?: Schema
  readonly parameters?: Readonly<Record<string, Schema>>
}

export type Route = Described & (
  | { readonly who: 'anybody'; readonly answer: (call: Call) => Promise<Reply> }
  | { readonly who: Exclude<Policy, 'anybody'>; readonly answer: (call: CallOfCaller) => Promise<Reply> })

export const ok = (body: object): Reply => ({ status: 200, body })
export const nothing: Reply = { status: 204 }
