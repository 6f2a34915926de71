import { argon2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './argon2id-password.ts'

test('a password is recognised and no other is', async () => {
  const hash = await hashPassword('the upper crossing at dawn')
  expect(await verifyPassword('the upper crossing at dawn', hash)).toBe(true)
  expect(await verifyPassword('the upper crossing at dusk', hash)).toBe(false)
  expect(await verifyPassword('', hash)).toBe(false)
})

test('two hashes of one password share nothing, and say the cost they were made with', async () => {
  const [first, second] = await Promise.all([hashPassword('one and the same'), hashPassword('one and the same')])
  expect(first).not.toBe(second)
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
})

test('a hash of another cost is still recognised', async () => {
  const nonce = Buffer.alloc(16, 7)
  const message = Buffer.from('an older house')
  const tag = argon2Sync('argon2id', { message, nonce, memory: 64, passes: 3, parallelism: 2, tagLength: 24 })
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  const hash = `$argon2id$v=19$m=64,t=3,p=2$${text(nonce)}$${text(tag)}`
  expect(await verifyPassword('an older house', hash)).toBe(true)
  expect(await verifyPassword('an older horse', hash)).toBe(false)
})

// The test vector of RFC 9106, section 5.3, has a secret and associated data, which passwords here do not use; this one checks
// that the parameters reach node:crypto in the RFC's meaning.
test('argon2id of node:crypto gives the tag of RFC 9106, section 5.3', () => {
  const tag = argon2Sync('argon2id', {
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associatedData: Buffer.alloc(12, 4),
    memory: 32,
    passes: 3,
    parallelism: 4,
    tagLength: 32,
  })
  expect(tag.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
})

test('a name that nobody has is refused after the same kind of work', async () => {
  expect(await verifyPassword('whatever is typed', null)).toBe(false)
})

test('composed and decomposed letters are the same password', async () => {
  const hash = await hashPassword('caf\u00e9 at the ferry')
  expect(await verifyPassword('cafe\u0301 at the ferry', hash)).toBe(true)
})
