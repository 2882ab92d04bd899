// Hands a mail to an SMTP server, and tells whether it was taken, refused, or might have been taken before the connection was lost.
import { createTransport } from 'nodemailer'

export type Mail = { readonly to: string; readonly subject: string; readonly text: string; /** names this very mail, so that a second copy can be told as one */ readonly messageId: string }

/** `refused`: the server never took it, so it may be tried again. `uncertain`: its content was under way when the connection was lost. */
export type Handed = { readonly is: 'taken' } | { readonly is: 'refused' | 'uncertain'; readonly why: string }

export type Mailer = { readonly hand: (mail: Mail) => Promise<Handed> }

const WAIT_MS = 20_000

/** In: the address of the server, smtp://user:password@host:587 or smtps://…, and who sends. A connection for each mail: there are few. Throws when the address is none. */
export const smtpMailer = ({ url, from }: { readonly url: string; readonly from: string }): Mailer => ({
  hand: async ({ to, subject, text, messageId }) => {
    // Once the server has been told that content follows, silence no longer says what became of it.
    let contentSent = false
    const heard = (entry: unknown, said: unknown) => { if ((entry as { readonly tnx?: string }).tnx === 'client' && said === 'DATA') contentSent = true }
    const logger = { level: () => {}, trace: heard, debug: heard, info: heard, warn: () => {}, error: () => {}, fatal: () => {} }
    const transport = createTransport({ url, logger, transactionLog: true, connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS } as never)
    try {
      await transport.sendMail({ from, to, subject, text, textEncoding: 'base64', messageId, headers: { 'Auto-Submitted': 'auto-generated' } })
      return { is: 'taken' }
    } catch (error) {
      const { message, responseCode } = error as Error & { readonly responseCode?: number }
      return { is: contentSent && responseCode === undefined ? 'uncertain' : 'refused', why: message.slice(0, 300) }
    } finally {
      transport.close()
    }
  },
})
