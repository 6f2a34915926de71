import { accept, endpointNamed, refuse } from '@commonline/contract'
import type { AnyEndpoint, Receipt, Result } from '@commonline/contract'
import type { Sha256 } from '@commonline/record'
import { personOf } from './actor.ts'
import type { ActContext, Context, Moment } from './context.ts'
import { Later } from './handler.ts'
import type { AnyHandler, SessionEffect } from './handler.ts'
import type { FindActor } from './identity/find-actor.ts'
import type { Alliance } from './ports/alliance-store.ts'
import type { AnalyseLine } from './ports/line-analysis.ts'
import type { ReadReport } from './ports/report-reading.ts'
import type { Secrets } from './ports/secrets.ts'
import type { Storage, Store } from './ports/store.ts'
import { changeOf } from './policy/change.ts'
import type { ToldChange } from './policy/change.ts'
import { entitled } from './policy/entitlements.ts'
import { dayIn } from './day.ts'
import { seated } from './identity/seated.ts'

/** What the pipeline is built from: storage, makers of ids and hashes, and the handlers of all endpoints by name. */
export interface House {
  readonly storage: Storage
  readonly newId: () => string
  readonly digest: Sha256
  readonly sha256: (text: string) => string
  readonly secrets: Secrets
  readonly readReport: ReadReport
  readonly analyseLine: AnalyseLine
  readonly handlers: ReadonlyMap<string, AnyHandler>
}

/** A call that was carried out. */
export interface Performed {
  readonly answer: unknown
  readonly session?: SessionEffect
}

/** Endpoints that work before an alliance is founded. */
const beforeFounding = new Set(['set-up', 'who-am-i'])

/**
 * Carries out one call: input against its schema, entitlement, then the handler in one transaction; work in stages takes one for
 * each, and what a query leaves to compute is computed after it. An act's entry is appended to the record in that same transaction, before anyone is answered; a refusal or an exception
 * leaves nothing behind. `from` is the block of addresses that the call came from, where it is known.
 */
export async function perform(
  house: House,
  findActor: FindActor,
  name: string,
  input: unknown,
  from: string | null = null,
): Promise<Result<Performed>> {
  const endpoint = endpointNamed(name)
  const handler = house.handlers.get(name)
  if (endpoint === undefined || handler === undefined) return refuse('request.unknown_endpoint', { address: name })
  const parsed = parse(endpoint, input)
  if (!parsed.ok) return parsed
  const caller = { house, findActor, endpoint }
  if (handler.kind === 'work in stages') {
    return handler.perform(
      {
        inTransaction: (stage) =>
          house.storage.write(async (store) => {
            const context = await contextOf(caller, store)
            return context.ok ? stage(context.value) : context
          }),
        secrets: house.secrets,
        from,
      },
      parsed.value,
    )
  }
  const carry = async (store: Store): Promise<Result<Performed>> => {
    const context = await contextOf(caller, store)
    if (!context.ok) return context
    const { result, change } = await carryOut(handler, context.value, parsed.value)
    if (change !== null) await store.announce(change)
    return result
  }
  const performed = await (handler.kind === 'query' ? house.storage.read(carry) : house.storage.write(carry))
  if (!performed.ok || !(performed.value.answer instanceof Later)) return performed
  return accept({ answer: await performed.value.answer.compute() })
}

interface Caller {
  readonly house: House
  readonly findActor: FindActor
  readonly endpoint: AnyEndpoint
}

/** Who calls, found by the register as it is now, and what a handler gets to work with; refused where they may not. */
async function contextOf({ house, findActor, endpoint }: Caller, store: Store): Promise<Result<Context>> {
  const alliance = await store.alliance.find()
  if (alliance === null && !beforeFounding.has(endpoint.name)) return refuse('identity.not_set_up')
  const actor = await findActor(store, alliance, house.secrets)
  if (!actor.ok) return actor
  const allowed = entitled(actor.value, endpoint.name)
  if (!allowed.ok) return allowed
  const now = await store.now()
  const today = dayIn((alliance ?? unfounded).zone, now)
  return accept({
    actor: await seated(actor.value, store, today),
    store,
    alliance: alliance ?? unfounded,
    now,
    today,
    newId: house.newId,
    digest: house.digest,
    sha256: house.sha256,
    secrets: house.secrets,
    readReport: house.readReport,
    analyseLine: house.analyseLine,
  })
}

// Before the founding there is no zone or name; only the set-up runs then, and it brings its own.
const unfounded: Alliance = {
  id: '',
  name: '',
  shortName: '',
  zone: 'UTC',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  languages: ['en'],
  demonstration: false,
  secret: new Uint8Array(),
}

function parse(endpoint: AnyEndpoint, input: unknown): Result<unknown> {
  const parsed = endpoint.input.safeParse(input)
  if (parsed.success) return { ok: true, value: parsed.data }
  const [issue] = parsed.error.issues
  const field = issue === undefined || issue.path.length === 0 ? '(request)' : issue.path.map(String).join('.')
  return refuse('request.invalid', { field, problem: issue?.message ?? 'invalid' })
}

interface Outcome {
  readonly result: Result<Performed>
  readonly change: ToldChange | null
}

type InOneTransaction = Exclude<AnyHandler, { kind: 'work in stages' }>

async function carryOut(handler: InOneTransaction, context: Context, input: unknown): Promise<Outcome> {
  switch (handler.kind) {
    case 'query':
    case 'noted query': {
      const result = await handler.perform(context, input)
      return { result: result.ok ? { ok: true, value: { answer: result.value } } : result, change: null }
    }
    case 'work': {
      const result = await handler.perform(context, input)
      if (!result.ok) return { result, change: null }
      const { answer, session, changed } = result.value
      return {
        result: { ok: true, value: session === undefined ? { answer } : { answer, session } },
        change: changed ?? null,
      }
    }
    case 'act':
      return actOnce(handler, context, input)
  }
}

type ActAnyHandler = Extract<AnyHandler, { kind: 'act' }>

/** An act with a key is carried out once: a retry gets the first answer again, byte for byte. */
async function actOnce(handler: ActAnyHandler, context: Context, input: unknown): Promise<Outcome> {
  const key = keyOf(input)
  if (key === null) return act(handler, context, input)
  const person = personOf(context.actor)
  const inputHash = context.sha256(JSON.stringify(input))
  const before = await context.store.identity.answeredKey(person, key)
  if (before !== null) {
    const same = before.endpoint === handler.name && before.inputHash === inputHash
    return {
      result: same ? { ok: true, value: { answer: before.answer } } : refuse('request.key_reused'),
      change: null,
    }
  }
  const outcome = await act(handler, context, input)
  if (outcome.result.ok) {
    const answer = outcome.result.value.answer
    await context.store.identity.rememberAnswer({ person, key, endpoint: handler.name, inputHash, answer })
  }
  return outcome
}

const keyOf = (input: unknown): string | null =>
  typeof input === 'object' && input !== null && 'key' in input && typeof input.key === 'string' ? input.key : null

async function act(handler: ActAnyHandler, context: Context, input: unknown): Promise<Outcome> {
  let moment: Promise<Moment> | null = null
  const actContext: ActContext = { ...context, moment: () => (moment ??= context.store.record.lockHead()) }
  const result = await handler.perform(actContext, input)
  if (!result.ok) return { result, change: null }
  const { answer, recorded } = result.value
  if (recorded === null) return { result: { ok: true, value: { answer } }, change: null }
  const { at } = await actContext.moment()
  const receipt: Receipt = await context.store.record.append({
    kind: handler.name,
    at,
    by: context.actor.person?.id ?? 'system',
    onBehalfOf: recorded.onBehalfOf,
    subject: recorded.subject,
    body: recorded.body,
    readers: recorded.readers,
  })
  return {
    result: { ok: true, value: { answer: { ...answer, receipt } } },
    change: changeOf(recorded),
  }
}
