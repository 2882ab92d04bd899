// Lets a programmer read the API: its OpenAPI document, and a page that shows it without anything from elsewhere.
import { readFileSync } from 'node:fs'
import { openApi } from './open-api.ts'
import type { Parts } from './parts.ts'
import { ok, type CallOfCaller, type Route } from './route.ts'

const PAGE = [
  { path: '/api/docs', file: 'page.html', type: 'text/html' },
  { path: '/api/docs/page.js', file: 'page.js', type: 'text/javascript' },
  { path: '/api/docs/page.css', file: 'page.css', type: 'text/css' },
] as const

export const docsRoutes = (parts: Parts, others: readonly Route[]): readonly Route[] => {
  const document = openApi(parts, others)
  return [
    { method: 'get', path: '/api/openapi.json', who: 'signedIn', cost: 'read', does: { zh: '接口说明（OpenAPI）', en: 'The OpenAPI document' }, answer: async () => ok(document) },
    ...PAGE.map(({ path, file, type }): Route => {
      const text = readFileSync(new URL(`docs/${file}`, import.meta.url))
      return {
        method: 'get', path, who: 'signedIn', cost: 'read', does: { zh: '接口说明页面', en: 'A page to read the API' },
        answer: async ({ response }: CallOfCaller) => {
          response.setHeader('content-type', `${type}; charset=utf-8`)
          response.end(text)
          return 'sent'
        },
      }
    }),
  ]
}
