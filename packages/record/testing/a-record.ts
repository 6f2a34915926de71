import { createHash } from 'node:crypto'
import { append, bodyHash, buildExport, emptyChain, entryBytes, exportBytes } from '../src/index.ts'
import type { ChainHead, DisclosedBody, ExportBytes, JsonObject, Receipt, RecordedEntry, Result } from '../src/index.ts'

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`)
  return result.value
}

/** One act as a test writes it; what it leaves out is filled in from its place in the record. */
export interface AnAct {
  readonly kind?: string
  readonly at?: string
  readonly by?: string
  readonly onBehalfOf?: string | null
  readonly subject?: string
  readonly body?: JsonObject
  readonly disclosed?: boolean
}

export interface ARecord {
  readonly entries: readonly RecordedEntry[]
  readonly receipts: readonly Receipt[]
  readonly bodies: readonly DisclosedBody[]
  readonly files: ExportBytes
}

export const alliance = { id: 'harbour-league', name: 'Harbour League' }

/** The files of an export over these entries and bodies. */
export const filesOf = (entries: readonly RecordedEntry[], bodies: readonly DisclosedBody[]): ExportBytes =>
  exportBytes(
    valueOf(
      buildExport(sha256, {
        alliance,
        entries,
        bodies,
        exportedAt: '2031-05-06T12:00:00.000Z',
        exportedFor: 'organisation',
      }),
    ),
  )

const minute = (i: number) => new Date(Date.UTC(2031, 4, 5, 9, i)).toISOString()

/** A record of these acts, each recorded a minute after the one before, with salts made from their number. */
export function aRecord(acts: readonly AnAct[]): ARecord {
  let head: ChainHead = emptyChain(sha256, alliance.id)
  const entries: RecordedEntry[] = []
  const receipts: Receipt[] = []
  const bodies: DisclosedBody[] = []
  for (const [seq, act] of acts.entries()) {
    const salt = seq.toString(16).padStart(32, '0')
    const body = act.body ?? { words: `act ${seq}` }
    const bytes = valueOf(
      entryBytes({
        v: 1,
        alliance: alliance.id,
        kind: act.kind ?? 'attach-statement',
        at: act.at ?? minute(seq),
        by: act.by ?? `person-${seq}`,
        onBehalfOf: act.onBehalfOf === undefined ? 'AA' : act.onBehalfOf,
        subject: act.subject ?? 'procedure-1',
        bodyHash: valueOf(bodyHash(sha256, salt, body)),
        attestation: { type: 'server' },
      }),
    )
    const appended = append(sha256, head, bytes)
    head = appended.head
    entries.push({ bytes, chainHash: appended.receipt.chainHash })
    receipts.push(appended.receipt)
    if (act.disclosed !== false) bodies.push({ seq, salt, body })
  }
  return { entries, receipts, bodies, files: filesOf(entries, bodies) }
}
