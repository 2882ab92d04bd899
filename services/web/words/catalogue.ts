// The shape that every language must fill.
import type { zh } from './zh.ts'

type Said<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Said<T[Key]> }

export type Catalogue = Said<typeof zh>
