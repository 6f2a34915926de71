import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Beside the built page: what its sources were when it was built. */
const HASH_FILE = '.sources-hash'

/** The folder of the built page within the project. */
export function pageFolder(projectRoot: string): string {
  return path.join(projectRoot, 'apps', 'web', 'dist')
}

/**
 * Builds the page unless it was built from exactly these sources, and says whether it did.
 * The build happens in a folder of its own that replaces the old one when complete: a killed build leaves the old page.
 */
export async function ensurePageBuilt(projectRoot: string, signal: AbortSignal): Promise<'built' | 'up_to_date'> {
  const page = pageFolder(projectRoot)
  const hash = pageSourcesHash(projectRoot)
  if (existsSync(path.join(page, 'index.html')) && readHash(page) === hash) return 'up_to_date'
  const workshop = path.join(projectRoot, 'apps', 'web', 'build', String(process.pid))
  const fresh = path.join(workshop, 'new')
  const old = path.join(workshop, 'old')
  try {
    await runVite(projectRoot, fresh, signal)
    writeFileSync(path.join(fresh, HASH_FILE), `${hash}\n`)
    if (existsSync(page)) renameSync(page, old)
    renameSync(fresh, page)
  } catch (fault) {
    // Another process may have put its own build of the same sources there meanwhile.
    if (signal.aborted || readHash(page) !== hash) throw fault
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
  return 'built'
}

/** A hash over everything that the built page is made of: its own sources, the rooms it runs, the locked libraries. */
export function pageSourcesHash(projectRoot: string): string {
  const hash = createHash('sha256')
  for (const file of pageSources(projectRoot)) {
    const content = readFileSync(path.join(projectRoot, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function pageSources(projectRoot: string): readonly string[] {
  const rooms = readdirSync(path.join(projectRoot, 'packages')).map((room) => path.join('packages', room, 'src'))
  return ['package-lock.json', 'tsconfig.base.json', ...filesUnder(projectRoot, ['apps/web', ...rooms])]
    .filter((file) => existsSync(path.join(projectRoot, file)))
    .toSorted()
}

function filesUnder(projectRoot: string, folders: readonly string[]): readonly string[] {
  return folders
    .filter((folder) => existsSync(path.join(projectRoot, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
        const file = path.join(folder, entry.name)
        if (entry.isDirectory()) return isSourceFolder(entry.name) ? filesUnder(projectRoot, [file]) : []
        return entry.isFile() && !/\.test\.tsx?$/.test(entry.name) ? [file] : []
      }),
    )
}

function isSourceFolder(name: string): boolean {
  return name !== 'node_modules' && name !== 'dist' && name !== 'build' && !name.startsWith('.')
}

function readHash(page: string): string | undefined {
  const file = path.join(page, HASH_FILE)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

async function runVite(projectRoot: string, outDir: string, signal: AbortSignal): Promise<void> {
  const vite = path.join(path.dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  const args = [vite, 'build', 'apps/web', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']
  // Whatever the surroundings are for, a test run for instance, people get the page that is made for people.
  const env = { ...process.env, NODE_ENV: 'production' }
  const build = spawn(process.execPath, args, { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'], signal })
  let output = ''
  build.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  build.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = await once(build, 'close')
  if (code !== 0) throw new Error(`The page could not be built:\n${output.trim()}`)
}
