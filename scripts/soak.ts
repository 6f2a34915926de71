import { closeSync, openSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { run } from './run.ts'
import { proofs, soakParts } from './soak-parts.ts'
import type { Part, Proof } from './soak-parts.ts'
import { soakProgress } from './soak-progress.ts'
import type { SoakProgress } from './soak-progress.ts'

// The long ones: the same proofs with larger numbers, on fresh seeds. It may be stopped at any time; the seed that it names first
// goes on with what is left. A part that failed has failed for its seed: it is not tried again until it passes.

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: proofs.join(',') },
    ballots: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '120' },
    runs: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'at-once': { type: 'string', default: String(availableParallelism()) },
  },
})
const wanted = values.only.split(',') as Proof[]
const unknown = wanted.filter((proof) => !proofs.includes(proof))
if (unknown.length > 0) throw new Error(`no such proof: ${unknown.join(', ')}; there are ${proofs.join(', ')}`)
const size = { ballots: Number(values.ballots), rounds: Number(values.rounds), runs: Number(values.runs) }
const seed = Number(values.seed)
const name = `${seed}-${size.ballots}-${size.rounds}-${size.runs}`

const progress = soakProgress(name)
const parts = soakParts(wanted, size, seed)
const done = new Set(progress.finished.map(({ part }) => part))
const left = parts.filter(({ name }) => !done.has(name))
console.log(`${parts.length} parts, ${left.length} of them left; what each says lies in ${progress.folder}`)
console.log(`to go on after a stop: npm run soak -- ${goOn()}`)
await runParts(left, progress)
process.exitCode = sayResult(parts, progress)

function goOn(): string {
  const { ballots, rounds, runs } = size
  return `--seed ${seed} --ballots ${ballots} --rounds ${rounds} --runs ${runs} --only ${values.only}`
}

/** Runs what is left, so many parts at once, and says what each came to. */
async function runParts(left: readonly Part[], progress: SoakProgress): Promise<void> {
  const waiting = [...left]
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
      console.log(`${status === 0 ? '✓' : '✗'} ${part.name} (${seconds} s); ${sayProof(part.proof, progress)}`)
    }
  }
  await Promise.all(Array.from({ length: Number(values['at-once']) }, worker))
}

// A part that is stopped more often is left for the next time.
const stoppedMax = 4

/** Ended by a signal (shells give 128 and its number; `run` gives 70 where there is no status): that tells nothing of the proof. */
const wasStopped = (status: number): boolean => status === 70 || status > 128

function sayProof(proof: Proof, { finished }: SoakProgress): string {
  const passed = new Set(finished.filter(({ status }) => status === 0).map(({ part }) => part))
  const total = (all: readonly Part[]) => all.reduce((sum, { amount }) => sum + amount, 0)
  const ofProof = parts.filter((part) => part.proof === proof)
  return `${proof}: ${total(ofProof.filter(({ name }) => passed.has(name)))} of ${total(ofProof)} held`
}

/** Says what the soak came to; gives the exit status: 0 only where every part was run and held. */
function sayResult(parts: readonly Part[], { finished, folder }: SoakProgress): number {
  for (const proof of proofs.filter((one) => wanted.includes(one))) console.log(sayProof(proof, progress))
  const names = new Set(parts.map(({ name }) => name))
  const failed = finished.filter(({ part, status }) => names.has(part) && status !== 0)
  for (const { part } of failed) console.log(`✗ ${path.join(folder, `${part}.log`)}`)
  const run = new Set(finished.map(({ part }) => part))
  return failed.length === 0 && parts.every(({ name }) => run.has(name)) ? 0 : 1
}
