/** Levels of parts within parts that are read: the rules of real bodies that were written down take a dozen. */
export const DEEPEST_JSON = 40

/** Whether JSON nests deeper than anything that is read part by part should go. Looks no further than that. */
export function isTooDeep(value: unknown, left: number = DEEPEST_JSON): boolean {
  if (typeof value !== 'object' || value === null) return false
  return left === 0 || Object.values(value).some((part) => isTooDeep(part, left - 1))
}
