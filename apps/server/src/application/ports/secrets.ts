/** Passwords and secrets, as far as the application deals with them: what is stored never lets anyone in. */
export interface Secrets {
  hashPassword(password: string): Promise<string>
  /**
   * Whether a password is the one that was hashed. With no hash (a name that nobody has) the answer is no, and it takes the same
   * work, so that the time of an answer does not tell which names exist.
   */
  verifyPassword(password: string, hash: string | null): Promise<boolean>
  /** A new secret for a session, a token or a link: 256 random bits as base64url, shown once. */
  newSecret(): string
  /** How a secret is stored and found again: its SHA-256, in hexadecimal. */
  hashSecret(secret: string): string
  /** A new key of 256 random bits for hashes over what is not public. */
  newKey(): Uint8Array
}
