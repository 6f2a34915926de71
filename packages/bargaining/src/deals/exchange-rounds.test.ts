import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossiers } from '../../testing/dossiers.ts'
import { cop21, hasCases, readCase } from '../../testing/shared-cases.ts'
import type { ReferenceExchange } from '../../testing/shared-cases.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { outlook } from '../outlook/outlook.ts'
import { exchanges } from './exchange.ts'
import { exchangeRounds } from './exchange-rounds.ts'
import type { RealisedDeal } from './exchange-rounds.ts'

const absent = hasCases ? '' : ' (skipped: ../shared is absent)'

test.skipIf(!hasCases)(
  `CoP21: the first 20 exchanges on which two public implementations agree, in their order${absent}`,
  () => {
    const { cases } = readCase('exchange-cop21.json') as {
      readonly cases: readonly [
        {
          readonly expected: {
            readonly firstRealised: readonly ReferenceExchange[]
            readonly outcomeBefore: Readonly<Record<string, number>>
          }
        },
      ]
    }
    const wanted = cases[0].expected.firstRealised
    expect(wanted).toHaveLength(20)
    const [round] = exchangeRounds(cop21().dossier)
    for (const [issue, before] of Object.entries(cases[0].expected.outcomeBefore))
      expect(round?.outcomes[issue]?.[0]).toBeCloseTo(before, 9)
    wanted.forEach((exchange, at) => {
      const deal = round?.deals[at]
      const moves = {
        [`${deal?.a} ${deal?.issueP}`]: [deal?.fromP, deal?.toP],
        [`${deal?.b} ${deal?.issueQ}`]: [deal?.fromQ, deal?.toQ],
      }
      const [first, second] = [
        moves[`${exchange.supplier1} ${exchange.issue1}`],
        moves[`${exchange.supplier2} ${exchange.issue2}`],
      ]
      expect(deal?.gain).toBeCloseTo(exchange.gain, 9)
      expect(first?.[0]).toBeCloseTo(exchange.from1, 9)
      expect(first?.[1]).toBeCloseTo(exchange.to1, 9)
      expect(second?.[0]).toBeCloseTo(exchange.from2, 9)
      expect(second?.[1]).toBeCloseTo(exchange.to2, 9)
    })
  },
)

/** The dossier after the exchanges of one round. */
function after(dossier: Dossier, deals: readonly RealisedDeal[]): Dossier {
  const at = new Map<string, number>()
  for (const deal of deals) {
    at.set(`${deal.a} ${deal.issueP}`, deal.toP)
    at.set(`${deal.b} ${deal.issueQ}`, deal.toQ)
  }
  const positions = dossier.positions.map((p) => {
    const moved = at.get(`${p.member} ${p.issue}`)
    return moved === undefined ? p : { ...p, point: moved }
  })
  return { ...dossier, positions }
}

const compromises = (dossier: Dossier): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    Object.entries(outlook(dossier)).map(([issue, found]) => [
      issue,
      found?.kind === 'scale' ? found.compromise : null,
    ]),
  )

test('the first exchange is the best of all; the outcomes of a round are the compromises of where it leaves everyone', () => {
  fc.assert(
    fc.property(dossiers({ members: 6, issues: 4, limits: 0 }), (dossier) => {
      const [best] = exchanges(dossier, 1).deals
      const [round] = exchangeRounds(dossier)
      expect(round === undefined).toBe(best === undefined)
      if (round === undefined || best === undefined) return
      expect(round.deals[0]?.gain).toBeCloseTo(best.gain, 9)
      const [before, now] = [compromises(dossier), compromises(after(dossier, round.deals))]
      for (const [issue, [was, is]] of Object.entries(round.outcomes)) {
        expect(was).toBeCloseTo(before[issue] ?? Number.NaN, 9)
        expect(is).toBeCloseTo(now[issue] ?? Number.NaN, 9)
      }
      expect(round.complete).toBe(true)
    }),
  )
})

test('within a round every exchange gains for both, nobody leaves the scale, and a member moves one way on an issue', () => {
  fc.assert(
    fc.property(dossiers({ members: 6, issues: 4, limits: 0 }), (dossier) => {
      for (const { deals } of exchangeRounds(dossier, 3)) {
        const ways = new Map<string, number>()
        for (const deal of deals) {
          expect(deal.gain).toBeGreaterThan(0)
          for (const [member, issue, from, to] of [
            [deal.a, deal.issueP, deal.fromP, deal.toP],
            [deal.b, deal.issueQ, deal.fromQ, deal.toQ],
          ] as const) {
            expect(to >= 0 && to <= 100).toBe(true)
            const way = Math.sign(to - from)
            expect(ways.get(`${member} ${issue}`) ?? way).toBe(way)
            ways.set(`${member} ${issue}`, way)
          }
        }
      }
    }),
  )
})

test('worked example: two members trade what each cares less about, once, and both gain 12', () => {
  const dossier: Dossier = {
    members: [
      { id: 'A', power: 1 },
      { id: 'B', power: 1 },
    ],
    issues: [
      { id: 'p', scale: [0, 100] },
      { id: 'q', scale: [0, 100] },
    ],
    positions: [
      { member: 'A', issue: 'p', point: 0, salience: 0.2 },
      { member: 'B', issue: 'p', point: 100, salience: 0.8 },
      { member: 'A', issue: 'q', point: 0, salience: 0.8 },
      { member: 'B', issue: 'q', point: 100, salience: 0.2 },
    ],
  }
  const [round, ...rest] = exchangeRounds(dossier, 10)
  // Both go all the way: the compromise on p from 80 to 100, on q from 20 to 0. 0.8 x 20 - 0.2 x 20 = 12.
  expect(round?.deals).toHaveLength(1)
  expect(round?.deals[0]).toMatchObject({ fromP: 0, toP: 100, fromQ: 100, toQ: 0 })
  expect(round?.deals[0]?.gain).toBeCloseTo(12, 12)
  expect(round?.changes['A']).toBeCloseTo(12, 12)
  expect(round?.changes['B']).toBeCloseTo(12, 12)
  // In later rounds each starts where it followed its vote: 0.1 + 0.4 x 0.8 of the way.
  expect(rest[0]?.deals[0]?.fromP).toBeCloseTo(42, 9)
})

test('reordering members changes no round', () => {
  fc.assert(
    fc.property(dossiers({ members: 6, issues: 4, limits: 0 }), (dossier) => {
      const other = { ...dossier, members: [...dossier.members].reverse(), positions: [...dossier.positions].reverse() }
      const told = exchangeRounds(dossier, 3)
      expect(exchangeRounds(other, 3).map(({ deals }) => deals)).toEqual(told.map(({ deals }) => deals))
      expect(exchangeRounds(other, 3).map(({ changes }) => changes)).toEqual(told.map(({ changes }) => changes))
    }),
    { numRuns: 60 },
  )
})
