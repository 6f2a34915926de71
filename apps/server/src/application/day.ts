/** The calendar day of an instant in a zone, as an ISO date. */
export function dayIn(zone: string, instant: string): string {
  return formatterOf(zone).format(new Date(instant))
}

// A formatter costs about 50 µs to make and is asked for on every request.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  // The Swedish format of a date is the ISO one.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formatters.set(zone, made)
  return made
}
