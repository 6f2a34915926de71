import {
  carryAt,
  limitsBrokenAt,
  outlook,
  packages,
  satisfactionAt,
  satisfactionWithoutAgreement,
} from '@commonline/bargaining'
import type { Dossier, Point } from '@commonline/bargaining'
import type { Benchmark } from '../figure.ts'
import { milliseconds } from '../figure.ts'
import { syntheticDossier, twoThirds } from '../inputs/dossiers.ts'
import { measureInTurns } from '../measure.ts'

/** The dossier with one position moved, as while it is dragged. */
function dragged(dossier: Dossier, step: number): Dossier {
  const at = step % dossier.positions.length
  const positions = dossier.positions.map((position, index) =>
    index === at ? { ...position, point: ((position.point ?? 0) + 1 + step) % 101 } : position,
  )
  return { ...dossier, positions }
}

const pointAt = (dossier: Dossier, step: number): Point =>
  Object.fromEntries(dossier.issues.map(({ id }, index) => [id, (step * 7 + index * 13) % 101]))

export const whatIfFrame: Benchmark = {
  id: 'what-if-frame',
  title: 'One frame while something is dragged, 27 members × 10 issues',
  run: () => {
    const { title, dossier } = syntheticDossier(27, 10, 12)
    const carries = twoThirds(dossier)
    const step = { marker: 0, position: 0 }
    const timings = measureInTurns({
      marker: () => {
        const point = pointAt(dossier, step.marker++)
        return [
          satisfactionAt(dossier, point),
          satisfactionWithoutAgreement(dossier),
          limitsBrokenAt(dossier, point),
          carryAt(dossier, point, carries),
        ]
      },
      position: () => {
        const moved = dragged(dossier, step.position++)
        const tabled = packages(moved, { room: false })
        const { leximin } = tabled
        return [
          outlook(moved),
          tabled,
          satisfactionWithoutAgreement(moved),
          leximin === null ? null : carryAt(moved, leximin.point, carries),
        ]
      },
    })
    return [
      milliseconds({
        what: 'a what-if marker moves: satisfactions, broken limits, would it carry by two thirds',
        input: title,
        timing: timings.marker,
        goal: '≤ 16 ms',
        facts: ['another point in every frame'],
      }),
      milliseconds({
        what: 'a position moves: outlook, four packages with certificates, would the leximin package carry',
        input: title,
        timing: timings.position,
        goal: '≤ 16 ms',
        facts: [
          'another position in every frame',
          'without room per issue, deadlock and deals; drawing is not counted',
        ],
      }),
    ]
  },
}
