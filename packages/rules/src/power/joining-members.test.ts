import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinMembers } from './joining-members.ts'

/** One member after another, each in a pass of its own from above. */
function joinedOneByOne(width: number, weights: readonly number[], reaches: readonly number[], odds: number) {
  const counts = new Float64Array(width)
  counts[0] = 1
  for (const [member, weight] of weights.entries()) {
    for (let x = reaches[member] ?? 0; x >= weight; x -= 1) {
      counts[x] = (counts[x] ?? 0) + odds * (counts[x - weight] ?? 0)
    }
  }
  return counts
}

test('members that join two at a time are counted to the last bit as one by one, whatever is cut off', () => {
  const games = fc.record({
    width: fc.integer({ min: 1, max: 120 }),
    members: fc.array(fc.record({ weight: fc.nat({ max: 70 }), cut: fc.nat({ max: 60 }) }), { maxLength: 9 }),
    odds: fc.double({ min: 1e-3, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(games, ({ width, members, odds }) => {
      const ascending = members.toSorted((a, b) => a.weight - b.weight)
      const weights = ascending.map(({ weight }) => weight)
      let [all, reach] = [0, 0]
      const reaches = ascending.map(({ weight, cut }) => {
        all += weight
        reach = Math.max(reach, Math.min(all - cut, width - 1))
        return reach
      })
      const counts = new Float64Array(width)
      counts[0] = 1
      joinMembers(counts, weights, reaches, odds)
      expect(counts).toEqual(joinedOneByOne(width, weights, reaches, odds))
    }),
    { numRuns: 1000 },
  )
})
