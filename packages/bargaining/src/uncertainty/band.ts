/** The 10th, 50th and 90th percentile of what was drawn. */
export interface Band {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** Nearest rank: a value that was really drawn. */
export function bandOf(values: Float64Array): Band {
  const sorted = values.slice().sort()
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}
