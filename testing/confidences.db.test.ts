import type { EndpointName } from '@commonline/contract'
import { expect, test } from 'vitest'
import { everyQuestion } from './every-query.ts'
import type { Question } from './every-query.ts'
import { houseOverHttp } from './house-over-http.ts'
import type { HouseOverHttp, RawCaller } from './house-over-http.ts'

// A day of the demonstration on which its silence still runs; every copy of the house stands at the same instant.
const instant = new Date(Date.now() + 60_000).toISOString()
const clock = () => Promise.resolve(instant)

const base = await houseOverHttp(clock)
const questions = await everyQuestion(await base.enterAs('secretariat'), await base.enterAs('chairs-office'))

type Hatted = RawCaller['hat']
const isDelegationOf =
  (...members: readonly string[]) =>
  ({ role, member }: Hatted) =>
    (role === 'delegate' || role === 'aide') && members.includes(member ?? '')

/** What some keep from others, in a copy of its own, and who of the demonstration may know of any of it. */
interface Confidences {
  readonly title: string
  readonly keep: (copy: HouseOverHttp, kept: Kept) => Promise<void>
  readonly mayKnow: (hat: Hatted) => boolean
}

/** Identifiers of what was kept: whoever may not know of it learns nothing by naming it either. */
interface Kept {
  readonly positions: string[]
  readonly limits: string[]
  readonly estimates: string[]
  readonly scenarios: string[]
  readonly soundings: string[]
}

const confidences: readonly Confidences[] = [
  {
    title: 'what two members keep, share with each other and give to the chair',
    mayKnow: (hat) => isDelegationOf('AV', 'VE')(hat) || hat.role === 'chairs-office',
    async keep(copy, kept) {
      for (const [code, other] of [
        ['AV', 'VE'],
        ['VE', 'AV'],
      ] as const) {
        const caller = await copy.enterAs('delegate', code)
        await keepPositions(caller, kept, [
          { kind: 'own-delegation' },
          { kind: 'group', members: [code, other] },
          { kind: 'chairs-office' },
        ])
        await keepLimits(caller, kept)
        await keepEstimates(caller, kept, 'CO')
        await keepIntentions(caller, { kind: code === 'AV' ? 'chairs-office' : 'own-delegation' })
      }
      await keepEstimates(await copy.enterAs('chairs-office'), kept, 'OS')
    },
  },
  {
    title: "what stays with delegations and analysts, seen from the chair's office and everyone else",
    mayKnow: (hat) => isDelegationOf('BE', 'DR')(hat) || hat.role === 'analyst',
    async keep(copy, kept) {
      // Dressil holds the chair: its chair's office does not know what its delegation keeps.
      for (const code of ['BE', 'DR'] as const) {
        const caller = await copy.enterAs('delegate', code)
        await keepPositions(caller, kept, [{ kind: 'group', members: ['BE', 'DR'] }, { kind: 'own-delegation' }])
        await keepEstimates(caller, kept, 'OS')
        await keepIntentions(caller, { kind: 'own-delegation' })
      }
      await keepEstimates(await copy.enterAs('analyst'), kept, 'CO')
    },
  },
  {
    title: 'what the others keep, seen from the members that kept something before',
    mayKnow: (hat) => isDelegationOf('CO', 'OS')(hat) || hat.role === 'chairs-office',
    async keep(copy, kept) {
      for (const code of ['CO', 'OS'] as const) {
        const caller = await copy.enterAs('delegate', code)
        await keepPositions(caller, kept, [{ kind: 'chairs-office' }, { kind: 'own-delegation' }])
        await keepLimits(caller, kept)
        await keepEstimates(caller, kept, 'AV')
        await keepIntentions(caller, { kind: 'group', members: ['CO', 'OS'] })
      }
    },
  },
]

/** The sounding of the demonstration's story: asked of Averra, Belmoth, Ostrane and Vellimar. */
const sounding = questions.flatMap(([name, input]) => (name === 'would-variant-pass' ? [input['sounding']!] : []))[0]!

const soundedOut: readonly Confidences[] = [
  {
    title: 'what one member answers to a sounding and what another tries out, seen from others that were asked as well',
    mayKnow: (hat) => isDelegationOf('OS', 'BE')(hat) || hat.role === 'chairs-office',
    async keep(copy, kept) {
      const replies = [
        { variant: 1, answer: 'can-accept-if', words: 'Two crossings stay ours.' },
        { variant: 2, answer: 'cannot' },
      ]
      await made(await copy.enterAs('delegate', 'OS'), 'answer-sounding', { sounding, replies })
      await keepScenarios(await copy.enterAs('delegate', 'BE'), kept)
    },
  },
  {
    title: "an answer taken back, a sounding of few, and what the chair's office tries out",
    mayKnow: (hat) => isDelegationOf('VE', 'CO', 'DR')(hat) || hat.role === 'chairs-office',
    async keep(copy, kept) {
      await made(await copy.enterAs('delegate', 'VE'), 'take-back-answer', { sounding })
      const chair = await copy.enterAs('chairs-office')
      await keepScenarios(chair, kept)
      const variants = [{ words: 'A little.' }, { words: 'A little more.' }]
      const asked = { dossier: dossiers[0], question: 'How much?', variants, members: ['CO', 'DR'] }
      const id = await made(chair, 'put-sounding', asked)
      kept.soundings.push(id)
      const replies = [{ variant: 2, answer: 'can-accept' }]
      await made(await copy.enterAs('delegate', 'CO'), 'answer-sounding', { sounding: id, replies })
    },
  },
]

const dossiers = questions.flatMap(([name, input]) => (name === 'dossier' ? [input['id']!] : []))

interface Page {
  readonly issues: readonly {
    readonly id: string
    readonly content:
      | { readonly kind: 'scale' }
      | { readonly kind: 'options'; readonly options: readonly { readonly id: string }[] }
  }[]
  readonly drafts: readonly { readonly id: string; readonly state: string }[]
}

async function pagesFor(caller: RawCaller): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (const id of dossiers) pages.push(JSON.parse((await caller.call('dossier', { id })).body) as Page)
  return pages
}

/** Calls what must succeed; the answer's id. */
async function made(caller: RawCaller, name: EndpointName, input: unknown): Promise<string> {
  const { status, body } = await caller.call(name, input)
  if (status !== 200) throw new Error(`${name} as ${caller.name}: ${body}`)
  return (JSON.parse(body) as { id?: string }).id ?? ''
}

async function keepPositions(caller: RawCaller, { positions }: Kept, audiences: readonly object[]): Promise<void> {
  const issues = (await pagesFor(caller)).flatMap((page) => page.issues)
  for (const [index, { id, content }] of issues.entries()) {
    const place =
      content.kind === 'scale'
        ? { kind: 'point', at: (index * 37) % 101 }
        : { kind: 'option', option: content.options[index % content.options.length]!.id }
    const audience = audiences[index % audiences.length]
    const words = `Kept by ${caller.name}, ${index}.`
    const position = { issue: id, words, place, importance: 'vital', status: 'provisional', audience }
    positions.push(await made(caller, 'draft-position', position))
  }
}

async function keepLimits(caller: RawCaller, { limits }: Kept): Promise<void> {
  const issues = (await pagesFor(caller)).flatMap((page) => page.issues)
  for (const { id, content } of issues) {
    const acceptable =
      content.kind === 'scale'
        ? { kind: 'range', from: 20, to: 45 }
        : { kind: 'options', options: [content.options[0]!.id] }
    limits.push(await made(caller, 'give-limit', { issue: id, acceptable }))
  }
}

async function keepEstimates(caller: RawCaller, { estimates }: Kept, member: string): Promise<void> {
  const issues = (await pagesFor(caller)).flatMap((page) => page.issues)
  for (const { id, content } of issues) {
    const place =
      content.kind === 'scale'
        ? { kind: 'interval', from: 5, to: 15 }
        : { kind: 'option', option: content.options[1]!.id }
    const words = `Believed by ${caller.name}.`
    estimates.push(await made(caller, 'make-estimate', { issue: id, member, place, importance: 'flexible', words }))
  }
}

async function keepIntentions(caller: RawCaller, audience: object): Promise<void> {
  const drafts = (await pagesFor(caller)).flatMap((page) => page.drafts)
  const open = drafts.filter(({ state }) => state === 'tabled' || state === 'in-procedure')
  expect(open.length).toBeGreaterThan(0)
  for (const { id } of open) await made(caller, 'indicate-intention', { draft: id, vote: 'no', audience })
}

async function keepScenarios(caller: RawCaller, { scenarios }: Kept): Promise<void> {
  for (const [index, page] of (await pagesFor(caller)).entries()) {
    const points = page.issues.flatMap(({ id, content }) =>
      content.kind === 'scale' ? [{ issue: id, place: { kind: 'point', at: 33 } }] : [],
    )
    if (points.length === 0) continue
    const scenario = { dossier: dossiers[index], name: 'A third of everything', package: points }
    scenarios.push(await made(caller, 'keep-scenario', scenario))
  }
}

type Asked = readonly [name: EndpointName, input: unknown]

/** What came back on each, byte for byte; a few at a time, since none changes what another says. */
async function heardBy(caller: RawCaller, asked: readonly Asked[]): Promise<readonly string[]> {
  const heard: string[] = []
  for (let from = 0; from < asked.length; from += atOnce) {
    const some = asked.slice(from, from + atOnce).map(async ([name, input]) => {
      const { status, type, body } = await caller.call(name, input)
      return `${name} ${JSON.stringify(input)}\n${status} ${type}\n${body}`
    })
    heard.push(...(await Promise.all(some)))
  }
  return heard
}

const atOnce = 6

/** Naming what was kept, by those who may not know of it. */
const naming = ({ positions, limits, estimates, scenarios, soundings }: Kept): readonly Asked[] => [
  ...positions.slice(0, 3).map((position): Asked => ['erase-position', { position }]),
  ...limits.slice(0, 3).map((limit): Asked => ['withdraw-limit', { limit }]),
  ...estimates.slice(0, 3).map((estimate): Asked => ['erase-estimate', { estimate }]),
  ...scenarios.map((scenario): Asked => ['erase-scenario', { scenario }]),
  ...soundings.flatMap((sounding): readonly Asked[] => [
    ['take-back-answer', { sounding }],
    ['withdraw-sounding', { sounding }],
    ['would-variant-pass', { sounding, variant: '1', rule: 'council-consensus' }],
    ['answer-sounding', { sounding, replies: [{ variant: 1, answer: 'cannot' }] }],
  ]),
]

const queriesThatNote = new Set<Question[0]>(['dossier', 'position-history', 'scenarios'])

/** In every copy the same hats have opened the same pages before anything is compared. */
async function openEverything(copy: HouseOverHttp): Promise<readonly RawCaller[]> {
  const callers = [copy.visitor]
  for (const entrance of copy.entrances) callers.push(await copy.enter(entrance))
  const seen = new Set<string>()
  for (const caller of callers) {
    if (seen.has(caller.name)) continue
    seen.add(caller.name)
    await heardBy(
      caller,
      questions.filter(([name]) => queriesThatNote.has(name)),
    )
  }
  return callers.filter((caller, index) => callers.findIndex((other) => other.name === caller.name) === index)
}

const ofBase = await openEverything(base)
const heardInBase: (readonly string[])[] = []
for (const caller of ofBase) heardInBase.push(await heardBy(caller, questions))

for (const { title, keep, mayKnow } of [...confidences, ...soundedOut]) {
  test(`no answer and no refusal changes by one byte with ${title}`, { timeout: 180_000 }, async () => {
    const copy = await houseOverHttp(clock)
    const kept: Kept = { positions: [], limits: [], estimates: [], scenarios: [], soundings: [] }
    await openEverything(copy)
    await keep(copy, kept)
    const callers = await openEverything(copy)
    expect(callers.map(({ name }) => name)).toEqual(ofBase.map(({ name }) => name))
    let strangers = 0
    let knowing = 0
    for (const [index, caller] of callers.entries()) {
      const after = await heardBy(caller, questions)
      if (mayKnow(caller.hat)) {
        // Those who may know do learn of it: the comparison is able to see.
        knowing += 1
        expect(after, caller.name).not.toEqual(heardInBase[index])
        continue
      }
      strangers += 1
      for (const [at, bytes] of after.entries()) expect(bytes, caller.name).toBe(heardInBase[index]![at])
      const named = await heardBy(caller, naming(kept))
      expect(named, caller.name).toEqual(await heardBy(ofBase[index]!, naming(kept)))
    }
    expect(strangers).toBeGreaterThan(8)
    expect(knowing).toBeGreaterThan(1)
    expect(copy.faults).toEqual([])
    expect(base.faults).toEqual([])
  })
}
