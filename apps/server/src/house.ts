import { createHash } from 'node:crypto'
import { readReport } from '@commonline/intake'
import type { Kysely } from 'kysely'
import { analyseLine } from './application/dossiers/analyse-line.ts'
import { handlers } from './application/house.ts'
import type { House } from './application/perform.ts'
import type { AnalyseLine } from './application/ports/line-analysis.ts'
import type { ReadReport } from './application/ports/report-reading.ts'
import { nodeSecrets } from './identity/node-secrets.ts'
import { newId } from './new-id.ts'
import { databaseClock, postgresStorage } from './storage/storage.ts'
import type { Clock } from './storage/storage.ts'
import type { Database } from './storage/tables.ts'

/** Reads here and now: for reports that the house wrote itself, and for tests. */
const readHere: ReadReport = (report) => Promise.resolve(readReport(report))

/** Computes here and now: where nobody else is kept waiting by it. */
const analyseHere: AnalyseLine = (question) => Promise.resolve(analyseLine(question))

/** What the house lets others do for it, so that its own thread stays free for everybody. */
export interface Apart {
  readonly read: ReadReport
  readonly analyse: AnalyseLine
}

const here: Apart = { read: readHere, analyse: analyseHere }

/** The house on a database: storage, ids, hashes and all handlers put together. */
export const houseOn = (db: Kysely<Database>, clock: Clock = databaseClock, apart: Apart = here): House => ({
  storage: postgresStorage(db, clock),
  newId: () => newId(),
  digest: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  secrets: nodeSecrets,
  readReport: apart.read,
  analyseLine: apart.analyse,
  handlers,
})
