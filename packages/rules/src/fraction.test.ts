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
  greatestCommonDivisor,
  leastCommonMultiple,
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

const integers = fc.bigInt({ min: -10_000n, max: 10_000n })
const positive = fc.bigInt({ min: 1n, max: 2_000n })

test('the greatest common divisor is positive and divides both, and no greater one does; the least common multiple goes with it', () => {
  fc.assert(
    fc.property(integers, integers, positive, (a, b, c) => {
      const divisor = greatestCommonDivisor(a * c, b * c)
      // A common factor comes out as it is, whatever the signs.
      expect(divisor).toBe(greatestCommonDivisor(a, b) * c)
      expect(divisor).toBe(greatestCommonDivisor(-b * c, a * c))
      expect(divisor > 0n || (a === 0n && b === 0n)).toBe(true)
      if (divisor !== 0n) expect([(a * c) % divisor, (b * c) % divisor]).toEqual([0n, 0n])
    }),
  )
  fc.assert(
    fc.property(positive, positive, (a, b) => {
      expect(leastCommonMultiple(a, b) * greatestCommonDivisor(a, b)).toBe(a * b)
    }),
  )
  expect([greatestCommonDivisor(0n, -6n), greatestCommonDivisor(4n, -6n), leastCommonMultiple(4n, 6n)]).toEqual([
    6n,
    2n,
    12n,
  ])
})

test('a fraction has lowest terms and a denominator above zero, from whatever it was made', () => {
  fc.assert(
    fc.property(
      integers,
      integers.filter((b) => b !== 0n),
      (a, b) => {
        const { numerator, denominator } = fraction(a, b)
        expect(denominator > 0n).toBe(true)
        expect(greatestCommonDivisor(numerator, denominator)).toBe(1n)
        expect(numerator * b).toBe(a * denominator)
      },
    ),
  )
  expect(fraction(0n, -5n)).toEqual({ numerator: 0n, denominator: 1n })
  expect(() => fraction(1n, 0n)).toThrow(new RangeError('a fraction has no zero denominator'))
})

test('fractions are compared and rounded by their value, also out of lowest terms', () => {
  const [half, twoQuarters] = [fraction(1n, 2n), { numerator: 2n, denominator: 4n }]
  expect([compare(half, twoQuarters), compare(twoQuarters, half), compare(half, half)]).toEqual([0, 0, 0])
  expect([compare(half, fraction(2n, 3n)), compare(fraction(2n, 3n), half)]).toEqual([-1, 1])
  expect([compare(fraction(3n), fraction(4n)), compare(fraction(4n), fraction(3n))]).toEqual([-1, 1])
  const minusTwo = { numerator: -4n, denominator: 2n }
  expect([floorOf(minusTwo), ceilingOf(minusTwo), floorOf(fraction(-5n, 2n)), ceilingOf(fraction(-5n, 2n))]).toEqual([
    -2n,
    -2n,
    -3n,
    -2n,
  ])
})

test('what is read is named exactly where it is refused', () => {
  const refusal = (input: unknown) => {
    const read = parseFraction(input)
    return read.ok ? 'accepted' : [read.refusal.code, read.refusal.facts['given']]
  }
  expect(refusal(0.5)).toEqual(['fraction.inexact_number', '0.5'])
  expect(refusal('1'.repeat(200))).toBe('accepted')
  expect(refusal('1'.repeat(201))).toEqual(['fraction.unreadable', 'too long'])
  expect(refusal(null)).toEqual(['fraction.unreadable', 'object'])
  expect(refusal('1/0')).toEqual(['fraction.zero_denominator', '1/0'])
  for (const words of ['two thirds', '1 1/2', 'x1/2', '1/2x', '1/2/3', '1/-2', '--1', '1.', '.5', '1.5.5', '+1'])
    expect(refusal(words), words).toEqual(['fraction.unreadable', words])
})

test('signs, integers of every size and decimals are read as they are written', () => {
  expect([exactly(7n), exactly(-7), exactly('-0.5'), exactly('-17/2'), exactly('0.050')]).toEqual([
    fraction(7n),
    fraction(-7n),
    fraction(-1n, 2n),
    fraction(-17n, 2n),
    fraction(1n, 20n),
  ])
  expect(() => exactly('two thirds')).toThrow(new TypeError('not an exact number: two thirds'))
})

test('a decimal for people keeps its places and has no minus where it is nothing', () => {
  const shown = (a: bigint, b: bigint, places: number) => decimal(fraction(a, b), places)
  expect([shown(1n, 20n, 2), shown(1n, 100n, 4), shown(0n, 1n, 2), shown(-1n, 1000n, 2), shown(-5n, 2n, 0)]).toEqual([
    '0.05',
    '0.0100',
    '0.00',
    '0.00',
    '-2',
  ])
})
