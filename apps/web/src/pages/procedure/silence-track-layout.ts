/** Shares of the way from the opening of a silence to its end, in hundredths; null where the end is not after it. */
export function silenceTrack(
  { openedAt, dueAt }: { readonly openedAt: string; readonly dueAt: string },
  now: string,
  marks: readonly string[],
): { readonly now: number; readonly marks: readonly number[] } | null {
  const [from, to] = [Date.parse(openedAt), Date.parse(dueAt)]
  if (!(to > from)) return null
  const at = (instant: string): number => Math.min(100, Math.max(0, ((Date.parse(instant) - from) / (to - from)) * 100))
  return { now: at(now), marks: marks.map(at) }
}
