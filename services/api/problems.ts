// Says what went wrong as a problem document (RFC 9457), in both languages, and never how the program is built.
import type { Flaw } from '../../packages/kernel/handle.ts'
import type { Broken, Words } from '../../packages/kernel/rule.ts'
import type { Reply } from './route.ts'

/** Every problem that the API can answer with: its status and its words. The type is `urn:jingze:problem:<name>`. */
export const PROBLEMS = {
  invalid: [400, { zh: '请求内容有误，见各处说明。', en: 'The request is not valid; each flaw says where.' }],
  signInNeeded: [401, { zh: '请先登录。', en: 'Sign in first.' }],
  signInRefused: [401, { zh: '账号或密码不正确，或账号暂时锁定。', en: 'Account or password is wrong, or the account is locked for a while.' }],
  forbidden: [403, { zh: '您没有此项权限。', en: 'You may not do this.' }],
  passwordChangeNeeded: [403, { zh: '请先更换初始密码。', en: 'Choose a password of your own first.' }],
  crossSite: [403, { zh: '请求不是由本系统页面发出的。', en: 'The request did not come from a page of this system.' }],
  unknown: [404, { zh: '没有找到。', en: 'Not found.' }],
  methodNotAllowed: [405, { zh: '此地址不接受这种请求。', en: 'This address does not take such requests.' }],
  conflict: [409, { zh: '他人刚刚也在修改，请刷新后重试。', en: 'Others were changing the same thing; look again and retry.' }],
  taken: [409, { zh: '此登录名已被使用。', en: 'This sign-in name is taken.' }],
  erased: [409, { zh: '该对象的密钥已依法销毁，不能再写入密文。', en: 'The key of this subject was destroyed; nothing more can be sealed for it.' }],
  tooLarge: [413, { zh: '内容超过大小限制。', en: 'Too large.' }],
  unsupported: [415, { zh: '不接受这种类型的内容。', en: 'Contents of this type are not taken.' }],
  refused: [422, { zh: '不符合规则，见所列规则。', en: 'Refused by the rules that are listed.' }],
  keyReused: [422, { zh: '此幂等键已用于另一请求。', en: 'This idempotency key was used for another request.' }],
  tooMany: [429, { zh: '请求过于频繁，请稍后再试。', en: 'Too many requests; try again later.' }],
  broken: [500, { zh: '系统出错，请把编号告知管理员。', en: 'Something broke; give the number to an administrator.' }],
  busy: [503, { zh: '系统繁忙，请稍后再试。', en: 'Too much is waiting; try again soon.' }],
  diskFull: [507, { zh: '服务器磁盘已满，这次没有保存。请告知管理员清理磁盘后重试。', en: 'The disk of the server is full; nothing was saved. Tell an administrator, then try again.' }],
  unavailable: [503, { zh: '数据库暂时无法访问，请稍后再试。', en: 'The database does not answer; try again soon.' }],
} as const satisfies Readonly<Record<string, readonly [number, Words]>>

export type ProblemName = keyof typeof PROBLEMS

/** What some problems say beyond their words. */
export type ProblemDetails = {
  readonly flaws?: readonly Flaw[]
  readonly rules?: readonly Broken[]
  readonly requestId?: string
}

export const PROBLEM_TYPE = 'application/problem+json'

/** A reply that is a problem document. `retryAfterSeconds` becomes the header of that name. */
export const problem = (name: ProblemName, details: ProblemDetails = {}, retryAfterSeconds?: number): Reply => {
  const [status, says] = PROBLEMS[name]
  return {
    status,
    body: { type: `urn:jingze:problem:${name}`, title: says.en, status, says, ...details },
    headers: { 'content-type': `${PROBLEM_TYPE}; charset=utf-8`, ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(Math.max(1, Math.ceil(retryAfterSeconds))) }) },
  }
}

export const invalid = (...flaws: readonly Flaw[]): Reply => problem('invalid', { flaws })
