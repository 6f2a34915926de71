import { isIP, isIPv6 } from 'node:net'

/** What is known of where a request came from. */
export interface Sender {
  /** The other end of the connection. */
  readonly remote: string | null
  /** The header `X-Forwarded-For`, to which every proxy on the way appends whom it heard from. */
  readonly forwardedFor: string | null
}

/**
 * The block of addresses that a request came from, for counting: an address of IPv4, of IPv6 the first 64 bits, which is what one
 * connection is given to choose from. Null for this machine itself, where programs and unconfigured proxies sit: counting those
 * would lock everyone out at once.
 *
 * `proxies` is how many of our own stand in front. Only what they wrote is believed: of the header the entry that the outermost of
 * them appended; everything left of it is the caller's to invent.
 */
export function clientBlock({ remote, forwardedFor }: Sender, proxies: number): string | null {
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim())
  const said = proxies === 0 ? undefined : entries.at(-proxies)
  const address = said !== undefined && isIP(said) !== 0 ? said : remote
  if (address === null || isIP(address) === 0) return null
  const block = isIPv6(address) ? blockOfIPv6(address) : address
  return block.startsWith('127.') || address === '::1' ? null : block
}

/** The first 64 bits, written in one way only; an address of IPv4 in the clothes of IPv6 is the former. */
function blockOfIPv6(address: string): string {
  // The URL standard writes every address in one way: hexadecimal, shortest, with the longest run of zeros left out.
  const { hostname } = new URL(`http://[${address.split('%')[0]}]`)
  const words = hostname.slice(1, -1)
  const [head = '', tail] = words.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const all = [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after]
  if (all.slice(0, 5).every((word) => word === '0') && all[5] === 'ffff') return dotted(all[6]!, all[7]!)
  return `${all.slice(0, 4).join(':')}::/64`
}

function dotted(high: string, low: string): string {
  return [high, low].flatMap((word) => [parseInt(word, 16) >> 8, parseInt(word, 16) & 255]).join('.')
}
