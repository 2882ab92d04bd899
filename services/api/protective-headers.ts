// Tells browsers what pages of this system may not do.
import type { RequestHandler } from 'express'
import helmet from 'helmet'

const YEAR_SECONDS = 365 * 24 * 3600

/** Scripts and everything else from here only, no frames around us, no plug-ins; HSTS when people reach us over https. */
export const protectiveHeaders = (publicUrl: string | undefined): RequestHandler => {
  const https = publicUrl?.startsWith('https:') ?? false
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    strictTransportSecurity: https && { maxAge: YEAR_SECONDS, includeSubDomains: true },
    crossOriginOpenerPolicy: https && { policy: 'same-origin' },
    originAgentCluster: https,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
}

/**
 * Component libraries add style elements and charts set style attributes at run time: `'unsafe-inline'` for styles only.
 * No script is ever inline.
 */
const POLICY = {
  defaultSrc: ["'self'"], scriptSrc: ["'self'"], scriptSrcAttr: ["'none'"], styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'], fontSrc: ["'self'", 'data:'], connectSrc: ["'self'"], workerSrc: ["'self'"],
  objectSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"], formAction: ["'self'"],
}

/** What a file that somebody handed in may do when a browser opens it after all: nothing. */
export const SANDBOX = "sandbox; default-src 'none'"
