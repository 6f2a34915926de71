import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossiers } from '../../testing/dossiers.ts'
import { cop21, hasCases, readCase } from '../../testing/shared-cases.ts'
import type { ReferenceExchange } from '../../testing/shared-cases.ts'
import { outlook } from '../outlook/outlook.ts'
import { exchanges } from './exchange.ts'
import type { Deal } from './exchange.ts'

/** What each side supplies, where it begins and where it ends, whichever side is named first. */
function supplies(deal: Deal): Readonly<Record<string, readonly [from: number, to: number]>> {
  return { [`${deal.a} ${deal.issueP}`]: [deal.fromP, deal.toP], [`${deal.b} ${deal.issueQ}`]: [deal.fromQ, deal.toQ] }
}

test.skipIf(!hasCases)(
  `CoP21: the equal-gain exchanges of the published model, to 1e-9${hasCases ? '' : ' (skipped: ../shared is absent)'}`,
  () => {
    const { cases } = readCase('exchange-cop21.json') as {
      readonly cases: readonly [
        {
          readonly expected: {
            readonly potentialExchanges: number
            readonly initialExchangeCount: number
            readonly initialExchanges: readonly ReferenceExchange[]
          }
        },
      ]
    }
    const { expected } = cases[0]
    const { opposed, count, deals } = exchanges(cop21().dossier)
    expect(opposed).toBe(expected.potentialExchanges)
    // The reference counts 2,053; two of them gain less than 1e-15, which is rounding: 2,051 agree.
    expect(count).toBe(expected.initialExchangeCount - 2)
    expect(deals).toHaveLength(count)
    for (const wanted of expected.initialExchanges) {
      const first = `${wanted.supplier1} ${wanted.issue1}`
      const second = `${wanted.supplier2} ${wanted.issue2}`
      const found = deals.find((deal) => first in supplies(deal) && second in supplies(deal))
      expect(found?.gain).toBeCloseTo(wanted.gain, 9)
      const moves = found === undefined ? {} : supplies(found)
      expect(moves[first]?.[0]).toBe(wanted.from1)
      expect(moves[first]?.[1]).toBeCloseTo(wanted.to1, 9)
      expect(moves[second]?.[0]).toBe(wanted.from2)
      expect(moves[second]?.[1]).toBeCloseTo(wanted.to2, 9)
    }
  },
)

test('both sides of every deal gain the same, more than nothing, and nobody leaves the scale', () => {
  fc.assert(
    fc.property(dossiers({ members: 6, issues: 4, limits: 0 }), (dossier) => {
      const likely = outlook(dossier)
      const salience = (member: string, issue: string): number =>
        dossier.positions.find((p) => p.member === member && p.issue === issue)?.salience ?? 0
      for (const deal of exchanges(dossier).deals) {
        const moveP = Math.abs(deal.outcomeP[1] - deal.outcomeP[0])
        const moveQ = Math.abs(deal.outcomeQ[1] - deal.outcomeQ[0])
        const gainA = salience(deal.a, deal.issueQ) * moveQ - salience(deal.a, deal.issueP) * moveP
        const gainB = salience(deal.b, deal.issueP) * moveP - salience(deal.b, deal.issueQ) * moveQ
        expect(gainA).toBeCloseTo(deal.gain, 9)
        expect(gainB).toBeCloseTo(deal.gain, 9)
        expect(deal.gain).toBeGreaterThan(0)
        for (const end of [deal.toP, deal.toQ]) expect(end >= 0 && end <= 100).toBe(true)
        // The outcome announced is the compromise of the positions after the move.
        const after = dossier.positions.map((p) => {
          if (p.member === deal.a && p.issue === deal.issueP) return { ...p, point: deal.toP }
          return p.member === deal.b && p.issue === deal.issueQ ? { ...p, point: deal.toQ } : p
        })
        const moved = outlook({ ...dossier, positions: after })
        const [before, now] = [likely[deal.issueP], moved[deal.issueP]]
        if (before?.kind !== 'scale' || now?.kind !== 'scale') throw new Error('only scales are traded')
        expect(deal.outcomeP[0]).toBeCloseTo(before.compromise, 9)
        expect(deal.outcomeP[1]).toBeCloseTo(now.compromise, 9)
      }
    }),
  )
})

test('the best deals are the head of all deals', () => {
  fc.assert(
    fc.property(dossiers({ members: 9, issues: 4, limits: 0 }), fc.integer({ min: 1, max: 3 }), (dossier, most) => {
      const all = exchanges(dossier)
      const head = exchanges(dossier, most)
      expect(head.count).toBe(all.count)
      expect(head.deals).toEqual(all.deals.slice(0, most))
    }),
  )
})
