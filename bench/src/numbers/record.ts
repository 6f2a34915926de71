import { EXPORT_FILES, verifyExport } from '@commonline/record'
import type { Benchmark } from '../figure.ts'
import { peer, perSecond } from '../figure.ts'
import { exportOf, nodeSha256, officialActs, writeRecord } from '../inputs/record-entries.ts'
import { measureInTurns } from '../measure.ts'

const ENTRIES = 5000
/** Hashes that an entry cannot do without: its body, its leaf, its link. Verifying adds a node of the tree. */
const HASHES_WRITING = 3
const HASHES_VERIFYING = 4

export const record: Benchmark = {
  id: 'record',
  title: 'The record: entries written and verified',
  run: () => {
    const acts = officialActs(ENTRIES)
    const written = writeRecord(acts)
    const files = exportOf(written)
    const { report } = verifyExport(nodeSha256, files)
    const bytes = EXPORT_FILES.reduce((sum, name) => sum + files[name].length, 0)
    const sample = written.entries[0]?.bytes ?? new Uint8Array()
    const hashing = (perEntry: number) => () => {
      let last = 0
      for (let n = 0; n < ENTRIES * perEntry; n += 1) last = nodeSha256(sample)[0] ?? 0
      return last
    }
    const timings = measureInTurns({
      write: () => writeRecord(acts),
      bareWriting: hashing(HASHES_WRITING),
      verify: () => verifyExport(nodeSha256, files),
      bareVerifying: hashing(HASHES_VERIFYING),
    })
    const input = `${ENTRIES} made-up acts, ${Math.round(bytes / ENTRIES)} bytes of export each, seed ${ENTRIES}`
    const bound = (perEntry: number) =>
      `a lower bound, not a peer: ${perEntry} SHA-256 of ${sample.length} bytes an entry by node:crypto and nothing else`
    return [
      perSecond(ENTRIES, {
        what: 'act to entry: body hash, canonical bytes, leaf and link; no database',
        input,
        timing: timings.write,
        peers: [peer('hashes alone', timings.bareWriting, timings.write, bound(HASHES_WRITING), ENTRIES)],
      }),
      perSecond(ENTRIES, {
        what: 'verification of an export: every entry, chain, Merkle root, times, every body',
        input,
        timing: timings.verify,
        facts: [report.ok ? 'the export was found good' : 'the export was found BAD'],
        peers: [peer('hashes alone', timings.bareVerifying, timings.verify, bound(HASHES_VERIFYING), ENTRIES)],
      }),
    ]
  },
}
