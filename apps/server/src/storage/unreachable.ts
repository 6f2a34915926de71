import pg from 'pg'
import { StorageUnreachable } from '../application/ports/store.ts'

/** Runs what speaks to the database, and gives "it is not there just now" a name of its own. */
export async function orUnreachable<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (isOfTheConnection(error))
      throw new StorageUnreachable(`the database is away: ${error.message}`, { cause: error })
    throw error
  }
}

/** Whether an error says that the database is not there, shuts down or takes no more, and nothing about anything else. */
function isOfTheConnection(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  if (error instanceof pg.DatabaseError) return serverAway.test(error.code ?? '')
  if (error.message.startsWith('Connection terminated')) return true
  // A missing file is ENOENT as well, and only the call that met it tells the two apart.
  return 'syscall' in error && socketCalls.has(error.syscall) && 'code' in error && socketAway.has(error.code)
}

// Connection exceptions, too many connections and their like, and shutdown: PostgreSQL 18, appendix A.
const serverAway = /^(08\d{3}|53\d{3}|57P0\d)$/
const socketCalls = new Set<unknown>(['connect', 'read', 'write'])
// ENOENT is the file of a socket that is not there.
const socketAway = new Set<unknown>(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])
