import type { Context as Exchange } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'

export const sessionCookie = 'commonline'

// The cookie may outlive the session: whether a session is still valid is the server's to say.
const maxAgeSeconds = 30 * 24 * 3600

const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'Strict', secure, path: '/' }) as const

export const setSession = (exchange: Exchange, secret: string, secure: boolean): void =>
  setCookie(exchange, sessionCookie, secret, { ...attributes(secure), maxAge: maxAgeSeconds })

export const clearSession = (exchange: Exchange, secure: boolean): void => {
  deleteCookie(exchange, sessionCookie, attributes(secure))
}
