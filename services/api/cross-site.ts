// Turns away state changes that another site's page has a browser send.
import type { Request } from 'express'

const SAFE = new Set(['GET', 'HEAD'])
/** A page of another site cannot set it without asking first, and we answer no such question. */
export const OWN_HEADER = 'x-jingze'

/**
 * True when the request may change something: reading changes nothing; anything else needs our header, no word from the browser
 * that it comes from elsewhere, and, where the browser names an origin, ours.
 */
export const isOwnPage = (request: Request, publicUrl: string | undefined): boolean => {
  if (SAFE.has(request.method)) return true
  if (request.get(OWN_HEADER) !== '1') return false
  const [site, origin] = [request.get('sec-fetch-site'), request.get('origin')]
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return origin === undefined || (publicUrl === undefined ? hostOf(origin) === request.get('host') : origin === new URL(publicUrl).origin)
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)
