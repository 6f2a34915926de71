import { sha256, verifyRecord } from '@commonline/verifier'
import type { VerifyReport } from '@commonline/verifier'
import { exportBytes } from '@commonline/record'
import type { ExportText } from '@commonline/record'
import { answered } from '../apps/server/testing/called-house.ts'
import type { League } from '../apps/server/testing/league.ts'

/** What `commonline verify` says of a member's own export of the league's record. */
export async function decidedAgain({ as, wearing }: League, member: string): Promise<VerifyReport> {
  const { files } = answered(await as(wearing('delegate', member), 'record-export', {}))
  return verifyRecord(sha256, exportBytes(files as ExportText))
}
