import { toHex } from '@commonline/record'
import type { Sha256 } from '@commonline/record'

// SHA-256 works on blocks of 64 bytes (FIPS 180-4).
const blockBytes = 64

/**
 * HMAC-SHA-256 (RFC 2104) of a text in hexadecimal. A plain hash over inputs that are not public would let anyone try all the
 * limits that a member may have until the hash fits.
 */
export function keyedHash(digest: Sha256, secret: Uint8Array, text: string): string {
  const key = new Uint8Array(blockBytes)
  key.set(secret.length > blockBytes ? digest(secret) : secret)
  const inner = digest(joined(masked(key, 0x36), new TextEncoder().encode(text)))
  return toHex(digest(joined(masked(key, 0x5c), inner)))
}

const masked = (key: Uint8Array, mask: number): Uint8Array => key.map((byte) => byte ^ mask)

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}
