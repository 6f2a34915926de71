import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basinRelief } from '../../testing/basin-relief.ts'
import { bound, dossiers, gridPoints } from '../../testing/dossiers.ts'
import { analyse } from '../analyse.ts'
import type { Attachment } from '../dossier/attachment.ts'
import type { Dossier, Point } from '../dossier/dossier.ts'
import { parseDossier } from '../dossier/parse-dossier.ts'
import { effectSentences } from '../explanation/attachment-sentences.ts'
import { limitsBrokenAt } from '../limits/limits-broken.ts'
import { packages } from '../proposal/packages.ts'
import { satisfactionAt, satisfactionWithoutAgreement } from '../proposal/satisfaction-at.ts'
import { attachedEffects } from './attached-effects.ts'
import { remedies } from './remedies.ts'

/** A wants 0, which is the status quo, B wants 100; at 50 A loses half. */
const two = (...attachments: readonly Attachment[]): Dossier => ({
  members: [
    { id: 'A', power: 1 },
    { id: 'B', power: 1 },
  ],
  issues: [{ id: 'x', scale: [0, 100], statusQuo: 0 }],
  positions: [
    { member: 'A', issue: 'x', point: 0, salience: 1 },
    { member: 'B', issue: 'x', point: 100, salience: 1 },
  ],
  limits: [{ member: 'A', issue: 'x', range: [0, 30] }],
  attachments,
})

test('worked example: what each thing attached means for satisfaction and for a limit of at most 30, at 50', () => {
  const at = (dossier: Dossier) => {
    const { A, B } = satisfactionAt(dossier, { x: 50 })
    return [A, B, limitsBrokenAt(dossier, { x: 50 }).length]
  }
  const members = ['A']
  expect(at(two())).toEqual([0.5, 0.5, 1])
  // 40 % of the period as until now, where A is whole; what comes after still breaks its limit.
  expect(at(two({ kind: 'transition', issue: 'x', members, share: 0.4 }))).toEqual([0.4 + 0.6 * 0.5, 0.5, 1])
  expect(at(two({ kind: 'derogation', issue: 'x', members, at: 20 }))).toEqual([0.8, 0.5, 0])
  expect(at(two({ kind: 'derogation', issue: 'x', members, at: 20, share: 0.5 }))).toEqual([0.65, 0.5, 1])
  expect(at(two({ kind: 'opt-out', issue: 'x', members }))).toEqual([1, 0.5, 0])
  // Lapses half way: for everybody the status quo returns.
  expect(at(two({ kind: 'review-clause', issue: 'x', after: 0.5, lapses: true }))).toEqual([0.75, 0.25, 1])
  expect(at(two({ kind: 'review-clause', issue: 'x', after: 0.5, lapses: false }))).toEqual([0.5, 0.5, 1])
  expect(at(two({ kind: 'declaration', member: 'A', words: 'as we read it' }))).toEqual([0.5, 0.5, 1])
  // Without agreement nothing is attached.
  for (const kind of ['transition', 'derogation'] as const)
    expect(satisfactionWithoutAgreement(two({ kind, issue: 'x', members, share: 0.5, at: 80 }))).toEqual({ A: 1, B: 0 })
})

test('what is attached is told with what it does, a limit that it breaks included', () => {
  const derogation: Attachment = { kind: 'derogation', issue: 'x', members: ['A'], at: 40 }
  const told = (dossier: Dossier, x: number) =>
    attachedEffects(dossier, { x }).flatMap((effect) => effectSentences(dossier, effect).map(({ text }) => text))
  expect(told(two(derogation), 20)).toEqual([
    'Attached for A: on x, 40 instead of what is agreed, without end.',
    'With it A is at 0.6 instead of 0.8.',
    'It breaks the limit of A on x, which the package’s own value would respect.',
  ])
  expect(told(two({ ...derogation, at: 30 }), 50).at(-1)).toMatch(/^It meets the limit of A on x/)
})

test('worked example: a package under its attachments is another package, certified like any other', () => {
  const members = ['A']
  // Alone A and B meet at 50, within A’s limit at 30. Where A stays out, B gets all it wants.
  expect(packages(two()).leximin?.point).toEqual({ x: 30 })
  const { leximin } = packages(two({ kind: 'opt-out', issue: 'x', members }))
  expect(leximin?.point).toEqual({ x: 100 })
  expect(leximin?.satisfaction).toEqual({ A: 1, B: 1 })
  expect(leximin?.certificate.gap).toBeLessThanOrEqual(1e-9)
})

const dossierWithPoint = bound(dossiers({ members: 4, issues: 3, limits: 4 }), 1).chain((dossier) => {
  const points = [...gridPoints(dossier, 20)]
  return fc.nat(points.length - 1).map((at): readonly [Dossier, Point] => [dossier, points[at] ?? {}])
})

test('what an attachment is said to do is the difference it makes', () => {
  fc.assert(
    fc.property(dossierWithPoint, ([dossier, point]) => {
      for (const { attachment, changes, meets } of attachedEffects(dossier, point)) {
        const attachments = (dossier.attachments ?? []).filter((one) => one !== attachment)
        const other: Dossier = { ...dossier, attachments }
        const [without, attached] = [satisfactionAt(other, point), satisfactionAt(dossier, point)]
        const told = new Map(changes.map((change) => [change.member, change.with - change.without]))
        for (const { id } of dossier.members)
          expect((attached[id] ?? 0) - (without[id] ?? 0)).toBeCloseTo(told.get(id) ?? 0, 8)
        if (attachment.kind === 'declaration') expect([changes, meets]).toEqual([[], []])
        expect(limitsBrokenAt(other, point).length - meets.length).toBeLessThanOrEqual(
          limitsBrokenAt(dossier, point).length,
        )
      }
    }),
    { numRuns: 200 },
  )
})

test('a remedy settles what it says it settles, and a transition that ends earlier does not', () => {
  let seen = 0
  fc.assert(
    fc.property(dossierWithPoint, ([dossier, point]) => {
      const without = satisfactionWithoutAgreement(dossier) ?? {}
      for (const { member, settles, attachment, attached } of remedies(dossier, point)) {
        const withOne = (one: Attachment): Dossier => ({
          ...dossier,
          attachments: [...(dossier.attachments ?? []), one],
        })
        const helped = withOne(attachment)
        expect(parseDossier(helped).ok).toBe(parseDossier(dossier).ok)
        expect(satisfactionAt(helped, point)[member]).toBeCloseTo(attached, 9)
        if (settles === 'loss') {
          seen++
          expect(attached).toBeGreaterThanOrEqual((without[member] ?? 0) - 1e-9)
          if (attachment.kind !== 'transition' || attachment.share < 0.01) continue
          const earlier = withOne({ ...attachment, share: attachment.share * 0.99 })
          expect(satisfactionAt(earlier, point)[member]).toBeLessThan(without[member] ?? 0)
        } else {
          const still = limitsBrokenAt(helped, point).filter((limit) => limit.member === member)
          expect(still.length).toBeLessThan(
            limitsBrokenAt(dossier, point).filter((one) => one.member === member).length,
          )
        }
      }
    }),
    { numRuns: 300 },
  )
  expect(seen).toBeGreaterThan(20)
})

test('dossier 2 of the Orrin Compact: what would spare Ostrane and Vellimar the loss of the compromise', () => {
  const { limits: _, ...open } = basinRelief
  const told = analyse(open).sentences.map(({ text }) => text)
  expect(told).toContain('VE would not lose if authority stayed as it is for it during 43\u00a0% of the period.')
})

test('what is attached is refused where it says nothing or two things', () => {
  const code = (...attachments: readonly object[]): string => {
    const parsed = parseDossier({ ...two(), attachments })
    return parsed.ok ? 'accepted' : parsed.refusal.code
  }
  const out = { kind: 'opt-out', issue: 'x', members: ['A'] }
  expect(code(out)).toBe('accepted')
  expect(code(out, { kind: 'transition', issue: 'x', members: ['A', 'B'], share: 0.5 })).toBe('dossier.two_attachments')
  expect(code({ kind: 'exemption' })).toBe('dossier.attachment_kind')
  expect(code({ ...out, members: [] })).toBe('dossier.attachment_members')
  expect(code({ ...out, members: ['C'] })).toBe('dossier.unknown_member')
  expect(code({ ...out, issue: 'y' })).toBe('dossier.unknown_issue')
  expect(code({ kind: 'transition', issue: 'x', members: ['A'] })).toBe('dossier.bad_share')
  expect(code({ kind: 'transition', issue: 'x', members: ['A'], share: 1.5 })).toBe('dossier.bad_share')
  expect(code({ kind: 'derogation', issue: 'x', members: ['A'], at: 120 })).toBe('dossier.attachment_value')
  expect(code({ kind: 'derogation', issue: 'x', members: ['A'] })).toBe('dossier.attachment_value')
  expect(code({ kind: 'review-clause', issue: 'x', after: 0.5, lapses: 'yes' })).toBe('dossier.bad_attachment')
  expect(code({ kind: 'declaration', member: 'A' })).toBe('dossier.bad_attachment')
  // Where the value is outside A's own limit, no package could respect it.
  expect(code({ kind: 'derogation', issue: 'x', members: ['A'], at: 80 })).toBe('dossier.impossible_limit')
})
