import { accept, refuse } from './result.ts'
import type { Result } from './result.ts'

/** An exact rational number: lowest terms, denominator above zero. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** A number as it appears in JSON: an integer, or a string "a/b" (also for integers beyond 2^53). */
export type ExactNumber = number | string

/** The longest decimal or fraction that is read: more digits than any published threshold or weight has. */
const LONGEST_NUMBER = 200

/** Greatest common divisor of two integers; never negative. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b < 0n ? -b : b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** Least common multiple of two positive integers. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b
}

/** A fraction in lowest terms. A zero denominator is a bug and throws. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 1n) return { numerator, denominator }
  if (denominator === 0n) throw new RangeError('a fraction has no zero denominator')
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

export const ZERO = fraction(0n)

/** Sum of two fractions. */
export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

/** Difference a − b. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)
}

/** Product of two fractions. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator)
}

/** −1, 0 or 1 as a is below, equal to or above b; by cross-multiplication. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  if (a.denominator === b.denominator) return a.numerator < b.numerator ? -1 : a.numerator > b.numerator ? 1 : 0
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

/** Largest integer not above a fraction. */
export function floorOf(value: Fraction): bigint {
  const quotient = value.numerator / value.denominator
  return value.numerator < 0n && quotient * value.denominator !== value.numerator ? quotient - 1n : quotient
}

/** Smallest integer not below a fraction. */
export function ceilingOf(value: Fraction): bigint {
  return -floorOf({ numerator: -value.numerator, denominator: value.denominator })
}

/**
 * Reads an exact number: a safe integer, "a/b", an integer or a decimal string ("66.07" is 6607/100).
 * A number with a fractional part is refused, since binary floating point cannot hold most of them:
 * two thirds entered as 66.67 is another threshold.
 */
export function parseFraction(input: unknown): Result<Fraction> {
  if (typeof input === 'bigint') return accept(fraction(input))
  if (typeof input === 'number') {
    return Number.isSafeInteger(input)
      ? accept(fraction(BigInt(input)))
      : refuse('fraction.inexact_number', { given: String(input) })
  }
  if (typeof input !== 'string' || input.length > LONGEST_NUMBER) {
    return refuse('fraction.unreadable', { given: typeof input === 'string' ? 'too long' : typeof input })
  }
  const ratio = /^(-?\d+)\/(\d+)$/.exec(input)
  if (ratio?.[1] !== undefined && ratio[2] !== undefined) {
    const denominator = BigInt(ratio[2])
    return denominator === 0n
      ? refuse('fraction.zero_denominator', { given: input })
      : accept(fraction(BigInt(ratio[1]), denominator))
  }
  const decimal = /^(-?)(\d+)(?:\.(\d+))?$/.exec(input)
  if (decimal?.[2] === undefined) return refuse('fraction.unreadable', { given: input })
  const digits = decimal[3] ?? ''
  const magnitude = fraction(BigInt(decimal[2] + digits), 10n ** BigInt(digits.length))
  return accept(decimal[1] === '-' ? subtract(ZERO, magnitude) : magnitude)
}

/** Reads an exact number that the caller has already checked; anything else is a bug and throws. */
export function exactly(input: ExactNumber | bigint): Fraction {
  const parsed = parseFraction(input)
  if (!parsed.ok) throw new TypeError(`not an exact number: ${String(input)}`)
  return parsed.value
}

/** Writes a fraction as JSON holds it: a number if it is a safe integer, else a string. */
export function exactNumber(value: Fraction): ExactNumber {
  if (value.denominator !== 1n) return `${value.numerator}/${value.denominator}`
  const asNumber = Number(value.numerator)
  return Number.isSafeInteger(asNumber) ? asNumber : String(value.numerator)
}

/** A decimal for people, rounded half up to so many places: 93/117 with 4 places is "0.7949". */
export function decimal(value: Fraction, places: number): string {
  const scale = 10n ** BigInt(places)
  const rounded = floorOf(add(multiply(value, fraction(scale)), fraction(1n, 2n)))
  const magnitude = rounded < 0n ? -rounded : rounded
  const whole = `${rounded < 0n ? '-' : ''}${magnitude / scale}`
  return places === 0 ? whole : `${whole}.${String(magnitude % scale).padStart(places, '0')}`
}
