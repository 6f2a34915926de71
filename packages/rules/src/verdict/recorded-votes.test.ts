import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Answer } from '../language/answer.ts'
import type { Ballot } from '../language/ballot.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { decide } from './decide.ts'
import { exactly } from '../fraction.ts'
import type { Verdict } from './verdict.ts'

const SHARED = path.resolve(import.meta.dirname, '../../../../../shared')
const REAL = path.join(SHARED, 'cases/compute/decision-rules-real.json')
const VOTES = path.join(SHARED, 'data/un-votes')
const present = existsSync(REAL) && existsSync(VOTES)
const absent = present ? '' : ' (skipped: ../shared is absent)'

function verdictOf(id: string, ballot: Ballot): Verdict {
  const rule = ruleById(id)
  if (rule === null) throw new Error(`no rule ${id}`)
  const verdict = decide(rule, ballot)
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.refusal))
  return verdict.value
}

interface RealCase {
  readonly id: string
  readonly rule: { readonly type: string; readonly procedural?: boolean }
  readonly votes: Readonly<Record<string, unknown>> & { readonly memberVotes?: Readonly<Record<string, Answer>> }
  readonly population?: Readonly<Record<string, number>>
  readonly expected: {
    readonly adopted: boolean
    readonly votesNeeded?: number
    readonly margin?: number
    readonly affirmative?: number
    readonly vetoedBy?: readonly string[]
    readonly membersInFavour?: number
    readonly criticalSupporters?: readonly string[]
    readonly populationShareInFavour?: number
  }
}

const RULES: Readonly<Record<string, string>> = {
  'simple-majority': 'unga-18-3',
  'two-thirds-present-and-voting': 'unga-18-2',
  'eu-qualified-majority': 'eu-16-4',
}

function answersOf(votes: RealCase['votes']): Record<string, Answer> {
  if (votes.memberVotes !== undefined) return { ...votes.memberVotes }
  const list = (answer: Answer) => (votes[answer] as readonly string[]).map((id) => [id, answer] as const)
  return Object.fromEntries([...list('yes'), ...list('no'), ...list('abstain')])
}

const realCases: readonly RealCase[] = present ? JSON.parse(readFileSync(REAL, 'utf8')).cases : []

test.skipIf(!present)(`real votes are there${absent}`, () => {
  expect(realCases.length).toBe(9)
})

for (const { id, rule, votes, population, expected } of realCases) {
  test(`real vote ${id}`, () => {
    const answers = answersOf(votes)
    const members = Object.keys(answers).map((member) => ({
      id: member,
      ...(population ? { weights: { population: population[member] ?? 0 } } : {}),
    }))
    const ruleId = RULES[rule.type] ?? (rule.procedural ? 'unsc-27-2' : 'unsc-27-3')
    const verdict = verdictOf(ruleId, { members, votes: answers })
    expect(verdict.affirmative).toBe(expected.adopted)
    const first = verdict.conditions.find(({ type }) => type === 'share' || type === 'count')
    if (expected.votesNeeded !== undefined)
      expect([first?.needed, first?.margin]).toEqual([expected.votesNeeded, expected.margin])
    if (expected.affirmative !== undefined) expect(first?.counted).toBe(expected.affirmative)
    if (expected.membersInFavour !== undefined) expect(first?.counted).toBe(expected.membersInFavour)
    if (expected.vetoedBy !== undefined && !rule.procedural) {
      expect(verdict.conditions.find(({ type }) => type === 'concurrence')?.members).toEqual(expected.vetoedBy)
    }
    if (expected.criticalSupporters) expect(verdict.critical.toSorted()).toEqual(expected.criticalSupporters.toSorted())
    if (expected.populationShareInFavour !== undefined) {
      const condition = verdict.conditions.find((each) => each.id === 'population')
      const share = Number(exactly(condition?.counted ?? 0).numerator) / Number(exactly(condition?.of ?? 1).numerator)
      expect(Math.abs(share - expected.populationShareInFavour)).toBeLessThan(1e-12)
    }
  })
}

const PERMANENT = new Set(['CHINA', 'FRANCE', 'RUSSIAN FEDERATION', 'UNITED KINGDOM', 'UNITED STATES'])

interface CouncilVote {
  readonly symbol: string
  readonly adopted: boolean
  readonly inFavour: readonly string[]
  readonly against: readonly string[]
  readonly abstaining: readonly string[]
}

test.skipIf(!present)(`226 recorded votes of the Security Council come out as they did${absent}`, () => {
  const lines = readFileSync(path.join(VOTES, 'sc-votes.jsonl'), 'utf8').trim().split('\n')
  let judged = 0
  for (const { symbol, adopted, inFavour, against, abstaining } of lines.map(
    (line) => JSON.parse(line) as CouncilVote,
  )) {
    const names = [...inFavour, ...against, ...abstaining]
    // One record lists a member twice; a ballot with the same member on two sides is no ballot.
    if (new Set(names).size !== names.length) continue
    const votes = Object.fromEntries([
      ...inFavour.map((id) => [id, 'yes' as const]),
      ...against.map((id) => [id, 'no' as const]),
      ...abstaining.map((id) => [id, 'abstain' as const]),
    ])
    const members = names.map((id) => ({ id, attributes: { permanent: PERMANENT.has(id) } }))
    // Calling an emergency special session of the Assembly is procedural.
    const rule = symbol === 'S/RES/2623 (2022)' ? 'unsc-27-2' : 'unsc-27-3'
    const verdict = verdictOf(rule, { members, votes })
    expect([symbol, verdict.affirmative]).toEqual([symbol, adopted])
    const vetoed = !adopted && inFavour.length >= 9
    if (vetoed) expect([symbol, verdict.outcome]).toEqual([symbol, 'vetoed'])
    judged += 1
  }
  expect(judged).toBe(225)
})

/** Cells of one line of the table; titles are quoted where they hold a comma. */
function cells(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '')
}

test.skipIf(!present)(`recorded votes of the General Assembly were all adopted by a majority${absent}`, () => {
  const [head = '', ...lines] = readFileSync(path.join(VOTES, 'ga-recorded-votes.csv'), 'utf8').trim().split(/\r?\n/)
  const names = cells(head).slice(4)
  const words: Readonly<Record<string, Answer>> = { Y: 'yes', N: 'no', A: 'abstain' }
  let judged = 0
  for (const line of lines) {
    const [symbol = '', , , , ...given] = cells(line)
    const votes = Object.fromEntries(
      names.flatMap((name, index) =>
        words[given[index] ?? ''] ? [[name, words[given[index] ?? ''] ?? 'absent']] : [],
      ),
    )
    const members = names.map((id) => ({ id }))
    const verdict = verdictOf('unga-18-3', { members, votes })
    const yes = Object.values(votes).filter((answer) => answer === 'yes').length
    const no = Object.values(votes).filter((answer) => answer === 'no').length
    expect([symbol, verdict.affirmative, verdict.conditions[0]?.counted, verdict.conditions[0]?.of]).toEqual([
      symbol,
      true,
      yes,
      yes + no,
    ])
    judged += 1
  }
  expect(judged).toBeGreaterThan(700)
})
