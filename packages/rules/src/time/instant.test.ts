import { expect, test } from 'vitest'
import { parseInstant, writeInstant } from './instant.ts'

const read = (given: string | number) => {
  const instant = parseInstant(given)
  return instant.ok ? writeInstant(instant.value) : [instant.refusal.code, instant.refusal.facts['given']]
}

test('an instant is read in whatever zone it is written, to the millisecond, and written in UTC', () => {
  expect([
    read('2030-01-02T00:30:00+03:00'),
    read('2030-01-01T19:30-05:00'),
    read('2030-01-01T21:30:00.5Z'),
    read('2030-01-01T21:30:00.250Z'),
    read(0),
    read(-1),
  ]).toEqual([
    '2030-01-01T21:30:00Z',
    '2030-01-02T00:30:00Z',
    '2030-01-01T21:30:00.500Z',
    '2030-01-01T21:30:00.250Z',
    '1970-01-01T00:00:00Z',
    '1969-12-31T23:59:59.999Z',
  ])
})

test('what names no instant is refused as it was given: no zone, a day alone, more digits than are kept, words around it', () => {
  for (const given of [
    '2030-01-01T21:30:00',
    '2030-01-01',
    '2030-01-01T21Z',
    '2030-01-01T21:30:00.1234Z',
    '2030-01-01T21:30:00.Z',
    '2030-01-01T21:30:0Z',
    '2030-1-01T21:30:00Z',
    ' 2030-01-01T21:30:00Z',
    '2030-01-01T21:30:00Z.',
    '2030-01-01T21:30:00+0300',
    '2030-01-01T21:30:00 03:00',
    '+002030-01-01T21:30Z',
    '',
  ])
    expect(read(given)).toEqual(['instant.unreadable', given])
  expect(read(0.5)).toEqual(['instant.unreadable', '0.5'])
  expect(read('9'.repeat(60))).toEqual(['instant.unreadable', '9'.repeat(40)])
})

test('a day, hour or zone that does not exist is refused, and not read as another', () => {
  for (const given of [
    '2030-02-31T18:00:00Z',
    '2030-02-29T18:00:00Z',
    '2030-04-31T18:00:00+02:00',
    '2030-13-01T18:00:00Z',
    '2030-01-01T25:00:00Z',
    '2030-01-01T18:60:00Z',
    '2030-01-01T18:00:00+25:00',
  ])
    expect(read(given)).toEqual(['instant.unreadable', given])
  expect(read('2028-02-29T18:00:00Z')).toBe('2028-02-29T18:00:00Z')
})
