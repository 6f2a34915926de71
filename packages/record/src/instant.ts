const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/**
 * Whether a text is an instant as the record writes it: UTC, exactly three decimals, closed by `Z`, on a day that
 * exists. One instant has one spelling, so that such texts also sort by time.
 */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text)) return false
  const milliseconds = Date.parse(text)
  return Number.isFinite(milliseconds) && new Date(milliseconds).toISOString() === text
}
