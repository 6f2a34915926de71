import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './run.ts'

/** What became of a part. */
export interface Finished {
  readonly part: string
  readonly status: number
  readonly seconds: number
}

/** What a soak has done so far, kept in a folder so that it goes on where it was stopped. */
export interface SoakProgress {
  /** What every part said, one file each. */
  readonly folder: string
  readonly finished: readonly Finished[]
  readonly finish: (one: Finished) => void
}

/** The progress of the soak on this seed and of this size: another seed, or another size, is another soak. */
export function soakProgress(soak: string): SoakProgress {
  const folder = path.join(root, 'build', 'soak', soak)
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'finished.ndjson')
  const finished = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Finished)
    : []
  return {
    folder,
    finished,
    finish: (one) => {
      finished.push(one)
      appendFileSync(file, `${JSON.stringify(one)}\n`)
    },
  }
}
