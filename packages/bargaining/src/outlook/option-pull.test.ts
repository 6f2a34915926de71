import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossiers } from '../../testing/dossiers.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { isScale } from '../dossier/dossier.ts'
import { optionPullsOn } from './option-pull.ts'
import { outlook } from './outlook.ts'

const seat = (...held: readonly (readonly [member: string, power: number, option?: string])[]): Dossier => ({
  members: held.map(([id, power]) => ({ id, power })),
  issues: [{ id: 'seat', options: ['north', 'south', 'rotating'], statusQuo: 'rotating' }],
  positions: held.map(([member, , option]) => ({
    member,
    issue: 'seat',
    salience: 1,
    ...(option === undefined ? {} : { option }),
  })),
})

test('worked example: weights 5, 4, 2 and one of unknown preference with 1', () => {
  const pulls = optionPullsOn(seat(['A', 5, 'north'], ['B', 4, 'south'], ['C', 2, 'south'], ['D', 1]), 'seat')
  // South has 6 of 12, north 5 of 12. Without C it is north with 5 of 10 against 4.
  expect(pulls['C']?.weight).toBeCloseTo(2 / 12, 12)
  expect(pulls['C']?.sharesWithout).toEqual({ north: 5 / 10, south: 4 / 10, rotating: 0 })
  expect(pulls['C']?.pulls?.['south']).toBeCloseTo(6 / 12 - 4 / 10, 12)
  expect(pulls['C']?.pulls?.['north']).toBeCloseTo(5 / 12 - 5 / 10, 12)
  expect(Object.values(pulls).map(({ strongestWithout, decides }) => [strongestWithout, decides])).toEqual([
    ['south', false],
    ['north', true],
    ['north', true],
    ['south', false],
  ])
  // Whose preference is not known takes from every option alike in proportion.
  expect(pulls['D']?.option).toBeNull()
  expect(pulls['D']?.pulls?.['south']).toBeCloseTo(6 / 12 - 6 / 11, 12)
})

test('a tie without a member goes to the status quo, and one that stands alone has nobody to be compared with', () => {
  const tied = optionPullsOn(seat(['A', 2, 'rotating'], ['B', 2, 'north'], ['C', 1, 'north']), 'seat')
  expect(tied['C']).toMatchObject({ strongestWithout: 'rotating', decides: true })
  const alone = optionPullsOn(seat(['A', 2, 'north'], ['B', 0, 'south']), 'seat')
  expect(alone['A']).toMatchObject({ sharesWithout: null, strongestWithout: null, pulls: null, decides: true })
  expect(alone['B']).toMatchObject({ weight: 0, strongestWithout: 'north', decides: false })
  expect(optionPullsOn(seat(['A', 0, 'north']), 'seat')).toEqual({})
})

test('without a member is the outlook of a dossier in which it never took a position', () => {
  let seen = 0
  fc.assert(
    fc.property(dossiers({ members: 6, issues: 2, limits: 0 }), (dossier) => {
      for (const issue of dossier.issues) {
        const pulls = optionPullsOn(dossier, issue.id)
        if (isScale(issue)) {
          expect(pulls).toEqual({})
          continue
        }
        for (const [member, { option, sharesWithout, strongestWithout, pulls: by }] of Object.entries(pulls)) {
          const positions = dossier.positions.filter((one) => one.member !== member || one.issue !== issue.id)
          const rest = outlook({ ...dossier, positions })[issue.id] ?? null
          if (sharesWithout === null) {
            expect(rest).toBeNull()
            continue
          }
          seen++
          if (rest?.kind !== 'options') throw new Error('somebody else has weight')
          expect(strongestWithout).toBe(rest.strongest)
          for (const name of issue.options) {
            expect(sharesWithout[name]).toBeCloseTo(rest.shares[name] ?? Number.NaN, 12)
            // Its own option gains by it, and no other.
            const sign = name === option ? 1 : -1
            expect(sign * (by?.[name] ?? Number.NaN)).toBeGreaterThanOrEqual(-1e-12)
          }
        }
      }
    }),
  )
  expect(seen).toBeGreaterThan(20)
})
