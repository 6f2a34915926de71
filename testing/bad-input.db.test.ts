import { addressOf, endpointNamed, endpoints, errors, isErrorCode, limits, sentenceOf } from '@commonline/contract'
import type { EndpointName, Problem } from '@commonline/contract'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nobody } from '../apps/server/src/application/actor.ts'
import { entitled } from '../apps/server/src/application/policy/entitlements.ts'
import { origin, ownHeaders } from '../apps/server/testing/house-behind-http.ts'
import { houseOverHttp, rawAnswer, rowCounts } from './house-over-http.ts'
import type { RawAnswer, RawCaller } from './house-over-http.ts'
import { unknownThings, wellFormedRequests } from './well-formed-requests.ts'
import type { Known, Sender } from './well-formed-requests.ts'

const here = await houseOverHttp()
const insider = await here.enterAs('secretariat')

/** Things of the demonstration; the procedures are closed ones, so that no sound request is carried out by accident. */
const known = await knownThings()
const requests = wellFormedRequests(known)
const written = endpoints.filter(({ kind }) => kind !== 'query').map(({ name }) => name)
const asked = endpoints.filter(({ kind }) => kind === 'query').map(({ name }) => name)

const callers = new Map<string, RawCaller>()

/** Somebody who may send this request. */
async function callerFor({ role, member }: Sender): Promise<RawCaller> {
  if (role === 'public') return here.visitor
  const name = `${role} ${member ?? ''}`
  const caller = callers.get(name) ?? (await here.enterAs(role, member))
  callers.set(name, caller)
  return caller
}
for (const name of [...written, ...asked]) await callerFor(requests[name])

let before: Readonly<Record<string, number>> = {}
// That somebody tried to sign in is meant to be remembered; everything else must be as it was.
const countRows = async () => ({ ...(await rowCounts(here.db)), sign_in_attempt: 0 })
beforeEach(async () => {
  before = await countRows()
})
afterEach(() => {
  expect(here.faults.splice(0)).toEqual([])
})

async function expectNothingWritten(): Promise<void> {
  expect(await countRows()).toEqual(before)
}

/** Holds an answer against what every refusal must be; gives its code. */
function refusedAs(answer: RawAnswer, what: string): string {
  expect(answer.type, what).toBe('application/problem+json')
  const problem = JSON.parse(answer.body) as Problem
  expect(isErrorCode(problem.code), `${what}: ${problem.code}`).toBe(true)
  expect(problem.status, what).toBe(errors[problem.code].status)
  expect(answer.status, what).toBe(problem.status)
  expect(problem.status, `${what}: ${answer.body}`).toBeLessThan(500)
  expect(problem.title, what).toBe(sentenceOf(problem))
  // Every hole of the sentence was filled from the facts.
  for (const [, fact = ''] of errors[problem.code].sentence.matchAll(/\{(\w+)\}/g)) {
    expect(problem.facts, `${what}: ${answer.body}`).toHaveProperty(fact)
  }
  return problem.code
}

const copyOf = (input: unknown): Record<string, unknown> => structuredClone(input) as Record<string, unknown>

const takes = (name: EndpointName, input: unknown): boolean => endpointNamed(name)!.input.safeParse(input).success

/** Requests that the schema of an endpoint does not take: fields of another type, without a field, with one too many. */
function* misshapen(name: EndpointName): Generator<readonly [what: string, input: unknown]> {
  const { input } = requests[name]
  for (const field of Object.keys(input)) {
    for (const strange of [{ not: 'this' }, [[]], 17.5, true, null]) {
      const changed = { ...copyOf(input), [field]: strange }
      if (!takes(name, changed)) yield [`${field} is ${JSON.stringify(strange)}`, changed]
    }
    const { [field]: _, ...without } = copyOf(input)
    if (!takes(name, without)) yield [`${field} is missing`, without]
  }
  yield ['a field too many', { ...copyOf(input), surplus: 1 }]
  for (const whole of [null, [], 'words', 7]) yield [`the whole is ${JSON.stringify(whole)}`, whole]
}

type Place = readonly (string | number)[]

/** Where texts stand in an input, however deep. */
function* texts(value: unknown, place: Place = []): Generator<readonly [Place, string]> {
  if (typeof value === 'string') yield [place, value]
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value))
      yield* texts(part, [...place, Array.isArray(value) ? Number(key) : key])
}

function replaced(input: unknown, place: Place, text: string): unknown {
  const copy = structuredClone(input)
  let at = copy as Record<string | number, unknown>
  for (const step of place.slice(0, -1)) at = at[step] as Record<string | number, unknown>
  at[place.at(-1)!] = text
  return copy
}

const deceiving: readonly (readonly [what: string, change: (text: string) => string])[] = [
  ['holds NUL', (text) => `${text}\u0000`],
  ['is turned around', (text) => `\u202e${text}`],
  ['holds an isolate', (text) => `${text}\u2066`],
  ['holds half a character', (text) => `${text}\ud800`],
  ['holds an escape', (text) => `${text}\u001b[2J`],
  ['is too long', (text) => text + 'x'.repeat(limits.report + 1)],
]

test('what is not as it must be is refused with its field, by every endpoint', async () => {
  let sent = 0
  for (const name of written) {
    const caller = await callerFor(requests[name])
    for (const [what, input] of misshapen(name)) {
      const answer = await caller.call(name, input)
      const code = refusedAs(answer, `${name}: ${what}`)
      expect(code, `${name}: ${what}`).toBe('request.invalid')
      expect((JSON.parse(answer.body) as Problem).facts['field'], `${name}: ${what}`).toBeTypeOf('string')
      sent += 1
    }
  }
  expect(sent).toBeGreaterThan(500)
  await expectNothingWritten()
})

test('text that deceives, that cannot be stored or that is too long is refused wherever a text stands', async () => {
  let sent = 0
  for (const name of written) {
    const caller = await callerFor(requests[name])
    for (const [place, text] of texts(requests[name].input)) {
      for (const [what, change] of deceiving) {
        const answer = await caller.call(name, replaced(requests[name].input, place, change(text)))
        refusedAs(answer, `${name}: ${place.join('.')} ${what}`)
        sent += 1
      }
    }
  }
  expect(sent).toBeGreaterThan(400)
  await expectNothingWritten()
})

test('queries refuse the same, and never fail', async () => {
  for (const name of asked) {
    const { input } = requests[name]
    const caller = await callerFor(requests[name])
    refusedAs(await caller.call(name, { ...input, surplus: '1' }), `${name}: a field too many`)
    for (const [field, text] of Object.entries(input)) {
      for (const [what, change] of deceiving.slice(0, 5)) {
        refusedAs(await caller.call(name, { ...input, [field]: change(String(text)) }), `${name}: ${field} ${what}`)
      }
    }
    for (const [what, odd] of [
      ['kind', { kind: 'no\u0000thing' }],
      ['before', { before: '9'.repeat(30) }],
      ['seq', { seq: '-1' }],
      ['seq', { seq: '9007199254740993' }],
    ] as const) {
      const answer = await caller.call(name, { ...input, ...odd })
      if (answer.status !== 200) refusedAs(answer, `${name}: strange ${what}`)
    }
  }
  await expectNothingWritten()
})

test('things and members that are not there are refused', async () => {
  const nowhere = wellFormedRequests(unknownThings)
  let sent = 0
  for (const name of written) {
    const caller = await callerFor(requests[name])
    const changed: unknown[] = []
    if (JSON.stringify(nowhere[name].input) !== JSON.stringify(requests[name].input)) changed.push(nowhere[name].input)
    for (const [place, text] of texts(requests[name].input)) {
      if (['AV', 'OS', 'VE'].includes(text)) changed.push(replaced(requests[name].input, place, 'ZZ'))
      if (place.at(-1) === 'body' || place.at(-1) === 'rule') {
        changed.push(replaced(requests[name].input, place, 'no-such-thing'))
      }
    }
    for (const input of changed) {
      refusedAs(await caller.call(name, input), `${name}: ${JSON.stringify(input)}`)
      sent += 1
    }
  }
  expect(sent).toBeGreaterThan(35)
  await expectNothingWritten()
})

test('a closed procedure takes nothing more', async () => {
  // Closing again answers as the first time; a correction is noted after the close and nowhere else, and counts for nothing.
  const afterwards: ReadonlySet<string> = new Set(['close-vote', 'correct-vote'])
  const inProcedures = written.filter((name) => 'procedure' in requests[name].input && !afterwards.has(name))
  expect(inProcedures.length).toBeGreaterThan(7)
  for (const name of inProcedures) {
    const caller = await callerFor(requests[name])
    for (const procedure of [known.vote, known.silence]) {
      refusedAs(await caller.call(name, { ...copyOf(requests[name].input), procedure }), `${name} on ${procedure}`)
    }
  }
  await expectNothingWritten()
})

interface Sending {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: BodyInit
}

/** A sound request but for what is changed on its way. */
async function send(name: EndpointName, cookie: string | null, { headers, body }: Sending): Promise<RawAnswer> {
  const sent = { ...ownHeaders(cookie), ...headers }
  const request = new Request(origin + addressOf(endpointNamed(name)!.kind, name), {
    method: 'POST',
    headers: sent,
    body: body ?? JSON.stringify(requests[name].input),
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)
  return rawAnswer(await here.app.request(request))
}

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])))

const twentyMegabytes = 20_000_000

/** As large as said, in pieces, without saying how large. */
function endless(): ReadableStream<Uint8Array> {
  const piece = new TextEncoder().encode('"'.padEnd(250_000, 'x'))
  let left = twentyMegabytes
  return new ReadableStream({
    pull(to) {
      to.enqueue(piece)
      left -= piece.byteLength
      if (left <= 0) to.close()
    },
  })
}

const badRequests: readonly (readonly [what: string, code: string, sending: () => Sending])[] = [
  ['bytes that are no UTF-8', 'request.malformed', () => ({ body: bytes('{"a":"', [0xc3, 0x28], '"}') })],
  ['an overlong encoding', 'request.malformed', () => ({ body: bytes('{"a":"', [0xc0, 0xaf], '"}') })],
  ['half a JSON', 'request.malformed', () => ({ body: '{"a":' })],
  ['nothing', 'request.malformed', () => ({ body: '' })],
  ['JSON and more', 'request.malformed', () => ({ body: '{} {}' })],
  ['a nest of arrays', 'request.', () => ({ body: '['.repeat(200_000) + ']'.repeat(200_000) })],
  ['a prototype', 'request.invalid', () => ({ body: '{"__proto__":{"role":"secretariat"},"constructor":1}' })],
  ['20 MB that say so', 'request.too_large', () => ({ headers: { 'content-length': String(twentyMegabytes) } })],
  ['20 MB that do not', 'request.too_large', () => ({ body: endless() })],
  ['a form', 'request.media_type', () => ({ headers: { 'content-type': 'application/x-www-form-urlencoded' } })],
  ['plain text', 'request.media_type', () => ({ headers: { 'content-type': 'text/plain' } })],
  ['almost JSON', 'request.media_type', () => ({ headers: { 'content-type': 'application/jsonp' } })],
  ['another origin', 'request.foreign_origin', () => ({ headers: { origin: 'https://elsewhere.example' } })],
  ['no origin at all', 'request.foreign_origin', () => ({ headers: { origin: 'null' } })],
  ['our host on another port', 'request.foreign_origin', () => ({ headers: { origin: 'http://localhost:4001' } })],
  ['another host', 'request.foreign_origin', () => ({ headers: { host: 'elsewhere.example' } })],
  ['a page of another site', 'request.foreign_origin', () => ({ headers: { 'sec-fetch-site': 'cross-site' } })],
  ['a page of a sister site', 'request.foreign_origin', () => ({ headers: { 'sec-fetch-site': 'same-site' } })],
]

test('what is no request of ours is refused by every endpoint before anything is looked at', async () => {
  for (const name of written) {
    const { cookie } = await callerFor(requests[name])
    for (const [what, code, sending] of badRequests) {
      const answer = await send(name, cookie, sending())
      expect(refusedAs(answer, `${name}: ${what}`), `${name}: ${what}`).toContain(code)
    }
  }
  await expectNothingWritten()
})

test('whoever is nobody, or was somebody, is refused what the table of rights refuses', async () => {
  const lapsing = await here.enterAs('delegate', 'CO')
  const forgotten = await here.enterAs('delegate', 'BE')
  await here.db.updateTable('credential').set({ to_day: '2020-01-01' }).where('member', '=', 'CO').execute()
  const past = '2020-01-01T00:00:00Z'
  await here.db.updateTable('web_session').set({ expires_at: past }).where('member', '=', 'BE').execute()
  const person = { id: '', name: '', language: 'en' }
  const lapsed = { person, role: 'public', member: null, lapsed: { role: 'delegate', member: 'CO' } } as const
  before = await countRows()
  let refused = 0
  for (const name of written) {
    for (const [caller, actor] of [
      [here.visitor, nobody],
      [forgotten, nobody],
      [lapsing, lapsed],
    ] as const) {
      const allowed = entitled(actor, name)
      if (allowed.ok) continue
      const code = refusedAs(await caller.call(name, requests[name].input), `${name} as ${caller.name}`)
      expect(code, `${name} as ${caller.name}`).toBe(allowed.refusal.code)
      refused += 1
    }
  }
  expect(refused).toBeGreaterThan(100)
  await expectNothingWritten()
})

const tags = ['p', 'div', 'table', 'script', 'style', 'svg', 'article', 'time', 'q', 'template', '!--', '![CDATA[', 'a']
const pieces = fc.oneof(
  fc.constantFrom(...tags).map((tag) => `<${tag}>`),
  fc.constantFrom(...tags).map((tag) => `</${tag}>`),
  fc.constantFrom(
    '<',
    '>',
    '&',
    '&#x0;',
    '&#xd800;',
    '&#1114112;',
    '&nbsp',
    '<!doctype',
    '<p onclick="',
    "<a href='",
    '-->',
  ),
  fc.constantFrom(
    '“Water is high,” said President Bram Oster of Averra.',
    'LOWHAVEN, MARCH 3.',
    '\u202e',
    '\u0000',
    ']]>',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

test('a report of broken HTML is taken in or refused, and never a fault', { timeout: 120_000 }, async () => {
  const analyst = await here.enterAs('analyst')
  const deep = '<div>'.repeat(3_000) + 'Water is high.' + '</div>'.repeat(3_000)
  const taken = async (content: string): Promise<void> => {
    const answer = await analyst.call('receive-report', { media: 'text/html', content })
    if (answer.status !== 200) refusedAs(answer, JSON.stringify(content.slice(0, 200)))
  }
  for (const content of [deep, '<'.repeat(5_000), '<p '.repeat(20_000), '&'.repeat(5_000), '<table>'.repeat(5_000)]) {
    await taken(content)
  }
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 40 }), (parts) => taken(parts.join(''))),
    { numRuns: 80, seed: 1 },
  )
})

async function knownThings(): Promise<Known> {
  const one = async <Value>(name: EndpointName, input: object, pick: (answer: never) => Value): Promise<Value> => {
    const answer = await insider.call(name, input)
    if (answer.status !== 200) throw new Error(`${name}: ${answer.body}`)
    return pick(JSON.parse(answer.body) as never)
  }
  interface Procedures {
    procedures: { id: string; kind: string; state: string; draft: string; dossier: string }[]
  }
  const { procedures } = await one('procedures', {}, (answer: Procedures) => answer)
  const vote = procedures.find(({ kind, state }) => kind === 'vote' && state === 'announced')
  const silence = procedures.find(({ kind, state }) => kind === 'silence' && state === 'announced')
  if (vote === undefined || silence === undefined) throw new Error('the demonstration has nothing that is closed')
  const report = await one('reports', {}, ({ reports }: { reports: { id: string }[] }) => reports[0]!.id)
  const page = await one(
    'report',
    { id: report },
    (answer: { suggestions: { key: string; state: string }[] }) => answer,
  )
  const issue = await one('dossier', { id: silence.dossier }, (answer: Dossier) =>
    answer.issues.find(({ content }) => content.kind === 'scale'),
  )
  interface Dossier {
    issues: { id: string; content: { kind: string } }[]
  }
  const settled = page.suggestions.find(({ state }) => state !== 'open') ?? page.suggestions[0]
  return {
    ...unknownThings,
    person: here.entrances[0]!.person,
    report,
    suggestion: settled?.key ?? 'nothing',
    dossier: silence.dossier,
    issue: issue?.id ?? unknownThings.issue,
    draft: silence.draft,
    vote: vote.id,
    silence: silence.id,
  }
}
