import { expect, test } from 'vitest'
import { priorityLines } from './priority-lines.ts'

test('a code first, then its title, however they are parted', () => {
  expect(priorityLines(['P1 Crossings that work', 'P2: Ready for floods', 'P10 – One voice'])).toEqual({
    ok: true,
    value: [
      { code: 'P1', title: 'Crossings that work' },
      { code: 'P2', title: 'Ready for floods' },
      { code: 'P10', title: 'One voice' },
    ],
  })
})

test('a line without a code is named', () => {
  expect(priorityLines(['P1 Crossings', 'Floods'])).toEqual({ ok: false, line: 'Floods' })
  expect(priorityLines(['P1'])).toEqual({ ok: false, line: 'P1' })
})
