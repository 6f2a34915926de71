import type { ActName, EndpointName, InputOf, OutputOf, QueryName, WorkName } from './endpoints.ts'
import { addressOf } from './endpoint.ts'
import type { EndpointKind } from './endpoint.ts'
import type { Problem } from './errors.ts'

/** What a call brings: the answer, or the problem that the house stated. A broken connection is thrown as it comes. */
export type Answer<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly problem: Problem }

/** The part of `fetch` that the client uses; the caller passes its own, with credentials or a token. */
export type Send = (
  address: string,
  init: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string },
) => Promise<{ readonly ok: boolean; json(): Promise<unknown> }>

export interface Client {
  act<Name extends ActName>(name: Name, input: InputOf<Name>): Promise<Answer<OutputOf<Name>>>
  work<Name extends WorkName>(name: Name, input: InputOf<Name>): Promise<Answer<OutputOf<Name>>>
  query<Name extends QueryName>(name: Name, input: InputOf<Name>): Promise<Answer<OutputOf<Name>>>
}

/**
 * A typed client over any `fetch`. It carries no schema at run time: address and method follow from kind and name, and the
 * server validates.
 */
export function client(send: Send, base = ''): Client {
  return {
    act: (name, input) => call('act', name, input),
    work: (name, input) => call('work', name, input),
    query: (name, input) => call('query', name, input),
  }

  async function call<Name extends EndpointName>(
    kind: EndpointKind,
    name: Name,
    input: InputOf<Name>,
  ): Promise<Answer<OutputOf<Name>>> {
    const address = base + addressOf(kind, name)
    const response =
      kind === 'query'
        ? await send(address + searchOf(input), { method: 'GET', headers: { accept: 'application/json' } })
        : await send(address, {
            method: 'POST',
            headers: { accept: 'application/json', 'content-type': 'application/json' },
            body: JSON.stringify(input),
          })
    const body = await response.json()
    return response.ok ? { ok: true, value: body as OutputOf<Name> } : { ok: false, problem: body as Problem }
  }
}

function searchOf(input: unknown): string {
  const pairs = Object.entries(input as Record<string, unknown>).filter(
    ([, value]) => value !== undefined && value !== null,
  )
  if (pairs.length === 0) return ''
  return '?' + pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`).join('&')
}
