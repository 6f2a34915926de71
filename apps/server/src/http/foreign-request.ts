import { refuse } from '@commonline/contract'
import type { Refusal } from '@commonline/contract'

/**
 * Refuses a request that another site's page made the browser send, and one that reached us under another name (DNS rebinding).
 * Cookies are SameSite as well; this is the second lock. A program without a browser sends neither header and uses a token.
 */
export function refuseForeign(request: Request, origin: string): Refusal | null {
  const foreign = () => refuse('request.foreign_origin').refusal
  const host = request.headers.get('host')
  if (host !== null && !ownHosts(origin).has(host)) return foreign()
  if (request.method === 'GET' || request.method === 'HEAD') return null
  const sentFrom = request.headers.get('origin')
  if (sentFrom !== null && sentFrom !== origin) return foreign()
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return foreign()
  // A cookie without any sign of where the request came from: an old browser, or somebody hiding it.
  if (sentFrom === null && site === null && request.headers.has('cookie')) return foreign()
  return null
}

/** The host of the origin; on a loopback address its other names too, since `127.0.0.1` is where programs look. */
function ownHosts(origin: string): ReadonlySet<string> {
  const { host, hostname, port } = new URL(origin)
  if (hostname !== 'localhost') return new Set([host])
  return new Set([host, `127.0.0.1:${port}`, `[::1]:${port}`])
}
