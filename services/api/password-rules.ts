// Says whether a password may be used: long enough, not known to every attacker, not made of names.
import type { Words } from '../../packages/kernel/rule.ts'
import { COMMON_PASSWORDS } from './common-passwords.ts'

const LENGTH_MIN = 8
const BYTES_MAX = 1024
/** Words that anybody would try here. */
const CONTEXT = ['jingze', '经责', '审计', 'shenji', 'audit']
/** A single letter says nothing about a password that contains it; many a Chinese name has two characters. */
const NAME_MIN = 2

/**
 * Undefined when it may be used. Any characters, and no rule on which (ASVS 5.0 §6.2.5); at least 8, at most 1,024 bytes;
 * not among common ones, nor one character or one run repeated, nor little more than the person's or the product's name (§6.2.1–6.2.12).
 */
export const flawOfPassword = (password: string, names: readonly string[]): Words | undefined => {
  if ([...password].length < LENGTH_MIN) return { zh: `密码至少 ${LENGTH_MIN} 个字符，建议 15 个以上。`, en: `A password has at least ${LENGTH_MIN} characters; 15 or more are better.` }
  if (Buffer.byteLength(password) > BYTES_MAX) return { zh: '密码过长。', en: 'The password is too long.' }
  const plain = password.toLowerCase()
  if (COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(plain.replace(/[^a-z]*$/, '')) || isPattern(plain)) return { zh: '这个密码太常见，容易被猜到。', en: 'This password is too common.' }
  const known = [...names, ...CONTEXT].map((name) => name.toLowerCase()).filter((name) => name.length >= NAME_MIN)
  const bare = withoutMarks(plain)
  return known.some((name) => isLittleMoreThan(plain, name) || isLittleMoreThan(bare, withoutMarks(name))) ? { zh: '密码不能由姓名、账号或系统名称拼成。', en: 'The password is little more than a name.' } : undefined
}

const withoutMarks = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
/** lin.fei-12 is lin-fei and two digits, whatever stands between. */
const isLittleMoreThan = (password: string, name: string): boolean => name.length >= NAME_MIN && password.includes(name) && password.length - name.length < LENGTH_MIN

const RUNS = ['01234567890', '09876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik']

/** The same few characters over and over, or a run along the keyboard, the digits or the alphabet. */
const isPattern = (plain: string): boolean => /^(.{1,4})\1+.{0,3}$/su.test(plain) || RUNS.some((run) => run.includes(plain))
