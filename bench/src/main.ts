import { parseArgs } from 'node:util'
import type { Figure, NotMeasured } from './figure.ts'
import { describeMachine } from './machine.ts'
import { analysis } from './numbers/analysis.ts'
import { completions } from './numbers/completions.ts'
import { roundsOfExchanges } from './numbers/exchange-rounds.ts'
import { exchangeRound } from './numbers/exchanges.ts'
import { extraction } from './numbers/extraction.ts'
import { howSureOfAll } from './numbers/how-sure.ts'
import { idealPointsOfAll } from './numbers/ideal-points.ts'
import { leximinPackage } from './numbers/leximin-package.ts'
import { record } from './numbers/record.ts'
import { similarityOfAll } from './numbers/similarity.ts'
import { verdicts } from './numbers/verdicts.ts'
import { votingPower } from './numbers/voting-power.ts'
import { whatIfFrame } from './numbers/what-if-frame.ts'
import { benchmarkText, machineText } from './table.ts'

const BENCHMARKS = [
  verdicts,
  completions,
  votingPower,
  leximinPackage,
  exchangeRound,
  roundsOfExchanges,
  howSureOfAll,
  whatIfFrame,
  analysis,
  similarityOfAll,
  idealPointsOfAll,
  record,
  extraction,
]

const USAGE = `npm run bench -- [--json] [--only ID]...   ID: ${BENCHMARKS.map(({ id }) => id).join(', ')}`

interface Asked {
  readonly json: boolean
  readonly only: readonly string[]
}

/** What the command line asks for, or null where it asks for something that is not there. */
function asked(): Asked | null {
  try {
    const { values } = parseArgs({
      options: { json: { type: 'boolean', default: false }, only: { type: 'string', multiple: true, default: [] } },
    })
    const known = values.only.every((id) => BENCHMARKS.some((benchmark) => benchmark.id === id))
    return known ? values : null
  } catch {
    return null
  }
}

async function run({ json, only }: Asked): Promise<void> {
  const machine = describeMachine()
  const say = (text: string) => (json ? process.stderr : process.stdout).write(text)
  say(`${machineText(machine)}\n`)
  const results: {
    readonly id: string
    readonly title: string
    readonly figures: readonly (Figure | NotMeasured)[]
  }[] = []
  for (const benchmark of BENCHMARKS) {
    if (only.length > 0 && !only.includes(benchmark.id)) continue
    const figures = await benchmark.run()
    results.push({ id: benchmark.id, title: benchmark.title, figures })
    say(`${benchmarkText(benchmark, figures)}\n`)
  }
  const loadAfter = describeMachine().load
  say(`load at the end: ${loadAfter.join(', ')}\n`)
  if (json) process.stdout.write(`${JSON.stringify({ machine, loadAfter, benchmarks: results }, null, 2)}\n`)
}

const choice = asked()
if (choice === null) {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
} else {
  await run(choice)
}
