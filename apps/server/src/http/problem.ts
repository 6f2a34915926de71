import { problemOf, refuse } from '@commonline/contract'
import type { Refusal } from '@commonline/contract'
import type { Context as Exchange } from 'hono'

/** A refusal as `application/problem+json`, with its status. */
export function problem(exchange: Exchange, refusal: Refusal): Response {
  const body = problemOf(refusal)
  exchange.header('content-type', 'application/problem+json')
  if (refusal.code === 'request.too_many') exchange.header('retry-after', String(refusal.facts['seconds']))
  return exchange.body(JSON.stringify(body), body.status)
}

/** What an address that leads nowhere is answered with. */
export const notHere = (exchange: Exchange): Response =>
  problem(exchange, refuse('request.unknown_endpoint', { address: exchange.req.path }).refusal)
