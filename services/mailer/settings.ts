// What the mailer is told by its environment, each thing checked. Without SMTP_URL there is no mail.

/** Something is wrong in the environment; the message is for the person who starts the program. */
export class NotConfigured extends Error {}

export type MailSettings = { readonly url: string; readonly from: string }

/** SMTP_URL: smtp://user:password@host:587 or smtps://host; MAIL_FROM: who sends. Nothing where SMTP_URL is not set. Throws `NotConfigured`. */
export const mailSettingsFrom = ({ SMTP_URL: url, MAIL_FROM: from }: Readonly<Record<string, string | undefined>>): MailSettings | undefined => {
  if (!url) return undefined
  if (!/^smtps?:\/\/[^/\s]+/.test(url) || !URL.canParse(url)) throw new NotConfigured('SMTP_URL 应形如 smtp://主机:587。SMTP_URL must be like smtp://host:587.')
  if (!from || !/^[^\r\n]*[^\s@]+@[^\s@]+$/.test(from.replace(/>$/, ''))) throw new NotConfigured('设置了 SMTP_URL，须同时用 MAIL_FROM 指定发件地址。With SMTP_URL, MAIL_FROM must say who sends.')
  return { url, from }
}
