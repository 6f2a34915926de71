import { scaleLinear } from 'd3-scale'
import type { LaidSpan } from './band-layout.ts'

/** Half of the length that the largest pull takes; the rest is air, so that no bar touches the end. */
const REACH = 46

/** A bar from the middle to the side to which a member pulls, in per cent of the length; `most` is the largest pull of the picture. */
export function pullLayout(pull: number, most: number): LaidSpan {
  if (!(most > 0)) return { from: 50, width: 0 }
  const at = scaleLinear([-most, most], [50 - REACH, 50 + REACH]).clamp(true)(pull)
  return { from: Math.min(at, 50), width: Math.abs(at - 50) }
}
