import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basinRelief } from '../../testing/basin-relief.ts'
import { dossiers } from '../../testing/dossiers.ts'
import { analyse } from '../analyse.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Carries } from '../proposal/carry.ts'
import { tabledDrafts } from './tabled-drafts.ts'
import { twoIssues } from './two-issues.ts'
import type { SpatialReading } from './two-issues.ts'

function read(dossier: Dossier, rule?: Carries): SpatialReading {
  const { outlook, packages } = analyse(dossier)
  const [first, second] = dossier.issues.map(({ id }) => id)
  const found = twoIssues(dossier, [first ?? '', second ?? ''], tabledDrafts(dossier, outlook, packages), rule)
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

test('worked example: contribution key and authority of the Orrin Compact as a plane', () => {
  const found = read(basinRelief)
  expect(found.members).toEqual(['AV', 'BE', 'CO', 'DR', 'OS', 'VE'])
  expect(found.decidedBy).toBe('majority of members')
  expect(Object.values(found.yolk.centre).map((value) => value.toFixed(1))).toEqual(['54.7', '59.4'])
  expect(found.yolk.radius).toBeCloseTo(0.071, 3)
  const told = Object.fromEntries(found.drafts.map((one) => [one.draft, one]))
  expect(Object.keys(told)).toEqual(['statusQuo', 'compromise', 'leximin', 'nash', 'kalaiSmorodinsky', 'issueByIssue'])
  // Without agreement authority stays at 0: far out, and most of what could be tabled would beat it.
  expect(told['statusQuo']?.inYolk).toBe(false)
  expect(told['statusQuo']?.winset).toBeCloseTo(0.895, 3)
  expect(told['statusQuo']?.beatenBy.drafts).toContain('leximin')
  expect(told['statusQuo']?.beatenBy.members).toContain('DR')
  expect(told['leximin']?.winset).toBeCloseTo(0.061, 3)
  expect(told['issueByIssue']?.beatenBy).toEqual({ drafts: [], members: ['CO', 'DR'] })
  expect(found.core?.empty).toBe(true)
  expect(found.uncovered).toEqual({ drafts: [], members: ['CO', 'DR'] })
  expect(found.topCycle).toEqual({ drafts: ['nash', 'issueByIssue'], members: ['CO', 'DR'] })
})

test('under a rule that asks for all, nothing between the members’ wishes is beaten, and the core says so', () => {
  const all: Carries = (votes) => Object.values(votes).every((vote) => vote === 'yes')
  const drafts = {
    wish: { key: 20, authority: 90 },
    between: { key: 58, authority: 48 },
    without: { key: 50, authority: 0 },
  }
  const found = twoIssues(basinRelief, ['key', 'authority'], drafts, all)
  if (!found.ok) throw new Error(found.refusal.code)
  expect(found.value.decidedBy).toBe('rule')
  expect(found.value.core?.empty).toBe(false)
  const [wish, between, without] = found.value.drafts
  for (const held of [wish, between]) {
    expect(held?.winset).toBeLessThan(1e-9)
    expect(held?.beatenBy).toEqual({ drafts: [], members: [] })
  }
  // A key of 50 with no authority lies below the line from AV to OS: something would be better for all.
  expect(without?.winset).toBeCloseTo(0.091, 3)
})

test('a draft inside the yolk, a winset, a rival: each as its definition says, and uncovered lies in the top cycle', () => {
  fc.assert(
    fc.property(dossiers({ members: 7, issues: 2, limits: 0 }), (drawn) => {
      const dossier: Dossier = { ...drawn, positions: drawn.positions.filter(({ point }) => point !== undefined) }
      const { outlook, packages } = analyse(dossier)
      const result = twoIssues(dossier, ['i0', 'i1'], tabledDrafts(dossier, outlook, packages))
      if (!result.ok) {
        expect(['spatial.two_scales', 'spatial.too_few_members']).toContain(result.refusal.code)
        return
      }
      const { drafts, uncovered, topCycle, members, leftOut } = result.value
      expect([...members, ...leftOut].sort()).toEqual(dossier.members.map(({ id }) => id).sort())
      const at = (member: string, issue: string): number =>
        dossier.positions.find((p) => p.member === member && p.issue === issue)?.point ?? Number.NaN
      const squared = (member: string, values: Readonly<Record<string, number>>): number =>
        ((at(member, 'i0') - (values['i0'] ?? 0)) / 100) ** 2 + ((at(member, 'i1') - (values['i1'] ?? 0)) / 100) ** 2
      for (const { at: values, winset, beatenBy } of drafts) {
        expect(winset >= 0 && winset <= 1).toBe(true)
        // Nearer by more than rounding, and by no less than it: what lies between is a tie for one and not for the other.
        const rivals = (margin: number) =>
          drafts.flatMap(({ draft, at: other }) => {
            const nearer = members.filter((member) => squared(member, other) < squared(member, values) - margin)
            return 2 * nearer.length > members.length ? [draft] : []
          })
        for (const draft of rivals(1e-8)) expect(beatenBy.drafts).toContain(draft)
        for (const draft of beatenBy.drafts) expect(rivals(1e-11)).toContain(draft)
        if (beatenBy.drafts.length + beatenBy.members.length > 0) expect(winset).toBeGreaterThan(0)
      }
      for (const draft of uncovered.drafts) expect(topCycle.drafts).toContain(draft)
      for (const member of uncovered.members) expect(topCycle.members).toContain(member)
    }),
    { numRuns: 60 },
  )
})

test('reordering members permutes their names and changes no number; a scale of another length changes only its values', () => {
  const turned = read({ ...basinRelief, members: [...basinRelief.members].reverse() })
  const found = read(basinRelief)
  expect(turned.yolk).toEqual(found.yolk)
  expect(turned.members).toEqual([...found.members].reverse())
  expect(turned.drafts.map(({ winset }) => winset)).toEqual(found.drafts.map(({ winset }) => winset))
  const points = { drafted: { key: 43, authority: 70 } }
  const longer: Dossier = {
    members: basinRelief.members,
    issues: [
      { id: 'key', scale: [-100, 300] },
      { id: 'authority', scale: [0, 100] },
    ],
    positions: basinRelief.positions
      .filter(({ issue }) => issue === 'key' || issue === 'authority')
      .map((p) => (p.issue === 'key' ? { ...p, point: 4 * (p.point ?? 0) - 100 } : p)),
  }
  const plain = twoIssues(basinRelief, ['key', 'authority'], points)
  const stretched = twoIssues(longer, ['key', 'authority'], { drafted: { key: 4 * 43 - 100, authority: 70 } })
  if (!plain.ok || !stretched.ok) throw new Error('both are planes')
  expect(stretched.value.yolk.radius).toBeCloseTo(plain.value.yolk.radius, 9)
  expect(stretched.value.yolk.centre['key']).toBeCloseTo(4 * (plain.value.yolk.centre['key'] ?? 0) - 100, 6)
  expect(stretched.value.drafts[0]?.winset).toBeCloseTo(plain.value.drafts[0]?.winset ?? Number.NaN, 9)
})

test('one issue twice, an issue with options, an unknown one, or too few exact positions are refused', () => {
  const dossier: Dossier = {
    members: ['A', 'B', 'C'].map((id) => ({ id, power: 1 })),
    issues: [
      { id: 'x', scale: [0, 10] },
      { id: 'y', scale: [0, 10] },
      { id: 'o', options: ['a', 'b'] },
    ],
    positions: ['A', 'B'].flatMap((member) => ['x', 'y'].map((issue) => ({ member, issue, point: 1, salience: 1 }))),
  }
  for (const pair of [
    ['x', 'x'],
    ['x', 'o'],
    ['x', 'z'],
  ] as const)
    expect(twoIssues(dossier, pair, {})).toMatchObject({
      refusal: { code: 'spatial.two_scales', facts: { known: ['x', 'y'] } },
    })
  expect(twoIssues(dossier, ['x', 'y'], {})).toMatchObject({
    refusal: { code: 'spatial.too_few_members', facts: { members: 2, least: 3 } },
  })
})
