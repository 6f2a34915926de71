import { powerOf } from '@commonline/rules'
import { expect, test } from 'vitest'
import { writtenGame } from './weighted-game.ts'

test('the Council of 1958 as one writes it down: Luxembourg had no power', () => {
  const { game, unread } = writtenGame(' 12 ', 'DE 4\nFR 4\nIT 4\nBE 2\nNL 2\nLU 1\n')
  const power = powerOf(game)
  expect(unread).toEqual([])
  expect(power.ok && power.value.members.map(({ banzhafNormalised }) => banzhafNormalised)).toEqual([
    '5/21',
    '5/21',
    '5/21',
    '1/7',
    '1/7',
    0,
  ])
})

test('a line with no exact weight is named', () => {
  expect(writtenGame('2', 'A 1\nB one\nC 2').unread).toEqual([2])
})
