// Judges input against a schema and says, field by field and in the reader's language, what is wrong with it.
import { z } from 'zod'
import type { Flaw } from '../../packages/kernel/handle.ts'

export type Language = 'zh' | 'en'

const ERRORS = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }
const SAID_MAX = 200
const FLAWS_MAX = 50

/** The parsed value, or its flaws. A flaw's path joins names and indices with dots; an unknown member is named by its own path. */
export const judge = <Value>(schema: z.ZodType<Value>, value: unknown, language: Language): { readonly value: Value } | { readonly flaws: readonly Flaw[] } => {
  const parsed = schema.safeParse(value, { error: ERRORS[language] })
  return parsed.success ? { value: parsed.data } : { flaws: parsed.error.issues.flatMap(flawsOf).slice(0, FLAWS_MAX) }
}

const flawsOf = (issue: z.core.$ZodIssue): readonly Flaw[] => {
  const says = issue.message.slice(0, SAID_MAX)
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
  return keys.map((path) => ({ path: path.map(String).join('.').slice(0, SAID_MAX), says }))
}

export const languageOf = (acceptLanguage: string | undefined): Language => (/^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh')
