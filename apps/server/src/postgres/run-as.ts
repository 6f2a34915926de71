import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { refuseStart, started } from './start-refusal.ts'
import type { StartResult } from './start-refusal.ts'

/**
 * Under which identity the database programs run. PostgreSQL refuses to run as root, and every identity must have
 * a name in the system's list of users.
 *
 * - `self`: as the user who started Commonline.
 * - `namespace`: the same user, seen as "nobody" inside a user namespace; files keep their owner.
 * - `user`: root starts the programs as an existing user without privileges.
 */
export type RunAs =
  | { readonly kind: 'self' }
  | { readonly kind: 'namespace' }
  | { readonly kind: 'user'; readonly name: string; readonly uid: number; readonly gid: number }

const NOBODY = 65534
const FALLBACK_USERS = ['postgres', 'nobody', 'daemon']

/** The identities worth trying, best first. */
export function candidateIdentities(folder: string, cluster: string | undefined): readonly RunAs[] {
  const clusterOwner = cluster === undefined ? undefined : statSync(cluster).uid
  if (!isRoot()) return hasName() ? [{ kind: 'self' }] : [{ kind: 'namespace' }]
  // PostgreSQL accepts a data folder only from its owner, so an existing one decides.
  if (clusterOwner !== undefined && clusterOwner !== 0) return namedUsers().filter((user) => user.uid === clusterOwner)
  const namespace: RunAs = { kind: 'namespace' }
  if (clusterOwner === 0) return [namespace]
  const folderOwner = statSync(folder).uid
  const users = namedUsers()
  return [
    namespace,
    ...users.filter((user) => user.uid === folderOwner && user.uid !== 0),
    ...FALLBACK_USERS.flatMap((name) => users.filter((user) => user.name === name && user.uid !== 0)),
  ]
}

/**
 * The first of the candidates that works here and reaches every needed folder.
 * Refuses with the folder that stands in the way when some candidate works but cannot reach, and with
 * `start.no_user_to_run_as` when none works at all.
 */
export function chooseIdentity(candidates: readonly RunAs[], reach: readonly string[]): StartResult<RunAs> {
  let blocked: { readonly folder: string; readonly user: string } | undefined
  for (const candidate of candidates) {
    const answer = tryIdentity(candidate, reach)
    if (answer === 'works') return started(candidate)
    if (answer !== 'unavailable') blocked ??= { folder: answer.blockedBy, user: nameOf(candidate) }
  }
  return blocked === undefined
    ? refuseStart('start.no_user_to_run_as', { tried: candidates.map(nameOf).join(', ') })
    : refuseStart('start.folder_blocked', blocked)
}

/** Starts a program under an identity. */
export function spawnAs(runAs: RunAs, program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const [file, ...rest] = commandAs(runAs, program, args)
  return spawn(file, rest, { ...options, ...userOptions(runAs) })
}

/** The owner that files made for the database programs need, or undefined when that is the present user. */
export function fileOwner(runAs: RunAs): { readonly uid: number; readonly gid: number } | undefined {
  return runAs.kind === 'user' ? { uid: runAs.uid, gid: runAs.gid } : undefined
}

// Walks down every path as the identity itself, so that access lists and mounts count as they do for the database.
const PROBE = `for folder in "$@"; do
  if ! [ -x "$folder" ]; then echo "blocked:$folder"; exit 0; fi
done
echo works`

function tryIdentity(runAs: RunAs, reach: readonly string[]): 'works' | 'unavailable' | { readonly blockedBy: string } {
  const folders = [...new Set(reach.flatMap(withAncestors))]
  const [file, ...args] = commandAs(runAs, '/bin/sh', ['-c', PROBE, 'sh', ...folders])
  const probe = spawnSync(file, args, { cwd: '/', encoding: 'utf8', timeout: 5_000, ...userOptions(runAs) })
  const answer = (probe.stdout ?? '').trim()
  if (answer === 'works') return 'works'
  return answer.startsWith('blocked:') ? { blockedBy: answer.slice('blocked:'.length) } : 'unavailable'
}

function commandAs(runAs: RunAs, program: string, args: readonly string[]): readonly [string, ...string[]] {
  if (runAs.kind !== 'namespace') return [program, ...args]
  // unshare replaces itself with the program: the pid that we see is the database's own.
  return ['unshare', '-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--', program, ...args]
}

function userOptions(runAs: RunAs): { readonly uid?: number; readonly gid?: number } {
  return fileOwner(runAs) ?? {}
}

function withAncestors(folder: string): readonly string[] {
  const parent = path.dirname(folder)
  return parent === folder ? [folder] : [...withAncestors(parent), folder]
}

function nameOf(runAs: RunAs): string {
  if (runAs.kind === 'user') return runAs.name
  return runAs.kind === 'namespace' ? 'nobody in a user namespace' : 'the present user'
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

type NamedUser = Extract<RunAs, { readonly kind: 'user' }>

function namedUsers(): readonly NamedUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ kind: 'user', name, uid: Number(uid), gid: Number(gid) }))
}
