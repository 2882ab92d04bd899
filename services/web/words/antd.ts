// The component library's own words. Its locale files are CommonJS; a bundler may or may not unwrap them, so both shapes are read.
import type { ConfigProviderProps } from 'antd'
import en from 'antd/locale/en_US.js'
import zh from 'antd/locale/zh_CN.js'

type Locale = NonNullable<ConfigProviderProps['locale']>

const unwrap = (module: unknown): Locale => {
  const wrapped = module as { readonly default?: Locale }
  return wrapped.default ?? (module as Locale)
}

export const enUS = unwrap(en)
export const zhCN = unwrap(zh)
