import { endpointNamed } from '@commonline/contract'
import type { Audience, EndpointName } from '@commonline/contract'
import type { Hono } from 'hono'
import { afterAll, expect, test } from 'vitest'
import { houseOn } from '../apps/server/src/house.ts'
import { httpApp } from '../apps/server/src/http/app.ts'
import type { Heard } from '../apps/server/src/http/changes.ts'
import { listenToChanges } from '../apps/server/src/storage/change-listener.ts'
import { asTable, expectCommitted } from './committed-text.ts'
import { origin, ownHeaders } from '../apps/server/testing/house-behind-http.ts'
import { houseOverHttp } from './house-over-http.ts'
import type { RawCaller } from './house-over-http.ts'
import { unknownThings, wellFormedRequests } from './well-formed-requests.ts'

const here = await houseOverHttp()
const house = houseOn(here.db)
const listener = await listenToChanges({ connectionString: here.connectionString })
afterAll(() => listener.stop())

// Changes arrive in the order in which they were made. One of a member that does not exist marks the end of a step: every stream
// greets then, so that it is known what each had to say before.
const nowhere = 'ZZZ'
const isMark = (heard: Heard): boolean => heard !== 'missed' && 'owner' in heard && heard.owner === nowhere
const app: Hono = httpApp(house, {
  origin,
  webDir: null,
  version: '0.0.0',
  fault: (error) => here.faults.push(error),
  newReference: () => 'reference',
  changes: { subscribe: (hear) => listener.subscribe((heard) => hear(isMark(heard) ? 'missed' : heard)) },
  from: () => null,
})

const open = (cookie: string | null, signal?: AbortSignal): Promise<Response> =>
  Promise.resolve(
    app.request(`${origin}/api/events`, { headers: ownHeaders(cookie), ...(signal === undefined ? {} : { signal }) }),
  )

/** Somebody at an open page: the names of the events that came, in order, and nothing else that was in them. */
class Ear {
  readonly name: string
  readonly data = new Set<string>()
  #events: string[] = []
  #reader: ReadableStreamDefaultReader<string>

  constructor(name: string, response: Response) {
    this.name = name
    this.#reader = response
      .body!.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
      .getReader()
  }

  /** Events up to and without one of this name. */
  async until(last: string): Promise<readonly string[]> {
    let rest = ''
    while (!this.#events.includes(last)) {
      const { value, done } = await this.#reader.read()
      if (done) throw new Error(`${this.name}: the stream ended before ${last}`)
      rest += value
      for (const [, event, data] of rest.matchAll(/event: (\S+)\ndata: (.*)\n\n/g)) {
        this.data.add(data!)
        // That the stream is still open is said at its own fixed intervals.
        if (event !== 'still-here') this.#events.push(event!)
      }
      rest = rest.slice(rest.lastIndexOf('\n\n') + 2)
    }
    const heard = this.#events.slice(0, this.#events.indexOf(last))
    this.#events = this.#events.slice(heard.length + 1)
    return heard
  }
}

async function ear(caller: RawCaller): Promise<Ear> {
  const response = await open(caller.cookie)
  expect(response.status, caller.name).toBe(200)
  const listening = new Ear(caller.name, response)
  expect(await listening.until('hello')).toEqual([])
  return listening
}

// Ostrane acts. Vellimar is in its named group, Dressil holds the chair, Averra is any other member.
const people = {
  'delegate OS': await here.enterAs('delegate', 'OS'),
  'aide OS': await here.enterAs('aide', 'OS'),
  'delegate VE': await here.enterAs('delegate', 'VE'),
  'delegate AV': await here.enterAs('delegate', 'AV'),
  'delegate DR': await here.enterAs('delegate', 'DR'),
  chair: await here.enterAs('chairs-office'),
  secretariat: await here.enterAs('secretariat'),
  analyst: await here.enterAs('analyst'),
  moderator: await here.enterAs('moderator'),
  administrator: await here.enterAs('administrator'),
} as const
const ears: Ear[] = []
for (const caller of Object.values(people)) ears.push(await ear(caller))

const insiders = Object.keys(people).filter((name) => name !== 'moderator' && name !== 'administrator')
const everyone = Object.keys(people)

async function mark(): Promise<void> {
  await house.storage.write(async (store) => {
    await store.announce({ owner: nowhere, audience: { kind: 'own-delegation' } })
    return { ok: true }
  })
}

/** Carries one call out; its id, and who of those at their pages heard that something changed. */
async function heardOf(caller: RawCaller, name: EndpointName, input: unknown) {
  const { status, body } = await caller.call(name, input)
  expect(status, `${name} as ${caller.name}: ${body}`).toBe(200)
  await mark()
  const heard: string[] = []
  for (const [index, listening] of ears.entries()) {
    const events = await listening.until('hello')
    expect(events.filter((event) => event !== 'change')).toEqual([])
    if (events.length > 0) heard.push(everyone[index]!)
  }
  return { id: (JSON.parse(body) as { id?: string }).id ?? '', heard }
}

const { secretariat, chair, analyst } = people
const delegate = people['delegate OS']
const known = { ...unknownThings, person: here.entrances[0]!.person }
const requestOf = (name: EndpointName) => wellFormedRequests(known)[name].input

/** The suggestions of a report and a statement that is accepted from them. */
async function suggestionsOf(report: string) {
  const { body } = await analyst.call('report', { id: report })
  return (JSON.parse(body) as { suggestions: { key: string; state: string }[] }).suggestions
}

const rows: string[][] = []
async function step(caller: RawCaller, name: EndpointName, input: unknown = requestOf(name), note = '') {
  const { id, heard } = await heardOf(caller, name, input)
  const { kind } = endpointNamed(name)!
  rows.push([kind, name, note, ...everyone.map((person) => (heard.includes(person) ? 'hears' : '-'))])
  return { id, heard }
}

const audiences: readonly (readonly [Audience, readonly string[]])[] = [
  [{ kind: 'own-delegation' }, ['delegate OS', 'aide OS']],
  [{ kind: 'chairs-office' }, ['delegate OS', 'aide OS', 'chair']],
  [{ kind: 'group', members: ['OS', 'VE'] }, ['delegate OS', 'aide OS', 'delegate VE']],
  [{ kind: 'members' }, insiders],
  [{ kind: 'public' }, everyone],
]

test(
  'an act of the register is heard by those who read the record, and by all when it is public',
  { timeout: 180_000 },
  async () => {
    for (const name of ['register-person', 'present-credentials', 'appoint-staff', 'record-meeting'] as const)
      expect((await step(secretariat, name)).heard, name).toEqual(insiders)
    for (const name of [
      'register-member',
      'change-standing',
      'set-weight',
      'establish-body',
      'convene-session',
      'begin-chairmanship',
    ] as const)
      expect((await step(secretariat, name)).heard, name).toEqual(everyone)
    known.term = (await step(secretariat, 'fill-office')).id
    expect((await step(secretariat, 'end-term')).heard).toEqual(everyone)
  },
)

test(
  'what a member shares is heard by those it is shared with, and what it keeps by nobody',
  { timeout: 180_000 },
  async () => {
    known.dossier = (await step(chair, 'open-dossier')).id
    known.issue = (await step(chair, 'put-issue')).id
    expect((await step(chair, 'set-dependencies')).heard).toEqual(insiders)
    expect((await step(chair, 'call-for-positions')).heard).toEqual(insiders)
    for (const [audience, hearers] of audiences) {
      const working = await step(
        delegate,
        'draft-position',
        { ...requestOf('draft-position'), audience },
        audience.kind,
      )
      expect(working.heard, audience.kind).toEqual(hearers)
      const erased = await step(delegate, 'erase-position', { position: working.id }, audience.kind)
      expect(erased.heard, audience.kind).toEqual(hearers)
      // The entry of a formal position stands in the record, which every member reads; its words do not.
      const formal = await step(
        delegate,
        'declare-position',
        { ...requestOf('declare-position'), audience },
        audience.kind,
      )
      expect(formal.heard, audience.kind).toEqual(audience.kind === 'public' ? everyone : insiders)
    }
    known.limit = (await step(delegate, 'give-limit')).id
    known.estimate = (await step(analyst, 'make-estimate')).id
    await step(delegate, 'withdraw-limit')
    await step(analyst, 'erase-estimate')
    await step(delegate, 'create-token')
    await step(delegate, 'keep-scenario')
    await step(people['delegate AV'], 'dossier', { id: known.dossier })
    await step(secretariat, 'home', {})
    expect(rows.slice(-8).flatMap((row) => row.filter((cell) => cell === 'hears'))).toEqual([])
  },
)

test('a sounding is heard by those asked and the office that asks, an answer by its member and that office', async () => {
  // Asked: Averra and Ostrane.
  const asked = ['delegate OS', 'aide OS', 'delegate AV', 'chair']
  known.sounding = (await step(chair, 'put-sounding')).id
  expect(
    rows
      .at(-1)
      ?.slice(3)
      .flatMap((cell, at) => (cell === 'hears' ? [everyone[at]] : [])),
  ).toEqual(asked)
  expect((await step(delegate, 'answer-sounding')).heard).toEqual(['delegate OS', 'aide OS', 'chair'])
  expect((await step(delegate, 'take-back-answer')).heard).toEqual(['delegate OS', 'aide OS', 'chair'])
  expect((await step(chair, 'withdraw-sounding')).heard).toEqual(asked)
})

test(
  'reports, drafts and procedures are heard by the members, announcements by all',
  { timeout: 180_000 },
  async () => {
    known.report = (await step(analyst, 'receive-report')).id
    known.suggestion = (await suggestionsOf(known.report))[0]!.key
    await step(analyst, 'reject-suggestion')
    await step(analyst, 'reconsider-suggestion')
    known.draft = (await step(chair, 'table-draft')).id
    for (const [audience, hearers] of audiences) {
      const intention = { draft: known.draft, vote: 'yes', audience }
      expect((await step(delegate, 'indicate-intention', intention, audience.kind)).heard).toEqual(hearers)
    }
    known.silence = (await step(chair, 'open-silence')).id
    await step(delegate, 'attach-statement')
    await step(chair, 'extend-silence', { ...requestOf('extend-silence'), dueAt: '2042-01-01T12:00:00Z' })
    await step(delegate, 'break-silence')
    const restricted = rows.slice(-4)
    expect(restricted.map((row) => row.slice(3).filter((cell) => cell === 'hears').length)).toEqual(
      restricted.map(() => insiders.length),
    )
  },
)

test('who hears of what is as it was committed, and an event says nothing but that it came', async () => {
  expect(rows.length).toBeGreaterThan(45)
  await expectCommitted(
    'who-hears.txt',
    [
      'Who, at an open page, hears that something changed. Nobody hears what it was, and a visitor hears nothing.',
      '',
      asTable([['kind', 'endpoint', 'shared with', ...everyone], ...rows]),
      '',
    ].join('\n'),
  )
  expect(ears.flatMap(({ data }) => [...data])).toEqual(ears.map(() => '{}'))
  expect(here.faults).toEqual([])
})

test('a visitor is given no stream, and a session that ended is told so and hears no more', async () => {
  const visitor = await open(null)
  expect(visitor.status).toBe(401)
  expect(await visitor.json()).toMatchObject({ code: 'identity.not_signed_in' })

  const leaving = await here.enterAs('delegate', 'CO')
  const listening = await ear(leaving)
  expect((await leaving.call('sign-out', {})).status).toBe(200)
  expect(await listening.until('ended')).toEqual([])
  expect((await open(leaving.cookie)).status).toBe(401)
})

test('another hat is greeted at the other open pages of its person at once, and nobody else hears of it', async () => {
  const both = here.entrances.find(({ hat }) => hat.role === 'chairs-office')!
  const caller = await here.enter(both)
  const listening = await ear(caller)
  expect((await caller.call('wear-hat', { role: 'delegate', member: both.hat.member })).status).toBe(200)
  expect(await listening.until('hello')).toEqual([])
  // A public change is the mark here, which all hear: a greeting would stand before it.
  await house.storage.write(async (store) => {
    await store.announce({ owner: 'organisation', audience: { kind: 'public' } })
    return { ok: true }
  })
  const greeted: string[] = []
  for (const other of ears) if ((await other.until('change')).includes('hello')) greeted.push(other.name)
  // The other pages that this person has open, under both of its hats.
  expect(greeted).toEqual([people['delegate DR'].name, people.chair.name])
})

test('a hat that is changed or has lapsed is the one that hears', async () => {
  const both = here.entrances.find(({ hat }) => hat.role === 'chairs-office')!
  const caller = await here.enter(both)
  const listening = await ear(caller)
  const share = (audience: Audience) => delegate.call('draft-position', { ...requestOf('draft-position'), audience })
  await share({ kind: 'chairs-office' })
  await mark()
  expect(await listening.until('hello')).toEqual(['change'])
  await here.db.updateTable('credential').set({ to_day: '2001-01-01' }).where('person', '=', both.person).execute()
  await share({ kind: 'chairs-office' })
  await share({ kind: 'members' })
  await share({ kind: 'public' })
  await mark()
  expect(await listening.until('hello')).toEqual(['change'])
})
