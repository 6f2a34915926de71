import { createHash, randomBytes } from 'node:crypto'
import type { Secrets } from '../application/ports/secrets.ts'
import { hashPassword, verifyPassword } from './argon2id-password.ts'

// 256 bits: a secret of this length needs no slow hash, since nobody can try them all.
const secretBytes = 32

/** Passwords and secrets by node:crypto. */
export const nodeSecrets: Secrets = {
  hashPassword,
  verifyPassword,
  newSecret: () => randomBytes(secretBytes).toString('base64url'),
  hashSecret: (secret) => createHash('sha256').update(secret).digest('hex'),
  newKey: () => new Uint8Array(randomBytes(secretBytes)),
}
