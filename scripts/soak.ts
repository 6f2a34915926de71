import { availableParallelism } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { proofs, soakParts } from './soak-parts.ts'
import type { Proof } from './soak-parts.ts'
import { soakProgress } from './soak-progress.ts'
import { heldOf, runParts } from './soak-run.ts'

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
const { seed, ballots, rounds, runs } = values

const progress = soakProgress(`${seed}-${ballots}-${rounds}-${runs}`)
const size = { ballots: Number(ballots), rounds: Number(rounds), runs: Number(runs) }
const parts = soakParts(wanted, size, Number(seed))
const again = `--seed ${seed} --ballots ${ballots} --rounds ${rounds} --runs ${runs} --only ${values.only}`
console.log(`${parts.length} parts; what each says lies in ${progress.folder}`)
console.log(`to go on after a stop: npm run soak -- ${again}`)
await runParts(parts, progress, Number(values['at-once']))

for (const proof of wanted) console.log(heldOf(proof, parts, progress))
const finished = new Map(progress.finished.map(({ part, status }) => [part, status]))
for (const { name } of parts) {
  const status = finished.get(name)
  if (status !== 0)
    console.log(`${status === undefined ? 'not run' : 'failed'}: ${path.join(progress.folder, `${name}.log`)}`)
}
// 0 only where every part was run and held.
process.exitCode = parts.every(({ name }) => finished.get(name) === 0) ? 0 : 1
