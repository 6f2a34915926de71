/** A number for a sentence: at most this many decimals, no trailing zeros, the same on every machine. */
export function rounded(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short === '-0' ? '0' : short
}

/** A value of an issue: numbers with one decimal, options as they are named. */
export function valueInWords(value: number | string): string {
  return typeof value === 'number' ? rounded(value, 1) : value
}

/** Satisfaction with three decimals, as it stands in tables. */
export function share(value: number): string {
  return rounded(value, 3)
}

/** "A", "A and B", "A, B and C". */
export function listed(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? 'nobody'
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
