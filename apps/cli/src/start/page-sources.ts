import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

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
