import { catalogue, ruleById } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { expect, test } from 'vitest'
import { usableRule } from './usable-rule.ts'

const simple = ruleById('any-majority')!

test('every rule of the catalogue may decide', () => {
  expect(catalogue.length).toBeGreaterThan(40)
  const refused = catalogue.map((rule) => usableRule(rule)).filter(({ ok }) => !ok)
  expect(refused).toEqual([])
})

test('a rule that leaves something open, deceives or cannot be stored is refused with what to mend', () => {
  const nested = Array.from({ length: 20_000 }).reduce<object>((inner) => ({ of: [inner] }), {})
  const { electorate: _, ...open } = simple
  const refusals: readonly (readonly [unknown, RegExp])[] = [
    [open, /electorate\.standings/],
    [{}, /format/],
    [[], /format/],
    [null, /format/],
    [{ ...simple, id: 'Two/Thirds' }, /^id/],
    [{ ...simple, title: 'a \u202Etitle' }, /control characters/],
    [{ ...simple, title: 'half a character \uD83D' }, /control characters/],
    [{ ...simple, note: { 'k\u0000': 1 } }, /control characters/],
    [{ ...simple, text: 'long '.repeat(30_000) }, /longer than/],
    [{ ...simple, decision: nested }, /nested/],
  ]
  for (const [rule, problem] of refusals) {
    const refused = usableRule(rule)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'organisation.rule_refused' } })
    expect(refused.ok ? '' : refused.refusal.facts['problem']).toMatch(problem)
  }
})

test('at most five findings are named at a time', () => {
  const refused = usableRule({} satisfies Partial<Rule>)
  expect(refused.ok ? [] : String(refused.refusal.facts['problem']).match(/Write/g)).toHaveLength(5)
})
