import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayWords, distanceWords, instantOfWallClock, instantWords, wallClockOf, wholeNumberWords } from './moments.ts'

test('a deadline is read in the zone of the headquarters, which is shown', () => {
  expect(instantWords('2026-01-15T17:00:00Z', 'en-GB', 'Europe/Vienna')).toMatch(/15 Jan 2026.*18:00.*(CET|GMT\+1)/)
})

test('a calendar day belongs to no zone', () => {
  expect(dayWords('2026-03-01', 'en-GB')).toBe('1 March 2026')
  expect(dayWords('2026-03-01', 'fr')).toBe('1 mars 2026')
})

test('a wall clock time of a zone and its instant belong together, outside the hours that a change of clocks skips', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 }),
      fc.constantFrom('Europe/Vienna', 'Asia/Kathmandu', 'America/New_York', 'UTC', 'Pacific/Apia'),
      (minute, zone) => {
        const instant = new Date(minute * 60_000).toISOString()
        const wall = wallClockOf(instant, zone)
        const again = instantOfWallClock(wall, zone)
        expect(again).not.toBeNull()
        expect(wallClockOf(again ?? '', zone)).toBe(wall)
      },
    ),
  )
})

test('what is not a time has no instant', () => {
  expect(instantOfWallClock('soon', 'UTC')).toBeNull()
})

test('distances are in the largest unit that says them', () => {
  expect(distanceWords('2026-01-04T00:00:00Z', '2026-01-01T00:00:00Z', 'en-GB')).toBe('in 3 days')
  expect(distanceWords('2026-01-01T00:00:00Z', '2026-01-01T02:00:00Z', 'en-GB')).toBe('2 hours ago')
  expect(distanceWords('2026-01-01T00:20:00Z', '2026-01-01T00:00:00Z', 'en-GB')).toBe('in 20 minutes')
})

test('a weight keeps every digit', () => {
  expect(wholeNumberWords('123456789012345678', 'en-GB')).toBe('123,456,789,012,345,678')
  expect(wholeNumberWords('3/5', 'en-GB')).toBe('3/5')
})
