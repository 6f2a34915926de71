import { scaleLinear } from 'd3-scale'
import type { LaidSpan } from './band-layout.ts'

/** One input at its low and at its high end, and the result there. */
export interface TornadoFacts {
  readonly resultLow: number
  readonly resultHigh: number
}

export interface LaidSwing {
  /** From the result as stated to where the low end of the input takes it, and the same for the high end. */
  readonly low: LaidSpan
  readonly high: LaidSpan
}

export interface TornadoLayout {
  readonly swings: readonly LaidSwing[]
  /** Where the result as stated stands. */
  readonly stated: number
}

/** Room left and right of the widest bar, as a share of the length. */
const MARGIN = 0.06

/** Bars around the result as stated, all on one scale from the lowest to the highest result. In per cent of the length. */
export function tornadoLayout(swings: readonly TornadoFacts[], stated: number): TornadoLayout {
  const results = [stated, ...swings.flatMap(({ resultLow, resultHigh }) => [resultLow, resultHigh])]
  const [least, most] = [Math.min(...results), Math.max(...results)]
  const room = (most - least || 1) * MARGIN
  const scale = scaleLinear([least - room, most + room], [0, 100])
  const centre = scale(stated)
  const span = (result: number): LaidSpan => {
    const at = scale(result)
    return { from: Math.min(at, centre), width: Math.abs(at - centre) }
  }
  return {
    stated: centre,
    swings: swings.map(({ resultLow, resultHigh }) => ({ low: span(resultLow), high: span(resultHigh) })),
  }
}
