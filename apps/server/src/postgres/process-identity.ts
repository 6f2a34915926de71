import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * One process, told apart from every later process that is given the same number: a pid alone is reused.
 */
export interface ProcessIdentity {
  readonly pid: number
  /** When the process started, in whatever unit the operating system keeps; compared, never read. */
  readonly startTime: string
}

/** The identity of the process with this pid, or undefined when there is none or it is dead and merely unreaped. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined
  const startTime = process.platform === 'linux' ? startTimeFromProc(pid) : startTimeFromPs(pid)
  return startTime === undefined ? undefined : { pid, startTime }
}

/** The identity of the process that runs this code. */
export function ownIdentity(): ProcessIdentity {
  const own = identifyProcess(process.pid)
  if (own === undefined) throw new Error('The operating system does not tell when this process started')
  return own
}

/** True while that very process lives, not merely some process with its number. */
export function isAlive(identity: ProcessIdentity): boolean {
  return identifyProcess(identity.pid)?.startTime === identity.startTime
}

/** Waits until the process is gone; false when it still lives after `limitMs` milliseconds. */
export async function waitUntilGone(identity: ProcessIdentity, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs
  while (isAlive(identity)) {
    if (performance.now() > deadline) return false
    await sleep(10)
  }
  return true
}

/** The command line of a process, one element per argument where the system keeps them apart. */
export function commandLine(pid: number): readonly string[] {
  if (process.platform === 'linux') {
    return readIfPossible(`/proc/${pid}/cmdline`)?.split('\0').slice(0, -1) ?? []
  }
  return [askPs(pid, 'command=')]
}

function startTimeFromProc(pid: number): string | undefined {
  const stat = readIfPossible(`/proc/${pid}/stat`)
  if (stat === undefined) return undefined
  // The program's name stands in brackets and may itself hold brackets and spaces: fields count from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, ticksSinceBoot] = [fields[0], fields[19]]
  if (state === 'Z' || state === 'X' || ticksSinceBoot === undefined) return undefined
  // Ticks restart at zero with the machine, so the boot belongs to the time.
  const boot = readIfPossible('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
  return `${boot}:${ticksSinceBoot}`
}

function startTimeFromPs(pid: number): string | undefined {
  if (askPs(pid, 'stat=').startsWith('Z')) return undefined
  const startTime = askPs(pid, 'lstart=')
  return startTime === '' ? undefined : startTime
}

function askPs(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } }).trim()
  } catch {
    return ''
  }
}

function readIfPossible(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
