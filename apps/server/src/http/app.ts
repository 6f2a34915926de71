import { addressOf, endpoints, openApi, refuse } from '@commonline/contract'
import type { Refusal } from '@commonline/contract'
import { Hono } from 'hono'
import type { Context as Exchange } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Credential } from '../application/identity/find-actor.ts'
import { findActor } from '../application/identity/find-actor.ts'
import { whoListens } from '../application/identity/who-listens.ts'
import { perform } from '../application/perform.ts'
import type { House, Performed } from '../application/perform.ts'
import { StorageUnreachable } from '../application/ports/store.ts'
import { changes } from './changes.ts'
import type { ChangeSource } from './changes.ts'
import { refuseForeign } from './foreign-request.ts'
import { notHere, problem } from './problem.ts'
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
  /** The block of addresses that a request came from (`clientBlock`); null where it is not known. */
  readonly from: (exchange: Exchange) => string | null
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
  app.get('/api/events', (exchange) =>
    changes(
      exchange,
      settings.changes,
      () => whoListens(house, findActor(credentialOf(exchange))),
      (error) => settings.fault(error, settings.newReference()),
    ),
  )
  app.all('/api/*', notHere)
  if (settings.webDir !== null) app.get('*', webPages(settings.webDir))
  app.onError((error, exchange) => {
    const reference = settings.newReference()
    settings.fault(error, reference)
    return problem(exchange, faultOf(error, reference))
  })
  return app

  async function answer(exchange: Exchange, name: string, input: unknown): Promise<Response> {
    const result = await perform(house, findActor(credentialOf(exchange)), name, input, settings.from(exchange))
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

function faultOf(error: unknown, reference: string): Refusal {
  if (error instanceof StorageUnreachable) return refuse('fault.database').refusal
  return refuse('fault.internal', { reference }).refusal
}
