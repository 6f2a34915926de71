import { createHash } from 'node:crypto'
import { append, bodyHash, buildExport, emptyChain, entryBytes, exportBytes } from '@commonline/record'
import type { DisclosedBody, Envelope, ExportBytes, JsonObject, RecordedEntry, Sha256 } from '@commonline/record'
import { valueOf } from './double-majority.ts'
import { integerBetween, oneOf, seededNumbers } from './seeded-numbers.ts'

/** The hash that the apps pass in. */
export const nodeSha256: Sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest())

export interface OfficialAct {
  readonly envelope: Omit<Envelope, 'bodyHash'>
  readonly salt: string
  readonly body: JsonObject
}

const ALLIANCE = { id: 'bench', name: 'Made-up alliance' }
const START = Date.UTC(2030, 0, 1)

/** Made-up acts of the size of a vote with its explanation, a second apart. */
export function officialActs(count: number): readonly OfficialAct[] {
  const next = seededNumbers(count)
  const hex = () => Array.from({ length: 32 }, () => integerBetween(next, 0, 15).toString(16)).join('')
  return Array.from({ length: count }, (_, seq) => {
    const member = `M${integerBetween(next, 1, 27)}`
    const procedure = `procedure-${integerBetween(next, 1, 400)}`
    return {
      envelope: {
        v: 1,
        alliance: ALLIANCE.id,
        kind: 'cast-vote',
        at: new Date(START + 1000 * seq).toISOString(),
        by: `person-${integerBetween(next, 1, 300)}`,
        onBehalfOf: member,
        subject: procedure,
        attestation: { type: 'server' },
      },
      salt: hex(),
      body: {
        procedure,
        member,
        answer: oneOf(next, ['yes', 'no', 'abstain']),
        explanation: 'We vote as we announced in the committee, and recall our reservation on the third paragraph.',
        received: { channel: 'meeting', at: new Date(START + 1000 * seq).toISOString() },
      },
    }
  })
}

export interface WrittenRecord {
  readonly entries: readonly RecordedEntry[]
  readonly bodies: readonly DisclosedBody[]
}

/** Acts to entries: the body's hash, the canonical bytes, the leaf and the link of the chain. */
export function writeRecord(acts: readonly OfficialAct[]): WrittenRecord {
  let head = emptyChain(nodeSha256, ALLIANCE.id)
  const entries: RecordedEntry[] = []
  const bodies: DisclosedBody[] = []
  for (const { envelope, salt, body } of acts) {
    const bytes = valueOf(entryBytes({ ...envelope, bodyHash: valueOf(bodyHash(nodeSha256, salt, body)) }))
    const appended = append(nodeSha256, head, bytes)
    bodies.push({ seq: head.size, salt, body })
    head = appended.head
    entries.push({ bytes, chainHash: appended.receipt.chainHash })
  }
  return { entries, bodies }
}

/** The export that a reader of everything would be given. */
export function exportOf({ entries, bodies }: WrittenRecord): ExportBytes {
  const content = { alliance: ALLIANCE, entries, bodies, exportedAt: '2030-06-01T00:00:00.000Z', exportedFor: 'M1' }
  return exportBytes(valueOf(buildExport(nodeSha256, content)))
}
