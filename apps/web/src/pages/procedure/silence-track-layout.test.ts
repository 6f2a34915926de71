import { expect, test } from 'vitest'
import { silenceTrack } from './silence-track-layout.ts'

const silence = { openedAt: '2026-03-02T08:00:00Z', dueAt: '2026-03-12T08:00:00Z' }

test('now and what happened are shares of the way to the end', () => {
  expect(silenceTrack(silence, '2026-03-07T08:00:00Z', ['2026-03-03T08:00:00Z'])).toEqual({ now: 50, marks: [10] })
})

test('what lies before the opening or after the end stays on the line', () => {
  expect(silenceTrack(silence, '2026-04-01T08:00:00Z', ['2026-03-01T08:00:00Z'])).toEqual({ now: 100, marks: [0] })
})

test('without a length there is no line', () => {
  expect(silenceTrack({ openedAt: silence.dueAt, dueAt: silence.dueAt }, silence.dueAt, [])).toBeNull()
})
