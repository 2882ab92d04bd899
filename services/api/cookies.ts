// Puts the session's secret into a cookie that scripts cannot read and other sites cannot send.
import type { Request } from 'express'
import { SESSION_HOURS } from '../../packages/adapters/sessions.postgres.ts'

const SECRET = /^[\w-]{43}$/

const isSecure = (publicUrl: string | undefined): boolean => publicUrl?.startsWith('https:') ?? false
/** Browsers accept the prefix over https only. */
const nameOf = (publicUrl: string | undefined): string => (isSecure(publicUrl) ? '__Host-jingze' : 'jingze')

export const secretOf = (request: Request, publicUrl: string | undefined): string | undefined => {
  const prefix = `${nameOf(publicUrl)}=`
  const found = (request.get('cookie') ?? '').split(/;\s*/).find((each) => each.startsWith(prefix))?.slice(prefix.length)
  return found !== undefined && SECRET.test(found) ? found : undefined
}

export const cookieFor = (secret: string, publicUrl: string | undefined): string => written(secret, SESSION_HOURS * 3600, publicUrl)
export const cookieGone = (publicUrl: string | undefined): string => written('', 0, publicUrl)

const written = (value: string, seconds: number, publicUrl: string | undefined): string =>
  `${nameOf(publicUrl)}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${isSecure(publicUrl) ? '; Secure' : ''}`
