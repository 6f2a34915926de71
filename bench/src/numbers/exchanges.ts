import { exchanges } from '@commonline/bargaining'
import type { Benchmark, Figure } from '../figure.ts'
import { milliseconds, notMeasured } from '../figure.ts'
import { cop21, syntheticDossier } from '../inputs/dossiers.ts'
import type { MeasuredDossier } from '../inputs/dossiers.ts'
import { readShared, SHARED_ABSENT } from '../inputs/shared-cases.ts'
import { measure } from '../measure.ts'

/** The equal-gain exchanges of two public implementations on CoP21. */
interface ExchangeFile {
  readonly cases: readonly [
    {
      readonly expected: {
        readonly initialExchangeCount: number
        readonly initialExchanges: readonly { readonly gain: number }[]
      }
    },
  ]
}

/** Deals with any gain at all, as many as there may be. */
const EVERY_DEAL = 100_000

function figureOf({ title, dossier }: MeasuredDossier, facts: readonly string[]): Figure {
  const { count } = exchanges(dossier)
  return milliseconds({
    what: 'every equal-gain exchange from the present positions; the best 20 with what third members gain or lose',
    input: title,
    timing: measure(() => exchanges(dossier, 20)),
    goal: '≤ 5 ms a round',
    facts: [`${count} exchanges`, ...facts],
  })
}

function againstReference({ dossier }: MeasuredDossier): readonly string[] {
  const found = readShared('compute/exchange-cop21.json') as ExchangeFile | null
  if (found === null) return []
  const [{ expected }] = found.cases
  const { count, deals } = exchanges(dossier, EVERY_DEAL)
  const gains = expected.initialExchanges.map(({ gain }) => gain)
  const apart = Math.max(...gains.map((gain, index) => Math.abs(gain - (deals[index]?.gain ?? Number.NaN))))
  return [
    `the reference has ${expected.initialExchangeCount}, this room ${count}`,
    `largest difference among the ${gains.length} gains it lists ${apart.toExponential(1)}`,
  ]
}

export const exchangeRound: Benchmark = {
  id: 'exchanges',
  title: 'One round of exchanges',
  run: () => {
    const real = cop21()
    return [
      figureOf(syntheticDossier(15, 13, 0), []),
      real === null ? notMeasured('exchanges, CoP21', SHARED_ABSENT) : figureOf(real, againstReference(real)),
    ]
  },
}
