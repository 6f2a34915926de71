import { analyse } from '@commonline/bargaining'
import type { Benchmark, Figure } from '../figure.ts'
import { milliseconds, notMeasured } from '../figure.ts'
import { cop21, syntheticDossier, twoThirds } from '../inputs/dossiers.ts'
import type { MeasuredDossier } from '../inputs/dossiers.ts'
import { SHARED_ABSENT } from '../inputs/shared-cases.ts'
import { measure } from '../measure.ts'

function figureOf({ title, dossier }: MeasuredDossier): Figure {
  const carries = twoThirds(dossier)
  const { sentences, deadlock, packages } = analyse(dossier, { carries })
  return milliseconds({
    what: 'the whole line on a dossier: outlook, unity, four packages with room, deadlock, limits, deals, sentences',
    input: title,
    timing: measure(() => analyse(dossier, { carries })),
    ...(dossier.members.length > 100 ? { goal: '≤ 250 ms for package and explanation' } : {}),
    facts: [
      `${sentences.length} sentences`,
      `deadlock search ${deadlock.complete ? 'complete' : 'stopped at its limit'}`,
      `leximin certificate: ${packages.leximin?.certificate.kind ?? 'no package'}`,
    ],
  })
}

export const analysis: Benchmark = {
  id: 'analysis',
  title: 'The whole analysis of a dossier',
  run: () => {
    const real = cop21()
    return [
      figureOf(syntheticDossier(15, 13, 8)),
      real === null ? notMeasured('analysis, CoP21', SHARED_ABSENT) : figureOf(real),
      figureOf(syntheticDossier(27, 10, 12)),
      figureOf(syntheticDossier(200, 20, 40)),
    ]
  },
}
