import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sha256, valueOf } from '../testing/a-record.ts'
import {
  append,
  bodyHash,
  buildExport,
  canonicalise,
  emptyChain,
  entryBytes,
  exportBytes,
  toHex,
  verifyExport,
} from './index.ts'
import type { JsonObject } from './index.ts'

// The worked example of docs/method/record.md: every number printed there is computed here from the same two acts.
const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/method/record.md'), 'utf8')

const alliance = { id: 'harbour-league', name: 'Harbour League' }
const acts: readonly {
  readonly kind: string
  readonly at: string
  readonly salt: string
  readonly body: JsonObject
}[] = [
  {
    kind: 'cast-vote',
    at: '2031-05-05T09:00:00.000Z',
    salt: '000102030405060708090a0b0c0d0e0f',
    body: { vote: 'yes', procedure: 'procedure-1' },
  },
  {
    kind: 'attach-statement',
    at: '2031-05-05T09:01:00.000Z',
    salt: '101112131415161718191a1b1c1d1e1f',
    body: { words: 'We thank the chair.' },
  },
]

interface Step {
  readonly body: string
  readonly bodyHash: string
  readonly entry: string
  readonly leaf: string
  readonly chain: string
  readonly bytes: Uint8Array
}

function steps(): readonly Step[] {
  let head = emptyChain(sha256, alliance.id)
  return acts.map(({ kind, at, salt, body }) => {
    const hash = valueOf(bodyHash(sha256, salt, body))
    const bytes = valueOf(
      entryBytes({
        v: 1,
        alliance: alliance.id,
        kind,
        at,
        by: 'person-7',
        onBehalfOf: 'AA',
        subject: 'procedure-1',
        bodyHash: hash,
        attestation: { type: 'server' },
      }),
    )
    const appended = append(sha256, head, bytes)
    head = appended.head
    return {
      body: valueOf(canonicalise(body)),
      bodyHash: hash,
      entry: Buffer.from(bytes).toString('utf8'),
      leaf: appended.receipt.entryHash,
      chain: appended.receipt.chainHash,
      bytes,
    }
  })
}

test('the page shows the numbers of the example', () => {
  const made = steps()
  const printed = [toHex(emptyChain(sha256, alliance.id).hash)]
  for (const step of made) printed.push(step.body, step.bodyHash, step.entry, step.leaf, step.chain)
  const text = valueOf(
    buildExport(sha256, {
      alliance,
      entries: made.map(({ bytes, chain }) => ({ bytes, chainHash: chain })),
      bodies: acts.slice(1).map(({ salt, body }) => ({ seq: 1, salt, body })),
      exportedAt: '2031-05-06T12:00:00.000Z',
      exportedFor: 'BB',
    }),
  )
  printed.push(text['record.json'].trim(), text['bodies.ndjson'].trim())
  expect(verifyExport(sha256, exportBytes(text)).report.ok).toBe(true)
  expect(printed.filter((line) => !page.split('\n').includes(line))).toEqual([])
})
