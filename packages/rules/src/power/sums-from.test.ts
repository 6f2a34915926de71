import { expect, test } from 'vitest'
import { roomForSums, sumFrom, sumsFrom } from './sums-from.ts'

test('sums from every number to the last one, of integers, are exact', () => {
  for (const many of [1, 511, 2048, 2049, 9000]) {
    const numbers = new Float64Array(roomForSums(many))
    for (let x = 0; x < many; x += 1) numbers[x] = (x * x * 31 + 7 * x + 3) % 1009
    const plain = Float64Array.from(numbers)
    for (let x = plain.length - 2; x >= 0; x -= 1) plain[x] = (plain[x] ?? 0) + (plain[x + 1] ?? 0)
    const sums = sumsFrom(numbers)
    expect(Float64Array.from(plain, (_, x) => sumFrom(sums, x))).toEqual(plain)
    expect(sumFrom(sums, -5)).toBe(plain[0])
    expect(sumFrom(sums, plain.length)).toBe(0)
    expect(sumFrom(sums, 2 ** 33)).toBe(0)
  }
})
