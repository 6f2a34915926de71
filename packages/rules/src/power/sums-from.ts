/** Numbers are added up in blocks of so many, a power of two. */
const BITS = 9
const BLOCK = 2 ** BITS
/** So many blocks are added up side by side: a sum has to wait for the one before it. */
const SIDE_BY_SIDE = 4

/** Room for sums over so many numbers: whole groups of blocks. */
export const roomForSums = (many: number): number => Math.ceil(many / (BLOCK * SIDE_BY_SIDE)) * BLOCK * SIDE_BY_SIDE

/** Sums from every number to the last. */
export interface SumsFrom {
  /** From each number to the end of its block. */
  readonly within: Float64Array
  /** Of all blocks after each. */
  readonly after: Float64Array
}

/**
 * Adds numbers up in their place, from the last one down, so that the sum of a tail keeps all its digits. There must be a
 * whole number of groups (`roomForSums`). Block by block, so that the difference of two sums that are near each other has
 * the rounding of few additions.
 */
export function sumsFrom(numbers: Float64Array): SumsFrom {
  const blocks = numbers.length / BLOCK
  const after = new Float64Array(blocks)
  for (let block = 0; block < blocks; block += SIDE_BY_SIDE) {
    const from = block * BLOCK
    const first = numbers.subarray(from, from + BLOCK)
    const second = numbers.subarray(from + BLOCK, from + 2 * BLOCK)
    const third = numbers.subarray(from + 2 * BLOCK, from + 3 * BLOCK)
    const fourth = numbers.subarray(from + 3 * BLOCK, from + 4 * BLOCK)
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let x = (BLOCK - 1) | 0; x >= 0; x = (x - 1) | 0) {
      a += first[x] ?? 0
      b += second[x] ?? 0
      c += third[x] ?? 0
      d += fourth[x] ?? 0
      first[x] = a
      second[x] = b
      third[x] = c
      fourth[x] = d
    }
  }
  for (let block = blocks - 2; block >= 0; block -= 1) {
    after[block] = (after[block + 1] ?? 0) + (numbers[(block + 1) * BLOCK] ?? 0)
  }
  return { within: numbers, after }
}

/** The sum from a number on; from below zero that of all, beyond the last zero. */
export function sumFrom({ within, after }: SumsFrom, index: number): number {
  const x = index > 0 ? index : 0
  return x < within.length ? (within[x] ?? 0) + (after[x >> BITS] ?? 0) : 0
}
