import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { client } from '@commonline/contract'
import type { Answer, Client, Hat, Receipt } from '@commonline/contract'
import { encodeUtf8, leafHash, toHex } from '@commonline/record'
import { sha256, verifyDirectory } from '@commonline/verifier'
import { afterAll, expect, test } from 'vitest'
import { startHouse } from './running-house.ts'
import type { Victim } from './running-house.ts'
import { seeded } from './seeded.ts'

// Seven blows in every run, more under `npm run soak`.
const rounds = Number(process.env['COMMONLINE_SOAK_KILL_ROUNDS'] ?? '7')
const seed = Number(process.env['COMMONLINE_SOAK_SEED'] ?? '1')
const victims: readonly Victim[] = [
  'server',
  'database',
  'server and database',
  'starter',
  'everything',
  'connection',
  'server and database',
]

const house = await startHouse()
afterAll(() => house.end())

/** A signed-in client over real HTTP. A broken connection is thrown as it comes. */
async function enter(role: Hat['role'], member: string | null): Promise<Client> {
  let cookie: string | null = null
  const caller = client(async (address, init) => {
    const response = await fetch(house.origin + address, {
      ...init,
      signal: AbortSignal.timeout(20_000),
      headers: { ...init.headers, origin: house.origin, ...(cookie === null ? {} : { cookie }) },
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return response
  })
  const who = await caller.query('who-am-i', {})
  const found = who.ok
    ? who.value.demonstration?.people.find((one) => one.hat.role === role && one.hat.member === member)
    : null
  if (found == null) throw new Error(`nobody enters as ${role} of ${member}`)
  must(await caller.work('enter-demonstration', { person: found.person, hat: found.hat }))
  return caller
}

function must<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`refused: ${answer.problem.code} ${JSON.stringify(answer.problem.facts)}`)
  return answer.value
}

/** An act that somebody was told of, and what was in it. */
interface Acknowledged {
  readonly receipt: Receipt
  readonly words: string
}

const acknowledged: Acknowledged[] = []
const unanswered: string[] = []
/** Everything that was tried, so that nothing is found that nobody did. */
const attempted = new Set<string>()
let stopped = false

type Attempt = (words: string) => Promise<Answer<{ readonly receipt: Receipt }>>

/** Acts one after the other until told to stop. A broken connection or a fault leaves open whether the act was recorded. */
async function keepActing(name: string, attempt: Attempt): Promise<void> {
  for (let turn = 1; !stopped; turn += 1) {
    const words = `${name}, act ${turn}.`
    attempted.add(words)
    try {
      const answer = await attempt(words)
      if (answer.ok) acknowledged.push({ receipt: answer.value.receipt, words })
      else if (answer.problem.code === 'fault.database' || answer.problem.code === 'fault.internal')
        unanswered.push(words)
      else throw new Error(`refused: ${answer.problem.code} ${JSON.stringify(answer.problem.facts)}`)
    } catch (error) {
      // `fetch` throws TypeError for a broken connection, DOMException for one that never answered, SyntaxError for half an answer.
      if (!(error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError)) throw error
      unanswered.push(words)
      await sleep(40)
    }
  }
}

/** The same vote, sent with its key until an answer comes: however often it was sent, it is one act. */
const untilAnswered =
  (caller: Client, procedure: string): Attempt =>
  async (words) => {
    const vote = { procedure, vote: 'abstain' as const, explanation: words, key: words }
    for (;;) {
      try {
        const answer = await caller.act('cast-vote', vote)
        if (answer.ok || !answer.problem.code.startsWith('fault.')) return answer
      } catch (error) {
        if (!(error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError)) throw error
      }
      await sleep(40)
    }
  }

const linesOf = (text: string | undefined): readonly string[] => (text ?? '').split('\n').filter((line) => line !== '')

/** The record as someone who trusts nobody gets it, verified as a whole. */
async function verifiedExport(reader: Client) {
  const { files } = must(await reader.query('record-export', {}))
  const folder = await mkdtemp(path.join(tmpdir(), 'commonline-killed-'))
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content)
    const verified = await verifyDirectory(folder)
    expect(verified.firstBad).toBeNull()
    expect(verified.outcome).toBe('verified')
  } finally {
    await rm(folder, { recursive: true })
  }
  const bodies = linesOf(files['bodies.ndjson']).map((line) => JSON.parse(line) as { seq: number; body: object })
  return {
    entryHashes: linesOf(files['entries.ndjson']).map((line) => toHex(leafHash(sha256, encodeUtf8(line)))),
    chain: linesOf(files['chain.txt']),
    bodies: new Map(bodies.map(({ seq, body }) => [seq, JSON.stringify(body)] as const)),
  }
}

/** A draft put to a vote that stays open: something to act on. */
async function openVote(): Promise<string> {
  const chair = await enter('chairs-office', 'DR')
  const about = { title: 'While it is killed', question: 'Is it there?', body: 'council' }
  const { id: dossier } = must(await chair.act('open-dossier', about))
  const draft = must(await chair.act('table-draft', { dossier, title: 'A draft', text: 'The Council decides.' })).id
  const closesAt = '2999-01-01T00:00:00Z'
  return must(await chair.act('open-vote', { draft, rule: 'council-consensus', closesAt })).id
}

/** Waits until some more acts were acknowledged. */
const moreActs = (count: number): Promise<void> => {
  const before = acknowledged.length
  return expect
    .poll(() => acknowledged.length, { timeout: 20_000, interval: 20 })
    .toBeGreaterThan(before + count)
    .then(() => undefined)
}

const title = 'what was acknowledged is in the record, whatever is killed, and the record verifies'

test(title, { timeout: 60_000 + rounds * 40_000 }, async () => {
  const random = seeded(seed)
  const secretariat = await enter('secretariat', null)
  const [averra, belmoth, vellimar] = [
    await enter('delegate', 'AV'),
    await enter('delegate', 'BE'),
    await enter('delegate', 'VE'),
  ]
  const procedure = await openVote()
  const acting = Promise.all([
    keepActing('Averra', (words) => averra.act('attach-statement', { procedure, words })),
    keepActing('Belmoth', (words) => belmoth.act('attach-statement', { procedure, words })),
    keepActing('The secretariat', (name) => secretariat.act('register-person', { name })),
    keepActing('Vellimar', untilAnswered(vellimar, procedure)),
  ])
  for (let round = 0; round < rounds; round += 1) {
    // The house takes acts again before the next blow.
    await moreActs(4)
    await sleep(random() * 600)
    await house.kill(victims[round % victims.length]!)
  }
  await moreActs(4)
  stopped = true
  await acting

  // The blows fell among the acts: some were never answered, and are in the record or not.
  expect(unanswered.length).toBeGreaterThan(0)
  const { entryHashes, chain, bodies } = await verifiedExport(secretariat)
  for (const { receipt, words } of acknowledged) {
    const { seq, entryHash, chainHash } = receipt
    expect({ seq, entryHash: entryHashes[seq], chainHash: chain[seq] }).toEqual({ seq, entryHash, chainHash })
    expect(bodies.get(seq), `${words} at ${seq}`).toContain(words)
  }
  // One act for each that was tried, answered or not, however often it had to be sent; and no act that nobody tried.
  const made = [...bodies.values()].flatMap((body) => /"([^"]+, act \d+\.)"/.exec(body)?.[1] ?? [])
  expect(made.length).toBeGreaterThanOrEqual(acknowledged.length)
  expect(new Set(made).size).toBe(made.length)
  expect(made.filter((words) => !attempted.has(words))).toEqual([])
})
