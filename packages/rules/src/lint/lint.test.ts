import { expect, test } from 'vitest'
import { catalogue, ruleById } from '../catalogue/catalogue.ts'
import { describeRule } from '../words/describe.ts'
import { isRecord } from '../reading/json-reading.ts'
import { lintRule, ruleFromJson } from './lint.ts'

/** A copy of a rule as untyped JSON. */
function asJson(id: string): Record<string, unknown> {
  return JSON.parse(JSON.stringify(ruleById(id)))
}

/** Every object in a value, with its path. */
function objectsIn(
  value: unknown,
  path = '',
): readonly { readonly path: string; readonly object: Record<string, unknown> }[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => objectsIn(each, `${path}[${index}]`))
  if (!isRecord(value)) return []
  const own = { path, object: value as Record<string, unknown> }
  return [own, ...Object.entries(value).flatMap(([key, each]) => objectsIn(each, path === '' ? key : `${path}.${key}`))]
}

test('every rule of the catalogue is complete, and ids are not used twice', () => {
  for (const rule of catalogue) expect([rule.id, lintRule(JSON.parse(JSON.stringify(rule)))]).toEqual([rule.id, []])
  expect(new Set(catalogue.map(({ id, version }) => `${id} ${version}`)).size).toBe(catalogue.length)
})

test('a rule that leaves base, strictness, abstention, absence or deadline open is refused where it is left open', () => {
  let removed = 0
  for (const rule of catalogue) {
    for (const field of [
      'base',
      'strict',
      'abstention',
      'absence',
      'ledger',
      'counts',
      'side',
      'minimum',
      'certified',
      'recusal',
    ]) {
      for (const { path } of objectsIn(JSON.parse(JSON.stringify(rule)))) {
        const copy = asJson(rule.id)
        const target = objectsIn(copy).find((each) => each.path === path)?.object
        if (target === undefined || !(field in target) || (field === 'counts' && path === 'quorum')) continue
        delete target[field]
        removed += 1
        const paths = lintRule(copy).map((finding) => finding.path)
        expect([rule.id, paths.some((each) => each.startsWith(`${path}.${field}`))]).toEqual([rule.id, true])
      }
    }
  }
  expect(removed).toBeGreaterThan(300)
})

test('two thirds as a decimal number is refused, and the advice says how to write it', () => {
  const rule = asJson('unga-18-2')
  const condition = objectsIn(rule).find(({ path }) => path === 'decision.condition')?.object
  if (condition) condition['threshold'] = 0.6667
  expect(lintRule(rule)).toEqual([
    {
      code: 'rule.inexact_threshold',
      path: 'decision.condition.threshold',
      problem: 'A threshold with decimals in binary is another threshold.',
      mend: 'Write a fraction "a/b" or an integer.',
    },
  ])
})

test('how many must be there or ratify is a number of members from one, or a fraction of them: nothing else is read as a share', () => {
  const found = (id: string, of: 'quorum' | 'decision', threshold: unknown) => {
    const rule = asJson(id)
    const part = rule[of]
    if (isRecord(part)) rule[of] = { ...part, threshold }
    return lintRule(rule).map(({ code, path }) => [code, path])
  }
  for (const [id, of] of [
    ['eu-council-quorum', 'quorum'],
    ['us-amend', 'decision'],
  ] as const) {
    for (const good of ['1/2', '1/1', 1, 15]) expect([id, good, found(id, of, good)]).toEqual([id, good, []])
    // Half a member, or 66.67 of them: what was meant is a share, and it is not what would be counted.
    for (const bad of ['0.5', '66.67', '50', '3/2', '0/1', '-1/2', 0, -1, 0.5, true, 'half'])
      expect([id, bad, found(id, of, bad)]).toEqual([id, bad, [['rule.inexact_threshold', `${of}.threshold`]]])
  }
})

test('a rule that adopts an empty vote is refused, with what to add', () => {
  const rule = asJson('eu-238-4')
  const condition = objectsIn(rule).find(({ path }) => path === 'decision.condition')?.object
  const parts = condition?.['of']
  if (condition && Array.isArray(parts)) condition['of'] = parts.slice(0, 1)
  expect(lintRule(rule).map(({ code, mend }) => ({ code, mend }))).toEqual([
    { code: 'rule.empty_vote_adopts', mend: 'Add a floor on the yes, such as at least one.' },
  ])
  expect(ruleFromJson(rule).ok).toBe(false)
})

test('a base and its treatment of abstention must not contradict each other', () => {
  const rule = asJson('un-108')
  const condition = objectsIn(rule).find(({ path }) => path === 'decision.condition')?.object
  if (condition) condition['abstention'] = 'ignored'
  expect(lintRule(rule).map(({ code }) => code)).toEqual(['rule.base_contradicted'])
})

test('what is not a rule at all is refused without an exception', () => {
  for (const value of [null, 3, 'rule', [], {}, { decision: { kind: 'vote', condition: [] } }]) {
    expect(ruleFromJson(value).ok).toBe(false)
  }
  expect(ruleFromJson(asJson('eu-16-4')).ok).toBe(true)
})

test('the Security Council rule reads as sentences', () => {
  const rule = ruleById('unsc-27-3')
  expect(rule && describeRule(rule).map(({ text }) => text)).toEqual([
    'Members vote whose standing is: full and withdrawing.',
    'The member in the role "party" has no vote.',
    'By a vote. It is adopted if:',
    'All of these hold:',
    'Affirmative votes – yes: at least 9.',
    'Concurrence of the permanent members – every member of "permanent" must concur. An abstention is no veto; an absence is none.',
    'Source: UN Charter, Art. 27(3), as amended; practice noted in ICJ, Namibia (1971).',
  ])
})

test('every rule of the catalogue has sentences, each with text', () => {
  for (const rule of catalogue) {
    const texts = describeRule(rule).map(({ text }) => text)
    expect(texts.length).toBeGreaterThan(2)
    expect(texts.every((text) => text.trim().length > 3 && !text.includes('undefined'))).toBe(true)
  }
})

test('a field that the language does not know is refused, in every object of every rule where it stands', () => {
  let misspelt = 0
  for (const rule of catalogue) {
    const copy: unknown = JSON.parse(JSON.stringify(rule))
    for (const { path, object } of objectsIn(copy)) {
      // The names of ledgers and groups, and what members carry, are the author's own.
      if (['ledgers', 'groups'].includes(path) || path.startsWith('members[')) continue
      object['quorom'] = true
      const found = lintRule(copy)
      delete object['quorom']
      const at = path === '' ? 'quorom' : `${path}.quorom`
      expect(found.map((each) => [rule.id, each.code, each.path])).toEqual([[rule.id, 'rule.unknown_field', at]])
      misspelt += 1
    }
  }
  expect(misspelt).toBeGreaterThan(catalogue.length * 4)
})

test('a part of another shape than is read is refused where it stands, and would else decide nothing or fail', () => {
  const found = (id: string, path: string, value: unknown) => {
    const rule = asJson(id)
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    const inside = keys.reduce((at, key) => at[key] as Record<string, unknown>, rule)
    inside[last] = value
    return lintRule(rule).map((finding) => [finding.code, finding.path])
  }
  const wrong: readonly (readonly [string, string, unknown])[] = [
    ['minus-one', 'electorate.withoutVote', { role: 'concerned' }],
    ['imf-board-50', 'quorum.weights', 'half'],
    ['eu-238-3-a', 'bound.roles', 'outside'],
    ['eu-16-4', 'electorate.proxies', true],
    ['sce-61-4', 'quorum.waivedFromConvening', '2'],
  ]
  for (const [id, path, value] of wrong) expect(found(id, path, value)).toEqual([['rule.wrong_shape', path]])
  // What another check has told is not told twice, and what must be there is missed wherever it is.
  expect(found('eu-16-4', 'title', 5)).toEqual([['rule.left_open', 'title']])
  expect(found('any-majority', 'members', [{}])).toEqual([['rule.left_open', 'members[0].id']])
})

test('a rule nested without end is refused before anything goes through it', () => {
  const nested = Array.from({ length: 20_000 }).reduce<object>((inner) => ({ kind: 'all-of', of: [inner] }), {})
  const findings = lintRule({ ...catalogue[0], decision: { kind: 'vote', condition: nested } })
  expect(findings.map(({ code }) => code)).toEqual(['rule.too_deep'])
  expect(Math.max(...catalogue.map((rule) => depthOf(rule)))).toBeLessThan(30)
})

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0
