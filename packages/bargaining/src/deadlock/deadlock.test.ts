import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basinRelief } from '../../testing/basin-relief.ts'
import { dossiers, gridPoints } from '../../testing/dossiers.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { parseDossier } from '../dossier/parse-dossier.ts'
import { deadlockSentences } from '../explanation/dossier-sentences.ts'
import { limitsBrokenAt } from '../limits/limits-broken.ts'
import { satisfactionAt, satisfactionWithoutAgreement } from '../proposal/satisfaction-at.ts'
import { deadlock } from './deadlock.ts'

test('dossier 2 of the Orrin Compact: only reach can move alone, between 20 and 60', () => {
  const found = deadlock(basinRelief)
  expect(found.alone).toEqual([{ issue: 'reach', range: [20, 60], options: [] }])
  expect(found.locked).toEqual(['key', 'authority', 'equipment'])
  expect(found.waysOut).toEqual([
    { issue: 'key', with: ['equipment'], smallest: true },
    { issue: 'authority', with: ['key', 'equipment'], smallest: true },
    { issue: 'equipment', with: ['key'], smallest: true },
  ])
  expect(found.unlocking.map((set) => set.issues)).toEqual([['key', 'equipment']])
  expect(found.complete).toBe(true)
})

test('without a status quo nothing is said about losing', () => {
  const issues = basinRelief.issues.map((issue) => ({ id: issue.id, scale: [0, 100] as const }))
  expect(deadlock({ ...basinRelief, issues }).known).toBe(false)
})

/** Issues that some grid point moves off the status quo, alone if asked, with nobody worse and every limit held. */
function movable(dossier: Dossier, alone: boolean): ReadonlySet<string> {
  const without = satisfactionWithoutAgreement(dossier) ?? {}
  const moved = new Set<string>()
  for (const point of gridPoints(dossier, 20)) {
    const differs = dossier.issues.filter((issue) => point[issue.id] !== issue.statusQuo).map((issue) => issue.id)
    if (differs.length === 0 || (alone && differs.length > 1) || limitsBrokenAt(dossier, point).length > 0) continue
    const satisfaction = satisfactionAt(dossier, point)
    if (Object.keys(satisfaction).some((m) => (satisfaction[m] ?? 0) < (without[m] ?? 0) - 1e-9)) continue
    for (const issue of differs) moved.add(issue)
  }
  return moved
}

test('whatever a grid point shows to be movable, alone or in a package, is found movable', () => {
  fc.assert(
    fc.property(dossiers({ members: 4, issues: 3, limits: 3 }), (dossier) => {
      const found = deadlock(dossier)
      const alone = new Set(found.alone.map((move) => move.issue))
      const anyhow = new Set([...alone, ...found.waysOut.filter((way) => way.with !== null).map((way) => way.issue)])
      for (const issue of movable(dossier, true)) expect([...alone]).toContain(issue)
      for (const issue of movable(dossier, false)) expect([...anyhow]).toContain(issue)
    }),
    { numRuns: 100 },
  )
})

test('every move found is real: nobody loses at its ends and every limit holds', () => {
  fc.assert(
    fc.property(dossiers({ members: 4, issues: 3, limits: 3 }), (dossier) => {
      const without = satisfactionWithoutAgreement(dossier) ?? {}
      const statusQuo = Object.fromEntries(dossier.issues.map((issue) => [issue.id, issue.statusQuo ?? 0]))
      for (const { issue, range, options } of deadlock(dossier).alone) {
        for (const value of range === null ? options : range.filter((end) => end !== statusQuo[issue])) {
          const point = { ...statusQuo, [issue]: value }
          const satisfaction = satisfactionAt(dossier, point)
          for (const m of Object.keys(without))
            expect((satisfaction[m] ?? 0) - (without[m] ?? 0)).toBeGreaterThan(-1e-9)
          expect(limitsBrokenAt(dossier, point)).toEqual([])
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('with many options the search stops, and what it did not find is not known rather than impossible', () => {
  const options = ['a', 'b', 'c', 'd']
  const issues = Array.from({ length: 11 }, (_, k) => ({ id: `i${k}`, options, statusQuo: options[k % 4] ?? 'a' }))
  const members = Array.from({ length: 10 }, (_, i) => ({ id: `M${i}`, power: 1 }))
  const positions = members.flatMap(({ id: member }, i) =>
    issues.map(({ id: issue }, k) => ({
      member,
      issue,
      option: options[(i * i + 3 * k + i * k) % 4] ?? 'a',
      salience: 1 + ((7 * i + 5 * k) % 97),
    })),
  )
  const dossier = parseDossier({ members, issues, positions })
  if (!dossier.ok) throw new Error(JSON.stringify(dossier.refusal))
  const found = deadlock(dossier.value)
  const unknown = found.waysOut.filter((way) => way.with === null && !way.smallest)
  expect(unknown.length).toBeGreaterThan(0)
  expect(deadlockSentences(found).map(({ code }) => code)).toContain('deadlock.way_not_found')
  expect(deadlockSentences(found).map(({ code }) => code)).not.toContain('deadlock.no_way_out')
})
