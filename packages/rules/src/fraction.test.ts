import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  ceilingOf,
  compare,
  decimal,
  exactly,
  exactNumber,
  floorOf,
  fraction,
  multiply,
  parseFraction,
  subtract,
} from './fraction.ts'

const numbers = fc
  .tuple(fc.bigInt({ min: -10_000n, max: 10_000n }), fc.bigInt({ min: 1n, max: 500n }))
  .map(([a, b]) => fraction(a, b))

test('fractions are a field, exactly', () => {
  fc.assert(
    fc.property(numbers, numbers, numbers, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a))
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
      expect(subtract(add(a, b), b)).toEqual(a)
      expect(compare(a, b) + compare(b, a)).toBe(0)
    }),
  )
})

test('floor and ceiling enclose a fraction, and a fraction survives being written', () => {
  fc.assert(
    fc.property(numbers, (a) => {
      expect(compare(fraction(floorOf(a)), a)).not.toBe(1)
      expect(compare(fraction(floorOf(a) + 1n), a)).toBe(1)
      expect(compare(fraction(ceilingOf(a)), a)).not.toBe(-1)
      expect(exactly(exactNumber(a))).toEqual(a)
    }),
  )
})

test('decimals and fractions are read exactly; binary decimals and nonsense are refused', () => {
  expect(exactly('66.07')).toEqual(fraction(6607n, 100n))
  expect(exactly('17/2')).toEqual(fraction(17n, 2n))
  expect(exactly('9007199254740993')).toEqual(fraction(9007199254740993n))
  for (const bad of [
    0.5,
    0.1 + 0.2,
    Number.NaN,
    2 ** 53,
    '1/0',
    '1,5',
    '',
    ' 1',
    '1e3',
    '0x10',
    null,
    '1'.repeat(201),
  ]) {
    expect([bad, parseFraction(bad).ok]).toEqual([bad, false])
  }
})

test('a decimal for people is rounded half up', () => {
  expect([decimal(fraction(93n, 117n), 4), decimal(fraction(1n, 2n), 0), decimal(fraction(-1n, 3n), 2)]).toEqual([
    '0.7949',
    '1',
    '-0.33',
  ])
})
