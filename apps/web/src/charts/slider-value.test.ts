import { expect, test } from 'vitest'
import { valueAfterKey, valueAtPointer } from './slider-value.ts'

test('arrows move by one whole point, pages by ten, home and end to the ends', () => {
  expect(valueAfterKey(40, 'ArrowRight', 'ltr')).toBe(41)
  expect(valueAfterKey(40.5, 'ArrowRight', 'ltr')).toBe(41)
  expect(valueAfterKey(40.5, 'ArrowLeft', 'ltr')).toBe(40)
  expect(valueAfterKey(96, 'PageUp', 'ltr')).toBe(100)
  expect(valueAfterKey(4, 'PageDown', 'ltr')).toBe(0)
  expect(valueAfterKey(40, 'Home', 'ltr')).toBe(0)
  expect(valueAfterKey(40, 'End', 'ltr')).toBe(100)
  expect(valueAfterKey(40, 'Tab', 'ltr')).toBeNull()
})

test('from right to left the arrows and the pointer change sides', () => {
  expect(valueAfterKey(40, 'ArrowLeft', 'rtl')).toBe(41)
  expect(valueAfterKey(40, 'ArrowRight', 'rtl')).toBe(39)
  expect(valueAtPointer(150, { left: 100, width: 200 }, 'ltr')).toBe(25)
  expect(valueAtPointer(150, { left: 100, width: 200 }, 'rtl')).toBe(75)
})

test('a pointer beyond the plot stays on the scale', () => {
  expect(valueAtPointer(0, { left: 100, width: 200 }, 'ltr')).toBe(0)
  expect(valueAtPointer(900, { left: 100, width: 200 }, 'ltr')).toBe(100)
  expect(valueAtPointer(900, { left: 100, width: 0 }, 'ltr')).toBe(0)
})
