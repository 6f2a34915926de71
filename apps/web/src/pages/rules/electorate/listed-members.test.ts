import { expect, test } from 'vitest'
import { listedMembers } from './listed-members.ts'

test('a line is a member, with its weights in the order of the ledgers', () => {
  expect(listedMembers('AV 38 1/2\n\n BE\t21; 0.5\nCO', ['population', 'share'])).toEqual({
    members: [
      { id: 'AV', weights: { population: '38', share: '1/2' } },
      { id: 'BE', weights: { population: '21', share: '0.5' } },
      { id: 'CO' },
    ],
    unread: [],
  })
})

test('a member named twice, and a weight that is no exact number, are left out and named by their line', () => {
  const { members, unread } = listedMembers('AV 38\nAV 2\nBE many\nCO -3\nDR 1e3\nVE 2', ['population'])
  expect(members.map(({ id }) => id)).toEqual(['AV', 'VE'])
  expect(unread).toEqual([2, 3, 4, 5])
})

test('no list is longer than an alliance could be', () => {
  const text = Array.from({ length: 400 }, (_, place) => `M${place}`).join('\n')
  const { members, unread } = listedMembers(text, [])
  expect([members.length, unread.length]).toEqual([300, 100])
})
