import { expect, test } from 'vitest'
import { marginBarLayout } from './margin-bar-layout.ts'

test('counted and needed are shares of the whole', () => {
  expect(marginBarLayout({ counted: 84, needed: 54, of: 90 })).toEqual({ counted: (84 / 90) * 100, needed: 60 })
})

test('a need beyond the whole ends the bar', () => {
  expect(marginBarLayout({ counted: 3, needed: 6, of: 4 })).toEqual({ counted: 50, needed: 100 })
})

test('without a whole, or with exact fractions that are no plain number, there is no bar', () => {
  expect(marginBarLayout({ counted: 0, needed: 0, of: 0 })).toBeNull()
  expect(marginBarLayout({ counted: Number('1/3'), needed: 1, of: 2 })).toBeNull()
})
