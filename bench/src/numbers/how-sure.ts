import { howSure, packages } from '@commonline/bargaining'
import type { Benchmark, Figure } from '../figure.ts'
import { milliseconds, notMeasured } from '../figure.ts'
import { cop21, syntheticDossier } from '../inputs/dossiers.ts'
import type { MeasuredDossier } from '../inputs/dossiers.ts'
import { SHARED_ABSENT } from '../inputs/shared-cases.ts'
import { measure } from '../measure.ts'

const DRAWS = 1_000

function figureOf({ title, dossier }: MeasuredDossier): Figure {
  const tabled = packages(dossier, { room: false })
  const { bestFloor } = howSure(dossier, tabled, { seed: 1, draws: DRAWS })
  return milliseconds({
    what: `${DRAWS} sets of inputs drawn: bands, limits, and the best worst-off found again for each (a max-min package)`,
    input: title,
    timing: measure(() => howSure(dossier, tabled, { seed: 1, draws: DRAWS })),
    goal: '≤ 1 s for 1,000 max-min packages',
    facts: [
      bestFloor === null
        ? 'not found, or not proved, for every draw'
        : `best worst-off ${bestFloor.p10.toFixed(3)}, ${bestFloor.p50.toFixed(3)}, ${bestFloor.p90.toFixed(3)} (10, 50, 90 %)`,
    ],
  })
}

export const howSureOfAll: Benchmark = {
  id: 'how-sure',
  title: 'How sure: seeded draws',
  run: () => {
    const real = cop21()
    return [
      real === null ? notMeasured('how sure, CoP21', SHARED_ABSENT) : figureOf(real),
      figureOf(syntheticDossier(27, 10, 12)),
    ]
  },
}
