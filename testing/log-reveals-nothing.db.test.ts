import type { Audience } from '@commonline/contract'
import { bodyHash, encodeUtf8, leafHash, toHex } from '@commonline/record'
import type { JsonObject } from '@commonline/record'
import { sha256 } from '@commonline/verifier'
import { expect, test } from 'vitest'
import { mayRead } from '../apps/server/src/application/policy/readers.ts'
import { houseOverHttp } from './house-over-http.ts'
import type { HouseOverHttp, RawCaller } from './house-over-http.ts'

const here = await houseOverHttp()

const audiences: readonly Audience[] = [
  { kind: 'own-delegation' },
  { kind: 'chairs-office' },
  { kind: 'group', members: ['OS', 'VE'] },
  { kind: 'members' },
  { kind: 'public' },
]

/** Words that stand nowhere else. */
const wordsFor = ({ kind }: Audience): string => `What Ostrane says to ${kind} alone.`

async function answerOf<Value>(caller: RawCaller, ...call: Parameters<RawCaller['call']>): Promise<Value> {
  const { status, body } = await caller.call(...call)
  if (status !== 200) throw new Error(`${call[0]} as ${caller.name}: ${body}`)
  return JSON.parse(body) as Value
}

interface Page {
  readonly issues: readonly { readonly id: string; readonly content: { readonly kind: string } }[]
}

/** Formal positions for every audience, and working things that must not come near the record. */
async function speak(house: HouseOverHttp): Promise<{ readonly workingIds: readonly string[] }> {
  const delegate = await house.enterAs('delegate', 'OS')
  const { dossiers } = await answerOf<{ dossiers: { id: string }[] }>(delegate, 'dossiers', {})
  const pages: Page[] = []
  for (const { id } of dossiers) pages.push(await answerOf<Page>(delegate, 'dossier', { id }))
  const issue = pages.flatMap(({ issues }) => issues).find(({ content }) => content.kind === 'scale')!.id
  const position = (audience: Audience) => ({
    issue,
    words: wordsFor(audience),
    place: { kind: 'point', at: 55 },
    importance: 'vital',
    status: 'instructed',
    audience,
  })
  const size = async () => (await answerOf<{ size: number }>(delegate, 'record', {})).size
  for (const audience of audiences) await answerOf(delegate, 'declare-position', position(audience))
  const before = await size()
  const made = [
    await answerOf<{ id: string }>(delegate, 'draft-position', {
      ...position({ kind: 'members' }),
      words: 'Only a draft.',
    }),
    await answerOf<{ id: string }>(delegate, 'give-limit', { issue, acceptable: { kind: 'range', from: 50, to: 60 } }),
    await answerOf<{ id: string }>(delegate, 'make-estimate', {
      issue,
      member: 'VE',
      place: { kind: 'point', at: 10 },
      importance: 'vital',
      words: 'Only a guess.',
    }),
  ]
  expect(await size(), 'working things leave no entry').toBe(before)
  return { workingIds: made.map(({ id }) => id) }
}

const { workingIds } = await speak(here)
const stored = await here.db.selectFrom('record_entry').selectAll().orderBy('seq').execute()
const bodies = await here.db.selectFrom('record_body').selectAll().orderBy('seq').execute()
/** The chairmanship that runs: Ostrane's words to the chair's office were given in it. */
const { chairmanship } = bodies
  .filter(({ owner }) => owner === 'OS')
  .flatMap(({ audience }) => (audience.kind === 'chairs-office' ? [audience] : []))
  .at(-1)!

const envelope = ['alliance', 'at', 'attestation', 'bodyHash', 'by', 'kind', 'onBehalfOf', 'subject', 'v']
const opaque = /^(system|[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})$/

test('the bytes of an entry hold the fields of the envelope and nothing else', () => {
  expect(stored.length).toBeGreaterThan(100)
  for (const { entry, seq } of stored) {
    const fields = JSON.parse(entry) as Record<string, unknown>
    expect(Object.keys(fields), `entry ${seq}`).toEqual(envelope)
    expect(fields['attestation']).toEqual({ type: 'server' })
    expect(fields['v']).toBe(1)
    expect(fields['bodyHash']).toMatch(/^[0-9a-f]{64}$/)
    // Who acted is an opaque id and no name; for whom, a member's code or the organisation.
    expect(fields['by'], `entry ${seq}`).toMatch(opaque)
    expect(fields['onBehalfOf'], `entry ${seq}`).toMatch(/^(organisation|[A-Z]{2,3})$/)
  }
})

test('what was said stands in no entry, and cannot be found by trying: its hash is salted', () => {
  const entries = stored.map(({ entry }) => entry).join('\n')
  for (const audience of audiences) expect(entries).not.toContain(wordsFor(audience))
  for (const { name } of [{ name: 'Ilse Maravend' }, { name: 'instructed' }, { name: 'vital' }]) {
    expect(entries).not.toContain(name)
  }
  const salts = bodies.map(({ salt }) => salt)
  expect(new Set(salts).size).toBe(salts.length)
  for (const { seq, salt, body_text: text } of bodies) {
    expect(salt).toMatch(/^[0-9a-f]{64}$/)
    const { bodyHash: committed } = JSON.parse(stored[seq]!.entry) as { bodyHash: string }
    const body = JSON.parse(text) as JsonObject
    const hashed = bodyHash(sha256, salt, body)
    expect(hashed.ok && hashed.value, `body ${seq}`).toBe(committed)
    expect(toHex(sha256(encodeUtf8(text))), `body ${seq} without its salt`).not.toBe(committed)
    expect(toHex(leafHash(sha256, encodeUtf8(stored[seq]!.entry)))).toBe(stored[seq]!.entry_hash)
  }
})

test('working positions, limits and estimates are nowhere in the record', () => {
  const everything = [...stored.map(({ entry }) => entry), ...bodies.map(({ body_text: text }) => text)].join('\n')
  for (const id of workingIds) expect(everything).not.toContain(id)
  expect(everything).not.toContain('Only a draft.')
  expect(everything).not.toContain('Only a guess.')
})

const linesOf = (text: string | undefined) => (text ?? '').split('\n').filter((line) => line !== '')

test('an export holds every entry, and of the bodies those that its reader may read', async () => {
  const readers: RawCaller[] = []
  for (const entrance of here.entrances) {
    if (!readers.some(({ hat }) => hat.role === entrance.hat.role && hat.member === entrance.hat.member)) {
      readers.push(await here.enter(entrance))
    }
  }
  const counts = new Set<number>()
  let exported = 0
  for (const reader of readers) {
    const answer = await reader.call('record-export', {})
    const { role, member } = reader.hat
    const actor = { person: null, role, member, ...(role === 'chairs-office' ? { chairmanship } : {}) }
    if (role === 'moderator' || role === 'administrator') {
      expect(answer.status, reader.name).toBe(403)
      continue
    }
    const { files } = JSON.parse(answer.body) as { files: Record<string, string> }
    expect(linesOf(files['entries.ndjson']), reader.name).toEqual(stored.map(({ entry }) => entry))
    const may = bodies.filter(({ owner, audience }) => mayRead(actor, owner ?? 'organisation', audience))
    const held = linesOf(files['bodies.ndjson']).map((line) => (JSON.parse(line) as { seq: number }).seq)
    expect(held, reader.name).toEqual(may.map(({ seq }) => seq))
    // Neither the words nor the salt of another's body is anywhere in the files.
    const all = Object.values(files).join('\n')
    for (const { seq, salt } of bodies)
      expect(all.includes(salt), `${reader.name}: salt of ${seq}`).toBe(held.includes(seq))
    for (const audience of audiences) {
      const kept = audience.kind === 'chairs-office' ? { ...audience, chairmanship } : audience
      const readable = mayRead(actor, 'OS', kept)
      expect(all.includes(wordsFor(audience)), `${reader.name}: ${audience.kind}`).toBe(readable)
    }
    counts.add(held.length)
    exported += 1
  }
  expect(exported).toBeGreaterThan(10)
  // The readers differ in what they hold: the test can see a difference.
  expect(counts.size).toBeGreaterThan(2)
  expect((await here.visitor.call('record-export', {})).status).toBe(401)
  expect(here.faults).toEqual([])
})
