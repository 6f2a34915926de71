import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basinRelief } from '../../testing/basin-relief.ts'
import { dossiers, gridPoints, sortedSatisfaction } from '../../testing/dossiers.ts'
import type { Dossier, Point } from '../dossier/dossier.ts'
import { limitsBrokenAt } from '../limits/limits-broken.ts'
import type { Carries } from './carry.ts'
import { compareLeximin } from './leximin-levels.ts'
import { packages } from './packages.ts'
import { satisfactionAt, satisfactionWithoutAgreement } from './satisfaction-at.ts'

const count = (votes: Readonly<Record<string, string>>, choice: string): number =>
  Object.values(votes).filter((vote) => vote === choice).length
const RULES: Readonly<Record<string, Carries>> = {
  majorityOfAll: (votes) => count(votes, 'yes') * 2 > Object.keys(votes).length,
  twoThirdsVoting: (votes) => count(votes, 'yes') > 0 && count(votes, 'yes') >= 2 * count(votes, 'no'),
  nobodyAgainst: (votes) => count(votes, 'no') === 0,
  vetoOfTheFirst: (votes) => votes['m0'] !== 'no' && count(votes, 'yes') > count(votes, 'no'),
}

/** Votes by gain over no agreement; a gain below `margin` is none. */
function votesAt(dossier: Dossier, point: Point, margin: number): Readonly<Record<string, 'yes' | 'no' | 'abstain'>> {
  const without = satisfactionWithoutAgreement(dossier) ?? {}
  const vote = (after: number | null, before: number): 'yes' | 'no' | 'abstain' => {
    if (after === null || after < before - 1e-9) return 'no'
    return after > before + margin ? 'yes' : 'abstain'
  }
  return Object.fromEntries(
    Object.entries(satisfactionAt(dossier, point)).map(([m, u]) => [m, vote(u, without[m] ?? 0)]),
  )
}

test('every package carries, and no grid point that carries within the limits is better at leximin', () => {
  fc.assert(
    fc.property(
      dossiers({ members: 4, issues: 3, limits: 3 }),
      fc.constantFrom(...Object.values(RULES)),
      (dossier, mustCarry) => {
        const found = packages(dossier, { mustCarry, room: false })
        for (const one of Object.values(found)) {
          if (one === null) continue
          expect(mustCarry(votesAt(dossier, one.point, 1e-9))).toBe(true)
          expect(limitsBrokenAt(dossier, one.point)).toEqual([])
        }
        const vector = found.leximin === null ? null : sortedSatisfaction(found.leximin.satisfaction)
        for (const point of gridPoints(dossier, 20)) {
          if (limitsBrokenAt(dossier, point).length > 0 || !mustCarry(votesAt(dossier, point, 1e-5))) continue
          const here = sortedSatisfaction(satisfactionAt(dossier, point))
          if (here.length === 0) continue
          expect(vector).not.toBeNull()
          // A member that had to gain may have been given a millionth: so much the rest may lose.
          expect(compareLeximin(vector ?? [], here, 1e-4)).toBeGreaterThanOrEqual(0)
        }
        if (found.leximin !== null) expect(found.leximin.certificate.gap).toBeLessThanOrEqual(1e-9)
      },
    ),
    { numRuns: 120 },
  )
})

test('a rule that the package would carry under anyway changes nothing', () => {
  fc.assert(
    fc.property(dossiers({ members: 5, issues: 3, limits: 3 }), (dossier) => {
      const plain = packages(dossier)
      const { leximin } = plain
      if (leximin === null || !RULES['majorityOfAll']?.(votesAt(dossier, leximin.point, 1e-9))) return
      const imposed = packages(dossier, { mustCarry: RULES['majorityOfAll'] })
      expect(imposed.leximin).toEqual(leximin)
    }),
    { numRuns: 60 },
  )
})

test('worked example: where a certain member has to gain, the package moves as far as it must, and where no four can, there is none', () => {
  const at = [0, 10, 55, 90, 100]
  const dossier: Dossier = {
    members: at.map((_, i) => ({ id: `m${i}`, power: 1 })),
    issues: [
      { id: 'x', scale: [0, 100], statusQuo: 20 },
      { id: 'y', scale: [0, 100], statusQuo: 50 },
    ],
    positions: at.flatMap((point, i) => [
      { member: `m${i}`, issue: 'x', point, salience: 1 },
      { member: `m${i}`, issue: 'y', point: 50, salience: 0.5 },
    ]),
  }
  // The least satisfied are best off at 50 on x, where m2, m3 and m4 gain over 20.
  const { leximin } = packages(dossier)
  expect(leximin?.point['x']).toBeCloseTo(50, 6)
  const fourOfFive: Carries = (votes) => count(votes, 'yes') >= 4
  // m0 gains only below 20, where m2, m3 and m4 lose: no four gain together.
  expect(packages(dossier, { mustCarry: fourOfFive }).leximin).toBeNull()
  const withoutM2: Carries = (votes) => count(votes, 'yes') >= 2 && votes['m0'] === 'yes'
  // m0 must gain: the best of what is left for the others is just below 20.
  const { leximin: below } = packages(dossier, { mustCarry: withoutM2 })
  expect(below?.point['x']).toBeLessThan(20)
  expect(below?.point['x']).toBeGreaterThan(19.999)
  expect(below?.certificate.kind).toBe('branches')
})

test('dossier 2 of the Orrin Compact: with nobody against, packages stay, and the compromise of each issue gives way', () => {
  const { limits: _, ...open } = basinRelief
  const nobodyAgainst = RULES['nobodyAgainst'] ?? (() => true)
  const plain = packages(open, { room: false })
  const imposed = packages(open, { room: false, mustCarry: nobodyAgainst })
  expect(imposed.leximin).toEqual(plain.leximin)
  expect(imposed.nash).toEqual(plain.nash)
  // The compromise leaves Ostrane and Vellimar worse off than no agreement.
  const against = (point: Point): readonly string[] =>
    Object.entries(votesAt(open, point, 1e-9)).flatMap(([member, vote]) => (vote === 'no' ? [member] : []))
  expect(against(plain.issueByIssue?.point ?? {})).toEqual(['OS', 'VE'])
  expect(against(imposed.issueByIssue?.point ?? {})).toEqual([])
})
