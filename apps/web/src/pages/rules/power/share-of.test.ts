import { expect, test } from 'vitest'
import { shareOf } from './share-of.ts'

test('an index is read whether it is exact or not, and however long it is', () => {
  expect(shareOf('1/4')).toBe(0.25)
  expect(shareOf(0.125)).toBe(0.125)
  expect(shareOf(0)).toBe(0)
  expect(shareOf('421/2145')).toBeCloseTo(0.19627, 5)
  expect(shareOf(`${10n ** 400n}/${3n * 10n ** 400n}`)).toBeCloseTo(1 / 3, 12)
})
