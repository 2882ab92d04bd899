// The shape that every language must fill.
import type { zh } from './zh.ts'

/** A key may have a form of its own for one, where a language has one: `left_one`. */
type Said<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Said<T[Key]> } & { readonly [Key in keyof T & string as T[Key] extends string ? `${Key}_one` : never]?: string }

export type Catalogue = Said<typeof zh>
