// The people who may sign in: what an account is, and what can be asked of the place where accounts are kept.

/** A local account. `account` is the name typed at sign-in; `name` is the person's. */
export type Account = {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly roles: readonly string[]
  /** the audited unit for which the person reports */
  readonly unitId?: string
  /** the body for which the person acts */
  readonly body?: string
  /** where reminders are mailed to; without it none are */
  readonly mail?: string
  readonly disabled: boolean
  /** the password is someone else's choice and must be replaced before anything else */
  readonly mustChange: boolean
}

export type NewAccount = Omit<Account, 'disabled' | 'mustChange'> & {
  readonly password: string
  /** ISO 8601; a password given by someone else works until then. Without it the password is the person's own */
  readonly initialUntil?: string
  readonly at: string
}

/** A sign-in name as it is kept and compared: in one width and case, so that no other name looks the same. */
export const signInName = (typed: string): string => typed.normalize('NFKC').toLowerCase()

/** An account whose password was just given right; `passwordNumber` says which password that was. */
export type SignedIn = Account & { readonly passwordNumber: number }

/** A try to sign in: from which address and when. */
export type Attempt = { readonly account: string; readonly password: string; readonly source: string; readonly at: string }

export type Accounts = {
  /** `taken` when another account has that sign-in name, whatever its case and width. */
  readonly create: (account: NewAccount) => Promise<'created' | 'taken'>
  readonly list: () => Promise<readonly Account[]>
  readonly find: (id: string) => Promise<Account | undefined>
  readonly count: () => Promise<number>
  /** The account, or nothing: an unknown name, a wrong password, a locked, disabled or expired account all look and last the same. */
  readonly signIn: (attempt: Attempt) => Promise<SignedIn | undefined>
  /** True when somebody has signed in to this account from this address in the last 30 days: a wrong password there is a slip of the owner's, and no guess of a stranger's. Tells nothing to whoever asks from outside. */
  readonly isKnownAt: (account: string, source: string, at: string) => Promise<boolean>
  /** True when this is the account's password. Counts towards no lock: the person is signed in already. */
  readonly hasPassword: (id: string, password: string) => Promise<boolean>
  /** Gives the number of the new password. */
  readonly setPassword: (id: string, password: string, initialUntil?: string) => Promise<number>
  readonly setRoles: (id: string, roles: readonly string[]) => Promise<void>
  /** `undefined` takes the address away. */
  readonly setMail: (id: string, mail: string | undefined) => Promise<void>
  readonly setDisabled: (id: string, disabled: boolean) => Promise<void>
}
