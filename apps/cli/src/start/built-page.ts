import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { holdBuild } from './held-builds.ts'
import { pageSourcesHash } from './page-sources.ts'
import { sweepBuilds } from './sweep-builds.ts'
import { whereAllowed } from './where-allowed.ts'

/** A complete page, which stays as it is for as long as this process lives or until it is released. */
export interface BuiltPage {
  readonly folder: string
  /** False when it lay there from an earlier time. */
  readonly fresh: boolean
  readonly release: () => void
}

/** Sixteen hexadecimal digits tell any two states of the sources apart that one checkout will ever see. */
const NAME_LENGTH = 16

const buildsFolder = (projectRoot: string): string => path.join(projectRoot, 'apps', 'web', 'build')

/** The folder of the page that is built from the sources as they are now. */
export function pageFolder(projectRoot: string): string {
  return path.join(buildsFolder(projectRoot), pageSourcesHash(projectRoot).slice(0, NAME_LENGTH))
}

/**
 * The page of the sources as they are now, built unless it lies there. Every state of the sources has a folder of its own, which
 * appears complete and is never changed: whoever serves another one goes on serving that.
 */
export async function ensurePageBuilt(projectRoot: string, signal: AbortSignal): Promise<BuiltPage> {
  const folder = pageFolder(projectRoot)
  // Held before it is looked for: whoever sweeps sees the one or the other.
  const release = holdBuild(folder)
  if (existsSync(path.join(folder, 'index.html'))) {
    whereAllowed(() => utimesSync(folder, new Date(), new Date()))
    return { folder, fresh: false, release }
  }
  try {
    return await build(projectRoot, folder, signal)
  } finally {
    release()
  }
}

async function build(projectRoot: string, wanted: string, signal: AbortSignal): Promise<BuiltPage> {
  const builds = path.dirname(wanted)
  const workshop = path.join(builds, `.workshop-${process.pid}`)
  mkdirSync(builds, { recursive: true })
  try {
    await runVite(projectRoot, workshop, signal)
    // Sources that were edited while they were read are of no one state: the next start builds again.
    const folder = pageFolder(projectRoot) === wanted ? wanted : `${wanted}-edited-${process.pid}`
    const release = holdBuild(folder)
    putInPlace(workshop, folder)
    whereAllowed(() => sweepBuilds(builds, path.basename(folder)))
    return { folder, fresh: true, release }
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/** Another process may have put its own build of the same sources there meanwhile: then that one stays. */
function putInPlace(made: string, folder: string): void {
  try {
    renameSync(made, folder)
  } catch (fault) {
    if (!existsSync(path.join(folder, 'index.html'))) throw fault
  }
}

async function runVite(projectRoot: string, outDir: string, signal: AbortSignal): Promise<void> {
  const vite = path.join(path.dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  const args = [vite, 'build', 'apps/web', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']
  // Whatever the surroundings are for, a test run for instance, people get the page that is made for people.
  const env = { ...process.env, NODE_ENV: 'production' }
  const building = spawn(process.execPath, args, { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'], signal })
  let output = ''
  building.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  building.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = await once(building, 'close')
  if (code !== 0) throw new Error(`The page could not be built:\n${output.trim()}`)
}
