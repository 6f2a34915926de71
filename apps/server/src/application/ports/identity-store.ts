import type { DelegationFunction, Hat } from '@commonline/contract'

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly language: string
}

/** A person's term in the service of the organisation or of a delegation, as far as it decides what hats may be worn. */
export interface Terms {
  readonly staff: readonly { readonly role: 'secretariat' | 'analyst' | 'moderator' | 'administrator' }[]
  readonly credentials: readonly { readonly member: string; readonly function: DelegationFunction }[]
}

export interface WornSession {
  readonly person: PersonRow
  readonly hat: Hat
}

export interface Account {
  readonly person: string
  /** None until an invitation was accepted. */
  readonly passwordHash: string | null
}

/** That a person was invited to sign in. */
export interface Invitation {
  readonly person: string
  readonly name: string
  readonly at: string
  readonly acceptedAt: string | null
}

/** By what attempts to sign in are counted: the name that was typed, or the block of addresses that they came from. */
export type CountedBy = 'name' | 'address'

export interface IdentityStore {
  findPerson(id: string): Promise<PersonRow | null>
  /** Terms that are valid on a day. */
  termsOn(person: string, day: string): Promise<Terms>
  /** Everyone who has a term on a day, by name. */
  everyoneInService(day: string): Promise<readonly { readonly person: PersonRow; readonly terms: Terms }[]>

  findSession(tokenHash: string, now: string): Promise<WornSession | null>
  openSession(session: { tokenHash: string; person: string; hat: Hat; now: string; expiresAt: string }): Promise<void>
  changeHat(tokenHash: string, hat: Hat): Promise<void>
  endSession(tokenHash: string): Promise<void>
  /** Ends every session of a person: whoever was signed in with an old password is no longer. */
  endSessionsOf(person: string): Promise<void>

  findToken(tokenHash: string, now: string): Promise<WornSession | null>
  /** Tokens that still work, the oldest first. */
  tokensOf(
    person: string,
    now: string,
  ): Promise<readonly { readonly id: string; readonly label: string; readonly createdAt: string }[]>
  createToken(token: {
    id: string
    tokenHash: string
    person: string
    hat: Hat
    label: string
    now: string
    expiresAt: string
  }): Promise<void>
  /** True when the token was the person's and still valid. */
  revokeToken(id: string, person: string, now: string): Promise<boolean>
  revokeTokensOf(person: string, now: string): Promise<void>

  findAccount(signIn: string): Promise<Account | null>
  /** Gives or changes a person's sign-in name, keeping its password. False when another person has the name. */
  giveAccount(person: string, signIn: string): Promise<boolean>
  setPassword(person: string, passwordHash: string): Promise<void>
  /** Makes attempts of one name or address wait for each other until the transaction ends, so that none slips past the count. */
  lockAttempts(by: CountedBy, value: string): Promise<void>
  /** Attempts since an instant that were not forgotten, the oldest first. */
  attempts(by: CountedBy, value: string, since: string): Promise<readonly string[]>
  /** Remembers an attempt, and forgets all that came before `since`: they count no more. */
  recordAttempt(
    attempt: { readonly signIn: string; readonly address: string | null; readonly at: string },
    since: string,
  ): Promise<void>
  forgetAttempts(signIn: string): Promise<void>

  /** Makes a link. Earlier ones of the same purpose for the same person no longer work. */
  createLink(link: {
    tokenHash: string
    purpose: 'set-up' | 'invitation'
    person: string | null
    expiresAt: string
  }): Promise<void>
  /** Whether a link is known, not used and not expired. */
  isOpen(tokenHash: string, purpose: 'set-up' | 'invitation', now: string): Promise<boolean>
  /** Uses a link up; null when it is unknown, used or expired. */
  useLink(
    tokenHash: string,
    purpose: 'set-up' | 'invitation',
    now: string,
  ): Promise<{ readonly person: string | null } | null>

  addInvitation(invitation: { id: string; person: string; again: boolean; at: string }): Promise<void>
  /** The latest invitation of a person was accepted. */
  markAccepted(person: string, at: string): Promise<void>
  /** The latest invitation of each person who had a password before, made or accepted since an instant, by name. */
  renewals(since: string): Promise<readonly Invitation[]>

  /** The first answer that was given for a key, where there is one. */
  answeredKey(
    person: string,
    key: string,
  ): Promise<{ readonly endpoint: string; readonly inputHash: string; readonly answer: unknown } | null>
  rememberAnswer(answer: {
    person: string
    key: string
    endpoint: string
    inputHash: string
    answer: unknown
  }): Promise<void>
}
