import { exchangeRounds } from '@commonline/bargaining'
import type { Benchmark, Figure } from '../figure.ts'
import { milliseconds, notMeasured } from '../figure.ts'
import { cop21, syntheticDossier } from '../inputs/dossiers.ts'
import type { MeasuredDossier } from '../inputs/dossiers.ts'
import { SHARED_ABSENT } from '../inputs/shared-cases.ts'
import { measure } from '../measure.ts'

function figureOf({ title, dossier }: MeasuredDossier, rounds: number, goal: string | null): Figure {
  const told = exchangeRounds(dossier, rounds)
  const made = told.reduce((sum, { deals }) => sum + deals.length, 0)
  return milliseconds({
    what:
      rounds === 1 ? 'one round of exchanges, each made and what it changes followed' : `${rounds} rounds of exchanges`,
    input: title,
    timing: measure(() => exchangeRounds(dossier, rounds)),
    ...(goal === null ? {} : { goal }),
    facts: [`${made} exchanges made, ${told.every(({ complete }) => complete) ? 'complete' : 'cut short'}`],
  })
}

export const roundsOfExchanges: Benchmark = {
  id: 'exchange-rounds',
  title: 'Rounds of exchanges',
  run: () => {
    const real = cop21()
    const ofCop21 =
      real === null
        ? [notMeasured('rounds of exchanges, CoP21', SHARED_ABSENT)]
        : [figureOf(real, 1, '≤ 5 ms'), figureOf(real, 10, '≤ 50 ms')]
    return [...ofCop21, figureOf(syntheticDossier(200, 20, 40), 1, null)]
  },
}
