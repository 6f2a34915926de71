import { fraction } from '@commonline/rules'
import type { ExactNumber } from '@commonline/rules'

/** Digits that a double holds for sure. */
const scale = 10n ** 15n

/**
 * An index as a number between 0 and 1, for tables and pictures. Exact fractions may have hundreds of digits; they are divided as
 * integers first. The exact value stays beside it.
 */
export function shareOf(value: ExactNumber): number {
  if (typeof value === 'number') return value
  const [numerator = '0', denominator = '1'] = value.split('/')
  const share = fraction(BigInt(numerator), BigInt(denominator))
  return Number((share.numerator * scale) / share.denominator) / Number(scale)
}
