import { packages } from '@commonline/bargaining'
import type { Highs } from 'highs'
import type { Benchmark, Figure } from '../figure.ts'
import { milliseconds, notMeasured, peer } from '../figure.ts'
import { cop21, syntheticDossier } from '../inputs/dossiers.ts'
import type { MeasuredDossier } from '../inputs/dossiers.ts'
import { SHARED_ABSENT } from '../inputs/shared-cases.ts'
import { measureInTurns } from '../measure.ts'
import { highsMaxMin, loadHighs, lpText } from '../peers/highs-max-min.ts'
import { maxMinProgram } from '../peers/max-min-program.ts'
import { yalpsMaxMin, yalpsModel } from '../peers/yalps-max-min.ts'

const LEFT_OUT =
  'the max-min level alone: no leximin below it, no Nash, Kalai–Smorodinsky or issue-by-issue package, no room per issue'
const YALPS = `YALPS 0.6.4: ${LEFT_OUT}, no multipliers and so no certificate`
const HIGHS = `HiGHS 1.15.3 (WebAssembly, asynchronous loader): ${LEFT_OUT}; gives multipliers of the pair form; reading its LP text is inside`

/** YALPS's dense table of the pair form grows with the square of the positions; 200 × 20 took it 66 s in a study. */
const YALPS_POSITIONS_MOST = 300

function figureOf(highs: Highs, { title, dossier, leastSatisfaction }: MeasuredDossier): Figure {
  const program = maxMinProgram(dossier)
  const model = yalpsModel(program)
  const text = lpText(program)
  const small = dossier.positions.length <= YALPS_POSITIONS_MOST
  const calls: Readonly<Record<string, () => unknown>> = {
    ours: () => packages(dossier, { room: false }),
    highs: () => highsMaxMin(highs, text),
    ...(small ? { yalps: () => yalpsMaxMin(model) } : {}),
  }
  const { ours, highs: byHighs, yalps } = measureInTurns(calls)
  if (ours === undefined || byHighs === undefined) throw new Error('assumption broken: both were timed')
  const { leximin } = packages(dossier, { room: false })
  const least = leximin?.worstOff.satisfaction ?? Number.NaN
  const apart = (other: number | null) => (other === null ? 'none found' : Math.abs(other - least).toExponential(1))
  const { kind, gap } = leximin?.certificate ?? { kind: 'none', gap: null }
  const facts = [
    `worst-off member ${least.toFixed(6)}, certificate ${kind}, gap ${gap?.toExponential(1) ?? 'unknown'}`,
    `distance from the optimum of HiGHS ${apart(highsMaxMin(highs, text))}${small ? `, of YALPS ${apart(yalpsMaxMin(model))}` : ''}`,
    ...(leastSatisfaction === null ? [] : [`distance from the reference ${apart(leastSatisfaction)}`]),
    ...(small ? [] : [`YALPS is not called beyond ${YALPS_POSITIONS_MOST} positions`]),
  ]
  return milliseconds({
    what: 'all four packages under the limits, each with its certificate',
    input: title,
    timing: ours,
    goal: dossier.members.length > 100 ? '≤ 250 ms, with explanation' : '≤ 20 ms for leximin alone',
    facts,
    peers: [...(yalps === undefined ? [] : [peer('YALPS', yalps, ours, YALPS)]), peer('HiGHS', byHighs, ours, HIGHS)],
  })
}

export const leximinPackage: Benchmark = {
  id: 'packages',
  title: 'Packages, beside general solvers on the max-min question',
  run: async () => {
    const highs = await loadHighs()
    const real = cop21()
    return [
      figureOf(highs, syntheticDossier(15, 13, 8)),
      real === null ? notMeasured('packages, CoP21', SHARED_ABSENT) : figureOf(highs, real),
      figureOf(highs, syntheticDossier(27, 10, 12)),
      figureOf(highs, syntheticDossier(200, 20, 40)),
    ]
  },
}
