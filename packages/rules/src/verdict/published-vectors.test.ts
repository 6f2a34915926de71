import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ballotFromCase } from '../reading/ballot-from-case.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { decide } from './decide.ts'
import { compare, exactly, fraction, multiply, parseFraction } from '../fraction.ts'
import type { Verdict } from './verdict.ts'

const FILE = path.resolve(import.meta.dirname, '../../../../../shared/cases/rules/vectors.json')
const present = existsSync(FILE)
const absent = present ? '' : ' (skipped: ../shared is absent)'

interface VectorCase {
  readonly id: string
  readonly rule: { readonly id: string }
  readonly expected: { readonly outcome: string; readonly facts: Readonly<Record<string, unknown>> }
}

const cases: readonly VectorCase[] = present ? JSON.parse(readFileSync(FILE, 'utf8')).cases : []

/** Facts that are remarks in words, not numbers or members. */
const REMARKS = new Set(['reason', 'note', 'trap', 'consequence', 'first', 'failed', 'notInBody'])

function verdictOf(vector: VectorCase): Verdict {
  const rule = ruleById(vector.rule.id)
  if (rule === null) throw new Error(`no rule ${vector.rule.id}`)
  const ballot = ballotFromCase(vector)
  if (!ballot.ok) throw new Error(JSON.stringify(ballot.refusal))
  const verdict = decide(rule, ballot.value)
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.refusal))
  return verdict.value
}

/** Every number a derivation holds, also as shares of its bases. */
function numbersOf(verdict: Verdict) {
  const numbers = verdict.conditions.flatMap((each) =>
    [each.counted, each.of, each.needed, each.multiple].flatMap((value) =>
      value === undefined ? [] : [exactly(value)],
    ),
  )
  const shares = verdict.conditions.flatMap((each) => {
    if (each.counted === undefined || each.of === undefined) return []
    const base = exactly(each.of)
    if (base.numerator === 0n) return []
    return [multiply(exactly(each.counted), fraction(base.denominator, base.numerator))]
  })
  const bound = verdict.boundCount === undefined ? [] : [fraction(BigInt(verdict.boundCount))]
  const counts = verdict.counts.flatMap(({ answers }) => Object.values(answers).map((value) => exactly(value)))
  // Zero stands where nobody gave an answer.
  return { numbers: [...numbers, ...bound, ...counts, fraction(0n)], shares }
}

function holdsNumber(verdict: Verdict, value: string): boolean {
  const { numbers, shares } = numbersOf(verdict)
  const percent = /^(\d+(?:\.\d+)?) %$/.exec(value)?.[1]
  if (percent !== undefined) {
    const share = multiply(exactly(percent), fraction(1n, 100n))
    return shares.some((each) => compare(each, share) === 0)
  }
  const wanted = parseFraction(value)
  if (!wanted.ok) return false
  return [...numbers, ...shares].some((each) => compare(each, wanted.value) === 0)
}

function holdsDecimal(verdict: Verdict, value: number): boolean {
  return numbersOf(verdict).shares.some(
    (each) => Math.abs(Number(each.numerator) / Number(each.denominator) - value) < 5e-7,
  )
}

function membersNamed(verdict: Verdict): readonly (readonly string[])[] {
  const silence = verdict.silence
  return [
    ...verdict.conditions.flatMap((each) => (each.members ? [each.members] : [])),
    verdict.excluded.map(({ member }) => member),
    verdict.notBound ?? [],
    ...verdict.counts.flatMap(({ members = {} }) => Object.values(members)),
    ...(silence ? [silence.brokenBy, silence.lateObjections, silence.stoppedBy, silence.brokenHow] : []),
  ]
}

/** Whether a fact of a case is in the derivation; facts that another check covers are named there. */
function isInDerivation(verdict: Verdict, fact: unknown): boolean {
  if (typeof fact === 'boolean') return verdict.conditions.some(({ holds }) => holds === fact)
  if (fact === null) return verdict.conditions.every(({ multiple }) => multiple === undefined)
  if (typeof fact === 'number')
    return Number.isInteger(fact) ? holdsNumber(verdict, String(fact)) : holdsDecimal(verdict, fact)
  if (Array.isArray(fact)) {
    const wanted = JSON.stringify(fact.toSorted())
    return membersNamed(verdict).some((members) => JSON.stringify(members.toSorted()) === wanted)
  }
  if (typeof fact === 'object') return Object.values(fact).every((each) => isInDerivation(verdict, each))
  if (typeof fact !== 'string') return false
  const text = fact
  if (holdsNumber(verdict, text)) return true
  const limit = /^more than (\d+)$/.exec(text)?.[1]
  if (limit !== undefined) return holdsNumber(verdict, limit)
  return verdict.silence?.at === text || (verdict.silence?.brokenHow.includes(text) ?? false)
}

test.skipIf(!present)(`every published vector is there${absent}`, () => {
  expect(cases.length).toBe(57)
})

for (const vector of cases) {
  test(`${vector.rule.id}, case ${vector.id}`, () => {
    const verdict = verdictOf(vector)
    expect(verdict.outcome).toBe(vector.expected.outcome)
    for (const [name, fact] of Object.entries(vector.expected.facts)) {
      if (REMARKS.has(name)) continue
      if (name === 'base' && typeof fact === 'string') continue
      if (name === 'consensusAgainst') {
        // The condition is that there is none.
        expect(verdict.conditions.find(({ id }) => id === 'consensus-against')?.holds).toBe(!fact)
        continue
      }
      expect({ name, fact, found: isInDerivation(verdict, fact) }).toEqual({ name, fact, found: true })
    }
  })
}
