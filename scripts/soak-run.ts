import { closeSync, openSync } from 'node:fs'
import path from 'node:path'
import { run } from './run.ts'
import type { Part, Proof } from './soak-parts.ts'
import type { SoakProgress } from './soak-progress.ts'

// A part that is stopped more often is left for the next time.
const stoppedMax = 4

/** Ended by a signal (shells give 128 and its number; `run` gives 70 where there is no status): that tells nothing of the proof. */
const wasStopped = (status: number): boolean => status === 70 || status > 128

/** Runs those of the parts that are left, so many at once, and says what each came to. What was stopped is taken up again. */
export async function runParts(parts: readonly Part[], progress: SoakProgress, atOnce: number): Promise<void> {
  const done = new Set(progress.finished.map(({ part }) => part))
  const waiting = parts.filter(({ name }) => !done.has(name))
  const stopped = new Map<string, number>()
  const worker = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const begun = performance.now()
      const log = openSync(path.join(progress.folder, `${part.name}.log`), 'w')
      const status = await run(part.command, part.environment, log)
      closeSync(log)
      const seconds = Math.round((performance.now() - begun) / 1000)
      if (wasStopped(status)) {
        const times = (stopped.get(part.name) ?? 0) + 1
        stopped.set(part.name, times)
        if (times < stoppedMax) waiting.push(part)
        console.log(`- ${part.name} was stopped from outside after ${seconds} s`)
        continue
      }
      progress.finish({ part: part.name, status, seconds })
      console.log(`${status === 0 ? '✓' : '✗'} ${part.name} (${seconds} s); ${heldOf(part.proof, parts, progress)}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** How much of a proof held so far, in its own unit. */
export function heldOf(proof: Proof, parts: readonly Part[], { finished }: SoakProgress): string {
  const passed = new Set(finished.filter(({ status }) => status === 0).map(({ part }) => part))
  const total = (all: readonly Part[]) => all.reduce((sum, { amount }) => sum + amount, 0)
  const ofProof = parts.filter((part) => part.proof === proof)
  return `${proof}: ${total(ofProof.filter(({ name }) => passed.has(name)))} of ${total(ofProof)} held`
}
