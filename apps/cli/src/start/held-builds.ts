import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive, ownIdentity } from '@commonline/server/process-identity'
import { whereAllowed } from './where-allowed.ts'

// Which processes use which builds, beside the builds: one file for each use, named BUILD.PID.NUMBER, that holds when the process
// started.
const heldFolder = (build: string): string => path.join(path.dirname(build), '.held')

let uses = 0

/**
 * Says that this process uses a build, so that no other removes it, and gives back what says that it does no more. A process that
 * was killed uses nothing. Where the folder may not be written nothing is said; by this user nothing can be removed there either.
 */
export function holdBuild(build: string): () => void {
  const file = path.join(heldFolder(build), `${path.basename(build)}.${process.pid}.${(uses += 1)}`)
  whereAllowed(() => {
    mkdirSync(heldFolder(build), { recursive: true })
    writeFileSync(file, ownIdentity().startTime)
  })
  return () => whereAllowed(() => rmSync(file, { force: true }))
}

/** Whether a living process uses a build. What the dead said is forgotten on the way. */
export function isHeld(build: string): boolean {
  const said = readdirSync(heldFolder(build)).filter((file) => file.startsWith(`${path.basename(build)}.`))
  const living = said.filter((name) => {
    const file = path.join(heldFolder(build), name)
    if (isAlive({ pid: Number(name.split('.')[1]), startTime: readFileSync(file, 'utf8') })) return true
    rmSync(file, { force: true })
    return false
  })
  return living.length > 0
}
