import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossierProgram, leastOf, leximinVector, withRows } from '../../testing/dossier-program.ts'
import type { DossierProgram, RuleRows } from '../../testing/dossier-program.ts'
import { bound, dossiers, sortedSatisfaction } from '../../testing/dossiers.ts'
import { byHighs, byYalps, loadHighs } from '../../testing/mixed-program.ts'
import type { MixedProgram, Terms } from '../../testing/mixed-program.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { dependenciesBrokenAt, limitsBrokenAt } from '../limits/limits-broken.ts'
import { mostRespected } from '../limits/most-respected.ts'
import { outlook } from '../outlook/outlook.ts'
import type { Carries } from './carry.ts'
import { packagesFound } from './packages.ts'

// General solvers answer the same questions, asked as mixed-integer programs that are written from the definitions.

const highs = await loadHighs()
const solve = (program: MixedProgram, goal: Terms): number | null => byHighs(highs, program, goal)

/** What a solver that is exact to 1e-9 a row may miss over a chain of programs. */
const NEAR = 1e-6

const middling = bound(dossiers({ members: 9, issues: 6, limits: 8 }), 2)
const small = bound(dossiers({ members: 4, issues: 3, limits: 4 }), 1)

test('leximin, level by level, equals HiGHS: options, intervals, conditional limits, dependencies, attachments', () => {
  fc.assert(
    fc.property(middling, (dossier) => {
      const { packages, without } = packagesFound(dossier, { room: false })
      const vector = leximinVector(dossierProgram(dossier), solve)
      if (packages.leximin === null) {
        expect(without.leximin).toBe('none')
        expect(vector ?? []).toEqual([])
        return
      }
      const found = sortedSatisfaction(packages.leximin.satisfaction)
      expect(found).toHaveLength(vector?.length ?? 0)
      found.forEach((level, at) => expect(Math.abs(level - (vector?.[at] ?? 0))).toBeLessThan(NEAR))
      expect(packages.leximin.certificate.gap).toBeLessThanOrEqual(1e-9)
    }),
    { numRuns: 40 },
  )
})

test('the worst-off equals YALPS on small dossiers', () => {
  fc.assert(
    fc.property(small, (dossier) => {
      const program = dossierProgram(dossier)
      const { leximin } = packagesFound(dossier, { room: false }).packages
      if (program.satisfaction.size === 0) return
      const best = byYalps(withRows(program, leastOf(program, 'z')), { z: 1 })
      fc.pre(best !== undefined)
      if (leximin === null || best === null) expect(leximin).toBe(best)
      else expect(Math.abs(leximin.worstOff.satisfaction - best)).toBeLessThan(NEAR)
    }),
    { numRuns: 40 },
  )
})

/** Rows by which nobody that cares falls below no agreement. */
const noneWorse = (program: DossierProgram) =>
  [...program.satisfaction].map(([member, u]) => ({
    terms: { [u]: 1 },
    min: (program.withoutAgreement.get(member) ?? 0) - 1e-12,
  }))

test('with nobody worse than without agreement, and Kalai–Smorodinsky’s share, as HiGHS finds them', () => {
  fc.assert(
    fc.property(middling, (dossier) => {
      const plain = dossierProgram(dossier)
      const program = withRows(plain, noneWorse(plain))
      const { packages } = packagesFound(dossier, { room: false, noneWorseThanStatusQuo: true })
      if (plain.satisfaction.size === 0) return
      const least = solve(withRows(program, leastOf(program, 'z')), { z: 1 })
      if (packages.leximin === null || least === null) expect(packages.leximin).toBe(least)
      else expect(Math.abs(packages.leximin.worstOff.satisfaction - least)).toBeLessThan(NEAR)
      if (packages.kalaiSmorodinsky === null) return
      const shares = [...program.satisfaction].flatMap(([member, u]) => {
        const before = program.withoutAgreement.get(member) ?? 0
        const most = (solve(program, { [u]: 1 }) ?? 0) - before
        // Gains below this are none, and so near to it a solver's rounding decides.
        return most > 1e-6 ? [{ terms: { [u]: 1, r: -most }, min: before - 1e-12 }] : []
      })
      const share = solve(withRows(program, shares), { r: 1 })
      expect(Math.abs(packages.kalaiSmorodinsky.certificate.value - (share ?? 0))).toBeLessThan(1e-4)
    }),
    { numRuns: 40 },
  )
})

test('issue by issue, the nearest point to the compromise is as near as HiGHS finds one', () => {
  fc.assert(
    fc.property(middling, (dossier) => {
      const likely = outlook(dossier)
      fc.pre(Object.values(likely).every((one) => one !== null))
      const rows: { terms: Terms; min: number }[] = []
      const goal: Record<string, number> = {}
      let constant = 0
      dossier.issues.forEach(({ id }, k) => {
        const one = likely[id]
        if (one?.kind === 'scale') {
          rows.push(
            { terms: { [`x${k}`]: 1, [`far${k}`]: 1 }, min: one.compromise / 100 },
            { terms: { [`x${k}`]: -1, [`far${k}`]: 1 }, min: -one.compromise / 100 },
          )
          goal[`far${k}`] = -1 / dossier.issues.length
          constant += 1 / dossier.issues.length
        } else if (one?.kind === 'options') {
          const issue = dossier.issues[k]
          const o = issue !== undefined && 'options' in issue ? issue.options.indexOf(one.strongest) : 0
          goal[`y${k}_${o}`] = 1 / dossier.issues.length
        }
      })
      const best = solve(withRows(dossierProgram(dossier), rows), goal)
      const { issueByIssue } = packagesFound(dossier, { room: false }).packages
      if (issueByIssue === null) return
      expect(Math.abs(issueByIssue.certificate.value - (best ?? 0) - constant)).toBeLessThan(NEAR)
      expect(issueByIssue.certificate.gap).toBeLessThanOrEqual(1e-8)
    }),
    { numRuns: 40 },
  )
})

const tally = (votes: Readonly<Record<string, string>>, choice: string, weight = (_: string) => 1): number =>
  Object.entries(votes).reduce((sum, [id, vote]) => (vote === choice ? sum + weight(id) : sum), 0)

interface OracleRule {
  readonly carries: Carries
  readonly rows: RuleRows
}

const ruleNames = ['majorityOfAll', 'moreYesThanNo', 'nobodyAgainst', 'twoThirdsOfPower'] as const

function ruleOf(name: (typeof ruleNames)[number], { members }: Dossier): OracleRule {
  const n = members.length
  switch (name) {
    case 'majorityOfAll':
      return { carries: (votes) => 2 * tally(votes, 'yes') > n, rows: { least: Math.floor(n / 2) + 1 } }
    case 'moreYesThanNo':
      return { carries: (votes) => tally(votes, 'yes') > tally(votes, 'no'), rows: { leastOver: 1 } }
    case 'nobodyAgainst':
      return { carries: (votes) => tally(votes, 'no') === 0, rows: { nobodyAgainst: true } }
    case 'twoThirdsOfPower': {
      const weights = Object.fromEntries(members.map(({ id, power }) => [id, power]))
      const total = members.reduce((sum, { power }) => sum + power, 0)
      const inFavour = (votes: Readonly<Record<string, string>>): number =>
        tally(votes, 'yes', (id) => weights[id] ?? 0)
      return {
        carries: (votes) => 3 * inFavour(votes) >= 2 * total,
        rows: { least: Math.ceil((2 * total) / 3), weights },
      }
    }
  }
}

test('under the rule, the worst-off of the best package that carries equals HiGHS, or neither finds one', () => {
  fc.assert(
    fc.property(
      bound(dossiers({ members: 8, issues: 4, limits: 5 }), 1),
      fc.constantFrom(...ruleNames),
      (dossier, name) => {
        const { carries, rows } = ruleOf(name, dossier)
        const { packages, without } = packagesFound(dossier, { room: false, mustCarry: carries })
        const program = dossierProgram(dossier, rows)
        if (program.satisfaction.size === 0) return
        const best = solve(withRows(program, leastOf(program, 'z')), { z: 1 })
        if (packages.leximin === null) {
          expect(['none', 'rule']).toContain(without.leximin)
          expect(best).toBeNull()
          return
        }
        const { bound: most, value, kind } = packages.leximin.certificate
        expect(kind).not.toBe('incomplete')
        expect((most ?? 1) - value).toBeLessThanOrEqual(1e-9)
        // A member that has to gain is owed a millionth, in either formulation; what the rest pays for it may differ.
        expect(Math.abs(packages.leximin.worstOff.satisfaction - (best ?? 0))).toBeLessThan(2e-5)
      },
    ),
    { numRuns: 80 },
  )
})

test('every package respects every limit and dependency', () => {
  fc.assert(
    fc.property(middling, (dossier) => {
      for (const one of Object.values(packagesFound(dossier, { room: false }).packages)) {
        if (one === null) continue
        expect(limitsBrokenAt(dossier, one.point)).toEqual([])
        expect(dependenciesBrokenAt(dossier, one.point)).toEqual([])
      }
    }),
    { numRuns: 40 },
  )
})

test('the most limits that one point respects equal HiGHS', () => {
  fc.assert(
    fc.property(bound(dossiers({ members: 6, issues: 4, limits: 12 }), 2), (dossier) => {
      const found = mostRespected(dossier)
      const { limits = [], ...rest } = dossier
      // Each limit may be given up at the price of one.
      const { rows, ...program } = dossierProgram({ ...rest, limits: [...limits] })
      const owned = [...rows].map((row): typeof row => {
        const name = Object.keys(row.terms).find((one) => /^l\d+w$/.test(one))
        const isChoice = name !== undefined && row.min === 1 && Object.values(row.terms).every((c) => c === 1)
        const at = Number(name?.slice(1, -1))
        return isChoice && at < limits.length ? { ...row, terms: { ...row.terms, [`give${at}`]: 1 } } : row
      })
      const gives = limits.map((_, at) => `give${at}`)
      const fewest = solve(
        { ...program, rows: owned, binaries: [...program.binaries, ...gives] },
        gives.length === 0 ? { x0: 0 } : Object.fromEntries(gives.map((name) => [name, -1])),
      )
      expect(found.dependenciesHold).toBe(fewest !== null)
      if (fewest === null) return
      expect(found.complete).toBe(true)
      expect(found.ofLimits - found.limits).toBe(Math.round(Math.abs(fewest)))
    }),
    { numRuns: 80 },
  )
})
