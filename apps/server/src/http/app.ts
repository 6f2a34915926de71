import { addressOf, endpoints, openApi, problemOf, refuse } from '@commonline/contract'
import type { Refusal } from '@commonline/contract'
import { Hono } from 'hono'
import type { Context as Exchange } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Credential } from '../application/identity/find-actor.ts'
import { findActor } from '../application/identity/find-actor.ts'
import { perform } from '../application/perform.ts'
import type { House, Performed } from '../application/perform.ts'
import { changes } from './changes.ts'
import type { ChangeSource } from './changes.ts'
import { refuseForeign } from './foreign-request.ts'
import { readBody } from './request-body.ts'
import { secureHeaders } from './secure-headers.ts'
import { clearSession, sessionCookie, setSession } from './session-cookie.ts'
import { webPages } from './web-pages.ts'

/** What the server is told at its start. */
export interface HttpSettings {
  /** Where people reach it, `http://localhost:4000`: the only origin that may send acts. */
  readonly origin: string
  /** Folder of the built page; null serves the interface alone. */
  readonly webDir: string | null
  readonly version: string
  /** Called with a fault that no one expected: logged with the reference that the caller is given. */
  readonly fault: (error: unknown, reference: string) => void
  readonly newReference: () => string
  readonly changes: ChangeSource
}

/** The HTTP face of the house: every endpoint of the contract's table, changes as they happen, and the page. */
export function httpApp(house: House, settings: HttpSettings): Hono {
  const app = new Hono()
  const secure = settings.origin.startsWith('https:')
  app.use(secureHeaders(secure))
  app.use(async (exchange, next) => {
    const refused = refuseForeign(exchange.req.raw, settings.origin)
    if (refused !== null) return problem(exchange, refused)
    await next()
  })

  for (const endpoint of endpoints) {
    const address = addressOf(endpoint.kind, endpoint.name)
    if (endpoint.kind === 'query') {
      app.get(address, (exchange) => answer(exchange, endpoint.name, exchange.req.query()))
    } else {
      app.post(address, async (exchange) => {
        const body = await readBody(exchange.req.raw)
        return body.ok ? answer(exchange, endpoint.name, body.value) : problem(exchange, body.refusal)
      })
    }
  }
  app.get('/api/openapi.json', (exchange) => exchange.json(openApi(settings.version)))
  app.get('/api/health', (exchange) => exchange.json({ ok: true, version: settings.version }))
  app.get('/api/events', (exchange) => changes(exchange, settings.changes))
  app.all('/api/*', (exchange) =>
    problem(exchange, refuse('request.unknown_endpoint', { address: exchange.req.path }).refusal),
  )
  if (settings.webDir !== null) app.get('*', webPages(settings.webDir))
  app.onError((error, exchange) => {
    const reference = settings.newReference()
    settings.fault(error, reference)
    return problem(exchange, faultOf(error, reference))
  })
  return app

  async function answer(exchange: Exchange, name: string, input: unknown): Promise<Response> {
    const result = await perform(house, findActor(credentialOf(exchange)), name, input)
    if (!result.ok) return problem(exchange, result.refusal)
    carrySession(exchange, result.value)
    return exchange.json(result.value.answer as object)
  }

  function carrySession(exchange: Exchange, { session }: Performed): void {
    if (session === undefined) return
    if (session === 'end') clearSession(exchange, secure)
    else setSession(exchange, session.set, secure)
  }
}

/** A token in the header, or the session's cookie; never both: a page cannot send the header by accident. */
function credentialOf(exchange: Exchange): Credential | null {
  const authorization = exchange.req.header('authorization')
  if (authorization?.startsWith('Bearer ') === true)
    return { kind: 'token', secret: authorization.slice('Bearer '.length) }
  const cookie = getCookie(exchange, sessionCookie)
  return cookie === undefined ? null : { kind: 'session', secret: cookie }
}

function problem(exchange: Exchange, refusal: Refusal): Response {
  const body = problemOf(refusal)
  exchange.header('content-type', 'application/problem+json')
  if (refusal.code === 'request.too_many') exchange.header('retry-after', String(refusal.facts['seconds']))
  return exchange.body(JSON.stringify(body), body.status)
}

// Codes of PostgreSQL and of the socket that mean "not now": the caller may try again, nothing was recorded.
const unreachable = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0\d|08\d{3}|53\d{3})$/

function faultOf(error: unknown, reference: string): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : ''
  if (unreachable.test(code) || message.startsWith('Connection terminated')) return refuse('fault.database').refusal
  return refuse('fault.internal', { reference }).refusal
}
