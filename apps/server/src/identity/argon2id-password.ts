import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

// OWASP's first choice for argon2id of this memory: 19 MiB, 2 passes, 1 lane; about 20 ms here.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const
const saltLength = 16

/** Hashes a password with argon2id, in the PHC string format that other tools read too. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(saltLength)
  const tag = await derive('argon2id', { ...cost, message: bytesOf(password), nonce })
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`
}

/** Whether a password is the one behind a hash. Without a hash: no, after the same work. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  if (hash === null) {
    await derive('argon2id', { ...cost, message: bytesOf(password), nonce: noSalt })
    return false
  }
  const stored = parsePhc(hash)
  const { tag, ...parameters } = stored
  const derived = await derive('argon2id', { ...parameters, tagLength: tag.length, message: bytesOf(password) })
  return timingSafeEqual(derived, tag)
}

const noSalt = Buffer.alloc(saltLength)

// The same letters typed on another keyboard may be other code points; one form of each is hashed.
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFC'), 'utf8')

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

const phc = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** The parameters a hash was made with, which may be those of an earlier version of the house. */
function parsePhc(hash: string) {
  const [, memory, passes, parallelism, nonce, tag] = phc.exec(hash) ?? []
  if (nonce === undefined || tag === undefined) throw new Error('a stored password hash cannot be read')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}
