/** A stream of numbers from 0 up to, not including, 1: the same for the same seed on every machine. */
export type SeededNumbers = () => number

/** Weyl sequence with a 32-bit finaliser (splitmix32): made-up inputs need no better generator. */
export function seededNumbers(seed: number): SeededNumbers {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296
  }
}

/** An integer from `low` to `high`, both included. */
export function integerBetween(next: SeededNumbers, low: number, high: number): number {
  return low + Math.floor(next() * (high - low + 1))
}

/** One of several values. */
export function oneOf<T>(next: SeededNumbers, values: readonly [T, ...T[]]): T {
  return values[Math.floor(next() * values.length)] ?? values[0]
}
