/** Shares of a bar in hundredths of its length; null where there is no whole to take them of. */
export function marginBarLayout({
  counted,
  needed,
  of,
}: {
  readonly counted: number
  readonly needed: number
  readonly of: number
}): { readonly counted: number; readonly needed: number } | null {
  if (!(of > 0) || !Number.isFinite(counted) || !Number.isFinite(needed)) return null
  // More may be needed than there is: the bar then ends where the need does.
  const whole = Math.max(of, needed, counted)
  return { counted: (counted / whole) * 100, needed: (needed / whole) * 100 }
}
