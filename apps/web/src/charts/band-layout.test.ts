import { expect, test } from 'vitest'
import { bandLayout } from './band-layout.ts'

test('a band stands on its scale in per cent of the length, whatever the unit', () => {
  const band = { p10: 0.2, p50: 0.3, p90: 0.6 }
  const laid = bandLayout({ band, domain: [0, 1], stated: 0.25, range: [0.1, 0.9] })
  expect(laid.band.from).toBeCloseTo(20)
  expect(laid.band.width).toBeCloseTo(40)
  expect(laid.middle).toBeCloseTo(30)
  expect(laid.stated).toBeCloseTo(25)
  expect(laid.range?.width).toBeCloseTo(80)
})

test('what lies beyond the scale stands at its end, and what is not known is not drawn', () => {
  const laid = bandLayout({ band: { p10: -5, p50: 50, p90: 120 }, domain: [0, 100], stated: null, range: null })
  expect(laid.band).toEqual({ from: 0, width: 100 })
  expect(laid.stated).toBeNull()
  expect(laid.range).toBeNull()
})
