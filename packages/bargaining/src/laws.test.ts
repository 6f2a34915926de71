import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basinRelief } from '../testing/basin-relief.ts'
import { bound, dossiers } from '../testing/dossiers.ts'
import { analyse } from './analyse.ts'
import type { LineAnalysis } from './analyse.ts'
import { isScale } from './dossier/dossier.ts'
import type { Dossier } from './dossier/dossier.ts'
import { packages } from './proposal/packages.ts'

const any = dossiers({ members: 5, issues: 3, limits: 4 })
const carries = (votes: Readonly<Record<string, string>>): boolean => {
  const cast = Object.values(votes)
  return cast.filter((vote) => vote === 'yes').length * 2 > cast.length
}
const whole = (dossier: Dossier): LineAnalysis => analyse(dossier, { carries, hash: (text) => text })

/** Everything except lists that are told in the dossier's own order of members. */
function inNoOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const all = value.map(inNoOrder)
    return all.every((entry) => typeof entry === 'string') ? all.sort() : all
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, key === 'text' ? '' : inNoOrder(held)]))
}

test('reordering members, positions and limits permutes every result bit for bit', () => {
  fc.assert(
    fc.property(any, fc.infiniteStream(fc.nat(1000)), (dossier, keys) => {
      const shuffled = <T>(entries: readonly T[]): readonly T[] =>
        entries
          .map((entry) => [keys.next().value ?? 0, entry] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, entry]) => entry)
      const other: Dossier = {
        members: shuffled(dossier.members),
        issues: dossier.issues,
        positions: shuffled(dossier.positions),
        limits: shuffled(dossier.limits ?? []),
      }
      // toEqual compares numbers with Object.is: one different bit fails.
      expect(inNoOrder(whole(other))).toEqual(inNoOrder(whole(dossier)))
    }),
    { numRuns: 60 },
  )
})

/** Replaces every member id in keys and values. */
function renamed(value: unknown, name: (id: string) => string): unknown {
  if (typeof value === 'string') return name(value)
  if (Array.isArray(value)) return value.map((entry) => renamed(entry, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [name(key), renamed(held, name)]))
}

test('renaming members renames every result bit for bit', () => {
  fc.assert(
    fc.property(any, (dossier) => {
      const names = new Map(dossier.members.map((member, at) => [member.id, `z${dossier.members.length - at}`]))
      const name = (id: string): string => names.get(id) ?? id
      // Members that hold exactly the same are told apart by their names only: leave those dossiers out.
      const held = dossier.members.map((m) =>
        JSON.stringify([
          m.power,
          renamed(
            dossier.positions.filter((p) => p.member === m.id),
            () => '',
          ),
        ]),
      )
      fc.pre(new Set(held).size === held.length)
      const other = renamed(dossier, name) as Dossier
      const mine = { ...whole(dossier), inputsHash: '', sentences: [] }
      const theirs = { ...whole(other), inputsHash: '', sentences: [] }
      expect(inNoOrder(theirs)).toEqual(inNoOrder(renamed(mine, name)))
    }),
    { numRuns: 60 },
  )
})

test('the same dossier gives the same bytes', () => {
  fc.assert(
    fc.property(any, (dossier) => {
      expect(JSON.stringify(whole(structuredClone(dossier)))).toBe(JSON.stringify(whole(dossier)))
    }),
    { numRuns: 20 },
  )
})

/** Every number anywhere in a result. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

test('every number of a result is one: none is infinite or undefined, whatever the dossier lacks', () => {
  const sparse = bound(dossiers({ members: 4, issues: 3, limits: 4 }), 1).chain((dossier) =>
    fc
      .tuple(fc.subarray([...dossier.positions]), fc.boolean(), fc.boolean())
      .map(([positions, powerless, open]): Dossier => {
        const issues = dossier.issues.map(({ statusQuo, ...issue }) => (open ? issue : { ...issue, statusQuo }))
        const members = dossier.members.map((member) => (powerless ? { ...member, power: 0 } : member))
        // Without a status quo nothing that rests on it can be attached.
        const attachments = open ? [] : (dossier.attachments ?? [])
        return { ...dossier, positions, members, issues: issues as Dossier['issues'], attachments }
      }),
  )
  fc.assert(
    fc.property(sparse, (dossier) => {
      const found = analyse(dossier, { carries, draws: 5 })
      expect(numbersIn(found).filter((number) => !Number.isFinite(number))).toEqual([])
    }),
    { numRuns: 100 },
  )
})

/** The dossier with every scale stretched by a factor and moved. */
function stretched(dossier: Dossier, factor: number, shift: number): Dossier {
  const scales = new Set(dossier.issues.filter(isScale).map((issue) => issue.id))
  const to = (x: number): number => x * factor + shift
  const visit = (value: unknown, issue: string): unknown => {
    if (typeof value === 'number') return scales.has(issue) ? to(value) : value
    if (Array.isArray(value)) return value.map((entry) => visit(entry, issue))
    if (typeof value !== 'object' || value === null) return value
    const own = 'issue' in value && typeof value.issue === 'string' ? value.issue : issue
    const kept = ['salience', 'power', 'issue', 'member']
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [key, kept.includes(key) ? held : visit(held, own)]),
    )
  }
  return {
    members: dossier.members,
    issues: dossier.issues.map((issue) =>
      isScale(issue) ? { ...(visit({ ...issue, issue: issue.id }, issue.id) as typeof issue), id: issue.id } : issue,
    ),
    positions: dossier.positions.map((p) => visit(p, p.issue) as typeof p),
    limits: (dossier.limits ?? []).map((l) => visit(l, l.issue) as typeof l),
  }
}

test('stretching and moving the scales moves the packages with them and changes no satisfaction', () => {
  fc.assert(
    fc.property(any, fc.constantFrom(2, 0.25, 10), fc.constantFrom(0, -50, 7), (dossier, factor, shift) => {
      const here = packages(dossier, { room: false })
      const there = packages(stretched(dossier, factor, shift), { room: false })
      for (const concept of ['leximin', 'nash', 'kalaiSmorodinsky'] as const) {
        expect(there[concept] === null).toBe(here[concept] === null)
        for (const { id } of dossier.members) {
          expect(there[concept]?.satisfaction[id] ?? 0).toBeCloseTo(here[concept]?.satisfaction[id] ?? 0, 6)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('multiplying all power, or one member’s importance of everything, changes no package', () => {
  fc.assert(
    fc.property(any, (dossier) => {
      const scaled: Dossier = {
        ...dossier,
        members: dossier.members.map((m) => ({ ...m, power: m.power * 4 })),
        positions: dossier.positions.map((p) => (p.member === 'm0' ? { ...p, salience: p.salience / 2 } : p)),
      }
      const here = packages(dossier, { room: false })
      const there = packages(scaled, { room: false })
      for (const concept of ['leximin', 'nash', 'kalaiSmorodinsky'] as const) {
        const least = (u: number | undefined): number => u ?? -1
        expect(least(there[concept]?.worstOff.satisfaction)).toBeCloseTo(least(here[concept]?.worstOff.satisfaction), 7)
      }
    }),
    { numRuns: 60 },
  )
})

test('a reader without a confidence gets the same bytes whether or not it exists elsewhere', () => {
  // The dossier is cut to its reader before it gets here: what was cut cannot matter, and only what was given is told.
  const { limits = [], ...open } = basinRelief
  const told = JSON.stringify(whole({ ...open, limits: limits.filter((l) => l.member === 'AV') }).sentences)
  expect(told).not.toContain('OS’s limit')
  expect(JSON.stringify(whole(basinRelief).sentences)).toContain('OS’s limit on authority binds at 70')
})

test('"best" is always "best for these inputs"', () => {
  fc.assert(
    fc.property(any, (dossier) => {
      for (const { text } of whole(dossier).sentences) {
        if (/\bbest\b/i.test(text))
          expect(text).toMatch(/best for these inputs|for these inputs, not proved to be the best/i)
      }
    }),
    { numRuns: 40 },
  )
})
