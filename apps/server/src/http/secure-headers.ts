import type { MiddlewareHandler } from 'hono'

// Nothing but our own files runs or loads; no inline script or style, no frame, no plug-in, no form to elsewhere.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer. Answers of the interface are for one reader and are never stored on the way. */
export const secureHeaders =
  (secure: boolean): MiddlewareHandler =>
  async (exchange, next) => {
    await next()
    const { headers } = exchange.res
    headers.set('content-security-policy', policy)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (secure) headers.set('strict-transport-security', 'max-age=31536000')
    if (exchange.req.path.startsWith('/api/') && !headers.has('cache-control')) headers.set('cache-control', 'no-store')
  }
