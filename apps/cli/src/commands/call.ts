import { client, endpointNamed } from '@commonline/contract'
import type { Answer, Client, Send } from '@commonline/contract'
import { readJson } from '../input.ts'
import { complain, exit, say, sayJson } from '../output.ts'
import type { ExitStatus } from '../output.ts'
import { serverAddress } from '../server-address.ts'
import type { ServerOptions } from '../server-address.ts'

/** `commonline call ENDPOINT [--input FILE.json] [--json]`: any endpoint of the contract, with a personal token. */
export async function callCommand(
  name: string,
  options: ServerOptions & { readonly input?: string; readonly json?: boolean },
): Promise<ExitStatus> {
  const endpoint = endpointNamed(name)
  if (endpoint === undefined) return complain({ code: 'request.unknown_endpoint', facts: { address: name } })
  const input = options.input === undefined ? { ok: true as const, value: {} } : await readJson(options.input)
  if (!input.ok) return complain(input.refusal)
  const answer = await ask(clientAt(options), endpoint, input.value)
  if (!answer.ok) {
    const { code, facts, status, title } = answer.problem
    process.stderr.write(`${code}: ${title}\n`)
    if (options.json === true) sayJson({ code, facts, title })
    return status === 401
      ? exit.refused
      : status >= 500
        ? exit.fault
        : status === 422 || status === 400
          ? exit.badInput
          : exit.no
  }
  if (options.json === true) sayJson(answer.value)
  else say(JSON.stringify(answer.value))
  return exit.yes
}

export function clientAt(options: ServerOptions): Client {
  const { base, headers } = serverAddress(options)
  const send: Send = (address, init) => fetch(address, { ...init, headers: { ...init.headers, ...headers } })
  return client(send, base)
}

// The contract's table is closed over its own names; a name from the command line was looked up in it a moment ago.
type Call = (name: string, input: unknown) => Promise<Answer<unknown>>

const ask = (
  house: Client,
  { kind, name }: { readonly kind: 'act' | 'work' | 'query'; readonly name: string },
  input: unknown,
): Promise<Answer<unknown>> => (house[kind] as Call)(name, input)
