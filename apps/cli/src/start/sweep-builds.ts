import { readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { identifyProcess } from '@commonline/server/process-identity'
import { isHeld } from './held-builds.ts'
import { whereAllowed } from './where-allowed.ts'

/** Besides the newest build: who goes back and forth between two branches builds each once. A build takes some 2 MB. */
const KEPT = 2

/** Removes builds that no living process uses, but for the last few, and what killed builds left behind. */
export function sweepBuilds(builds: string, newest: string): void {
  const names = readdirSync(builds)
  const older = names
    .filter((name) => /^[0-9a-f]{16}/.test(name) && name !== newest)
    .map((name) => ({ name, used: usedAt(path.join(builds, name)) }))
    .toSorted((one, other) => other.used - one.used)
    .slice(KEPT)
  for (const { name } of older) whereAllowed(() => removeUnheld(path.join(builds, name)))
  for (const name of names.filter(isLeftBehind)) {
    whereAllowed(() => rmSync(path.join(builds, name), { recursive: true, force: true }))
  }
}

/** Taken away first and looked at again: who began to use it in between gets it back. */
function removeUnheld(build: string): void {
  if (isHeld(build)) return
  const aside = path.join(path.dirname(build), `.aside-${path.basename(build)}-${process.pid}`)
  renameSync(build, aside)
  if (isHeld(build)) renameSync(aside, build)
  else rmSync(aside, { recursive: true, force: true })
}

/** A workshop, or a build on its way out, whose process was killed. */
function isLeftBehind(name: string): boolean {
  const pid = /^\.(?:workshop|aside)-(?:.*-)?(\d+)$/.exec(name)?.[1]
  return pid !== undefined && identifyProcess(Number(pid)) === undefined
}

function usedAt(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
