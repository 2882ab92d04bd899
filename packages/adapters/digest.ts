// The SHA-256 of a text, as files and their proofs are named.
import { hash } from 'node:crypto'

/** 64 lower-case hex digits. */
export const digestOfText = (text: string): string => hash('sha256', text, 'hex')
