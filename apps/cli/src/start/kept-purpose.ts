import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What the database of a data folder was made for; fixed at its first start. */
export type Purpose = 'demonstration' | 'own alliance'

const FILE = 'purpose'

/** The purpose that a data folder was first started for; undefined for a new one. */
export function keptPurpose(dataDir: string): Purpose | undefined {
  const file = path.join(dataDir, FILE)
  if (!existsSync(file)) return undefined
  return readFileSync(file, 'utf8').trim() === 'demonstration' ? 'demonstration' : 'own alliance'
}

/** Keeps the purpose of a new data folder; that of an old one stays. */
export function keepPurpose(dataDir: string, purpose: Purpose): void {
  const file = path.join(dataDir, FILE)
  if (!existsSync(file)) writeFileSync(file, `${purpose}\n`, { mode: 0o600, flush: true })
}
