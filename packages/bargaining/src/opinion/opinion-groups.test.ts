import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasCases, readCase } from '../../testing/shared-cases.ts'
import { rollCalls } from '../unity/roll-calls.ts'
import type { Choice, RollCalls } from '../unity/roll-calls.ts'
import type { GroupStatement } from './group-statistics.ts'
import { marksOf } from './marks.ts'
import { opinionGroups } from './opinion-groups.ts'
import type { OpinionGroups } from './opinion-groups.ts'
import { principalAxes } from './principal-axes.ts'
import { silhouette } from './silhouette.ts'
import { statementLists } from './statement-lists.ts'
import { statementReadings } from './statement-readings.ts'

interface PolisFile {
  readonly tolerance: number
  readonly cases: readonly [
    {
      readonly input: {
        readonly statements: readonly number[]
        readonly groups: readonly number[]
        readonly votes: readonly string[]
      }
      readonly expected: {
        readonly statements: readonly {
          readonly statement: number
          readonly groupAwareAgree: number
          readonly groupAwareDisagree: number
          readonly groups: readonly (GroupStatement & { readonly group: number })[]
        }[]
        readonly topGroupAwareAgree: readonly number[]
        readonly pca: {
          readonly eigenvalues: readonly number[]
          readonly explainedVarianceRatio: readonly number[]
          readonly loadings: readonly (readonly number[])[]
        }
        readonly silhouetteOfGivenGroups: number
      }
    },
  ]
}

const MARKS: Readonly<Record<string, Choice>> = { '+': 'yes', '-': 'no', '0': 'abstain', '.': 'absent' }

function callsOf(statements: readonly (string | number)[], votes: readonly string[]): RollCalls {
  const calls = rollCalls(
    votes.flatMap((row, i) =>
      Array.from(row, (letter, k) => ({
        vote: String(statements[k]),
        member: `m${String(i).padStart(3, '0')}`,
        choice: MARKS[letter] ?? 'absent',
      })),
    ),
  )
  if (!calls.ok) throw new Error(calls.refusal.code)
  return calls.value
}

const found = (calls: RollCalls): OpinionGroups => {
  const groups = opinionGroups(calls)
  if (!groups.ok) throw new Error(groups.refusal.code)
  return groups.value
}

test.skipIf(!hasCases)(
  `197 participants on 50 statements: the statistics of given groups, to 1e-8${hasCases ? '' : ' (skipped: ../shared is absent)'}`,
  () => {
    const file = readCase('polis-brexit.json') as PolisFile
    const [{ input, expected }] = file.cases
    expect(file.tolerance).toBe(1e-8)
    const calls = callsOf(input.statements, input.votes)
    const marks = marksOf(calls)
    const groups = Int32Array.from(marks.members, (member) => input.groups[Number(member.slice(1))] ?? -1)
    const readings = statementReadings(marks, groups)
    expect(expected.statements).toHaveLength(50)
    for (const wanted of expected.statements) {
      const own = readings.find(({ statement }) => statement === String(wanted.statement))
      expect(own?.groupAwareAgree).toBeCloseTo(wanted.groupAwareAgree, 8)
      expect(own?.groupAwareDisagree).toBeCloseTo(wanted.groupAwareDisagree, 8)
      expect(wanted.groups.map(({ group }) => group)).toEqual([0, 1])
      for (const { group, ...statistics } of wanted.groups)
        for (const [key, value] of Object.entries(statistics))
          expect(own?.groups[group]?.[key as keyof GroupStatement]).toBeCloseTo(value, 8)
    }
    // The statements to settle first are those on which the groups agree most.
    expect(statementLists(readings).closeFirst.slice(0, 5).map(Number)).toEqual(expected.topGroupAwareAgree)
    const axes = principalAxes(marks)
    if (axes === null) throw new Error('the votes differ')
    for (const at of [0, 1] as const) {
      const value = expected.pca.eigenvalues[at] ?? Number.NaN
      expect(Math.abs((axes.eigenvalues[at] - value) / value)).toBeLessThan(1e-8)
      expect(axes.explained[at]).toBeCloseTo(expected.pca.explainedVarianceRatio[at] ?? Number.NaN, 8)
      input.statements.forEach((statement, k) => {
        const own = axes.loadings[at][marks.statements.indexOf(String(statement))]
        expect(own).toBeCloseTo(expected.pca.loadings[at]?.[k] ?? Number.NaN, 8)
      })
    }
    expect(silhouette(axes.points, groups)).toBeCloseTo(expected.silhouetteOfGivenGroups, 8)
    // Groups found without any draw: two as well, and as far apart as those of the published map.
    const own = found(calls)
    expect(own.groups).toHaveLength(2)
    expect(own.silhouette).toBeGreaterThan(expected.silhouetteOfGivenGroups)
    const [first] = own.groups
    const larger = input.groups.filter((group) => group === 0).length > input.groups.length / 2 ? 0 : 1
    const shared = first?.members.filter((member) => input.groups[Number(member.slice(1))] === larger).length ?? 0
    expect(shared).toBeGreaterThan(0.9 * (first?.members.length ?? 0))
  },
)

const marked = fc.array(fc.array(fc.constantFrom('+', '+', '-', '-', '0', '.'), { minLength: 6, maxLength: 6 }), {
  minLength: 3,
  maxLength: 12,
})

test('every figure of every group is what counting by hand gives', () => {
  fc.assert(
    fc.property(marked, (rows) => {
      const calls = callsOf(
        ['a', 'b', 'c', 'd', 'e', 'f'],
        rows.map((row) => row.join('')),
      )
      const groups = opinionGroups(calls)
      if (!groups.ok) {
        expect(['unity.too_few_for_groups', 'unity.one_opinion']).toContain(groups.refusal.code)
        return
      }
      const rowOf = (member: string): readonly string[] => rows[Number(member.slice(1))] ?? []
      const everyone = groups.value.groups.flatMap(({ members }) => members)
      expect([...everyone, ...groups.value.notPlaced].sort()).toEqual([...calls.members].sort())
      groups.value.statements.forEach(({ statement, groups: read, groupAwareAgree, groupAwareDisagree }) => {
        const k = calls.votes.indexOf(statement)
        read.forEach((figures, at) => {
          const own = groups.value.groups[at]?.members ?? []
          const count = (members: readonly string[], letters: string): number =>
            members.filter((member) => letters.includes(rowOf(member)[k] ?? '.')).length
          const others = everyone.filter((member) => !own.includes(member))
          expect([figures.agree, figures.disagree, figures.votes]).toEqual([
            count(own, '+'),
            count(own, '-'),
            count(own, '+-0'),
          ])
          const share = (members: readonly string[], letter: string): number =>
            (count(members, letter) + 1) / (count(members, '+-0') + 2)
          expect(figures.pa).toBeCloseTo(share(own, '+'), 12)
          expect(figures.rd).toBeCloseTo(share(own, '-') / share(others, '-'), 12)
        })
        expect(groupAwareAgree).toBeCloseTo(
          read.reduce((product, { pa }) => product * pa, 1),
          12,
        )
        expect(groupAwareDisagree).toBeCloseTo(
          read.reduce((product, { pd }) => product * pd, 1),
          12,
        )
      })
    }),
    { numRuns: 200 },
  )
})

test('reordering members, and renaming them, permutes the result bit for bit', () => {
  fc.assert(
    fc.property(marked, (rows) => {
      const statements = ['a', 'b', 'c', 'd', 'e', 'f']
      const own = opinionGroups(
        callsOf(
          statements,
          rows.map((row) => row.join('')),
        ),
      )
      // Members in reverse order, called by where they stand in it: m000 is now whoever was last.
      const other = opinionGroups(
        callsOf(
          statements,
          [...rows].reverse().map((row) => row.join('')),
        ),
      )
      expect(other.ok).toBe(own.ok)
      if (!own.ok || !other.ok) return
      const back = (member: string): string => `m${String(rows.length - 1 - Number(member.slice(1))).padStart(3, '0')}`
      const { groups, map, notPlaced, ...rest } = own.value
      const { groups: turnedGroups, map: turnedMap, notPlaced: turnedLeft, ...turnedRest } = other.value
      expect(turnedRest).toEqual(rest)
      expect(turnedMap.map((place) => ({ ...place, member: back(place.member) })).reverse()).toEqual(map)
      expect(turnedLeft.map(back).reverse()).toEqual(notPlaced)
      expect(turnedGroups.map((group) => ({ ...group, members: group.members.map(back).reverse() }))).toEqual(groups)
    }),
    { numRuns: 200 },
  )
})

test('worked example: six members and six paragraphs', () => {
  // All agree on the first two, two stand against three or four on the next three, and nobody can accept the last.
  const calls = callsOf(['1', '2', '3', '4', '5', '6'], ['+++-+-', '++++--', '++++--', '++--+-', '++--+-', '+0-0+-'])
  const { groups, lists, statements, silhouette: apart, notPlaced } = found(calls)
  expect(groups.map(({ members }) => members)).toEqual([
    ['m000', 'm003', 'm004', 'm005'],
    ['m001', 'm002'],
  ])
  expect(notPlaced).toEqual([])
  expect(apart).toBeGreaterThan(0.5)
  expect(lists).toEqual({ closeFirst: ['1', '2'], divide: ['4', '5', '3'], unacceptable: ['6'] })
  // Paragraph 1: all four and both agree, (5/6) (3/4) = 0.625.
  expect(statements[0]?.groupAwareAgree).toBeCloseTo(0.625, 12)
  expect(groups[1]?.markedOutBy[0]).toEqual({ statement: '4', side: 'agree' })
})

test('without three members that marked enough, or where all marked alike, there are no groups', () => {
  const refused = (votes: readonly string[]) => opinionGroups(callsOf(['a', 'b', 'c'], votes))
  expect(refused(['+++', '---', '+..'])).toMatchObject({ refusal: { code: 'unity.too_few_for_groups' } })
  expect(refused(['+-0', '+-0', '+-0'])).toMatchObject({ refusal: { code: 'unity.one_opinion' } })
})
