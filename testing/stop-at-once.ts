import { isAlive } from '../apps/server/src/postgres/process-identity.ts'
import type { ProcessIdentity } from '../apps/server/src/postgres/process-identity.ts'

/** SIGKILL to that very process; one that ended meanwhile is let be, and so is whoever was given its number since. */
export function stopAtOnce(identity: ProcessIdentity): void {
  if (!isAlive(identity)) return
  try {
    process.kill(identity.pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
