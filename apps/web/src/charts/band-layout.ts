import { scaleLinear } from 'd3-scale'

export interface BandFacts {
  readonly band: { readonly p10: number; readonly p50: number; readonly p90: number }
  /** Ends of the scale that the strip shows. */
  readonly domain: readonly [low: number, high: number]
  /** The value with all inputs as stated. */
  readonly stated: number | null
  /** A wider range to compare with, for instance from the lowest to the highest of several concepts. */
  readonly range: readonly [low: number, high: number] | null
}

export interface LaidSpan {
  readonly from: number
  readonly width: number
}

export interface BandLayout {
  readonly band: LaidSpan
  readonly middle: number
  readonly stated: number | null
  readonly range: LaidSpan | null
}

/** Places a band on its scale, in per cent of its length; what lies beyond an end stands at the end. */
export function bandLayout({ band, domain, stated, range }: BandFacts): BandLayout {
  const scale = scaleLinear([...domain], [0, 100]).clamp(true)
  const span = (low: number, high: number): LaidSpan => ({ from: scale(low), width: scale(high) - scale(low) })
  return {
    band: span(band.p10, band.p90),
    middle: scale(band.p50),
    stated: stated === null ? null : scale(stated),
    range: range === null ? null : span(range[0], range[1]),
  }
}
