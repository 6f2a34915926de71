/**
 * The story's calendar. Everything is told relative to the first start, so that the silence is always about to expire. The
 * headquarters keep UTC+3 all year: eighteen hours there is fifteen hours UTC.
 */
export interface StoryTime {
  /** The first start. */
  readonly now: string
  /** The day that lies so many days from the first start. */
  readonly day: (offset: number) => string
  /** An instant on that day, at an hour of the headquarters; never after the first start when the day is before it. */
  readonly at: (offset: number, hour?: number, minute?: number) => string
  /** 18:00 of the first working day after the first start. */
  readonly nextEvening: string
  /** 18:00 of the last working day whose evening has passed. */
  readonly lastEvening: string
}

export const zone = 'Etc/GMT-3'
const zoneHours = 3
const dayMs = 86_400_000

const iso = (ms: number): string => new Date(ms).toISOString()
const isWorkingDay = (ms: number): boolean => {
  const weekday = new Date(ms).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

export function storyTime(now: string): StoryTime {
  const start = Date.parse(now)
  const localMidnight = Math.floor((start + zoneHours * 3_600_000) / dayMs) * dayMs
  const instant = (midnight: number, hour: number, minute: number): number =>
    midnight + (hour - zoneHours) * 3_600_000 + minute * 60_000
  const evening = (midnight: number): number => instant(midnight, 18, 0)

  let next = localMidnight + dayMs
  while (!isWorkingDay(next)) next += dayMs
  let last = localMidnight
  while (!isWorkingDay(last) || evening(last) >= start - 3_600_000) last -= dayMs

  return {
    now,
    day: (offset) => iso(localMidnight + offset * dayMs).slice(0, 10),
    at: (offset, hour = 10, minute = 0) => iso(instant(localMidnight + offset * dayMs, hour, minute)),
    nextEvening: iso(evening(next)),
    lastEvening: iso(evening(last)),
  }
}
