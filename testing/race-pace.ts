/**
 * How long the ballots of a race stay open on this machine, beside whatever else it does: long enough that some votes are in time,
 * short enough that others are not. Kept by what is seen, so that the same race runs on a quiet machine and on a busy one.
 */
export interface RacePace {
  /** How long a ballot takes votes, in milliseconds. */
  readonly windowMs: number
  /** How long the opening itself may take, in milliseconds: its end is fixed before it is sent. */
  readonly openingMs: number
}

export const firstPace: RacePace = { windowMs: 900, openingMs: 300 }

const windowMinMs = 100
const windowMaxMs = 30_000
// A house that needs longer than this to open a ballot does not work.
const openingMaxMs = 60_000

/** The house refused an end that had passed while the opening waited its turn: the next one is given twice the time. */
export function afterLateOpening(pace: RacePace): RacePace {
  if (pace.openingMs >= openingMaxMs) throw new Error(`no ballot could be opened within ${pace.openingMs} ms`)
  return { ...pace, openingMs: pace.openingMs * 2 }
}

/** An opening took so long: the time for the next ones follows it slowly down. */
export const afterOpening = (pace: RacePace, tookMs: number): RacePace => ({
  ...pace,
  openingMs: Math.max(tookMs * 1.5, pace.openingMs * 0.9, firstPace.openingMs),
})

// Four fifths of the votes are sent over nearly twice the window, the others at its end: where all are answered at once, at least
// 0.8 / 1.9 = 0.42 are in time. Fewer are aimed at, so that the house always has more votes before it than it can take.
const shareAimedAt = 0.35

/** Of the votes of a ballot this share was in time: fewer than aimed at lengthen the window, more shorten it. */
export function afterBallot(pace: RacePace, shareInTime: number): RacePace {
  // Hardly any: the votes before it filled its whole window, and small steps would lose more ballots.
  const change = shareInTime < 0.1 ? 1.3 : 1 + 0.5 * (shareAimedAt - shareInTime)
  return { ...pace, windowMs: Math.min(windowMaxMs, Math.max(windowMinMs, pace.windowMs * change)) }
}
