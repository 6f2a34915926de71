export interface Term {
  readonly id: string
  /** Terms of the same office share a row. */
  readonly office: string
  readonly holder: string
  readonly from: string
  readonly to: string | null
  readonly acting: boolean
}

/** A bar of the timeline; places are shares of its width, 0 to 1. */
export interface TermBar {
  readonly id: string
  readonly holder: string
  readonly acting: boolean
  readonly at: number
  readonly width: number
  /** It still runs: the bar is open at its end. */
  readonly open: boolean
}

export interface TermRow {
  readonly office: string
  readonly bars: readonly TermBar[]
}

export interface TermTimeline {
  readonly rows: readonly TermRow[]
  readonly years: readonly { readonly year: number; readonly at: number }[]
  readonly today: number
}

const dayNumber = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000

/** Terms of offices side by side over time, from the first beginning to a little after today or the last end. */
export function termBars(terms: readonly Term[], today: string): TermTimeline {
  const now = dayNumber(today)
  const begins = terms.map(({ from }) => dayNumber(from))
  const ends = terms.map(({ from, to }) => (to === null ? Math.max(now, dayNumber(from) + 1) : dayNumber(to) + 1))
  const first = Math.min(now - 1, ...begins)
  const last = Math.max(now, ...ends)
  // The room after today shows that an open term goes on.
  const end = last + Math.max(1, (last - first) * 0.06)
  const place = (day: number): number => (day - first) / (end - first)
  const rows = new Map<string, TermBar[]>()
  for (const term of terms.toSorted((one, other) => dayNumber(one.from) - dayNumber(other.from))) {
    const at = place(dayNumber(term.from))
    const bar: TermBar = {
      id: term.id,
      holder: term.holder,
      acting: term.acting,
      at,
      width: (term.to === null ? 1 : place(dayNumber(term.to) + 1)) - at,
      open: term.to === null,
    }
    rows.set(term.office, [...(rows.get(term.office) ?? []), bar])
  }
  return {
    rows: [...rows].map(([office, bars]) => ({ office, bars })),
    years: yearsBetween(first, end).map(({ year, day }) => ({ year, at: place(day) })),
    today: place(now),
  }
}

function yearsBetween(first: number, end: number): readonly { readonly year: number; readonly day: number }[] {
  const from = new Date(first * 86_400_000).getUTCFullYear()
  const to = new Date(end * 86_400_000).getUTCFullYear()
  // More than a dozen labels would run into each other on a phone.
  const stride = Math.max(1, Math.ceil((to - from) / 8))
  const years: { readonly year: number; readonly day: number }[] = []
  for (let year = from + 1; year <= to; year += stride) years.push({ year, day: Date.UTC(year, 0, 1) / 86_400_000 })
  return years
}
