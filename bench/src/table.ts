import type { Benchmark, Figure, NotMeasured } from './figure.ts'
import type { Machine } from './machine.ts'
import type { Timing } from './measure.ts'

/** Three significant digits, and thousands apart. */
function rounded(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en')
  return value.toPrecision(3)
}

const amount = (value: number, unit: Figure['unit']): string =>
  unit === 'ms' ? `${rounded(value)} ms` : `${rounded(Number(value.toPrecision(3)))} a second`

const spread = ({ fastest, slowest, cold, runs }: Timing): string =>
  `${runs} calls of ${rounded(fastest)} to ${rounded(slowest)} ms, the first ever ${rounded(cold)} ms`

function figureLines(figure: Figure): readonly string[] {
  const { what, input, unit, value, byProcessor, goal, timing, facts, peers } = figure
  return [
    `  ${amount(value, unit).padStart(20)}  ${what}`,
    `${' '.repeat(24)}on ${input}`,
    `${' '.repeat(24)}by processor time ${amount(byProcessor, unit)}; ${spread(timing)}${goal === undefined ? '' : `; goal ${goal}`}`,
    ...facts.map((fact) => `${' '.repeat(24)}${fact}`),
    ...peers.flatMap((each) => [
      `  ${amount(each.value, unit).padStart(20)}  ${each.name}: by processor time ${amount(each.byProcessor, unit)}, ${rounded(each.timesOurs)} times ours`,
      `${' '.repeat(24)}${each.leavesOut}`,
    ]),
  ]
}

/** One benchmark for people to read. */
export function benchmarkText(benchmark: Benchmark, results: readonly (Figure | NotMeasured)[]): string {
  const lines = results.flatMap((result) =>
    result.kind === 'figure'
      ? figureLines(result)
      : [`  ${'not measured'.padStart(20)}  ${result.what}: ${result.why}`],
  )
  return [`${benchmark.title} (${benchmark.id})`, ...lines, ''].join('\n')
}

/** The machine, and its load before and after. */
export function machineText(machine: Machine): string {
  const { processor, cores, memoryGiB, runtime, system, load } = machine
  return [
    `${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, ${runtime}`,
    `load over 1, 5 and 15 minutes: ${load.join(', ')}`,
    'One thread, warm medians: wall clock first, then processor time, which a busy machine stretches less.\n    Peers are called in turns with ours in the same run; ratios are of processor time.',
    '',
  ].join('\n')
}
